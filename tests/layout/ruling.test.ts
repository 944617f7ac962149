import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Ruling, ruledRows } from '../../src/layout/galley/ruling.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { MM } from '../../src/units.ts';
import { layOut } from './laid-out.ts';

const band = { x: 10, width: 120 * MM };
const ruling = (kind: Ruling['kind'], pitch: number): Ruling => ({
  kind,
  pitch: pitch * MM,
  color: '#123456',
});

/** The distances of the marks of rows from the top, mm. */
function heightsOf(rows: ReturnType<typeof ruledRows>, kind: 'rect' | 'line'): number[] {
  let top = 0;
  return rows.flatMap(({ height, marks }) => {
    const ys = marks.flatMap((mark) => {
      if (mark.kind !== kind) return [];
      return [top + (mark.kind === 'rect' ? mark.y + mark.height / 2 : mark.kind === 'line' ? mark.y1 : 0)];
    });
    top += height;
    return ys.map((y) => Math.round((y / MM) * 1e4) / 1e4);
  });
}

test('lines to write on end at the foot of their room; what is spare stands above the first', () => {
  expect(heightsOf(ruledRows(ruling('ruled', 8), band, 43 * MM), 'rect')).toEqual([11, 19, 27, 35, 43]);
});

test('dots stand at the corners of squares, which begin at the top', () => {
  expect(heightsOf(ruledRows(ruling('dotted', 5), band, 17 * MM), 'line')).toEqual([5, 10, 15]);
  const [dots] = ruledRows(ruling('dotted', 7), band, 10 * MM)[0]!.marks;
  expect(dots).toMatchObject({ x1: 10, dash: [0, 7 * MM] });
  expect(dots!.kind === 'line' && (dots!.x2 - dots!.x1) / MM).toBeCloseTo(119, 0);
});

test('squares are whole, and closed on every side', () => {
  const rows = ruledRows(ruling('squared', 5), band, 17 * MM);
  expect(heightsOf(rows, 'rect')).toEqual([0, 5, 10, 15]);
  for (const { marks } of rows.slice(0, 3)) {
    const uprights = marks.find((mark) => mark.kind === 'line')!;
    expect(uprights).toMatchObject({ width: 5 * MM, y1: 2.5 * MM });
    expect(uprights.kind === 'line' && uprights.dash[0]! + uprights.dash[1]!).toBeCloseTo(5 * MM, 9);
  }
});

test('lines to write on go on overleaf where they take half a page, and stand on one page else', () => {
  const css = `:root { font: 10pt/10mm serif; } p { margin: 0; } @page { size: 120mm 320mm; margin: 10mm; }
    .space { --livret-ruling: ruled 10mm #445566; break-inside: auto; }`;
  const shares = (count: number) => {
    const { pages } = layOut(`${'<p>x</p>'.repeat(26)}<div class="space" data-lines="${count}"></div>`, css);
    return pages.map(({ marks }) => marks.filter(({ kind }) => kind === 'rect').length);
  };
  expect(shares(14)).toEqual([0, 14]);
  expect(shares(16)).toEqual([3, 13]);
});

test('squares that go on on another page are closed there too', () => {
  const css = `:root { font: 10pt/12pt serif; } @page { size: 120mm 100mm; margin: 10mm; }
    .space { --livret-ruling: squared 8mm #445566; break-inside: auto; }`;
  const { pages } = layOut('<p>x</p><div class="space" data-lines="15"></div>', css);
  const tops = pages.map(({ marks }) =>
    Math.min(...marks.flatMap((mark) => (mark.kind === 'rect' ? [mark.y / MM] : []))),
  );
  expect(tops).toHaveLength(2);
  expect(tops[1]).toBeCloseTo(10, 0);
});

test('rows fill the height that is asked for, whatever it is', () => {
  const kind = fc.constantFrom<Ruling['kind']>('ruled', 'dotted', 'squared');
  fc.assert(
    fc.property(
      kind,
      fc.double({ min: 1, max: 40, noNaN: true }),
      fc.double({ min: 0.1, max: 800, noNaN: true }),
      (k, pitch, height) => {
        const rows = ruledRows(ruling(k, pitch), band, height);
        expect(rows.reduce((sum, row) => sum + row.height, 0)).toBeCloseTo(height, 6);
        for (const { height: each } of rows) expect(each).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

const CSS = `:root { font: 10pt/12pt 'Source Serif 4', serif; } @page { size: 120mm 100mm; margin: 10mm; }
  .space { --livret-ruling: ruled 8mm #445566 }`;
const ruled = (attributes: string, css = CSS) =>
  layOut(`<p>x</p><div class="space" ${attributes}></div><p>x</p>`, css).pages.map(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'rect' ? [mark.y / MM] : [])),
  );

test('takes a number of lines or a height, and the pitch of the element or of the theme', () => {
  const distances = (ys: readonly number[]) =>
    ys.slice(1).map((y, i) => Math.round((y - ys[i]!) * 1e4) / 1e4);
  expect(distances(ruled('data-lines="4"')[0]!)).toEqual([8, 8, 8]);
  expect(distances(ruled('data-height="30mm" data-pitch="10mm"')[0]!)).toEqual([10, 10]);
});

test('has all the lines that are asked for below its title, and a title within its height', () => {
  const titled = (attributes: string) =>
    layOut(`<div class="space" ${attributes}><p>Notes</p></div>`, CSS).pages[0]!.marks.flatMap((mark) =>
      mark.kind === 'rect' ? [mark.y / MM] : [],
    );
  expect(titled('data-lines="4"')).toHaveLength(4);
  // Lines and a height: the lines share what the title leaves.
  expect(titled('data-lines="4" data-height="30mm"')).toHaveLength(4);
  const [first = 0] = titled('data-lines="4"');
  expect(first).toBeCloseTo(10 + (12 / 72) * 25.4 + 8, 0);
  expect(titled('data-height="40mm"').at(-1)).toBeCloseTo(50, 0);
});

test('fills a page where a page is asked for, and parts more than a page between lines', () => {
  const css = `${CSS} .space { break-before: page; break-after: page; break-inside: avoid }`;
  const [before, page, after] = ruled('data-height="page"', css);
  expect([before!.length, page!.length, after!.length]).toEqual([0, 10, 0]);
  const many = ruled('data-lines="23"', CSS);
  expect(many.flat()).toHaveLength(23);
  expect(many.every((lines) => lines.length <= 10)).toBe(true);
});

test('fills what a heading leaves of a page where a page is asked for', () => {
  const css = `${CSS} h2 { font-size: 10pt; line-height: 20pt; margin: 30pt 0 10pt; break-after: avoid } .space { break-inside: avoid }`;
  const { pages, warnings } = layOut(
    '<p>avant</p><h2>Notes</h2><div class="space ruled" data-height="page"></div><p>après</p>',
    css,
  );
  const words = pages.map(({ marks }) => marks.flatMap((m) => (m.kind === 'text' ? textOf(m.run) : [])));
  expect(words).toEqual([['avant'], ['Notes'], ['après']]);
  expect(warnings).toEqual([]);
});

test('a list may have boxes to tick, which read as such', () => {
  const [page] = layOut('<ul><li>oui</li></ul>', `${CSS} ul { list-style-type: box }`).pages;
  const [box, item] = page!.marks.filter((mark) => mark.kind === 'text');
  expect(box).toMatchObject({ marker: 'box', run: { words: [{ texts: ['\u2610'] }] } });
  expect(textOf(item!.run)).toBe('oui');
  const sides = page!.marks.filter((mark) => mark.kind === 'rect');
  expect(sides).toHaveLength(4);
  const right = Math.max(...sides.map(({ x, width }) => x + width));
  expect(right).toBeCloseTo(box!.x + box!.run.width, 6);
  expect(right).toBeLessThan(item!.x);
});
