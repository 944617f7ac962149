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

test('a table without a head has none; a first row in bold is one', async () => {
  const table = (head: string) => `<table><tr><td>${head}</td></tr><tr><td>1</td></tr></table>\n`;
  expect((await imported(table('A'))).blocks).toEqual([{ table: { head: [], rows: [['A'], ['1']] } }]);
  expect((await imported(table('<b>A</b>'))).blocks).toEqual([{ table: { head: ['**A**'], rows: [['1']] } }]);
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
