import { expect, test } from 'vitest';
import { withAnchoredWords } from '../../src/template/markdown/anchors.ts';
import type { Anchor, RichNode } from '../../src/template/nodes.ts';
import { at } from './booklet-fixture.ts';

const anchor = (id: string): Anchor => ({ kind: 'anchor', id, source: at(1), children: [] });
const element = (tag: string, ...children: readonly RichNode[]): RichNode => ({
  kind: 'element',
  tag,
  attributes: {},
  children,
});

/** Nodes in short: anchors in brackets, with their ids; elements with the names of their tags. */
function shown(nodes: readonly RichNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      if (node.kind === 'anchor') return `${node.id}[${shown(node.children)}]`;
      return node.kind === 'element' ? `<${node.tag}>${shown(node.children)}` : '';
    })
    .join('');
}

test.each<[string, readonly RichNode[], string]>([
  ['the word before it', ['one two', anchor('a'), ' three'], 'one a[two] three'],
  ['the word before it, over a space', ['one two ', anchor('a'), 'three'], 'one a[two] three'],
  ['the next word at the beginning', [anchor('a'), ' one two'], ' a[one] two'],
  ['the element before it', ['one ', element('em', 'two'), anchor('a')], 'one a[<em>two]'],
  ['the word before a line break', ['one', element('br'), anchor('a')], 'a[one]<br>'],
  ['one word, as others may', ['one', anchor('a'), anchor('b')], 'b[a[one]]'],
])('an anchor without words stands around %s', (_, nodes, text) => {
  const { nodes: placed, alone } = withAnchoredWords(nodes);
  expect(shown(placed)).toBe(text);
  expect(alone).toEqual([]);
});

test('an anchor beside which there is no word is alone', () => {
  const { nodes, alone } = withAnchoredWords([element('br'), anchor('a'), ' ']);
  expect(shown(nodes)).toBe('<br> a[]');
  expect(alone.map(({ id }) => id)).toEqual(['a']);
});
