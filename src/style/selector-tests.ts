import type { Nth, SelectorPart } from 'css-tree/parser';
import { attributeMatcher } from '../attribute-matcher.ts';
import type { ElementNode } from '../document/tree.ts';
import { nthMatcher } from '../nth-matcher.ts';
import type { TreeFacts } from './tree-facts.ts';

/** Whether an element has what a part of a selector asks for. */
export type Test = (element: ElementNode, facts: TreeFacts) => boolean;

/** The tests of pseudo-classes without arguments. */
export const PLAIN: Readonly<Record<string, Test>> = {
  root: ({ parent }) => parent === null,
  'first-child': ({ index }, { position }) => position[index] === 1,
  'last-child': ({ index }, { position, siblings }) => position[index] === siblings[index],
  'only-child': ({ index }, { siblings }) => siblings[index] === 1,
};

/** The test of a tag. */
export const tagTest =
  (tag: string): Test =>
  (element) =>
    element.tag === tag;

/** The test of a class. */
export const classTest =
  (name: string): Test =>
  ({ index }, { classes }) =>
    classes[index]!.includes(name);

/** The test of an attribute selector. @param name the attribute's, in lower case. */
export function attributeTest(
  part: Extract<SelectorPart, { type: 'AttributeSelector' }>,
  name: string,
): Test {
  const holds = attributeMatcher(part);
  return ({ attributes }) => Object.hasOwn(attributes, name) && holds(attributes[name]!);
}

/** Tests the position among siblings. */
export function nthTest(nth: Nth, fromEnd: boolean): Test {
  const isMet = nthMatcher(nth);
  return ({ index }, { position, siblings }) =>
    isMet(fromEnd ? siblings[index]! - position[index]! + 1 : position[index]!);
}
