import { expect, test } from 'vitest';
import type { Page } from '../../src/layout/page.ts';
import { edgesOf, impose, roomNeeded } from '../../src/print/index.ts';
import { BOOKLET, PRINTER_MARKS, type PrintOptions } from '../../src/print/options.ts';
import { PAPERS, usualPaper } from '../../src/print/paper.ts';
import { shortMark, textOf } from './golden.ts';

const MARKED = { ...BOOKLET, marks: PRINTER_MARKS, bleed: 10, title: 'Essai', language: 'en' } as const;

/** Pages of 120 × 160 points. */
function pagesOf(count: number, changes: (index: number) => Partial<Page> = () => ({})): Page[] {
  return Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    label: String(i + 1),
    name: '',
    side: i % 2 ? 'verso' : 'recto',
    width: 120,
    height: 160,
    marks: [],
    ...changes(i),
  }));
}

/** The fourth page is less high, the third is narrower. */
const mixed = pagesOf(5, (i) => (i === 3 ? { height: 140 } : i === 2 ? { width: 100 } : {}));

test.each<[string, readonly Page[], Partial<PrintOptions>]>([
  ['a booklet of unlike pages, with creep', mixed, { marks: ['fold', 'slug'], thickness: 1 }],
  ['copies one above the other, folded', pagesOf(3, () => ({ height: 275 })), { marks: ['fold'], bleed: 0 }],
  ['a booklet on a large paper', pagesOf(1), { paper: 'A5', marks: ['fold', 'slug'], bleed: 0 }],
  ['a single page with all marks', pagesOf(1), { scheme: 'single' }],
  ['single pages of unlike sizes', mixed.slice(2), { scheme: 'single', marks: ['slug'] }],
  ['two pages on a side', pagesOf(2), { scheme: '2-up', paper: 'A5' }],
  ['six pages on a side, from right to left', mixed, { scheme: '6-up', paper: 'A5', rightToLeft: true }],
])('reads as it was placed before: %s', (_, pages, options) => {
  expect(textOf(impose(pages, { ...MARKED, ...options })!, shortMark)).toMatchSnapshot();
});

test('a paper must hold two pages of a booklet, and one of any other way, with their marks', () => {
  const room = (options: Partial<PrintOptions>) => {
    const { width, height } = roomNeeded(mixed, { ...MARKED, ...options });
    return [width, height].map((each) => Math.round(each * 10) / 10);
  };
  expect(room({ marks: [], bleed: 0 })).toEqual([240, 160]);
  expect(room({ marks: ['fold'] })).toEqual([260, 180]);
  expect(room({ marks: ['crop'] })).toEqual([288.3, 208.3]);
  expect(room({ marks: ['crop'], bleed: 0 })).toEqual([285.4, 205.4]);
  expect(room({ marks: [], bleed: 0, scheme: 'single' })).toEqual([120, 160]);
});

test('marks and bleed are those that the command asks for, else all marks and the widest bleed that pages have', () => {
  const pages = pagesOf(4, (i) =>
    i === 0 ? {} : { edges: { marks: i === 1 ? ['crop'] : ['crop', 'cross'], bleed: 3 * i } },
  );
  expect(edgesOf(pages, BOOKLET)).toEqual({ marks: ['crop', 'cross'], bleed: 9 });
  expect(edgesOf(pages, { ...BOOKLET, marks: [], bleed: 0 })).toEqual({ marks: [], bleed: 0 });
  expect(edgesOf(pagesOf(1), BOOKLET)).toEqual({ marks: [], bleed: 0 });
});

test('letter and half-letter pages are printed on letter, all others on A4', () => {
  const papers = [PAPERS.letter, { width: 396, height: 612 }, PAPERS.A5, { width: 396.4, height: 1 }];
  expect(papers.map(usualPaper)).toEqual(['letter', 'letter', 'A4', 'letter']);
  expect(usualPaper({ width: 397, height: 612 })).toBe('A4');
});
