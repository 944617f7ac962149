import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import type { Owner, Page, PageMark } from '../../src/layout/page.ts';
import { adviceFor, type PaddedLayout, type Part } from '../../src/layout/sheet-advice.ts';
import { layOut } from './laid-out.ts';

/** A page of so many lines of 10 points. */
function page(lines: number): Page {
  const rect = { kind: 'rect', owner: 1, x: 0, width: 10, height: 10, fill: '#000000' } as const;
  return {
    marks: Array.from({ length: lines }, (_, i): PageMark => ({ ...rect, y: 10 * i })),
  } as unknown as Page;
}

/** Advice for pages of so many lines, to which blank ones are added up to a multiple of four. */
function advice(lines: readonly number[], parts: readonly Part[]) {
  const blank = (4 - (lines.length % 4)) % 4;
  const padding = Array.from({ length: blank }, (_, i) => lines.length + i);
  const layout = {
    pages: [...lines, ...padding.map(() => 0)].map(page),
  } as unknown as PaddedLayout['layout'];
  return adviceFor({ layout, padding, parts, report: new Report() }, 10);
}

const part = (count: number, to: Part['to'] = 'page'): Part => ({ count, to });

test('advises to cut the last pages of a text without chapters', () => {
  expect(advice([40, 40, 40, 40, 40, 12], [part(6)]).cuts).toEqual([{ page: 5, lines: 52 }]);
});

test('advises to cut the chapters whose last pages have the fewest lines', () => {
  const { cuts, add } = advice([40, 7, 40, 40, 30, 5], [part(2), part(2), part(2)]);
  expect(cuts).toEqual([
    { page: 1, lines: 7 },
    { page: 5, lines: 5 },
  ]);
  expect(add).toBe(2 * 40 - 5 + 4);
});

test('counts the blank page that a cut spares before a chapter that begins on a recto', () => {
  const lines = [40, 40, 9, 0, 40, 20];
  expect(advice(lines, [part(3, 'recto'), part(2, 'recto')]).cuts).toEqual([{ page: 2, lines: 9 }]);
});

test('advises no cut where each chapter has a single page', () => {
  expect(
    advice(
      [40, 40, 40, 40, 40, 12],
      Array.from({ length: 6 }, () => part(1)),
    ).cuts,
  ).toBeNull();
});

test('advises a tolerance of leading that fills the sheets', () => {
  const css = (fit: number) => `
    html { font-size: 4pt; line-height: 5pt; orphans: 1; widows: 1; --livret-fit-leading: ${fit}%; }
    @page { size: 200pt 200pt; margin: 20pt; } .back { break-before: page; --livret-fill-pages: 4; }`;
  const body = `<p>${'ligne<br>'.repeat(97)}</p><div class="back">fin</div>`;
  const [warning] = layOut(body, css(1)).faults;
  const { percent } = warning!.details as { percent: number };
  expect(percent).toBeGreaterThan(1);
  expect(layOut(body, css(percent)).faults).toEqual([]);
});

/** The depth of a page of these marks, in lines of a point: what a cut of it takes away. */
function depthOf(marks: readonly PageMark[]): number {
  const pages = [
    ...Array.from({ length: 4 }, () => page(9)),
    { marks },
    ...Array.from({ length: 3 }, () => page(0)),
  ];
  const layout = { pages } as unknown as PaddedLayout['layout'];
  const { cuts } = adviceFor({ layout, padding: [5, 6, 7], parts: [part(5)], report: new Report() }, 1);
  expect(cuts).toHaveLength(1);
  return cuts![0]!.lines;
}

const rect = (y: number, height: number, owner: Owner = 1) =>
  ({ kind: 'rect', owner, x: 0, y, width: 10, height, fill: '#000000' }) as unknown as PageMark;

test('a page is as deep as its marks, in any order, less the largest gap between them', () => {
  const extent = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(fc.array(extent, { minLength: 1, maxLength: 6 }), (extents) => {
      const top = Math.min(...extents.map(([y]) => y));
      const bottom = Math.max(...extents.map(([y, height]) => y + height));
      const isInk = (line: number) => extents.some(([y, height]) => line >= y && line < y + height);
      const lines = Array.from({ length: bottom - top }, (_, i) => (isInk(top + i) ? '#' : ' ')).join('');
      const gap = Math.max(...lines.split('#').map((white) => white.length));
      expect(depthOf(extents.map(([y, height]) => rect(y, height)))).toBe(bottom - top - gap);
    }),
  );
});

test('text, rules, grounds, pictures and room to write in have a depth; running heads have none', () => {
  const text = { kind: 'text', owner: 1, x: 0, y: 50, run: { style: { size: 8 } } } as unknown as PageMark;
  const rule = { kind: 'line', owner: 1, x1: 0, x2: 9, y1: 10, y2: 35 } as unknown as PageMark;
  const picture = { kind: 'image', owner: 1, x: 0, y: 3, width: 9, height: 6 } as unknown as PageMark;
  expect(
    [text, rule, picture, rect(2, 5), rect(2, 5, 'layout'), rect(2, 5, 'pagination')].map((mark) =>
      depthOf([mark]),
    ),
  ).toEqual([8, 25, 6, 5, 5, 0]);
});
