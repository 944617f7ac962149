import { expect, test } from 'vitest';
import { withUnchanged } from '../../src/document/unchanged.ts';
import type { Drawing } from '../../src/drawing/drawing.ts';
import { Report } from '../../src/faults/fault.ts';
import { layoutDocument } from '../../src/layout/index.ts';
import type { PictureSource } from '../../src/layout/picture.ts';
import { reuseLayout } from '../../src/layout/reuse-layout.ts';
import { languagesIn, Theme } from '../../src/style/index.ts';
import { restyle } from '../../src/style/restyle.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { loadFonts } from '../../src/text/index.ts';
import { A5, parseBody, styleBody } from '../style/styled.ts';
import { textsOf } from './laid-out.ts';

const fonts = await loadFonts();
const CSS = `html { font-size: 10pt; line-height: 12pt; } @page { size: 240pt 200pt; margin: 20pt; }
  .narrow { width: 40pt; hyphens: manual; } .ahead { break-before: page; }`;

/**
 * The texts of the pages of a body with some words changed, on the pages of the body before; null where they are
 * made anew.
 */
function reused(before: string, after: string): string[][] | null {
  const inputs = { fonts, pictures: () => null, report: new Report() };
  const { document } = styleBody(before, CSS);
  const layout = layoutDocument(document, inputs);
  const tree = withUnchanged(parseBody(after), document.tree)!;
  const styled = restyle(tree, document, new Theme([{ file: 'a.css', css: CSS }], A5, languagesIn(tree)))!;
  const changed = reuseLayout(styled, { styled: document, layout }, inputs);
  return changed?.pages.map((page) => textsOf(page).map(({ run }) => textOf(run))) ?? null;
}

const words = (first: string) => `<p class="narrow">${first}</p><p class="ahead">Suite</p>`;

test('words that take as many lines stand on the pages of before', () => {
  expect(reused(words('Anna'), words('Bob'))).toEqual([['Bob'], ['Suite']]);
});

test('pages are made anew for words that take a line more', () => {
  expect(reused(words('Anna'), words('Anna Maria'))).toBeNull();
});

test('pages are made anew where a line ends in a hyphen that ended in none, or no longer ends in one', () => {
  const whole = words('abcde fghi');
  const parted = words('abcdef&shy;ghi');
  expect(reused(whole, words('abcdx fghi'))).toEqual([['abcdx', 'fghi'], ['Suite']]);
  expect(reused(whole, parted)).toBeNull();
  expect(reused(parted, whole)).toBeNull();
});

const drawingOf = (width: number, height: number): Drawing => ({ width, height, marks: [] });
/** The drawings of pictures by their addresses. */
const DRAWN: Readonly<Record<string, Drawing>> = {
  plain: drawingOf(60, 40),
  other: drawingOf(60, 40),
  wider: drawingOf(61, 40),
  higher: drawingOf(60, 41),
};
const pictures: PictureSource = ({ element, scale }) => {
  const { src = '' } = element.attributes;
  const drawing = DRAWN[src];
  if (drawing) return { width: scale * drawing.width, height: scale * drawing.height, drawing };
  return src === 'photo' ? { width: 60, height: 40, file: src } : null;
};

/** The drawings on the pages of a body with a picture exchanged, on the pages of the body before; null where they are made anew. */
function redrawn(before: string, after: string, alt = 'x'): string[] | null {
  const inputs = { fonts, pictures, report: new Report() };
  const body = (src: string, alt: string) => `<p>Avant</p><img src="${src}" alt="${alt}"><p>Après</p>`;
  const { document } = styleBody(body(before, 'x'), CSS);
  const layout = layoutDocument(document, inputs);
  const tree = withUnchanged(parseBody(body(after, alt)), document.tree)!;
  const styled = restyle(tree, document, new Theme([{ file: 'a.css', css: CSS }], A5, languagesIn(tree)))!;
  const marks = reuseLayout(styled, { styled: document, layout }, inputs)?.pages.flatMap(
    (page) => page.marks,
  );
  return (
    marks?.flatMap((mark) =>
      mark.kind === 'drawing' ? Object.keys(DRAWN).filter((src) => DRAWN[src] === mark.drawing) : [],
    ) ?? null
  );
}

test('a drawing of the same size takes the place of the one before', () => {
  expect(redrawn('plain', 'other')).toEqual(['other']);
  expect(redrawn('wider', 'wider', 'y')).toEqual(['wider']);
});

test.each(['wider', 'higher', 'photo', 'missing'])('pages are made anew for a picture that is %s', (src) => {
  expect(redrawn('plain', src)).toBeNull();
});

test('pages are made anew where a drawing takes the place of a photo', () => {
  expect(redrawn('photo', 'plain')).toBeNull();
});
