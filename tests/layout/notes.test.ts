import { expect, test } from 'vitest';
import type { Layout, Page } from '../../src/layout/page.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { layOut, textsOf } from './laid-out.ts';

const CSS = `:root { font: 10pt/12pt 'Source Serif 4', serif; } @page { size: 250pt 200pt; margin: 20pt; }`;
const note = (words: string) => `<span class="footnote">${words}</span>`;
const section = (heading: string) =>
  `<section class="endnotes" role="doc-endnotes"><h2>${heading}</h2></section>`;

/** The lines of a page from the top down, what stands on one joined. */
function linesOf(page: Page): string[] {
  const lines = new Map<number, string[]>();
  for (const { y, run } of textsOf(page)) {
    const line = Math.round(y - run.style.rise);
    lines.set(line, [...(lines.get(line) ?? []), textOf(run)]);
  }
  return [...lines].sort(([a], [b]) => a - b).map(([, texts]) => texts.join('').replaceAll('\u00a0', ' '));
}
const linesIn = (layout: Layout) => layout.pages.map(linesOf);

const TWO_CHAPTERS = `
  <section class="chapter"><p>un${note('note une')}</p><p>deux${note('note deux')}</p>${section('Notes I')}</section>
  <section class="chapter"><p>trois${note('note trois')}</p>${section('Notes II')}</section>
  ${section('Notes')}`;

test('sets notes at the foot of their page by default, and hides the heading for notes', () => {
  const [page] = linesIn(layOut(TWO_CHAPTERS, CSS));
  expect(page).toEqual(['un1', 'deux2', 'trois3', '1 note une', '2 note deux', '3 note trois']);
});

test('sets notes at the end of their chapter, which may number them anew', () => {
  const css = `${CSS} html { --livret-footnotes: chapter } .chapter { counter-reset: footnote }`;
  const [page] = linesIn(layOut(TWO_CHAPTERS, css));
  expect(page).toEqual([
    ...['un1', 'deux2', 'Notes I', '1 note une', '2 note deux'],
    ...['trois1', 'Notes II', '1 note trois'],
  ]);
});

test('sets notes at the end of the book, numbered through', () => {
  const layout = layOut(TWO_CHAPTERS, `${CSS} html { --livret-footnotes: book }`);
  expect(linesIn(layout)).toEqual([
    ['un1', 'deux2', 'trois3', 'Notes', '1 note une', '2 note deux', '3 note trois'],
  ]);
  const last = layout.tree.elements.findLast(({ tag }) => tag === 'section')!;
  expect([...layout.noteSections!.values()]).toEqual([last.index, last.index, last.index]);
});

test('a note that no section follows stays on its page', () => {
  const [page] = linesIn(
    layOut(`${section('Notes')}<p>un${note('une')}</p>`, `${CSS} html { --livret-footnotes: book }`),
  );
  expect(page).toEqual(['un1', '1 une']);
});

test.each([
  // A number, a unit, a letter alone and an ordinal are parted from the call by a fine.
  ['en 2019', 'en 2019\u202F1'],
  ['12 m', '12 m\u202F1'],
  ['5 %', '5 %\u202F1'],
  ['la valeur de x', 'la valeur de x\u202F1'],
  ['XX<sup>e</sup>', 'XXe\u202F1'],
  ['soit <img class="formula" src="formula:9x9" alt="">', 'soit \u202F1'],
  ['mot', 'mot1'],
  ['l’un', 'l’un1'],
  ['fin.', 'fin.1'],
  // A space that is typed is kept as a fine, so that no line begins with a call.
  ['mot ', 'mot\u202F1'],
])('%j and the call of a note', (typed, set) => {
  const [page] = linesIn(layOut(`<p>${typed}${note('une')}</p>`, CSS));
  expect(page![0]).toBe(set);
});

test('a comma parts calls that follow one another', () => {
  const [page] = linesIn(layOut(`<p>un${note('une')}${note('deux')} mot</p>`, CSS));
  expect(page![0]).toBe('un1,\u202F2 mot');
});

const TABLE = `<table><tbody><tr><td>gaz${note('de ville')}</td></tr><tr><td>eau${note('potable')}</td></tr></tbody></table>`;

test('a note that is called again prints its number again, and stands once', () => {
  const again = '<a class="note-again" href="#n_1"></a>';
  const body = `<p>un${note('une').replace('>', ' id="n_1">')} deux${note('deux')} trois${again}</p>`;
  const layout = layOut(body, CSS);
  expect(linesIn(layout)).toEqual([['un1 deux2 trois1', '1 une', '2 deux']]);
  const link = layout.tree.elements.find(({ attributes }) => attributes.class === 'note-again')!.index;
  const marks = textsOf(layout.pages[0]!).filter(({ owner }) => owner === link);
  expect(marks.map(({ run }) => [textOf(run), run.note])).toEqual([['1', undefined]]);
});

test('sets the notes of a table below its last row, with letters of their own', () => {
  const body = `<p>un${note('une')}</p>${TABLE}<p>deux${note('deux')}</p>${TABLE}`;
  expect(linesIn(layOut(body, CSS))).toEqual([
    [
      ...['un1', 'gazᵃ', 'eauᵇ', 'a de ville', 'b potable', 'deux2'],
      ...['gazᵃ', 'eauᵇ', 'a de ville', 'b potable', '1 une', '2 deux'],
    ].map((line) => line.replace('ᵃ', 'a').replace('ᵇ', 'b')),
  ]);
  const page = linesIn(layOut(TABLE, `${CSS} table { --livret-footnotes: page }`))[0];
  expect(page).toEqual(['gaz1', 'eau2', '1 de ville', '2 potable']);
});

test('links a call and its note, and both with the text around', () => {
  const { pages, tree } = layOut(`<p>un${note('une')}</p>`, CSS);
  const index = tree.elements.find(({ attributes }) => attributes.class === 'footnote')!.index;
  const marks = textsOf(pages[0]!).filter(({ run }) => run.note === index);
  const p = tree.elements.find(({ tag }) => tag === 'p')!.index;
  expect(marks.map(({ owner, marker }) => [owner, marker])).toEqual([
    [p, undefined],
    [index, 'note'],
  ]);
});

const SLIP = `${CSS} .slip { float: bottom; margin-top: 12pt; --livret-cut: above }`;
const slip = (lines: number) => `<div class="slip">${'<p>talon</p>'.repeat(lines)}</div>`;

test('a slip is at the foot of the page where its place is, below the notes, whole', () => {
  const body = `<p>un${note('une')}</p>${slip(2)}<p>deux${note('deux')}</p>`;
  const layout = layOut(body, SLIP);
  expect(linesIn(layout)).toEqual([['un1', 'deux2', '1 une', '2 deux', 'talon', 'talon']]);
  const ys = textsOf(layout.pages[0]!).map(({ y }) => y);
  expect(180 - Math.max(...ys)).toBeLessThan(6);

  const lines = '<p>ligne</p>'.repeat(10);
  const [first, second] = linesIn(layOut(`${lines}<p>dernière</p>${slip(4)}<p>suite</p>`, SLIP));
  expect(first!.every((line) => line === 'ligne')).toBe(true);
  expect(second!.slice(-6)).toEqual(['dernière', 'suite', 'talon', 'talon', 'talon', 'talon']);
});

test('a slip is cut off along a dashed line, and without notes there is no rule above it', () => {
  const css = `${SLIP} @page { @footnote { border-top: 1pt solid black; margin-top: 10pt } }`;
  const { marks } = layOut(`<p>un</p>${slip(1)}`, css).pages[0]!;
  expect(marks.filter(({ kind }) => kind === 'rect')).toEqual([]);
  expect(marks.filter(({ kind }) => kind === 'line')).toHaveLength(1);
  expect(marks.filter(({ kind }) => kind === 'drawing')).toMatchObject([{ owner: 'layout', x: 20 }]);
});

test('in a cell a slip stays where it is', () => {
  const body = `<table><tbody><tr><td>${slip(1)}</td></tr><tr><td>après</td></tr></tbody></table>`;
  expect(linesIn(layOut(body, SLIP))).toEqual([['talon', 'après']]);
});

test('the last note of a page goes on above those of the next where the page would be left short', () => {
  const lines = (count: number) => '<p>ligne</p>'.repeat(count);
  const long = note(Array.from({ length: 6 }, (_, i) => `rang${i + 1}`).join('<br>'));
  const css = `${CSS} .kept { break-inside: avoid } .footnote { orphans: 2; widows: 2 }`;
  const body = `${lines(7)}<div class="kept"><p>mot${long}</p>${lines(3)}</div>${lines(3)}<p>fin${note('fin')}</p>`;
  const [first, second] = linesIn(layOut(body, css));
  expect(first).toEqual([
    ...Array.from({ length: 7 }, () => 'ligne'),
    ...['mot1', 'ligne', 'ligne', 'ligne', '1 rang1', 'rang2'],
  ]);
  expect(second).toEqual([
    ...['ligne', 'ligne', 'ligne', 'fin2'],
    ...['rang3', 'rang4', 'rang5', 'rang6', '2 fin'],
  ]);
});

test('the notes of a table are parted from it after the third, where the page would be left short', () => {
  const names = Array.from({ length: 14 }, (_, i) => `note${i + 1}`);
  const table = `<table><tbody><tr><td>gaz${names.map(note).join(' ')}</td></tr></tbody></table>`;
  const pages = linesIn(layOut(`${'<p>ligne</p>'.repeat(5)}${table}`, CSS));
  const noted = pages.map((lines) => lines.flatMap((line) => line.match(/note\d+/g) ?? []));
  expect(noted.map(({ length }) => length >= 3)).toEqual([true, true]);
  expect(noted.flat()).toEqual(names);
});

const FLOAT = `${CSS} figure { --livret-float: page; } .slip { float: bottom; }`;
const lines = (count: number) => `<p>${Array.from({ length: count }, () => 'ligne').join('<br>')}</p>`;

test('a figure that floats takes its notes with it, so that numbers rise down the pages', () => {
  const figure = `<figure><img src="80x60" alt=""><p>légende${note('de la figure')}</p></figure>`;
  const layout = layOut(
    `<p>un${note('une')}</p>${lines(6)}${figure}<p>deux${note('deux')}</p>${lines(9)}`,
    FLOAT,
  );
  const [first, second] = linesIn(layout);
  expect(first!.filter((line) => line !== 'ligne')).toEqual(['un1', 'deux2', '1 une', '2 deux']);
  expect(second!.slice(0, 2)).toEqual(['légendea', 'a de la figure']);
});

test('the notes above a table in its figure are set under it with its own, those after it at the end of the figure', () => {
  const figure = `<figure><p>titre${note('du titre')}</p>${TABLE}<p>source${note('de la source')}</p></figure>`;
  expect(linesIn(layOut(`<p>un${note('une')}</p>${figure}`, FLOAT))).toEqual([
    [
      'un1',
      'titrea',
      'gazb',
      'eauc',
      'a du titre',
      'b de ville',
      'c potable',
      'sourced',
      'd de la source',
      '1 une',
    ],
  ]);
});

test('a slip has its notes on it', () => {
  const slip = `<aside class="slip"><p>talon${note('à rendre')}</p></aside>`;
  expect(linesIn(layOut(`${slip}<p>un${note('une')}</p>`, FLOAT))).toEqual([
    ['un1', '1 une', 'talona', 'a à rendre'],
  ]);
});
