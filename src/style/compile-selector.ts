import type { Selector as SelectorNode, SelectorPart } from 'css-tree/parser';
import { attributesOf, ELEMENTS, nearestAttribute } from '../document/elements.ts';
import { SOURCE } from '../document/same-shape.ts';
import { languageOf } from '../document/tree.ts';
import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { Source } from '../faults/source.ts';
import { PSEUDO_ELEMENTS, type PseudoElement } from './computed.ts';
import { attributeTest, classTest, nthTest, PLAIN, type Test, tagTest } from './selector-tests.ts';
import { type Combinator, type Compound, matches, type SelectedName, type Selector } from './selectors.ts';

/** Specificity (ids, classes, types) as one number, with room for 4095 of each (Selectors 4, 17). */
const ID = 1 << 24;
const CLASS = 1 << 12;
const TYPE = 1;

/** Compiles one selector; null, after a fault, when it holds something outside the subset. */
export function compileSelector(
  node: SelectorNode,
  file: string,
  css: string,
  report: Report,
): Selector | null {
  return new Compiler(file, css, report).compile(node, true);
}

class Compiler {
  readonly #file: string;
  readonly #css: string;
  readonly #report: Report;
  readonly #names: SelectedName[] = [];
  readonly #attributes: string[] = [];
  #failed = false;

  constructor(file: string, css: string, report: Report) {
    this.#file = file;
    this.#css = css;
    this.#report = report;
  }

  compile(node: SelectorNode, mayHavePseudo: boolean): Selector | null {
    const groups = this.#groups(node);
    let specificity = 0;
    let pseudo: PseudoElement | null = null;
    const compounds = groups.map(({ parts, combinator }, i): Compound => {
      const last = parts.at(-1);
      let simple = parts;
      if (mayHavePseudo && i === groups.length - 1 && last?.type === 'PseudoElementSelector') {
        pseudo = this.#pseudoElement(last);
        specificity += TYPE;
        simple = parts.slice(0, -1);
      }
      const compound = { id: null, className: null, tag: null, root: false, tests: [], combinator };
      specificity += this.#addSimple(simple, compound);
      return compound;
    });
    const asked = { names: this.#names, attributes: this.#attributes };
    return this.#failed ? null : { compounds: compounds.reverse(), specificity, pseudo, ...asked };
  }

  /** Splits a selector into compounds, each with the combinator to its left. */
  #groups(node: SelectorNode): { parts: SelectorPart[]; combinator: Combinator | null }[] {
    const groups: { parts: SelectorPart[]; combinator: Combinator | null }[] = [
      { parts: [], combinator: null },
    ];
    for (const part of node.children) {
      if (part.type !== 'Combinator') groups.at(-1)!.parts.push(part);
      else if (part.name === ' ' || part.name === '>' || part.name === '+' || part.name === '~') {
        groups.push({ parts: [], combinator: part.name });
      } else this.#fail(part);
    }
    if (groups.some(({ parts }) => parts.length === 0)) this.#fail(node);
    return groups;
  }

  #addSimple(parts: readonly SelectorPart[], compound: Writable<Compound>): number {
    let specificity = 0;
    for (const part of parts) {
      switch (part.type) {
        case 'TypeSelector':
          if (part.name === '*') break;
          specificity += TYPE;
          compound.tag = this.#tag(part);
          compound.tests.push(tagTest(compound.tag));
          break;
        case 'ClassSelector':
          specificity += CLASS;
          compound.className ??= part.name;
          this.#names.push({ kind: 'class', name: part.name, source: this.#at(part) });
          compound.tests.push(classTest(part.name));
          break;
        case 'IdSelector':
          specificity += ID;
          compound.id ??= part.name;
          this.#names.push({ kind: 'id', name: part.name, source: this.#at(part) });
          compound.tests.push(({ attributes }) => attributes.id === part.name);
          break;
        case 'AttributeSelector':
          specificity += CLASS;
          compound.tests.push(this.#attribute(part, compound.tag));
          break;
        case 'PseudoClassSelector':
          compound.root ||= part.name.toLowerCase() === 'root';
          specificity += this.#pseudoClass(part, compound.tests);
          break;
        default:
          this.#fail(part);
      }
    }
    return specificity;
  }

  #tag(part: Extract<SelectorPart, { name: string }>): string {
    const tag = part.name.toLowerCase();
    if (tag.includes('|')) this.#fail(part);
    else if (!ELEMENTS.has(tag)) {
      this.#failed = true;
      this.#report.error('css-selector-element', this.#at(part), { tag, near: nearest(tag, ELEMENTS) });
    }
    return tag;
  }

  /** The test of an attribute. One that no such element can have is reported. */
  #attribute(part: Extract<SelectorPart, { type: 'AttributeSelector' }>, tag: string | null): Test {
    const name = part.name.name.toLowerCase();
    this.#attributes.push(name);
    // Places in files are for messages: an edit elsewhere moves them.
    const known = attributesOf(tag).filter((each) => each !== SOURCE);
    if (!known.includes(name)) {
      this.#failed = true;
      const near = nearestAttribute(name, known);
      this.#report.error('css-attribute', this.#at(part), { name, tag, near });
    }
    return attributeTest(part, name);
  }

  #pseudoElement(part: Extract<SelectorPart, { type: 'PseudoClassSelector' | 'PseudoElementSelector' }>) {
    const name = part.name.toLowerCase();
    const known = PSEUDO_ELEMENTS.find((pseudo) => pseudo === name);
    if (!known || part.children) {
      this.#failed = true;
      const near = known ?? nearest(name, PSEUDO_ELEMENTS);
      this.#report.error('css-pseudo-element', this.#at(part), { name, near });
    }
    return known ?? null;
  }

  /** Adds the test of a pseudo-class to `tests` and returns its specificity. */
  #pseudoClass(
    part: Extract<SelectorPart, { type: 'PseudoClassSelector' | 'PseudoElementSelector' }>,
    tests: Test[],
  ): number {
    const name = part.name.toLowerCase();
    const [argument] = part.children ?? [];
    if (Object.hasOwn(PLAIN, name) && !part.children) {
      tests.push(PLAIN[name]!);
      return CLASS;
    }
    if ((name === 'nth-child' || name === 'nth-last-child') && argument?.type === 'Nth') {
      if (argument.selector) this.#fail(part);
      tests.push(nthTest(argument, name === 'nth-last-child'));
      return CLASS;
    }
    if ((name === 'not' || name === 'is') && argument?.type === 'SelectorList') {
      const list = argument.children.toArray().map((selector) => this.compile(selector, false));
      const selectors = list.filter((selector) => selector !== null);
      const wanted = name === 'is';
      tests.push((element, facts) => selectors.some((s) => matches(s, element, facts)) === wanted);
      return Math.max(0, ...selectors.map(({ specificity }) => specificity));
    }
    if (name === 'lang' && (argument?.type === 'Identifier' || argument?.type === 'String')) {
      this.#attributes.push('lang');
      const range = (argument.type === 'Identifier' ? argument.name : argument.value).toLowerCase();
      tests.push((element) => `${languageOf(element).toLowerCase()}-`.startsWith(`${range}-`));
      return CLASS;
    }
    this.#failed = true;
    const isPseudoElement = PSEUDO_ELEMENTS.some((pseudo) => pseudo === name);
    const near = isPseudoElement ? `::${name}` : nearest(name, PSEUDO_CLASSES);
    this.#report.error('css-pseudo-class', this.#at(part), {
      name,
      near: near && !isPseudoElement ? FORMS[near]! : near,
    });
    return 0;
  }

  #fail(part: SelectorPart | SelectorNode): void {
    this.#failed = true;
    const found = this.#css.slice(part.loc.start.offset, part.loc.end.offset);
    this.#report.error('css-selector', this.#at(part), { found });
  }

  #at({ loc }: SelectorPart | SelectorNode): Source {
    return { file: this.#file, line: loc.start.line, column: loc.start.column };
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** An example of each pseudo-class, for messages. */
const FORMS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(PLAIN).map((name) => [name, `:${name}`])),
  'nth-child': ':nth-child(2n+1)',
  'nth-last-child': ':nth-last-child(2)',
  not: ':not(.x)',
  is: ':is(h1, h2)',
  lang: ':lang(en)',
};
const PSEUDO_CLASSES = Object.keys(FORMS);
