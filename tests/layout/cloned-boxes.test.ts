import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../src/text/glyph-run.ts';
import { RANDOM, runs } from '../tools.ts';
import { layOut, plainText, textsOf } from './laid-out.ts';

const CSS = `
  html { font: 8pt/10pt 'Source Serif 4', serif; }
  @page { size: 240pt 240pt; margin: 20pt; }
  .box { padding: 6pt 4pt 8pt; border: 1pt solid; background: #eeeeee; box-decoration-break: clone; }`;

const lines = (count: number) => `<p>${Array.from({ length: count }, (_, i) => `l${i}`).join('<br>')}</p>`;

type LaidOutPage = ReturnType<typeof layOut>['pages'][number];

/**
 * The distances in each background of a page: from its top to the first baseline inside, and from the last to its
 * foot.
 */
function airOf(page: LaidOutPage, fill = '#eeeeee'): { above: number; below: number; bottom: number }[] {
  return page.marks.flatMap((mark) => {
    if (mark.kind !== 'rect' || mark.fill !== fill) return [];
    const { x, y, width, height } = mark;
    const inside = textsOf(page).filter(
      (text) => text.y > y && text.y < y + height && text.x >= x && text.x < x + width,
    );
    const ys = inside.map((text) => text.y);
    return [{ above: ys[0]! - y, below: y + height - ys.at(-1)!, bottom: y + height }];
  });
}

test(
  'a cloned box has its padding and borders on every page, and no page is overfull for them',
  RANDOM,
  () => {
    fc.assert(
      fc.property(fc.nat({ max: 19 }), fc.integer({ min: 3, max: 70 }), (before, count) => {
        const layout = layOut(`${lines(before)}<div class="box">${lines(count)}</div>`, CSS);
        const airs = layout.pages.flatMap((page) => airOf(page));
        for (const { above, below, bottom } of airs) {
          expect(above).toBeCloseTo(airs[0]!.above, 6);
          expect(below).toBeCloseTo(airs[0]!.below, 6);
          expect(bottom).toBeLessThanOrEqual(220.02);
        }
        expect(layout.warnings).toEqual([]);
        expect(plainText(layout).match(/l\d+/g)).toHaveLength(before + count);
        // Four borders each.
        const rects = layout.pages.flatMap(({ marks }) => marks.filter(({ kind }) => kind === 'rect'));
        expect(rects.length).toBe(5 * airs.length);
      }),
      { numRuns: runs(7, 120) },
    );
  },
);

test('a sliced box has none where a page parts it', () => {
  const css = CSS.replace('clone', 'slice');
  const [first, last] = layOut(`<div class="box">${lines(24)}</div>`, css).pages.flatMap((page) =>
    airOf(page),
  );
  expect(first!.above - last!.above).toBeCloseTo(7, 6);
  expect(last!.below - first!.below).toBeCloseTo(9, 6);
});

test('boxes in boxes close one inside the other, those in columns too, and resume a table inside', () => {
  const css = `${CSS} .inner { padding: 3pt; background: #cccccc; box-decoration-break: clone; }
    .columns { column-count: 2; }`;
  const nested = layOut(`<div class="box"><div class="inner">${lines(40)}</div></div>`, css);
  expect(nested.pages.length).toBeGreaterThan(2);
  for (const page of nested.pages) {
    expect(airOf(page)[0]!.below - airOf(page, '#cccccc')[0]!.below).toBeCloseTo(9, 6);
    expect(airOf(page)[0]!.above - airOf(page, '#cccccc')[0]!.above).toBeCloseTo(7, 6);
  }
  const columns = layOut(`<div class="columns"><div class="box">${lines(70)}</div></div>`, css);
  const airs = columns.pages.flatMap((page) => airOf(page));
  expect(airs.length).toBe(4);
  for (const { above, below } of airs) {
    expect(above).toBeCloseTo(airs[0]!.above, 6);
    expect(below).toBeCloseTo(airs[0]!.below, 6);
  }
  const around = layOut(`<div class="box"><div class="columns">${lines(70)}</div></div>`, css);
  expect(around.warnings).toEqual([]);
  const rows = Array.from({ length: 30 }, (_, i) => `<tr><td>l${i}</td></tr>`).join('');
  const table = `<table><thead><tr><th>tête</th></tr></thead><tbody>${rows}</tbody></table>`;
  const resumed = layOut(`<div class="box">${table}</div>`, css).pages;
  expect(resumed.length).toBe(2);
  for (const page of resumed) {
    expect(textOf(textsOf(page)[0]!.run)).toBe('tête');
    expect(airOf(page)[0]!.above).toBeCloseTo(airs[0]!.above, 6);
  }
});

test('lines of a cloned box stand on the grid', () => {
  const css = `${CSS} html { line-snap: baseline; } p { line-snap: baseline; }`;
  const { pages } = layOut(`<div class="box">${lines(70)}</div>`, css);
  const offsets = pages.flatMap((page) => textsOf(page).map(({ y }) => Math.round(((y - 20) % 10) * 100)));
  expect(pages.length).toBeGreaterThan(3);
  expect(new Set(offsets).size).toBe(1);
});
