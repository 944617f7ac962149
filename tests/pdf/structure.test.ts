import { expect, test } from 'vitest';
import type { PageMark } from '../../src/layout/page.ts';
import { layOut } from '../layout/laid-out.ts';
import { dumpTags } from './dump.ts';
import { h, layoutOf, page, textMark, treeOf, write } from './pages.ts';
import { name, PdfFile, type PdfValue, Ref } from './reader.ts';

type Child = Parameters<typeof treeOf>[number];

async function tagsOf(...body: Child[]): Promise<string> {
  return dumpTags(new PdfFile(await write(layoutOf(treeOf(...body)))));
}

test('tags headings, paragraphs and passages in another language, but not elements that only style text', async () => {
  const tags = await tagsOf(
    h(
      'main',
      {},
      h(
        'section',
        {},
        h('h1', {}, 'Titre'),
        h('p', {}, 'un ', h('em', {}, 'mot'), h('i', { lang: 'en' }, 'word')),
      ),
    ),
    h('p', { lang: 'en' }, 'English'),
  );
  expect(tags).toBe(`\
Document
  Sect
    H1
      - "Titre" 1
    P
      - "un mot" 1
      Span lang=en
        - "word" 1
  P lang=en
    - "English" 1`);
});

test('makes a paragraph of loose text, and nothing of blocks that only group', async () => {
  const tags = await tagsOf(
    h('div', {}, h('div', {}, 'un'), h('div', {}, 'deux')),
    h('blockquote', {}, 'cité', h('p', {}, 'par')),
    h('aside', {}, h('div', {}, h('p', {}, 'boîte'))),
    h('section', {}, h('div', {})),
  );
  expect(tags).toBe(`\
Document
  P
    - "un" 1
  P
    - "deux" 1
  BlockQuote
    P
      - "cité" 1
    P
      - "par" 1
  Sect
    P
      - "boîte" 1`);
});

test('tags markers of lists as labels, and description lists as items of terms and definitions', async () => {
  const tags = await tagsOf(
    h('ul', {}, h('li', {}, 'un', h('ol', {}, h('li', {}, 'dedans'))), h('li', {}, h('p', {}, 'deux'))),
    h('dl', {}, h('dt', {}, 'a'), h('dt', {}, 'b'), h('dd', {}, 'c'), h('dt', {}, 'd'), h('dd', {}, 'e')),
  );
  expect(tags).toBe(`\
Document
  L O=List ListNumbering=None
    LI
      Lbl
        - "–" 1
      LBody
        - "un" 1
        L
          LI
            LBody
              - "dedans" 1
    LI
      Lbl
        - "–" 1
      LBody
        P
          - "deux" 1
  L O=List ListNumbering=None
    LI
      Lbl
        - "a" 1
      Lbl
        - "b" 1
      LBody
        - "c" 1
    LI
      Lbl
        - "d" 1
      LBody
        - "e" 1`);
});

test('the head of a group of rows is found from below, one beside them from the side', async () => {
  const group = { scope: 'rowgroup' };
  const tags = await tagsOf(
    h(
      'table',
      {},
      h(
        'tbody',
        {},
        h('tr', {}, h('th', { ...group, colspan: '2' }, 'G')),
        h('tr', {}, h('th', { ...group, rowspan: '1' }, 'r'), h('td', {}, '1')),
      ),
    ),
  );
  expect(tags).toContain('TH O=Table Scope=Column ColSpan=2');
  expect(tags).toContain('TH O=Table Scope=Row');
});

test.each([
  ['decimal', 'Decimal'],
  ['lower-alpha', 'LowerAlpha'],
  ['upper-roman', 'UpperRoman'],
  ['disc', 'Disc'],
  ['box', 'None'],
])('names the numbering of a list by its style: %s is %s', async (style, numbering) => {
  const layout = layOut('<ul><li>un</li><li>deux</li></ul>', `ul { list-style-type: ${style} }`);
  expect(dumpTags(new PdfFile(await write(layout)))).toContain(`L O=List ListNumbering=${numbering}\n`);
});

test('a list without markers has no numbering', async () => {
  const layout = layOut('<ol><li>un</li></ol>', 'ol { list-style-type: none }');
  expect(dumpTags(new PdfFile(await write(layout)))).toMatch(/L\n/);
});

test('makes an artifact of what is hidden from listeners, with its links and notes', async () => {
  const hidden =
    '<a href="https://a.org">a</a> b<span class="footnote">note</span> <img src="chart:9" alt="image">';
  const body = `<ul><li>un <sup aria-hidden="true">${hidden}</sup> deux</li></ul><p aria-hidden="true">trois</p>`;
  const pdf = new PdfFile(await write(layOut(body, '.footnote { float: footnote }')));
  expect(dumpTags(pdf)).toBe(`\
Document
  L O=List ListNumbering=Disc
    LI
      Lbl
        - "•" 1
      LBody
        - "un " 1
        - "deux" 1`);
});

test('keeps empty cells of tables, gives header cells a scope, and moves the caption in', async () => {
  const tags = await tagsOf(
    h(
      'figure',
      { class: 'table' },
      h('figcaption', {}, 'Titre'),
      h(
        'table',
        {},
        h('thead', {}, h('tr', {}, h('th', {}, 'A'), h('th', { colspan: '2' }, 'B'))),
        h('tr', {}, h('th', { rowspan: '2' }, 'r'), h('td', {}, '1'), h('td', {})),
        h('tr', {}, h('td', { colspan: '2' }, '2')),
      ),
    ),
    h('table', {}, h('tr', {}, h('td', {}))),
  );
  expect(tags).toBe(`\
Document
  Table
    Caption
      - "Titre" 1
    THead
      TR
        TH O=Table Scope=Column
          - "A" 1
        TH O=Table Scope=Column ColSpan=2
          - "B" 1
    TBody
      TR
        TH O=Table Scope=Row RowSpan=2
          - "r" 1
        TD
          - "1" 1
        TD
      TR
        TD O=Table ColSpan=2
          - "2" 1`);
});

test('fills rows that are shorter than others, and leaves a head without rows as rows', async () => {
  const tags = await tagsOf(
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, h('th', {}, 'A'))),
      h('tr', {}, h('td', { rowspan: '2' }, '1'), h('td', { colspan: '2' }, '2')),
      h('tr', {}, h('td', {}, '3')),
    ),
    h('table', {}, h('thead', {}, h('tr', {}, h('th', {}, 'B')))),
  );
  expect(tags).toBe(`\
Document
  Table
    THead
      TR
        TH O=Table Scope=Column
          - "A" 1
        TD
        TD
    TBody
      TR
        TD O=Table RowSpan=2
          - "1" 1
        TD O=Table ColSpan=2
          - "2" 1
      TR
        TD
          - "3" 1
        TD
  Table
    TR
      TH O=Table Scope=Column
        - "B" 1`);
});

/** The tags of a figure at the head of a page, as far as its picture. */
const figureTags = (alt: string) => `\
Document
  Div
    Figure alt="${alt}" O=Layout Placement=Block BBox=[40 296 160 356]
      - "Énergie (%)" 1`;

test('keeps the caption of a figure that has a table beside its picture', async () => {
  const tags = await tagsOf(
    h(
      'figure',
      {},
      h('img', { src: 'chart:x', alt: 'Une courbe' }),
      h('table', {}, h('tr', {}, h('td', {}, '1'))),
      h('figcaption', {}, 'Figure 1'),
    ),
  );
  expect(tags).toBe(`\
${figureTags('Une courbe')}
    Table
      TR
        TD
          - "1" 1
    Caption
      - "Figure 1" 1`);
});

test('keeps the caption of code beside it', async () => {
  const tags = await tagsOf(
    h('figure', {}, h('figcaption', {}, 'Listing 1'), h('pre', {}, h('code', {}, 'x'))),
  );
  expect(tags).toBe(`\
Document
  Div
    Caption
      - "Listing 1" 1
    P
      Code
        - "x" 1`);
});

test('gives a figure its alternative text beside its caption, and makes a decorative picture an artifact', async () => {
  const tags = await tagsOf(
    h('figure', {}, h('img', { src: 'chart:x', alt: 'Une « courbe »' }), h('figcaption', {}, 'Figure 1')),
    h('figure', {}, h('img', { src: 'chart:x', alt: 'Seule' })),
    h('img', { src: 'chart:x', alt: '' }),
  );
  expect(tags).toBe(`\
Document
  Div
    Figure alt="Une « courbe »" O=Layout Placement=Block BBox=[40 296 160 356]
      - "Énergie (%)" 1
    Caption
      - "Figure 1" 1
  Figure alt="Seule" O=Layout Placement=Block BBox=[40 212 160 272]
    - "Énergie (%)" 1`);
});

test('tags a formula as such, in its paragraph', async () => {
  const tags = await tagsOf(h('p', {}, h('img', { src: 'formula:x', alt: 'x' })));
  expect(tags.match(/^ +\w+/gm)).toEqual(['  P', '    Formula']);
});

test('tags contents as a TOC of references, links with their annotations, code and quotations', async () => {
  const tags = await tagsOf(
    h(
      'nav',
      { role: 'doc-toc' },
      h('ol', {}, h('li', {}, h('a', { href: '#a' }, 'Un 1'), h('ol', {}, h('li', {}, 'nu')))),
    ),
    h(
      'section',
      { id: 'a' },
      h('h1', {}, 'Un'),
      h('pre', {}, h('code', {}, 'x=1')),
      h('p', {}, h('q', {}, 'dit')),
    ),
  );
  expect(tags).toBe(`\
Document
  TOC
    TOCI
      Reference
        Link
          - "Un 1" 1
          * Link
      TOC
        TOCI
          Reference
            - "nu" 1
  Sect
    H1
      - "Un" 1
    P
      Code
        - "x=1" 1
    P
      Quote
        - "dit" 1`);
});

test('tags a list of figures as a TOC too', async () => {
  const entry = h('li', {}, h('a', { href: '#f' }, 'Figure 1 3'));
  const tags = await tagsOf(h('nav', { class: 'lists' }, h('ol', {}, entry)), h('p', { id: 'f' }, 'f'));
  expect(tags).toBe(`\
Document
  TOC
    TOCI
      Reference
        Link
          - "Figure 1 3" 1
          * Link
  P
    - "f" 1`);
});

test('puts a footnote in reading order where its paragraph ends', async () => {
  const tags = await tagsOf(
    h('p', {}, 'avant', h('span', { class: 'footnote' }, 'la note'), ' après'),
    h('p', {}, 'suite'),
  );
  expect(tags).toBe(`\
Document
  P
    - "avant après" 1
    Note id
      - "la note" 1
  P
    - "suite" 1`);
});

test('gives an element that continues on another page its content on both', async () => {
  const tree = treeOf(h('p', {}, 'un deux'));
  const [p] = tree.elements.slice(-1);
  const pages = [page([textMark(p!.index, 'un ', 10, 10)], 1), page([textMark(p!.index, 'deux', 10, 10)], 2)];
  const bytes = await write(layoutOf(tree, { pages }));
  expect(dumpTags(new PdfFile(bytes))).toBe(`\
Document
  P
    - "un " 1
    - "deux" 2`);
});

test('makes running heads, backgrounds and dot leaders artifacts', async () => {
  const tree = treeOf(h('p', {}, 'texte'));
  const p = tree.elements.at(-1)!.index;
  const pages = [
    page(
      [
        { kind: 'rect', owner: 'background', x: 0, y: 0, width: 300, height: 400, fill: '#eeeeee' },
        textMark('pagination', 'Titre courant', 10, 10),
        textMark(p, 'texte', 10, 30),
        leader(textMark(p, ' . . . . . . ', 40, 30)),
        {
          kind: 'line',
          owner: 'layout',
          x1: 0,
          y1: 40,
          x2: 9,
          y2: 40,
          width: 1,
          color: '#000000',
          dash: [0, 2],
        },
      ],
      1,
    ),
  ];
  const pdf = new PdfFile(await write(layoutOf(tree, { pages })));
  expect(dumpTags(pdf)).toBe('Document\n  P\n    - "texte" 1');
  expect(pdf.content(0).match(/\/\w+ <<.*>> BDC/g)).toEqual([
    '/Artifact <</Type/Background>> BDC',
    '/Artifact <</Type/Pagination>> BDC',
    '/P <</MCID 0>> BDC',
    '/Artifact <</Type/Layout>> BDC',
  ]);
});

test('leads in the parent tree from each sequence and each annotation to its element', async () => {
  const tree = treeOf(
    h('p', { id: 'p' }, 'un ', h('a', { href: '#p' }, 'lien')),
    h('ul', {}, h('li', {}, 'deux')),
  );
  const pdf = new PdfFile(await write(layoutOf(tree)));
  const root = pdf.dict(pdf.catalog.StructTreeRoot);
  const numbers = pdf.dict(root.ParentTree).Nums as PdfValue[];
  const types = (value: PdfValue): unknown =>
    value instanceof Ref ? name(pdf.dict(value).S) : (value as PdfValue[]).map(types);
  expect(numbers.map((value) => (typeof value === 'number' ? value : types(value)))).toEqual([
    0,
    ['P', 'Link', 'Lbl', 'LBody'],
    1,
    'Link',
  ]);
  expect(root.ParentTreeNextKey).toBe(2);
  expect(pdf.pages[0]!.StructParents).toBe(0);
  const [annotation] = pdf.pages[0]!.Annots as PdfValue[];
  expect(pdf.dict(annotation).StructParent).toBe(1);
});

function leader(mark: PageMark & { kind: 'text' }): PageMark {
  return { ...mark, run: { ...mark.run, leader: true } };
}
