import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Layout } from '../../src/layout/page.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { RANDOM, runs } from '../tools.ts';
import { layOut, textsOf } from './laid-out.ts';

/** Pages of 20 lines of 10 points, on which figures float. */
const CSS = `
  html { font: 8pt/10pt 'Source Serif 4', serif; orphans: 1; widows: 1; }
  @page { size: 240pt 240pt; margin: 20pt; }
  figure { margin: 10pt 0; --livret-float: page; --livret-footnotes: page; }`;

const note = '<span class="footnote">une note</span>';
const lines = (count: number, last: string) =>
  `<p>${Array.from({ length: count }, () => 'ligne').join('<br>')}${last}</p>`;
const figure = (height: number) =>
  `<figure><img src="100x${height}" alt=""><figcaption>figure${note}</figcaption></figure>`;

/** The calls down the pages, and the numbers before notes. */
function numbersOf({ pages }: Layout) {
  const noted = pages.flatMap(textsOf).filter(({ run }) => run.note !== undefined);
  const numbers = (marker: boolean) =>
    noted
      .filter((mark) => (mark.marker !== undefined) === marker)
      .map(({ run }) => Number.parseInt(textOf(run), 10));
  // A comma between two calls is no number.
  return { calls: numbers(false).filter(Number.isFinite), notes: numbers(true) };
}

const inTurn = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

test('a figure that floats past text takes the numbers of its notes along', () => {
  const body = `${lines(15, '')}${figure(60)}${lines(2, note)}${lines(6, note)}`;
  const layout = layOut(body, CSS);
  expect(layout.pages.map((page) => numbersOf({ ...layout, pages: [page] }))).toEqual([
    { calls: [1], notes: [1] },
    { calls: [2, 3], notes: [2, 3] },
  ]);
  const figureCall = textsOf(layout.pages[1]!).find(({ run }) => run.note !== undefined)!;
  expect(layout.tree.byIndex[figureCall.owner as number]!.tag).toBe('figcaption');
});

test.each(['page', 'chapter', 'book'])(
  'notes set by "%s" are numbered as they are met down the pages, wherever figures float',
  RANDOM,
  (place) => {
    const block = fc.oneof(
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), fc.boolean())
        .map(([count, noted]) => lines(count, noted ? note : '')),
      fc.integer({ min: 20, max: 90 }).map(figure),
    );
    const css = `${CSS} html, figure { --livret-footnotes: ${place}; }`;
    fc.assert(
      fc.property(fc.array(block, { minLength: 2, maxLength: 12 }), (blocks) => {
        const body = `${blocks.join('')}<section class="endnotes" role="doc-endnotes"></section>`;
        const numbers = inTurn(body.split(note).length - 1);
        const layout = layOut(body, css);
        expect(layout.warnings).toEqual([]);
        expect(numbersOf(layout)).toEqual({ calls: numbers, notes: numbers });
      }),
      { numRuns: runs(8, 200) },
    );
  },
);

test('each chapter that counts anew keeps its numbers', () => {
  const chapter = `<section class="chapter">${lines(17, '')}${figure(60)}${lines(2, note)}</section>`;
  const css = `${CSS} .chapter { counter-reset: footnote; break-before: page; --livret-float-barrier: before; }`;
  expect(numbersOf(layOut(chapter + chapter, css)).calls).toEqual([1, 2, 1, 2]);
});
