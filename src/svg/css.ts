import parse, { type Atrule, type BlockNode, type StyleSheet } from 'css-tree/parser';
import { RecentTexts } from '../recent-texts.ts';
import { type Compiled, compile, matches } from './selectors.ts';
import type { SvgElement } from './xml.ts';

export interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

interface Rule extends Compiled {
  readonly order: number;
  readonly declarations: readonly Declaration[];
}

/** The style sheets of a file. */
export class Rules {
  readonly #rules: Rule[] = [];
  /** The names of animations, with what tells that they are not read. */
  readonly #animations = new Map<string, () => void>();

  /** Adds the rules of a style sheet. @param unread gets what is not read: an at-rule or a selector. */
  add(css: string, unread: (what: string) => void): void {
    for (const rule of onPaper(parse(css, { context: 'stylesheet', positions: true }).children, css)) {
      if (rule.type === 'Atrule' && KEYFRAMES.test(rule.name))
        this.#animations.set(preludeOf(rule, css), () => unread(`@${rule.name}`));
      else if (rule.type === 'Atrule' && !['charset', 'namespace'].includes(rule.name))
        unread(`@${rule.name}`);
      if (rule.type !== 'Rule' || rule.prelude.type !== 'SelectorList') continue;
      const declarations = declarationsOf(
        css.slice(rule.block.loc.start.offset + 1, rule.block.loc.end.offset - 1),
      );
      for (const node of rule.prelude.children) {
        const compiled = compile(node);
        if (compiled) this.#rules.push({ ...compiled, order: this.#rules.length, declarations });
        else unread(css.slice(node.loc.start.offset, node.loc.end.offset));
      }
    }
    this.#rules.sort((a, b) => a.specificity - b.specificity || a.order - b.order);
  }

  /** Tells the animations that elements of the file have. Programs write some that none has. */
  tellAnimations(elements: Iterable<SvgElement>): void {
    if (this.#animations.size === 0) return;
    for (const element of elements) {
      for (const { property, value } of [
        ...this.for(element),
        ...inlineStyle(element.attributes.style ?? ''),
      ]) {
        if (!/^(?:-webkit-)?animation(?:-name)?$/.test(property)) continue;
        for (const name of value.split(/[\s,]+/)) this.#animations.get(name)?.();
      }
    }
  }

  /** The declarations for an element, the strongest last; `!important` is not heeded yet. */
  *for(element: SvgElement): Generator<Declaration> {
    for (const { selector, declarations } of this.#rules) if (matches(selector, element)) yield* declarations;
  }
}

type SheetNode = BlockNode | (StyleSheet['children'] extends Iterable<infer Node> ? Node : never);

const KEYFRAMES = /^(?:-\w+-)?keyframes$/;

const preludeOf = ({ prelude }: Atrule, css: string): string =>
  prelude ? css.slice(prelude.loc.start.offset, prelude.loc.end.offset).trim() : '';

/** Conditions of `@media` that hold on paper, and some that never do. */
const PRINTED = /^(?:(?:only\s+)?(?:all|print)|not\s+screen|\(\s*prefers-color-scheme\s*:\s*light\s*\))$/i;
const UNPRINTED =
  /^(?:(?:only\s+)?(?:screen|speech)\b.*|not\s+(?:all|print)|\(\s*prefers-color-scheme\s*:\s*dark\s*\))$/i;

/** The rules of a sheet with those of `@media` that hold on paper in its place; one of other conditions stays as it is. */
function* onPaper(rules: Iterable<SheetNode>, css: string): Generator<SheetNode> {
  for (const rule of rules) {
    if (rule.type !== 'Atrule' || rule.name !== 'media' || !rule.prelude || !rule.block) {
      yield rule;
      continue;
    }
    const { start, end } = rule.prelude.loc;
    const conditions = css
      .slice(start.offset, end.offset)
      .split(',')
      .map((each) => each.trim());
    if (conditions.some((condition) => PRINTED.test(condition))) yield* onPaper(rule.block.children, css);
    else if (!conditions.every((condition) => UNPRINTED.test(condition))) yield rule;
  }
}

const inlineStyles = new RecentTexts<readonly Declaration[]>();

/** The declarations of a `style` attribute. Files have the same ones again and again. */
export const inlineStyle = (css: string): readonly Declaration[] => inlineStyles.get(css, declarationsOf);

/** Comments, and what ends or begins within a string or brackets, are as CSS has them. */
const PARTS =
  /\/\*.*?\*\/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\([^()]*(?:\([^()]*\)[^()]*)*\)|;|[^;"'(/]+|./gs;

function declarationsOf(css: string): Declaration[] {
  const texts = [''];
  for (const [part] of css.matchAll(PARTS)) {
    if (part === ';') texts.push('');
    else if (!part.startsWith('/*')) texts.push(texts.pop()! + part);
  }
  return texts.flatMap((text) => {
    const colon = text.indexOf(':');
    if (colon < 0) return [];
    const name = text.slice(0, colon).trim();
    const written = text.slice(colon + 1).trim();
    const value = written.replace(/\s*!\s*important$/i, '');
    if (name === '' || value === '') return [];
    const property = name.startsWith('--') ? name : name.toLowerCase();
    return [{ property, value, important: value !== written }];
  });
}
