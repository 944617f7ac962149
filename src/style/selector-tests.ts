import type { Nth, SelectorPart } from 'css-tree/parser';
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

/** The test of an attribute selector (Selectors 4, 6). @param name the attribute's, in lower case. */
export function attributeTest(
  part: Extract<SelectorPart, { type: 'AttributeSelector' }>,
  name: string,
): Test {
  if (part.matcher === null) return ({ attributes }) => Object.hasOwn(attributes, name);
  const fold = part.flags?.toLowerCase() === 'i' ? (s: string) => s.toLowerCase() : (s: string) => s;
  const wanted = fold(part.value.type === 'String' ? part.value.value : part.value.name);
  const compare = attributeMatcher(part.matcher, wanted);
  return ({ attributes }) => Object.hasOwn(attributes, name) && compare(fold(attributes[name]!));
}

function attributeMatcher(matcher: string, wanted: string): (value: string) => boolean {
  switch (matcher) {
    case '=':
      return (value) => value === wanted;
    case '|=':
      return (value) => value === wanted || value.startsWith(`${wanted}-`);
    case '~=':
      return (value) => wanted !== '' && value.split(/[ \t\n\f\r]+/).includes(wanted);
    case '^=':
      return (value) => wanted !== '' && value.startsWith(wanted);
    case '$=':
      return (value) => wanted !== '' && value.endsWith(wanted);
    case '*=':
      return (value) => wanted !== '' && value.includes(wanted);
    default:
      throw new Error(`attribute matcher ${matcher}`);
  }
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
