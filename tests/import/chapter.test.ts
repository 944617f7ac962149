import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { importFile } from '../../src/import/index.ts';

/** The blocks of the chapter of a Markdown file, and what is told as lost. */
async function imported(markdown: string) {
  const source = { name: 'course.md', read: () => null, bibliography: null, references: null, bibtex: null };
  const result = await importFile({ ...source, data: Buffer.from(markdown) }, 'course');
  const { blocks } = parse(result!.chapter) as { blocks: readonly Readonly<Record<string, unknown>>[] };
  return { blocks, losses: result!.losses.map(({ kind, name }) => `${kind} ${name}`) };
}

const textOf = async (markdown: string) =>
  (await imported(markdown)).blocks.map(({ text }) => String(text).trim()).join(' ¶ ');

test.each([
  ['emphasis within emphasis is one', '<em>one <em>two</em> three</em>', 'one *two* three'],
  ['emphasis of nothing is left out', 'one <em> </em>two', 'one two'],
  ['emphasis stands next to its words', 'one<em> two </em>three', 'one *two* three'],
  ['code with backticks has longer ones around', '<code>a ` b</code>', '``a ` b``'],
  ['code that begins with a backtick has a space before', '<code>`a</code>', '`` `a ``'],
  ['a link without words is left out', '<a href="https://example.org/"> </a>one', 'one'],
  ['a link whose words are its address is the address', '<https://example.org/a>', 'https://example.org/a'],
  ['raised letters and numbers are raised', 'm<sup>2</sup>', 'm^2^'],
  ['raised nothing is left out', 'm<sup> </sup>a', 'm a'],
  ['code of nothing is left out', 'm<code> </code>a', 'm a'],
  ['code with two backticks at its end has three around', '<code>a``</code>', '``` a`` ```'],
  ['emphasis that ends with a sign before a letter is dropped', '<em>aa.</em>b', 'aa.b'],
  ['emphasis that begins with a sign after a letter is dropped', 'aa<em>.b</em>', 'aa.b'],
  ['emphasis that ends with a sign before a space stays', '<em>a.</em> b', '*a.* b'],
  ['emphasis right after emphasis is dropped', '<em>a</em><em>b</em>', 'ab'],
  ['emphasis within strong emphasis is dropped', '<strong>a <em>b</em> c</strong>', 'a *b* c'],
  ['what is struck out right after a lowered sign is kept', 'H<sub>2</sub><del>a</del>', 'H~2~a'],
  ['what is struck out right before a lowered sign is kept', '<del>a</del><sub>2</sub>', 'a~2~'],
  ['what is struck out is so', 'x <del>a</del> y', 'x ~~a~~ y'],
  ['a formula in a line', 'a $x$ b', 'a $x$ b'],
  ['a formula on a line of its own, within words', 'a $$x$$ b', 'a $$x$$ b'],
  ['a note in a line', 'a^[x]', 'a^[x]'],
  ['a break of lines', 'a\\\nb', 'a\\\nb'],
  ['an address with a space before its words', '<a href="https://a.org"> b </a>', '[b](<https://a.org>)'],
  [
    'a link within a link is the inner one',
    '<a href="https://a.org">a <em><a href="https://b.org">b</a></em></a>',
    'a *[b](<https://b.org>)*',
  ],
  ['an address of mail', '<a href="mailto:a@b.org">b</a>', '[b](<mailto:a@b.org>)'],
  ['a title in an item is in bold', '- # A', '- **A**'],
  ['a title with emphasis in an item is as it is', '- # *A* b', '- *A* b'],
  ['a title of nothing in an item is none', '<ul><li><h3> </h3>x</li></ul>', '- x'],
  ['paragraphs of a summary stay apart', '<details><summary><p>a</p><p>b</p></summary></details>', 'a\n\nb'],
  ['a list right within a list is an item', '<ul><li>a</li><ul><li>b</li></ul></ul>', '- a\n- - b'],
  ['an item of nothing is left out', '<ul><li> </li><li>a</li></ul>', '- a'],
  ['an item of two paragraphs makes a list loose', '- a\n\n  b\n- c', '- a\n\n  b\n\n- c'],
  ['an item with a list within is tight', '- a\n  - b\n- c', '- a\n  - b\n- c'],
  ['a list counts from where it begins', '9. a\n10. b', '9. a\n10. b'],
  ['an item of tasks keeps its box', '- [X] a\n- [ ] b', '- [x] a\n- [ ] b'],
  ['a quotation of two paragraphs', '> a\n>\n> b', '> a\n>\n> b'],
  ['code within an item', '- a\n\n  ```\n  x\n\n  y\n  ```', '- a\n  ```\n  x\n\n  y\n  ```'],
  ['code with a fence within an item', '- ````\n  ```\n  ````', '- ````\n  ```\n  ````'],
  ['a rule', 'a\n\n***\n\nb', 'a\n\n***\n\nb'],
  ['two lists one after the other stay two', '- a\n\n\n1. b\n\n<!-- -->\n\n1. c', '- a\n\n1. b ¶ 1. c'],
  ['terms and what they mean', 'A\n: b\n: c\n\nD\n: e', 'A\n: b\n: c\n\nD\n: e'],
  ['a meaning of two paragraphs', 'A\n: b\n\n  c', 'A\n: b\n\n  c'],
  [
    'a term of forty characters is one',
    `<dl><dt>${'a'.repeat(40)}</dt><dd>b</dd></dl>`,
    `${'a'.repeat(40)}\n: b`,
  ],
  [
    'a term of forty-one characters is a paragraph',
    `<dl><dt>${'a'.repeat(41)}</dt><dd>b</dd></dl>`,
    `${'a'.repeat(41)}\n\nb`,
  ],
  ['a meaning without a term is a paragraph', '<dl><dd>a</dd><dt>B</dt><dd>c</dd></dl>', 'a\n\nB\n\nc'],
  ['a term of nothing is none', '<dl><dt> </dt><dd>a</dd></dl>', 'a'],
  ['elements that hold others', '<div><section><p>a</p></section>b</div>', 'a\n\nb'],
  ['a table without rows', 'a\n\n<table><tbody></tbody></table>', 'a'],
  ['a table of nothing but its head', 'a\n\n<table><thead><tr><th>b</th></tr></thead></table>', 'a'],
])('%s', async (_, typed, text) => {
  expect(await textOf(`${typed}\n`)).toBe(text);
});

test('raised words with spaces, which Markdown does not raise, are kept and told', async () => {
  const { blocks, losses } = await imported('x<sup>two words</sup>\n');
  expect(blocks).toEqual([{ text: 'xtwo words\n' }]);
  expect(losses).toEqual(['script two words']);
});

test('cells that reach over rows and columns keep their place, and short rows are filled up', async () => {
  const rows = [
    '<tr><th>A</th><th>B</th><th>C</th></tr>',
    '<tr><td rowspan="2">x</td><td colspan="2">1</td></tr>',
    '<tr><td>2</td></tr>',
    '<tr><td>y</td></tr>',
  ];
  const { blocks } = await imported(`<table>${rows.join('')}</table>\n`);
  expect(blocks).toEqual([
    {
      table: {
        head: ['A', 'B', 'C'],
        rows: [
          [
            { text: 'x', rowspan: 2 },
            { text: '1', colspan: 2 },
          ],
          ['2', ''],
          ['y', '', ''],
        ],
      },
    },
  ]);
});

test.each([
  ['a head, though it is not bold', '<thead><tr><td>A</td></tr></thead><tr><td>x</td></tr>', ['A'], [['x']]],
  ['no head', '<tr><td>A</td></tr><tr><td>x</td></tr>', [], [['A'], ['x']]],
])('a table has %s', async (_, inner, head, rows) => {
  const { blocks } = await imported(`<table>${inner}</table>\n`);
  expect(blocks).toEqual([{ table: { head, rows } }]);
});

test('a head has the rows that its cells reach into, unless none is left below', async () => {
  const head = '<thead><tr><th rowspan="2">A</th><th colspan="2">B</th></tr></thead>';
  const body = ['<tr><td>c</td><td>d</td></tr>', '<tr><td>x</td><td>1</td><td>2</td></tr>'];
  const { blocks } = await imported(`<table>${head}<tbody>${body.join('')}</tbody></table>\n`);
  const first = [
    { text: 'A', rowspan: 2 },
    { text: 'B', colspan: 2 },
  ];
  expect(blocks).toEqual([{ table: { head: [first, ['c', 'd']], rows: [['x', '1', '2']] } }]);
  const only = await imported(`<table>${head}<tbody>${body[0]}</tbody></table>\n`);
  expect(only.blocks).toMatchObject([{ table: { head: ['A', { text: 'B', colspan: 2 }] } }]);
});

test('a table without a head has none; a first row in bold is one', async () => {
  const table = (head: string) => `<table><tr><td>${head}</td></tr><tr><td>1</td></tr></table>\n`;
  expect((await imported(table('A'))).blocks).toEqual([{ table: { head: [], rows: [['A'], ['1']] } }]);
  expect((await imported(table('<b>A</b>'))).blocks).toEqual([{ table: { head: ['A'], rows: [['1']] } }]);
});

test('a heading keeps its raised signs; its notes stand below it, and are told', async () => {
  const { blocks, losses } = await imported(
    '# T\n\n## Areas in m<sup>2</sup>[^1]\n\nText.\n\n[^1]: A note.\n',
  );
  expect(blocks).toEqual([{ section: 'Areas in m^2^' }, { text: 'A note.\n\nText.\n' }]);
  expect(losses).toEqual([expect.stringMatching(/^note Areas in m/)]);
});

test('headings below the second level are paragraphs in bold, and told', async () => {
  const { blocks, losses } = await imported('# T\n\n## A\n\n### B\n\n#### C\n\nText.\n');
  expect(blocks).toEqual([{ section: 'A' }, { subsection: 'B' }, { text: '**C**\n\nText.\n' }]);
  expect(losses).toEqual(['heading C']);
});

test.each([
  ['a formula on a line of its own', '$$\nx\n$$', [{ math: 'x\n' }]],
  ['two formulas on lines of their own', '$$x$$ $$y$$', [{ math: 'x\n' }, { math: 'y\n' }]],
  ['a formula alone in its line', '$x$', [{ text: '$x$\n' }]],
  ['code of a language', '```js\nx\n```', [{ code: 'x\n', language: 'js' }]],
  ['code of a language as Pandoc names it', '```{R echo=FALSE}\nx\n```', [{ code: 'x\n', language: 'r' }]],
  ['code of a language that is not known', '```nolang\nx\n```', [{ code: 'x\n' }]],
  ['code of no language', '```\nx\n\n```', [{ code: 'x\n' }]],
  [
    'a row in bold that is all of a table',
    '<table><tr><td><b>A</b></td></tr></table>',
    [{ table: { head: [], rows: [['**A**']] } }],
  ],
  ['a heading alone', '# A', [{ section: 'A' }]],
  ['headings of one level', '# A\n\n# B', [{ section: 'A' }, { section: 'B' }]],
  ['a heading under a lower one', '## A\n\n# B', [{ section: 'A' }, { section: 'B' }]],
  ['a heading of nothing', 'a\n\n#\n\nb', [{ text: 'a\n\nb\n' }]],
  ['a caption with no table beside it', 'Table: a\n\nb', [{ text: 'Table: a\n\nb\n' }]],
])('%s', async (_, markdown, blocks) => {
  expect((await imported(`${markdown}\n`)).blocks).toEqual(blocks);
});

test.each([
  [
    'a link to what Zotero keeps',
    '<a href="https://www.zotero.org/google-docs/?a">(Knuth)</a>',
    '(Knuth)',
    ['citation-words (Knuth)'],
  ],
  ['an element of no list', '<div><blink>a</blink></div>', 'a', ['element blink']],
  ['an element within lines that is known', '<div><kbd>a</kbd></div>', 'a', []],
  ['a script', 'a\n\n<script>b</script>', 'a', ['element script']],
  ['a table within a quotation', '> | a |\n> |---|\n> | b |', '> a\n>\n> b', ['table table']],
  ['a link to a file', '[a](b.md)', 'a', ['link b.md']],
])('%s keeps its words, and is told', async (_, markdown, text, losses) => {
  const found = await imported(`${markdown}\n`);
  expect([found.blocks.map((block) => String(block.text).trim()).join(), found.losses]).toEqual([
    text,
    losses,
  ]);
});

const tableOf = (rule: string, ...rows: string[]) => `| a | b |\n${rule}\n${rows.join('\n')}\n`;

test.each([
  ['as the source says', tableOf('|:-:|--:|', '| x | y |'), ['center', 'right']],
  [
    'with the marks of numbers on the right under one another',
    tableOf('|:-:|--:|', '| x | 1,5 |', '| y | 12 |'),
    ['center', 'decimal'],
  ],
  [
    'with the numbers that it says on the left',
    tableOf('|---|:--|', '| x | 1 |', '| y | 12 |'),
    ['left', 'left'],
  ],
  [
    'as HTML says',
    '<table><tr><td>x<td align=center>y<tr><td>x<td style="text-align: center">y</table>',
    ['left', 'center'],
  ],
  ['as usual where it says nothing', tableOf('|---|---|', '| x | 1 |', '| y | 12 |'), undefined],
  ['as usual where it says what is usual', tableOf('|:--|--:|', '| x | 1 |', '| y | 12 |'), undefined],
  [
    'as usual where cells of a column differ',
    '<table><tr><td>x<td align=center>y<tr><td>x<td>y</table>',
    undefined,
  ],
])('columns are aligned %s', async (_, markdown, align) => {
  const { blocks } = await imported(markdown);
  expect(blocks[0]!.align).toEqual(align);
});
