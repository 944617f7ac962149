import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../cli/world.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { testWith } from '../tools.ts';
import * as word from './docx-file.ts';

const PNG = readFileSync(new URL('../fuzz/seed/content/images/pont.png', import.meta.url));

const BOOKLET = `format: 1
slug: essai
title: Essai
language: en
date: 2026-11-24
pictures: own
chapters: [ course ]
`;

const MARKDOWN = `# Copper

Some *old* **metal**, H~2~O, $x^2$, 5 $ and 7 $, snake_case[^1]. {curly} [square] #hash

[^1]: A note.

    Its second paragraph.

## Mines

- one
- two
  1. first
  2. second

* another list

> A quotation

| Metal | Mass |
|---|--:|
| Copper | **63** |

![A bridge](pont.png "The bridge")

\`\`\`python
print("x")
\`\`\`

$$
\\int_0^1 x\\,dx
$$

### Deep

See [here](https://example.org).
`;

async function wordFile(): Promise<Uint8Array> {
  const { paragraph, item, table, picture, noteCall } = word;
  return word.docxFile({
    body: [
      paragraph(word.run('Copper'), 'Title'),
      paragraph(word.run('Mines'), 'heading1'),
      paragraph(word.run('Some ') + word.run('old ', '<w:i/>') + word.run('metal', '<w:b/>') + noteCall(1)),
      paragraph(word.run('H') + word.run('2', '<w:vertAlign w:val="subscript"/>') + word.run('O')),
      item(word.run('one')),
      item(word.run('two')),
      table([
        [word.run('Metal', '<w:b/>'), word.run('Mass', '<w:b/>')],
        [word.run('Copper'), word.run('63')],
      ]),
      paragraph(picture('A bridge')),
      paragraph(word.run('Deep'), 'heading2'),
      paragraph(`${word.run('Then ')}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>`),
      paragraph(`<w:hyperlink r:id="rId4">${word.run('here')}</w:hyperlink>`),
    ].join(''),
    notes: [paragraph(word.run('A note.')) + paragraph(word.run('Its second paragraph.'))],
    picture: PNG,
  });
}

/** A project, and beside it the files to import. */
async function project(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = temporaryFolder({ 'p/content/booklet.yaml': BOOKLET, 'pont.png': PNG, ...files });
  const chapter = () => parse(readFileSync(join(folder, 'p/content/chapters/course.yaml'), 'utf8'));
  return { folder, chapter };
}

/** The picture is too small to print well, and pages are left over. */
async function expectSound(folder: string) {
  const { code, stderr } = await run('check p', folder);
  expect(code).toBe(0);
  const told = [...stderr.matchAll(/warning\[([\w-]+)\]/g)].map(([, name]) => name);
  expect(told.filter((name) => name !== 'layout-misfit')).toEqual(['picture-coarse']);
}

test('a Markdown file becomes a chapter that builds', async () => {
  const { folder, chapter } = await project({ 'course.md': MARKDOWN });
  const { code, stdout, stderr } = await run('import course.md p', folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('chapters: [ …, course ]');
  expect(chapter()).toEqual({
    title: 'Copper',
    blocks: [
      {
        text: 'Some *old* **metal**, H~2~O, $x^2$, 5 \\$ and 7 \\$, snake\\_case[^1]. \\{curly\\} \\[square\\] \\#hash\n\n[^1]: A note.\n\n    Its second paragraph.\n',
      },
      { section: 'Mines' },
      { text: '- one\n- two\n  1. first\n  2. second\n' },
      { text: '- another list\n\n> A quotation\n' },
      { table: { head: ['Metal', 'Mass'], rows: [['Copper', '**63**']] }, align: ['left', 'right'] },
      { image: 'images/course-1.png', alt: 'A bridge', title: 'The bridge' },
      { code: 'print("x")\n', language: 'python' },
      { math: '\\int_0^1 x\\,dx\n' },
      { subsection: 'Deep' },
      { text: 'See [here](<https://example.org>).\n' },
    ],
  });
  await expectSound(folder);
});

test.each([
  ['Figure 2: The bridge', 'The bridge'],
  ['**Abb. 2.3** – The **old** bridge', 'The **old** bridge'],
  ['**Illustration 4. The bridge**', '**The bridge**'],
  ['Figure 3', 'Figure 3'],
  ['The bridge', 'The bridge'],
])('a caption of Word gives its words: %s', async (typed, expected) => {
  const runs = typed
    .split('**')
    .map((words, i) => word.run(words, i % 2 === 1 ? '<w:b/>' : ''))
    .join('');
  const body = word.paragraph(word.picture('A')) + word.paragraph(runs, 'caption');
  const { folder, chapter } = await project({ 'course.docx': await word.docxFile({ body, picture: PNG }) });
  await run('import course.docx p', folder);
  expect(chapter().blocks).toEqual([{ image: 'images/course-1.png', alt: 'A', title: expected }]);
});

test('a caption of Word belongs to the table or the picture beside it', async () => {
  const caption = (words: string, number = '1', more = ': Words') =>
    word.paragraph(word.run(`${words} `) + word.field('SEQ T', number) + word.run(more), 'caption');
  const table = word.table([[word.run('a'), word.run('b')]]);
  const picture = word.paragraph(word.picture('A'));
  const text = word.paragraph(word.run('Text'));
  const body = [caption('Tabelle', '1', ': One'), table, picture, caption('Abbildung', '1', ': Two'), table];
  const after = [caption('Tableau', '2', ' – Three'), text, caption('Table', '3', ': Alone')];
  const file = await word.docxFile({ body: [...body, ...after].join(''), picture: PNG });
  const { folder, chapter } = await project({ 'course.docx': file });
  await run('import course.docx p', folder);
  expect(chapter().blocks).toMatchObject([
    { table: {}, title: 'One' },
    { image: 'images/course-1.png', title: 'Two' },
    { table: {}, title: 'Three' },
    { text: 'Text\n\nTable 3: Alone\n' },
  ]);
});

test('what a Word file has beside its words is taken or told', async () => {
  const { paragraph, run: words } = word;
  const pageBreak = '<w:r><w:br w:type="page"/></w:r>';
  const drawn = (inner: string) =>
    `<w:r><w:drawing><wp:inline><wp:docPr name="Chart 1"/><a:graphic><a:graphicData>${inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  const body = [
    paragraph(pageBreak + words('One')),
    paragraph(words('Two') + pageBreak),
    paragraph(pageBreak),
    paragraph(`${words('Three')}<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del>`),
    `<w:p><w:pPr><w:pageBreakBefore/></w:pPr>${words('Four')}<w:r><w:commentReference w:id="0"/></w:r></w:p>`,
    paragraph(words('Five') + drawn('<c:chart/>')),
    paragraph(pageBreak),
  ];
  const { folder, chapter } = await project({ 'course.docx': await word.docxFile({ body: body.join('') }) });
  const { stderr } = await run('import course.docx p', folder);
  const texts = ['One\n\nTwo\n', 'Three\n', 'Four\n\nFive\n'];
  const [first, ...others] = texts.map((text) => ({ text }));
  expect(chapter().blocks).toEqual([first, ...others.flatMap((text) => [{ break: 'page' }, text])]);
  expect(stderr.match(/(?<=: ).*(?=\n|$)/g)).toEqual([
    expect.stringContaining("'gone'"),
    expect.stringContaining('a comment'),
    expect.stringContaining("'Chart 1'"),
  ]);
});

test('a small picture of Word keeps its width', async () => {
  const sized = (mm: number) =>
    word.picture('A').replace('<wp:inline>', `<wp:inline><wp:extent cx="${mm * 36_000}" cy="1"/>`);
  const body = [7.5, 80, 160].map((mm) => word.paragraph(word.run('Text ') + sized(mm))).join('');
  const { folder, chapter } = await project({ 'course.docx': await word.docxFile({ body, picture: PNG }) });
  await run('import course.docx p', folder);
  const { blocks } = chapter() as { blocks: { image?: string; width?: string }[] };
  expect(blocks.flatMap(({ image, width }) => (image ? [width] : []))).toEqual(['8 mm', '80 mm', undefined]);
});

test('a caption of LibreOffice is one by the number that is counted, in a style of any name', async () => {
  const caption = (label: string, words: string, before = '') =>
    word.paragraph(before + word.run(`${label} `) + word.field(`SEQ ${label}`, '1') + word.run(words), label);
  const picture = word.picture('A');
  const table = word.table([[word.run('a'), word.run('b')]]);
  const body = [
    caption('Illustration', ': One', picture),
    word.paragraph(picture),
    caption('Figura', ': Two', '<w:bookmarkStart w:id="1" w:name="_Ref7"/>'),
    word.paragraph(
      word.run('See ') + word.field('REF _Ref7 \\h', 'Figura 1') + word.field('REF _Ref8', 'Tabla 1'),
    ),
    caption('Tabla', ' – Three'),
    table,
    word.paragraph(word.run('(') + word.field('SEQ Equation', '1') + word.run(')')),
  ];
  const file = await word.docxFile({ body: body.join(''), picture: PNG });
  const { folder, chapter } = await project({ 'course.docx': file });
  const { stderr } = await run('import course.docx p', folder);
  expect(stderr).toContain("'Tabla 1' is a reference");
  expect(chapter().blocks).toMatchObject([
    { image: 'images/course-1.png', title: 'One' },
    { image: 'images/course-2.png', title: 'Two', id: 'ref7' },
    { text: 'See [#ref7]Tabla 1\n' },
    { table: {}, title: 'Three' },
    { text: '(1)\n' },
  ]);
});

test('a Word file becomes a chapter that builds', async () => {
  const { folder, chapter } = await project({ 'course.docx': await wordFile() });
  const { code, stderr } = await run('import course.docx p', folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(chapter()).toEqual({
    title: 'Copper',
    blocks: [
      { section: 'Mines' },
      {
        text: 'Some *old* **metal**[^1]\n\nH~2~O\n\n- one\n- two\n\n[^1]: A note.\n\n    Its second paragraph.\n',
      },
      { table: { head: ['Metal', 'Mass'], rows: [['Copper', '63']] } },
      { image: 'images/course-1.png', alt: 'A bridge' },
      { subsection: 'Deep' },
      { text: 'Then $a+b$\n\n[here](<https://example.org/a_b>)\n' },
    ],
  });
  expect(readFileSync(join(folder, 'p/content/images/course-1.png')).equals(PNG)).toBe(true);
  await expectSound(folder);
});

testWith('pdftotext', 'every word of both is on the pages', async () => {
  for (const [name, data] of [
    ['course.md', MARKDOWN],
    ['course.docx', await wordFile()],
  ] as const) {
    const { folder } = await project({ [name]: data });
    await run(`import ${name} p`, folder).then(({ stderr }) => stderr);
    const built = await run('build p', folder);
    expect({ code: built.code, stderr: built.stderr }).toMatchObject({ code: 0 });
    const pdf = join(folder, 'p/output/essai.pdf');
    const text = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).replace(
      /[\s\u00A0\u00AD]+/g,
      ' ',
    );
    const words = 'Copper Mines Some old metal A note. Its second paragraph. one two Metal Mass 63 Deep here';
    for (const each of words.split(' ')) expect(text).toContain(each);
  }
});

test('numbers of Word go on after what interrupts a list, or begin anew, and a call that is raised twice is a note', async () => {
  const { paragraph, item, run: words } = word;
  const raised =
    '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>';
  const body = [
    item(words('one'), 2) + item(words('within'), 2, 1) + item(words('again'), 2, 1) + item(words('two'), 2),
    paragraph(words('Between') + raised),
    item(words('three'), 2) + item(words('within'), 2, 1),
    paragraph(words('Then')),
    item(words('seven'), 3) + item(words('eight'), 3),
  ].join('');
  const course = await word.docxFile({ body, notes: [paragraph(words('Noted.'))] });
  const { folder, chapter } = await project({ 'course.docx': course });
  expect((await run('import course.docx p', folder)).stderr).toBe('');
  expect(chapter().blocks).toEqual([
    {
      text: [
        ...[
          '1. one\n   1. within\n   2. again\n2. two',
          'Between^[Noted.]',
          '3. three\n   1. within',
          'Then',
        ],
        '7. seven\n8. eight\n',
      ].join('\n\n'),
    },
  ]);
});

test('what a chapter cannot have is told with its line', async () => {
  const { folder } = await project({
    'course.md': `---
author: Someone
---
# T

[@knuth] and [other](other.md)

![far](https://example.org/x.png)

![](pont.png)

<video src="x"></video>
`,
  });
  const { stderr } = await run('import course.md p', folder);
  const told = [...stderr.matchAll(/^(?:(\S+) )?warning\[import-left-out\]: (.*)$/gm)].map(
    ([, place = '', words]) => `${place} ${words}`,
  );
  expect(told).toEqual([
    " 'author' of the file's front matter is left out",
    'course.md:6:1 [@knuth] stays as typed: its source is neither in content/references.yaml or .bib nor in a file given by --bibliography',
    'course.md:6:1 the link to other.md is left out; its words are kept',
    'course.md:8:1 the picture https://example.org/x.png cannot be read here, and is left out',
    'course.md:10:1 images/course-1.png has no text that describes it: its name stands in, in alt',
    'course.md:12:1 <video> is left out',
  ]);
});

test('calls without a note, and notes without a call, keep their words', async () => {
  const { folder, chapter } = await project({
    'course.md': 'A call[^none], a call[^1].\n\n[^1]: A note.\n[^2]: Nobody calls.\n',
  });
  await run('import course.md p', folder);
  expect(chapter().blocks).toEqual([{ text: 'A call\\[\\^none\\], a call^[A note.].\n\nNobody calls.\n' }]);
});

test('words in angle brackets, and tags that are written about, are words', async () => {
  const { folder, chapter } = await project({
    'course.md': 'Write <name>, then the <table> and <script> tags, <b>not</b> H<sub>2</sub>O.\n\nMore.\n',
  });
  await run('import course.md p', folder);
  expect(chapter().blocks).toEqual([
    {
      text: 'Write \\<name\\>, then the \\<table\\> and \\<script\\> tags, **not** H~2~O.\n\nMore.\n',
    },
  ]);
});

test('nothing is overwritten: another name is asked for, and taken', async () => {
  const { folder } = await project({
    'course.md': MARKDOWN,
    'p/content/images/course-1.png': 'mine',
  });
  const { code, stderr } = await run('import course.md p', folder);
  expect(code).toBe(1);
  expect(stderr).toContain("error[import-exists]: 'content/images/course-1.png' exists already");
  expect(existsSync(join(folder, 'p/content/chapters/course.yaml'))).toBe(false);
  expect(readFileSync(join(folder, 'p/content/images/course-1.png'), 'utf8')).toBe('mine');
  expect((await run('import course.md p --to metals', folder)).code).toBe(0);
  expect(existsSync(join(folder, 'p/content/chapters/metals.yaml'))).toBe(true);
});

test.each([
  ['import', 2, 'usage-no-file'],
  ['import course.pdf p', 2, 'usage-import-kind'],
  ['import course.md nowhere', 2, 'usage-not-a-folder'],
  ['import missing.md p', 3, 'file-system'],
  ['import broken.docx p', 1, 'import-unreadable'],
  ['import latin.md p', 1, 'import-unreadable'],
  ['import empty.md p', 1, 'import-empty'],
])('%s ends with code %i and %s', async (line, code, fault) => {
  const { folder } = await project({
    'course.md': MARKDOWN,
    'broken.docx': 'no zip',
    'latin.md': Uint8Array.from([0xe9, 0x20]),
    'empty.md': '\n',
  });
  const ended = await run(line, folder);
  expect(ended.code).toBe(code);
  expect(ended.stderr).toContain(`error[${fault}]`);
});
