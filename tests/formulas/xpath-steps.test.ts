import { expect, test } from 'vitest';
import { type PathNode, selected, simplePath } from '../../src/formulas/xpath.ts';

/** An element as its name and its children; a text as itself. */
interface Element extends ReadonlyArray<string | Element> {
  readonly 0: string;
}
type Written = string | Element;

interface Built extends PathNode {
  parentNode: Built | null;
  firstChild: Built | null;
  nextSibling: Built | null;
}

function built(written: Written): Built {
  const isText = typeof written === 'string';
  const [name, ...children] = isText ? ['#text'] : written;
  const node: Built = {
    nodeType: isText ? 3 : 1,
    nodeName: name as string,
    parentNode: null,
    firstChild: null,
    nextSibling: null,
  };
  const nodes = children.map(built);
  nodes.forEach((child, i) => {
    child.parentNode = node;
    child.nextSibling = nodes[i + 1] ?? null;
  });
  node.firstChild = nodes[0] ?? null;
  return node;
}

const FRACTION = built([
  'fraction',
  ['content', ['bar']],
  ['children', 'a', ['number'], 'b', ['identifier'], ['number']],
]);
const NUMBER = FRACTION.firstChild!.nextSibling!.firstChild!.nextSibling!;

const names = (path: string, from: PathNode) =>
  selected(simplePath(path)!, from).map(({ nodeName }) => nodeName);

test.each([
  ['.', ['fraction']],
  ['./*', ['content', 'children']],
  ['children', ['children']],
  ['children/*', ['number', 'identifier', 'number']],
  ['children/*[2]', ['identifier']],
  ['children/*[4]', []],
  ['children/number[2]', ['number']],
  ['*/*[1]', ['bar', 'number']],
  ['children/text()', ['#text', '#text']],
  ['..', []],
])('%s selects what XPath does', (path, found) => {
  expect(names(path, FRACTION)).toEqual(found);
});

test('steps up lead to other branches', () => {
  expect(names('../../content/*', NUMBER)).toEqual(['bar']);
  expect(names('../*[2]', NUMBER)).toEqual(['identifier']);
});

test.each([
  'children/*[@role]',
  'children/*[last()]',
  '//*',
  'self::*',
  '@font',
  'a | b',
  'children/..',
  'text()/../*',
  'children/*/..',
  'count(*)=2',
])('%s has steps of other kinds', (path) => {
  expect(simplePath(path)).toBeNull();
});
