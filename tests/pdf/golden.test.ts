import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import type { Layout, PageMark } from '../../src/layout/page.ts';
import { writeComparison } from '../../src/pdf/comparison.ts';
import { PaintedPages } from '../../src/pdf/painted-pages.ts';
import { isShownAlike } from '../../src/pdf/painting.ts';
import { SharedPages } from '../../src/pdf/shared-pages.ts';
import { WrittenPdf } from '../../src/pdf/written.ts';
import { textSetter } from '../../src/text/index.ts';
import { EVERY_MARK } from '../drawing/marks.ts';
import { CMYK_JPEG, exifSegment, jpegFile, type PngOptions, pngFile } from '../raster/files.ts';
import { DRAWING, h, layoutOf, library, METADATA, page, styleOf, textMark, treeOf, write } from './pages.ts';
import { PdfFile } from './reader.ts';
import { tellPdf } from './told.ts';

const cell = (tag: string, words: string, attributes = {}) => h(tag, attributes, words);
const TREE = treeOf(
  h(
    'section',
    { id: 'début' },
    h('h1', {}, 'Énergie'),
    h(
      'p',
      {},
      'Du texte, ',
      h('a', { href: '#début' }, 'un lien'),
      h('s', {}, ' barré'),
      h('i', { lang: 'en' }, 'word'),
    ),
    h('p', {}, 'Un appel', h('span', { class: 'footnote' }, 'La note')),
  ),
  h(
    'figure',
    {},
    h('figcaption', {}, 'Tableau 1'),
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, cell('th', 'An'), cell('th', 'TWh', { colspan: '2' }))),
      h(
        'tbody',
        {},
        h('tr', {}, cell('th', '2025', { rowspan: '2' }), cell('td', '12')),
        h('tr', {}, cell('td', 'x')),
      ),
    ),
  ),
  h('ul', {}, h('li', {}, 'un'), h('li', {}, 'deux')),
  h('figure', {}, h('img', { src: 'chart:x', alt: 'Une courbe' }), h('figcaption', {}, 'Figure 1')),
  h('p', {}, h('img', { src: 'a.png', alt: 'Une image' })),
);
const PICTURE = pngFile({
  width: 2,
  height: 1,
  depth: 8,
  type: 2,
  rows: Uint8Array.of(0, 255, 0, 0, 0, 0, 255),
});

/** The layout of the tree, with its note called and numbered, on pages of two series. */
function layout() {
  const { pages, ...rest } = layoutOf(TREE);
  const note = TREE.elements.find(({ attributes }) => attributes.class === 'footnote')!;
  const called = (mark: PageMark & { kind: 'text' }): PageMark => ({
    ...mark,
    run: { ...mark.run, note: note.index },
  });
  const small = styleOf({ size: 6, rise: 3 });
  const dashes: PageMark = {
    ...({ kind: 'line', owner: 'layout', x1: 0, y1: 390, x2: 90, y2: 390 } as const),
    ...({ width: 1, color: '#123456', dash: [0, 2] } as const),
  };
  const more = [
    called(textMark(note.parent!.index, '1', 80, 86, small)),
    called(textMark(note.index, '1 ', 30, 320, small)),
    dashes,
    { kind: 'rect', owner: 'background', x: 5, y: 395, width: 20.123, height: 3, fill: '#808080' } as const,
  ];
  const labelled = pages.map(({ marks }, i) =>
    page(i === 0 ? [...marks, ...more] : marks, i + 1, ['iv', '1'][i]),
  );
  const bookmarks = TREE.elements.flatMap(({ tag, index }) =>
    tag === 'h1'
      ? [
          { level: 1, label: 'Énergie', element: index },
          { level: 2, label: 'Suite', element: index + 1 },
        ]
      : [],
  );
  return { ...rest, pages: labelled, bookmarks };
}

const read = () => PICTURE;

test('a reading PDF, object by object', async () => {
  const pdf = new PdfFile(await write(layout(), { read }));
  expect(pdf.pages).toHaveLength(2);
  expect(tellPdf(pdf)).toMatchSnapshot();
});

/** A photograph: its near pixels have near colours. */
const samples = (colors: number) =>
  Uint8Array.from({ length: 40 * (40 * colors + 1) }, (_, at) => {
    const [row, column] = [Math.floor(at / (40 * colors + 1)), (at % (40 * colors + 1)) - 1];
    return column < 0 ? 0 : 3 * row + 2 * Math.floor(column / colors) + 20 * (column % colors);
  });
const png = (type: number, rows: Uint8Array, size = 40, more: Partial<PngOptions> = {}) =>
  pngFile({ width: size, height: size, depth: 8, type, rows, ...more });
const FILES: Readonly<Record<string, Uint8Array>> = {
  'grey.jpg': jpegFile({ components: 1 }),
  'colors.jpg': jpegFile(),
  'inks.jpg': CMYK_JPEG,
  'turned.jpg': jpegFile({ segments: [exifSegment(6, 'MM')] }),
  'photo.webp': webp(),
  'grey.png': png(0, samples(1)),
  'photo.png': png(6, samples(4)),
  'palette.png': png(3, Uint8Array.of(0, 0, 1, 0, 1, 0), 2, {
    chunks: [
      ['PLTE', Uint8Array.of(255, 0, 0, 0, 0, 255)],
      ['tRNS', Uint8Array.of(255, 128)],
    ],
  }),
};

function webp(): Uint8Array {
  const canvas = createCanvas(2, 1);
  canvas.getContext('2d').fillRect(0, 0, 1, 1);
  return canvas.toBuffer('image/webp', 100);
}

test('a PDF of pictures, paints and attached files, object by object', async () => {
  const images = Object.keys(FILES).map(
    (file, i): PageMark => ({ kind: 'image', owner: 0, x: 10 + 30 * i, y: 10, width: 25, height: 20, file }),
  );
  const drawing: PageMark = { kind: 'drawing', owner: 'background', x: 10, y: 50, drawing: EVERY_MARK };
  const tree = treeOf(h('p', {}, 'x'));
  const set = { ...layoutOf(tree, { rightToLeft: true }), pages: [page([...images, drawing], 1)] };
  const attachments = [
    {
      ...{ name: 'a.csv', description: 'Les données', mediaType: 'text/csv', figure: 'x' },
      data: Buffer.from('a;b'),
    },
    {
      ...{ name: 'b.zip', description: 'Tout', mediaType: 'application/zip', figure: null },
      data: Buffer.from('b'),
    },
  ];
  const read = (path: string) => FILES[path] ?? PICTURE;
  expect(tellPdf(new PdfFile(await write(set, { read }, { attachments })))).toMatchSnapshot();
});

test('a PDF has the same objects where its pages were painted for another one before', async () => {
  const set = layout();
  const text = textSetter(library, 'fr');
  const shared = new SharedPages(set, text);
  const [first, second] = [
    await write(set, { read, text, shared }),
    await write(set, { read, text, shared }),
  ];
  expect(tellPdf(new PdfFile(second))).toBe(tellPdf(new PdfFile(first)));
});

test('pages of two documents are painted once, where their fonts are the same', async () => {
  const set = layout();
  const text = textSetter(library, 'fr');
  let setTexts = 0;
  const counting: typeof text = {
    set(...given) {
      setTexts++;
      return text.set(...given);
    },
  };
  const painted = new PaintedPages(isShownAlike);
  const countOf = async (written: Layout) => {
    const before = setTexts;
    const bytes = await write(written, { read, text: counting, painted });
    return { count: setTexts - before, pdf: tellPdf(new PdfFile(bytes)) };
  };
  const first = await countOf(set);
  const second = await countOf(set);
  expect(second.pdf).toBe(first.pdf);
  expect(second.count).toBeLessThan(first.count);
});

test('a comparison of pages, object by object', async () => {
  const drawn: PageMark = { kind: 'drawing', owner: 0, x: 10, y: 20, drawing: DRAWING };
  const before = new WrittenPdf(await write(layoutOf(treeOf(h('p', {}, 'avant')))));
  const after = new WrittenPdf(
    await write({ ...layoutOf(TREE), pages: [page([drawn], 1)], places: new Map() }),
  );
  const marked = [
    { left: 10, top: 20, right: 40.5, bottom: 32 },
    { left: 10, top: 60, right: 90, bottom: 72 },
  ];
  const lines = ['Un changement', 'Un autre'];
  const spreads = [
    {
      before: { pdf: before, page: 0, caption: 'page 1', marked },
      after: { pdf: after, page: 0, caption: 'page 2', marked: [] },
    },
    { before: null, after: { pdf: after, page: 0, caption: 'page 3', marked } },
  ];
  const face = (weight: number) => library.resolve(['Source Sans 3'], weight, 'normal');
  const bytes = writeComparison(
    [{ title: 'Titre', lines, spreads }],
    { text: face(400), bold: face(700) },
    { ...METADATA, claim: 'none' },
  );
  expect(tellPdf(new PdfFile(bytes))).toMatchSnapshot();
});
