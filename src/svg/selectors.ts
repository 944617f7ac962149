import type { Selector as SelectorNode, SelectorPart } from 'css-tree/parser';
import { attributeMatcher } from '../attribute-matcher.ts';
import { nthMatcher } from '../nth-matcher.ts';
import { getOrMake, once } from '../once.ts';
import type { SvgElement } from './xml.ts';

/** Tests of compounds from right to left, each with the combinator to its left. */
type Selector = readonly { readonly tests: readonly Test[]; readonly combinator: string | null }[];
type Test = (element: SvgElement) => boolean;

export interface Compiled {
  readonly selector: Selector;
  readonly specificity: number;
}

/** A part of a selector. */
interface Simple {
  readonly test: Test;
  readonly specificity: number;
}

/** Specificity (ids, classes, types) as one number (Selectors 4, 17). */
const ID = 1 << 20;
const CLASS = 1 << 10;
const TYPE = 1;

/** Whether an element is selected. @param at the compound that it must match, from the right. */
export function matches(selector: Selector, element: SvgElement, at = 0): boolean {
  const { tests, combinator } = selector[at]!;
  if (!tests.every((test) => test(element))) return false;
  if (combinator === null) return true;
  const isOnce = combinator === '>' || combinator === '+';
  const step = combinator === '>' || combinator === ' ' ? ({ parent }: SvgElement) => parent : before;
  for (let other = step(element); other; other = isOnce ? null : step(other))
    if (matches(selector, other, at + 1)) return true;
  return false;
}

const childrenOf = once(({ children }: SvgElement) => children.filter((child) => child.kind === 'element'));

const childrenByName = once((parent: SvgElement) => {
  const all = new Map<string, SvgElement[]>();
  for (const child of childrenOf(parent)) getOrMake(all, child.tag, () => []).push(child);
  return all;
});

const placesOf = once((list: readonly SvgElement[]) => new Map(list.map((element, i) => [element, i])));

type Siblings = (element: SvgElement) => readonly SvgElement[];

/** An element and those that stand beside it. */
const siblings: Siblings = (element) => (element.parent ? childrenOf(element.parent) : [element]);

/** The siblings of an element that have its name. */
const namesakes: Siblings = (element) =>
  element.parent ? childrenByName(element.parent).get(element.tag)! : [element];

function before(element: SvgElement): SvgElement | null {
  const around = siblings(element);
  return around[placesOf(around).get(element)! - 1] ?? null;
}

/** @returns null where a part is not read. */
export function compile(node: SelectorNode): Compiled | null {
  const compounds: { tests: Test[]; combinator: string | null }[] = [{ tests: [], combinator: null }];
  let specificity = 0;
  for (const part of node.children) {
    if (part.type === 'Combinator') {
      compounds.push({ tests: [], combinator: part.name });
      continue;
    }
    const simple = compileSimple(part);
    if (!simple) return null;
    specificity += simple.specificity;
    compounds.at(-1)!.tests.push(simple.test);
  }
  return { selector: compounds.reverse(), specificity };
}

function compileSimple(part: SelectorPart): Simple | null {
  switch (part.type) {
    case 'TypeSelector': {
      const name = part.name.replace(/^.*\|/, '');
      return name === '*'
        ? { test: () => true, specificity: 0 }
        : { test: ({ tag }) => tag === name, specificity: TYPE };
    }
    case 'ClassSelector': {
      const test: Test = ({ attributes }) => (attributes.class ?? '').split(/\s+/).includes(part.name);
      return { test, specificity: CLASS };
    }
    case 'IdSelector':
      return { test: ({ attributes }) => attributes.id === part.name, specificity: ID };
    case 'AttributeSelector': {
      const { name } = part.name;
      const holds = attributeMatcher(part);
      const test: Test = ({ attributes }) => attributes[name] !== undefined && holds(attributes[name]);
      return { test, specificity: CLASS };
    }
    case 'PseudoClassSelector':
      return pseudoClass(part);
    default:
      return null;
  }
}

function pseudoClass(
  part: Extract<SelectorPart, { type: 'PseudoClassSelector' | 'PseudoElementSelector' }>,
): Simple | null {
  const name = part.name.toLowerCase();
  const [argument] = part.children ?? [];
  if (!argument) {
    const test = PSEUDO_CLASSES[name];
    return test ? { test, specificity: CLASS } : null;
  }
  const place = PLACES[name];
  if (place && argument.type === 'Nth') {
    const isMet = nthMatcher(argument);
    const of = argument.selector ? anyOf(argument.selector.children) : null;
    if (argument.selector && !of) return null;
    const test: Test = (element) => {
      const around = place.counted(element);
      const counted = of ? around.filter(of.test) : around;
      const at = of ? counted.indexOf(element) : placesOf(counted).get(element)!;
      return at >= 0 && isMet(place.fromEnd ? counted.length - at : at + 1);
    };
    return { test, specificity: CLASS + (of?.specificity ?? 0) };
  }
  if (argument.type !== 'SelectorList') return null;
  const any = anyOf(argument.children);
  if (!any) return null;
  if (name === 'not') return { ...any, test: (element) => !any.test(element) };
  if (name === 'is') return any;
  return name === 'where' ? { ...any, specificity: 0 } : null;
}

/** Whether one of several selectors selects an element (Selectors 4, 4.2). */
function anyOf(nodes: Iterable<SelectorNode>): Simple | null {
  const all = [...nodes].map(compile);
  if (all.includes(null)) return null;
  const compiled = all as Compiled[];
  return {
    test: (element) => compiled.some(({ selector }) => matches(selector, element)),
    specificity: Math.max(0, ...compiled.map(({ specificity }) => specificity)),
  };
}

/** Pseudo-classes of a number among siblings (Selectors 4, 13.3 and 13.4). */
const PLACES: Readonly<Record<string, { readonly counted: Siblings; readonly fromEnd: boolean }>> = {
  'nth-child': { counted: siblings, fromEnd: false },
  'nth-last-child': { counted: siblings, fromEnd: true },
  'nth-of-type': { counted: namesakes, fromEnd: false },
  'nth-last-of-type': { counted: namesakes, fromEnd: true },
};

const never: Test = () => false;

const PSEUDO_CLASSES: Readonly<Record<string, Test>> = {
  // Nothing of a picture on paper is pointed at.
  hover: never,
  active: never,
  focus: never,
  'focus-visible': never,
  'focus-within': never,
  visited: never,
  root: ({ parent }) => parent === null,
  empty: ({ children }) => children.length === 0,
  'first-child': (element) => siblings(element)[0] === element,
  'last-child': (element) => siblings(element).at(-1) === element,
  'only-child': (element) => siblings(element).length === 1,
  'first-of-type': (element) => namesakes(element)[0] === element,
  'last-of-type': (element) => namesakes(element).at(-1) === element,
  'only-of-type': (element) => namesakes(element).length === 1,
};
