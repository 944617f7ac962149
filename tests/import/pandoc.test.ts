import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { plainPandoc } from '../../src/import/pandoc.ts';
import { unreadForms } from '../../src/import/pandoc-unread.ts';
import { run } from '../cli/world.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { pngFile } from '../raster/files.ts';

test.each([
  ['# Mines {#sec-mines .unnumbered}', '# Mines'],
  ['$$\nx\n$$ {#eq-x}', '$$\nx\n$$'],
  ['![A](a.png){width=50%} and [b](c){.d}', '![A](a.png) and [b](c)'],
  ['[small]{.smallcaps}, {curly}, [square] {#hash', 'small, {curly}, [square] {#hash'],
  ['`x <- 1`{.r} and `a` {b}', '`x <- 1` and `a` {b}'],
  ['5\\ km, $a\\ b$, `\\ c`', '5\u00A0km, $a\\ b$, `\\ c`'],
  [
    '| a |\n|---|\n\n: Words {#tbl:x}\n\nTerm\n\n: Meaning',
    '| a |\n|---|\n\nTable: Words\n\nTerm\n\n: Meaning',
  ],
  ['::: {.callout-note}\nWords\n:::', '\nWords\n'],
  ['\\begin{equation}\nx\\label{eq:x}\n\\end{equation}', '$$\nx\n$$'],
  ['a\n\\begin{align*}\nx &= 1\n\\end{align*}', 'a\n$$\\begin{align*}\nx &= 1\n\\end{align*}$$'],
  ['$$\\begin{align}x\\end{align}$$', '$$\\begin{align}x\\end{align}$$'],
  ['\\(x^2\\) and \\[ y_1 \\], \\[sic\\]', '$x^2$ and $$ y_1 $$, \\[sic\\]'],
  ['~~~\n:::\n\\(x\\) ```\n~~~\n:::', '~~~\n:::\n\\(x\\) ```\n~~~\n'],
])('%j', (pandoc, plain) => {
  expect(plainPandoc(pandoc)).toBe(plain);
});

test.each([
  ['a grid table', '+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+', [1]],
  ['a simple table', '  Right   Left\n-------  ------\n     12  12', [2]],
  ['examples, once for a paragraph', 'a\n\n(@) One\n(@two) Two', [3]],
  ['a block of lines', '| One line\n|   and another', [1]],
  ['a shortcode', '{{< video a.mp4 >}}', [1]],
  ['commands of LaTeX', '\\maketitle\n\nSee \\cite{x} and \\emph{y}.', [1, 3]],
  ['not a table of pipes', '| a | b |\n|---|---|\n| 1 | 2 |', []],
  ['not a rule, nor a list', '---\n\n- a\n- b\n\n+ c', []],
  [
    'not formulas',
    '\\begin{equation}\nx\n\\label{eq:x}\n\\end{equation}\n\n$$\n\\alpha\n$$\n\n$\\emph{a}$',
    [],
  ],
  ['not code', '```\n(@) a\n\\newpage\n```\n\n`\\cite{x}`', []],
])('forms of Markdown that are not read: %s', (_, text, lines) => {
  expect(unreadForms(text).map(({ line }) => line)).toEqual(lines);
});

test('a form that is not read is told at its line', async () => {
  const folder = temporaryFolder({
    'content/booklet.yaml': 'format: 1\nslug: e\ntitle: E\nlanguage: en\nchapters: [ n ]\n',
    'n.md': '---\ntitle: T\n---\n\nWords.\n\n(@) One\n',
  });
  const { stderr } = await run('import n.md', folder);
  expect(stderr).toContain("n.md:7:1 warning[import-left-out]: '(@) One': this form of Markdown");
});

const TABLE = '| a | b |\n|---|---|\n| 1 | 2 |';

test('captions of tables, definitions, formulas and chunks of code of Pandoc become blocks', async () => {
  const folder = temporaryFolder({
    'content/booklet.yaml': 'format: 1\nslug: e\ntitle: E\nlanguage: en\nchapters: [ n ]\n',
    'n.md': `Table: *First* one {#tbl-a}\n\n${TABLE}\n\n${TABLE}\n\nTable: Second\n\nTerm\n:   Its meaning\n:   and another\n\n\\begin{align}\na &= b\n\\end{align}\n\n\`\`\`{r echo=FALSE}\nplot(1)\n\`\`\`\n`,
  });
  await run('import n.md', folder);
  const { blocks } = parse(readFileSync(join(folder, 'content/chapters/n.yaml'), 'utf8'));
  const table = { head: ['a', 'b'], rows: [['1', '2']] };
  expect(blocks).toEqual([
    { table, title: '*First* one', id: 'tbl-a' },
    { table, title: 'Second' },
    { text: 'Term\n: Its meaning\n: and another\n' },
    { math: '\\begin{align}\na &= b\n\\end{align}\n' },
    { code: 'plot(1)\n', language: 'r' },
  ]);
});

const CROSS_REFERENCES = `# Growth {#sec-growth}

See @fig-yeast, [@eq:rate], @tbl-od and @sec-growth; not @fig-none, nor \`@fig-yeast\`.

![Yeast](y.png){#fig-yeast width=60%}

$$
x = 1
$$ {#eq:rate}

| a |
|---|
| 1 |

: Density {#tbl-od}

\`\`\`
{#fig-code}
\`\`\`

## Next
`;

test('labels of Quarto and pandoc-crossref are ids, and what refers to them does so in the chapter', async () => {
  const folder = temporaryFolder({
    'content/booklet.yaml':
      'format: 1\nslug: e\ntitle: E\nlanguage: en\ndate: 2026-01-01\npictures: own\nchapters: [ n ]\n',
    'n.qmd': `Words before.\n\n${CROSS_REFERENCES}`,
    'y.png': pngFile({ width: 900, height: 300, depth: 8, type: 0, rows: new Uint8Array(901 * 300) }),
  });
  expect((await run('import n.qmd', folder)).code).toBe(0);
  const { blocks } = parse(readFileSync(join(folder, 'content/chapters/n.yaml'), 'utf8'));
  expect(blocks.slice(1)).toEqual([
    { section: 'Growth', id: 'sec-growth' },
    {
      text: 'See [#fig-yeast], [#eq-rate], [#tbl-od] and [Growth](#sec-growth); not @fig-none, nor `@fig-yeast`.\n',
    },
    { image: 'images/n-1.png', alt: 'Yeast', title: 'Yeast', id: 'fig-yeast' },
    { math: 'x = 1\n', id: 'eq-rate' },
    { table: { head: ['a'], rows: [['1']] }, title: 'Density', id: 'tbl-od' },
    { code: '{#fig-code}\n' },
    { subsection: 'Next' },
  ]);
  const { stdout } = await run('check --json', folder);
  expect(
    JSON.parse(stdout).faults.filter(({ severity }: { severity: string }) => severity === 'error'),
  ).toEqual([]);
});
