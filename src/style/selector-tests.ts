import type { Nth, SelectorPart } from 'css-tree/parser';
import { attributeMatcher } from '../attribute-matcher.ts';
import type { ElementNode } from '../document/tree.ts';
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

/** Tests whether a position is a × n + b for n = 0, 1, 2 … (Selectors 4, 13.3). */
export function nthTest({ nth }: Nth, fromEnd: boolean): Test {
  const odd = nth.type === 'Identifier' && nth.name.toLowerCase() === 'odd';
  const [a, b] = nth.type === 'Identifier' ? [2, odd ? 1 : 0] : [Number(nth.a ?? 0), Number(nth.b ?? 0)];
  return ({ index }, { position, siblings }) => {
    const place = fromEnd ? siblings[index]! - position[index]! + 1 : position[index]!;
    const steps = place - b;
    return a === 0 ? steps === 0 : steps % a === 0 && steps / a >= 0;
  };
}
