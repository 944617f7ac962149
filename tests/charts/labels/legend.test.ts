import { expect, test } from 'vitest';
import { drawLegend, legendHeight } from '../../../src/charts/labels/legend.ts';
import { dump, sketched, theme } from '../helpers.ts';

const entries = (...names: readonly string[]) =>
  names.map((name) => ({ name, fill: { color: '#123a66', pattern: 'plain' as const } }));
/** The width of a swatch with its gap, and of a letter. */
const [SWATCH, LETTER] = [0.85 * 7.5 + 3, 3.75];

test.each([
  ['none', [], 200, 0],
  ['entries that have room in a line', ['Bois', 'Fer'], 2 * SWATCH + 7 * LETTER + 10, 1],
  ['entries that have none', ['Bois', 'Fer'], 2 * SWATCH + 7 * LETTER + 9.9, 2],
  ['a name that is wider than the legend, and one beside', ['Bois et fer', 'Zinc'], 40, 3],
])('the height of a legend: %s', (_, names, width, lines) => {
  expect(legendHeight(entries(...names), width, theme)).toBe(lines && 4 + lines * 1.45 * 7.5);
});

test.each([
  ['in a line', 200],
  ['in lines, of which one has a name of two', 40],
])('a legend %s', (_, width) => {
  const drawing = sketched((sketch) =>
    drawLegend(sketch, entries('Bois et fer', 'Zinc', 'Or'), { left: 20, top: 30, width }),
  );
  expect(dump(drawing)).toMatchSnapshot();
});
