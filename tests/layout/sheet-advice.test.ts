import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import type { Page, PageMark } from '../../src/layout/page.ts';
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
