import { expect, test } from 'vitest';
import { type ComparedPage, writeComparison } from '../../src/pdf/comparison.ts';
import { WrittenPdf } from '../../src/pdf/written.ts';
import { h, layoutOf, library, METADATA, treeOf, write } from './pages.ts';
import { PdfFile } from './reader.ts';

const PDF = await write(layoutOf(treeOf(h('p', {}, 'texte'))));
const FACE = library.resolve(['Source Serif 4'], 400, 'normal');

function compare(after: ComparedPage | null) {
  const marked = [{ left: 10, top: 20, right: 40, bottom: 32 }];
  const before: ComparedPage = { pdf: new WrittenPdf(PDF), page: 0, caption: 'avant', marked };
  const booklet = { title: 'Titre', lines: ['un changement'], spreads: [{ before, after }] };
  return new PdfFile(writeComparison([booklet], { text: FACE, bold: FACE }, METADATA));
}

test('copies a page whole, with its content and fonts', () => {
  const source = new PdfFile(PDF);
  const comparison = compare(null);
  const spread = comparison.dict(comparison.pages[1]!.Resources);
  const { P1, P2 } = comparison.dict(spread.XObject);
  expect(P2).toBeUndefined();
  expect(comparison.dict(P1!).BBox).toEqual([0, 0, ...(source.pages[0]!.MediaBox as number[]).slice(2)]);
  const contents = source.bytes(source.pages[0]!.Contents!);
  expect(Buffer.compare(comparison.bytes(P1!), contents)).toBe(0);
  const fonts = comparison.dict(comparison.dict(comparison.dict(P1!).Resources).Font);
  expect(Object.keys(fonts)).toEqual(Object.keys(source.dict(source.dict(source.pages[0]!.Resources).Font)));
});

test('marks a change by a tint under its words and a bar in the margin', () => {
  const content = compare(null).content(1);
  const [tint, page, bar] = ['38 49 34 14 re f', '/P1 Do', '24 49 3 14 re f'].map((s) => content.indexOf(s));
  expect(tint).toBeGreaterThan(0);
  expect(page).toBeGreaterThan(tint!);
  expect(bar).toBeGreaterThan(page!);
});

test('has the pages of both side by side on a sheet, within margins', () => {
  // Pages of 300 points, a gap of 24 and margins of 30; a sheet is made for pages at least 420 high.
  expect(compare(null).pages[1]!.MediaBox).toEqual([0, 0, 684, 480]);
});

test('the list of changes takes as many sheets as it needs, 32 lines each with the title', () => {
  const sheets = (count: number) => {
    const lines = Array.from({ length: count }, () => 'un changement');
    const booklet = { title: 'Titre', lines, spreads: [] };
    return new PdfFile(writeComparison([booklet], { text: FACE, bold: FACE }, METADATA)).pages.length;
  };
  expect([0, 31, 32, 63, 64].map(sheets)).toEqual([1, 1, 2, 2, 3]);
});
