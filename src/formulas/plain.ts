// Formulas as plain text, for running heads and outlines, which have words alone: E = mc², Lᵖ, (a + b)/2.

import { lowered, raised } from '../languages/superscripts.ts';
import { mathmlOf, type TypedFormula } from './index.ts';

interface MathElement {
  readonly tag: string;
  readonly children: (MathElement | string)[];
}

/** The text of a formula; null for TeX that cannot be read. */
export function plainFormula(formula: TypedFormula): string | null {
  const mathml = mathmlOf(formula);
  return mathml === null
    ? null
    : textOf(treeOf(mathml))
        .replace(/\u2061(?!\()|\s+/g, ' ')
        .replace(/[\u2061-\u2064]/g, '')
        .trim();
}

/** The elements of MathML as MathJax writes it. */
function treeOf(mathml: string): MathElement {
  const root: MathElement = { tag: 'mrow', children: [] };
  const open = [root];
  for (const [, end, tag, text] of mathml.matchAll(/<(\/?)([a-z]+)[^>]*>([^<]*)/g)) {
    if (end) open.pop();
    else {
      const element: MathElement = { tag: tag!, children: [] };
      open.at(-1)!.children.push(element);
      open.push(element);
    }
    const typed = text!.replace(/&#x([0-9A-F]+);/g, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    if (typed.trim() !== '') open.at(-1)!.children.push(named(typed));
  }
  return root;
}

const NAMED: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };
const named = (text: string): string => text.replace(/&[a-z]+;/g, (name) => NAMED[name] ?? name);

/** Relations and operators, which have spaces around them between two terms; the signs of a function's name and of products have none. */
const SPACED = /^[=<>≤≥≠≈≡∼≃∝+−±×∈∉⊂⊆∪∩→⇒⇔↦⟶|]$/;

function textOf(node: MathElement | string): string {
  if (typeof node === 'string') return node;
  const parts = node.children.map(textOf);
  const [first = '', second = '', third = ''] = parts;
  switch (node.tag) {
    case 'mo':
      return SPACED.test(first) ? ` ${first} ` : first;
    case 'mtext':
    case 'mspace':
      return first || ' ';
    case 'msup':
      return first + scripted(second, '^', raised);
    case 'msub':
    case 'munder':
      return first + scripted(second, '_', lowered);
    case 'msubsup':
    case 'munderover':
      return first + scripted(second, '_', lowered) + scripted(third, '^', raised);
    case 'mover':
      return first;
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`;
    case 'msqrt':
      return `√${grouped(parts.join(''))}`;
    case 'mtr':
      return parts.join(' ');
    case 'mphantom':
      return '';
    default:
      return parts.join('');
  }
}

/** A power or an index in characters of its own; where one is missing, after a sign. */
function scripted(text: string, sign: string, inCharacters: (text: string) => string): string {
  const script = text.replaceAll(' ', '');
  if (script === '' || /^′+$/.test(script)) return script;
  const set = inCharacters(script);
  return set === script ? sign + grouped(script) : set;
}

/** Several signs in brackets, where they stand for one. */
const grouped = (text: string): string =>
  /^(?:[\p{L}\p{N}.,]+|\(.*\))$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`;
