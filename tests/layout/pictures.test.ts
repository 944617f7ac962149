import { expect, test } from 'vitest';
import type { PageMark } from '../../src/layout/page.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import type { TextStyle } from '../../src/text/types.ts';
import { layOut } from './laid-out.ts';

const CSS = '@page { size: 300pt 400pt; margin: 20pt; } html { font: 10pt/12pt serif; }';

/** The marks of the first page, as words and files in the order of the page. */
function marksOf(body: string, css = ''): string[] {
  return layOut(body, CSS + css).pages[0]!.marks.map((mark) =>
    mark.kind === 'text' ? textOf(mark.run) : mark.kind === 'image' ? mark.file : mark.kind,
  );
}

test.each([
  'a href="https://exemple.fr"',
  'em',
  'strong',
  'span class="x"',
])('sets a picture inside <%s> on lines of its own', (open) => {
  const close = open.split(' ')[0]!;
  expect(marksOf(`<p>Avant <${open}>un <img src="80x40" alt="x"> deux</${close}> après.</p>`)).toEqual([
    ...['Avant ', 'un', '80x40', 'deux', ' après.'],
  ]);
});

test('sets the pictures of nested inlines, of notes and of generated text around them', () => {
  expect(marksOf('<div><a href="https://exemple.fr"><em><img src="80x40" alt="x"></em></a></div>')).toEqual([
    '80x40',
  ]);
  const css = '.footnote { float: footnote } .footnote::footnote-call { content: counter(footnote) }';
  const note = '<p>Texte<span class="footnote">Voir <b><img src="80x40" alt="x"></b> ici.</span></p>';
  expect(marksOf(note, css)).toEqual(['Texte', '1', '1\u00a0', 'Voir', '80x40', 'ici.']);
  expect(marksOf('<p><em><img src="80x40" alt="x"></em></p>', 'em::before { content: "Ici" }')).toEqual([
    'Ici',
    '80x40',
  ]);
});

test('sets a small picture in the line, around the middle of capitals', () => {
  const small = (src: string) =>
    layOut(`<p>Avant <img src="${src}" alt="x" data-place="line"> après.</p><p>Suite</p>`, CSS).pages[0]!
      .marks;
  expect(small('9x9').map(({ kind }) => kind)).toEqual(['text', 'drawing', 'text', 'text']);
  const [before, picture, , next] = small('9x30') as Extract<PageMark, { kind: 'text' | 'drawing' }>[];
  const { face, size } = (before as Extract<PageMark, { kind: 'text' }>).run.style as TextStyle;
  expect(picture!.y + 15).toBeCloseTo(before!.y - (face.capHeight * size) / 2);
  expect(picture!.x).toBeGreaterThan(before!.x);
  // The line is high enough for it.
  expect(picture!.y).toBeGreaterThanOrEqual(20);
  expect(next!.y - face.capHeight * size).toBeGreaterThan(picture!.y + 30);
});

/** A picture's box, and the boxes painted before it, as x, y, width and height in the content of the page. */
function boxesOf(css: string, src = '80x40', around = 'div'): string[] {
  const { marks } = layOut(`<${around}><img src="${src}" alt="x"></${around}>`, CSS + css).pages[0]!;
  return marks.flatMap((mark) => {
    if (mark.kind !== 'rect' && mark.kind !== 'image') return [];
    const { x, y, width, height } = mark;
    return [x - 20, y - 20, width, height].map((n) => Number(n.toFixed(2))).join(' ');
  });
}

test('sets a picture in its padding, borders and margins', () => {
  const css = 'img { margin: 0 0 0 10pt; padding: 3pt 4pt; border: 2pt solid; background: #eee; }';
  expect(boxesOf(css)).toEqual([
    '10 0 92 50',
    ...['10 0 92 2', '10 48 92 2', '10 0 2 50', '100 0 2 50'],
    '16 5 80 40',
  ]);
});

test.each([
  ['', '0'],
  ['div { text-align: center }', '90'],
  ['div { text-align: right }', '180'],
  ['div { text-align: justify }', '0'],
  ['div { text-align: justify; text-align-last: right }', '180'],
  ['img { text-align: center }', '90'],
  ['img { margin: 0 auto }', '90'],
  ['img { margin-left: auto }', '180'],
  ['div { text-align: right } img { margin-right: auto }', '0'],
  ['img { margin-left: 30pt }', '30'],
  ['div { text-align: right } img { margin-right: 30pt }', '150'],
  ['img { margin-left: -15pt }', '-15'],
])('aligns a picture by its margins and its text: %s', (css, x) => {
  expect(boxesOf(css)).toEqual([`${x} 0 80 40`]);
});

test.each([
  ['img { width: 50% }', '0 0 130 65'],
  ['img { height: 20pt }', '0 0 40 20'],
  ['img { width: 60pt; height: 60pt }', '0 0 60 60'],
  ['img { max-width: 60pt }', '0 0 60 30'],
  ['img { max-width: 10% }', '0 0 26 13'],
  ['img { max-height: 10pt }', '0 0 20 10'],
  ['img { width: 520pt }', '0 0 260 130'],
  ['img { width: 520pt; height: 100pt }', '0 0 260 50'],
  ['img { width: 100%; margin: 0 -20pt }', '-20 0 260 130'],
  ['img { width: 300pt; margin: 0 -20pt }', '-20 0 300 150'],
  ['img { height: 1000pt }', '0 0 260 130'],
  ['div { max-width: 50pt }', '0 0 50 25'],
])('sizes a picture as CSS asks, in its shape unless both sizes are asked for: %s', (css, box) => {
  expect(boxesOf(css)).toEqual([box]);
});

test.each([
  ['contain', '0 15 60 30'],
  ['cover', '-30 0 120 60, shows 30 0 60 60'],
  ['none', '-10 10 80 40, shows 10 0 60 40'],
  ['scale-down', '0 15 60 30'],
  ['cover; object-position: left', '0 0 120 60, shows 0 0 60 60'],
  ['cover; object-position: 100% 0', '-60 0 120 60, shows 60 0 60 60'],
  ['none; object-position: bottom left', '0 20 80 40, shows 0 0 60 40'],
  ['none; object-position: 5pt bottom', '5 20 80 40, shows 0 0 55 40'],
])('fits a picture into its box by object-fit: %s', (fit, place) => {
  const css = `img { width: 60pt; height: 60pt; object-fit: ${fit} }`;
  const [mark] = layOut('<div><img src="80x40" alt="x"></div>', CSS + css).pages[0]!.marks;
  if (mark?.kind !== 'image') throw new Error('no picture');
  const { x, y, width, height, cut } = mark;
  const shown = cut ? `, shows ${[cut.x, cut.y, cut.width, cut.height].join(' ')}` : '';
  expect(`${[x - 20, y - 20, width, height].join(' ')}${shown}`).toBe(place);
});

test('breaks pages around pictures', () => {
  const { pages } = layOut(
    '<div>a<img src="80x40" alt="x">b</div>',
    `${CSS} img { break-before: page; break-after: page; }`,
  );
  expect(pages).toHaveLength(3);
});
