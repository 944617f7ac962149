import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml } from '../../src/escape-html.ts';
import { element } from '../../src/web/markup.ts';
import { shortened } from '../../src/web/short.ts';
import { treeOf } from './twin.ts';

test.each([
  [
    '<p>One</p>\n<p>Two <a href="#a.b">x</a></p>\n<figure></figure>',
    '<p>One<p>Two <a href=#a.b>x</a><figure></figure>',
  ],
  ['<p>One</p>\n<span>Two</span>', '<p>One</p>\n<span>Two</span>'],
  ['<div><p>One</p>\n</div>', '<div><p>One</div>'],
  ['<ul><li><p>One</p></li>\n<li>Two</li></ul>', '<ul><li><p>One<li>Two</ul>'],
  ['<dl><dt>a</dt><dd>b</dd></dl>', '<dl><dt>a<dd>b</dl>'],
  [
    '<table><thead><tr><th scope="col">a</th><td>b</td></tr></thead>\n<tbody><tr><td></td></tr></tbody></table>',
    '<table><thead><tr><th scope=col>a<td>b<tbody><tr><td></table>',
  ],
  [
    '<i title="a b"></i><i title="a=b"></i><i title="it\'s"></i>',
    '<i title="a b"></i><i title="a=b"></i><i title="it\'s"></i>',
  ],
  [
    '<i popover="" id="x"></i><a href="https://example.org/">y</a>',
    '<i popover id=x></i><a href="https://example.org/">y</a>',
  ],
  [
    '<svg><path d="M0 0" fill="none"/><path d="M0 0"/></svg>',
    '<svg><path d="M0 0" fill=none /><path d="M0 0"/></svg>',
  ],
])('shortens %j', (html, short) => {
  expect(shortened(html)).toBe(short);
  expect(treeOf(short)).toEqual(treeOf(html));
});

const text = fc.string({ maxLength: 8 }).map((value) => escapeHtml(value.replaceAll('\0', '')));
const attributes = fc.dictionary(
  fc.constantFrom('id', 'title', 'class', 'href', 'hidden'),
  fc.string({ maxLength: 6 }).map((value) => value.replaceAll('\0', '')),
  { maxKeys: 2 },
);

/** Elements with their attributes and what is in them, as HTML lets them hold one another. */
const { block } = fc.letrec<{ block: string; item: string; row: string; inline: string }>((tie) => {
  const several = (kind: fc.Arbitrary<string>, between: string) =>
    fc.array(kind, { maxLength: 3 }).map((parts) => parts.join(between));
  const holding = (tag: string, content: fc.Arbitrary<string>) =>
    fc.tuple(attributes, content).map(([given, inside]) => element(tag, given, inside));
  const inlines = several(tie('inline'), '');
  const blocks = several(tie('block'), '\n');
  const list = several(tie('item'), '\n');
  const table = fc
    .tuple(several(tie('row'), '\n'), several(tie('row'), '\n'))
    .map(([head, body]) => `<table><thead>${head}</thead>\n<tbody>${body}</tbody></table>`);
  return {
    inline: fc.oneof(text, holding('em', text), holding('svg', fc.constant('<path d="M0 0"/>'))),
    item: holding('li', fc.oneof(inlines, blocks)),
    row: several(fc.oneof(holding('th', inlines), holding('td', fc.oneof(inlines, blocks))), '').map(
      (cells) => `<tr>${cells}</tr>`,
    ),
    block: fc.oneof(
      { depthSize: 'small' },
      holding('p', inlines),
      holding('ul', list),
      holding('div', fc.oneof(blocks, inlines)),
      fc.tuple(holding('dt', inlines), holding('dd', blocks)).map((pair) => `<dl>${pair.join('\n')}</dl>`),
      table,
    ),
  };
});

test('short HTML has the same tree', () => {
  fc.assert(
    fc.property(block, (html) => {
      expect(treeOf(shortened(html))).toEqual(treeOf(html));
    }),
  );
});
