import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { importFile } from '../../src/import/index.ts';

const seed = (name: string) => readFileSync(new URL(`../fuzz/seed/content/images/${name}`, import.meta.url));
const PNG = seed('pont.png');

/** The chapter of a Markdown file that stands beside others, with what is told as lost. */
async function imported(markdown: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const result = await importFile(
    {
      name: 'my-first_course.md',
      data: Buffer.from(markdown),
      read: (path) => (files[path] === undefined ? null : Buffer.from(files[path])),
      ...{ bibliography: null, references: null, bibtex: null },
    },
    'course',
  );
  const { title, blocks } = parse(result!.chapter) as { title: string; blocks: readonly object[] };
  const told = result!.losses;
  return { ...result!, title, blocks, told, losses: told.map(({ kind, name: lost }) => `${kind} ${lost}`) };
}

test.each([
  ['its front matter', '---\ntitle: A & *b*\n---\n\n# C\n', 'A & \\*b\\*', [{ section: 'C' }]],
  ['its first heading, alone at its level', '# A\n\n## B\n', 'A', [{ section: 'B' }]],
  ['its name', 'Words.\n', 'My first course', [{ text: 'Words.\n' }]],
  [
    'its name, where its front matter has a number',
    '---\ntitle: 5\n---\nWords.\n',
    'My first course',
    [{ text: 'Words.\n' }],
  ],
  [
    'its name, where its front matter is words',
    '---\njust words\n---\nWords.\n',
    'My first course',
    [{ text: 'Words.\n' }],
  ],
  [
    'its name, where its front matter is not YAML',
    '---\na: [\n---\nWords.\n',
    'My first course',
    [{ text: 'Words.\n' }],
  ],
])('a chapter has the title of %s', async (_, markdown, title, blocks) => {
  expect(await imported(markdown)).toMatchObject({ title, blocks, losses: [] });
});

test('lists of sources that a file names are read; what is none of them is told', async () => {
  const markdown = (files: string) => `---\nbibliography: ${files}\n---\n\nSee [@a].\n`;
  const files = { 'a.yaml': '- { id: a, type: book, title: A }\n', 'b.yaml': 'words\n' };
  expect(await imported(markdown('a.yaml'), files)).toMatchObject({ added: 1, cites: true, losses: [] });
  expect(await imported(markdown('[ a.yaml, b.yaml ]'), files)).toMatchObject({
    added: 1,
    losses: ['front-matter bibliography'],
  });
  expect((await imported(markdown('none.yaml'), files)).losses).toEqual([
    'front-matter bibliography',
    'citation [@a]',
  ]);
});

test.each([
  ['a PNG', 'a.png', PNG, 'images/course-1.png'],
  ['a PNG of another name', 'a.jpg', PNG, 'images/course-1.png'],
  ['an SVG', 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'images/course-1.svg'],
  ['a name with signs of addresses', 'a%20b.png', PNG, 'images/course-1.png'],
])('a picture that is %s is copied under a name of the chapter', async (_, src, data, path) => {
  const { pictures, blocks, losses } = await imported(`![A](${src})\n`, { [decodeURIComponent(src)]: data });
  expect([...pictures.keys()]).toEqual([path]);
  expect([blocks, losses]).toEqual([[{ image: path, alt: 'A' }], []]);
});

test.each([
  ['is not there', {}, 'picture a.png'],
  ['is no picture', { 'a.png': 'words' }, 'picture-format a.png'],
  ['is broken', { 'a.png': PNG.subarray(0, PNG.length - 20) }, 'picture-format a.png'],
] as const)('a picture that %s is told', async (_, files, loss) => {
  const { pictures, losses, isEmpty } = await imported('![A](a.png)\n', files);
  expect({ pictures: pictures.size, losses, isEmpty }).toEqual({
    pictures: 0,
    losses: [loss],
    isEmpty: true,
  });
});

test('a picture of the net is not looked for', async () => {
  const { losses } = await imported('![A](https://a.org/a.png)\n', { 'https://a.org/a.png': PNG });
  expect(losses).toEqual(['picture https://a.org/a.png']);
});

test('pictures are counted, and one without a text has its name in its place', async () => {
  const { blocks, losses } = await imported('![](a.png)\n\n![B  b](a.png)\n', { 'a.png': PNG });
  expect(blocks).toEqual([
    { image: 'images/course-1.png', alt: 'images/course-1.png' },
    { image: 'images/course-2.png', alt: 'B b' },
  ]);
  expect(losses).toEqual(['picture-text images/course-1.png']);
});

test.each([
  ['all of sixty characters', 55, `link ${'a'.repeat(55)}`],
  ['the first of sixty-one', 56, `link ${'a'.repeat(54)}…`],
])('a loss is told with its line and the words around it, %s', async (_, length, near) => {
  const { told } = await imported(`\n[link](b.md) ${'a'.repeat(length)}\n`);
  expect(told).toEqual([{ kind: 'link', name: 'b.md', line: 2, near }]);
});

test('a page break that is all of its paragraph is one, between what stands above and below it', async () => {
  const { blocks, losses } = await imported(
    '\\newpage\n\nA\n\n\\newpage\n\n{{< pagebreak >}}\n\nB\n\\newpage\n',
  );
  expect(blocks).toEqual([{ text: 'A\n' }, { break: 'page' }, { text: 'B \\\\newpage\n' }]);
  expect(losses).toEqual(['markdown \\newpage']);
});
