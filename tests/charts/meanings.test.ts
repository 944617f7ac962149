import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/index.ts';
import { kinds } from '../../src/charts/kinds/index.ts';
import { loadAtlas } from '../../src/charts/kinds/map/atlas.ts';
import { bounds } from '../../src/drawing/path.ts';
import { figures } from './checks/random.ts';
import { otherFigures } from './checks/random-kinds.ts';
import { dataSet, figure, theme } from './helpers.ts';

const data = dataSet('d', { n: null, a: 'kg', b: 'kg' }, [
  ['un', 1, 4],
  ['deux', 3, 2],
]);

function drawn(kind: Parameters<typeof figure>[0], given: object) {
  const { marks, meanings } = drawChart(
    figure(kind, data, { ...given }),
    { width: 300, height: null },
    theme,
  );
  return { marks, meanings };
}

test('every mark has its place among the meanings, in several columns and panels too', () => {
  for (const { marks, meanings } of [
    drawn('bars', { label: 'n', value: 'a' }),
    drawn('lines', { x: 'n', series: ['a', 'b'] }),
    drawn('heatmap', { label: 'n', series: ['a', 'b'] }),
  ]) {
    expect(meanings).toHaveLength(marks.length);
    const shown = meanings.flatMap((each) =>
      each?.role === 'part' ? each.data.map(({ value }) => value) : [],
    );
    expect(new Set(shown).size).toBeGreaterThan(1);
  }
});

test('bars, names and values say what they stand for', () => {
  const { marks, meanings } = drawn('bars', { label: 'n', value: 'a' });
  const told = marks.flatMap((mark, i) => {
    const meaning = meanings[i];
    if (meaning?.role === 'value' && mark.kind === 'text') return [`${mark.text} is ${meaning.datum.value}`];
    if (meaning?.role === 'name' && mark.kind === 'text') return [`${mark.text} names ${meaning.name}`];
    return meaning?.role === 'part' ? [`a ${meaning.by} is ${meaning.data[0]!.value}`] : [];
  });
  expect(told).toEqual([
    'a length is 1',
    'a length is 3',
    'un names un',
    '1 is 1',
    'deux names deux',
    '3 is 3',
  ]);
});

/** Whether a colour has a hue, as those of palettes have, and those of texts, axes and grids in `theme` have not. */
function hasHue(color: string): boolean {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return Math.max(...parts) - Math.min(...parts) > 8;
}

await loadAtlas();

test('whatever its kind, a chart fills nothing in a colour that means nothing', () => {
  const all = { ...figures, ...otherFigures };
  const drawnElsewhere = ['map', 'diagram'];
  expect(Object.keys(kinds).filter((kind) => !(kind in all) && !drawnElsewhere.includes(kind))).toEqual([]);
  for (const [kind, specs] of Object.entries(all)) {
    for (const [i, spec] of fc.sample(specs, { numRuns: 2, seed: 7 }).entries()) {
      const { marks, meanings } = drawChart(spec, { width: [300, 120][i]!, height: null }, theme);
      const shown: { readonly fill: unknown; readonly box: ReturnType<typeof bounds> }[] = [];
      for (const [j, mark] of marks.entries()) {
        if (mark.kind !== 'path' || typeof mark.fill !== 'string' || !hasHue(mark.fill)) continue;
        const box = bounds(mark.path);
        if (meanings[j]) shown.push({ fill: mark.fill, box });
        // A plate under a text is in the colour of the part on which it lies.
        const isPlate = shown.some(
          ({ fill, box: part }) =>
            fill === mark.fill &&
            box.left >= part.left - 2 &&
            box.right <= part.right + 2 &&
            box.top >= part.top - 2 &&
            box.bottom <= part.bottom + 2,
        );
        expect([kind, mark.fill, isPlate]).toEqual([kind, mark.fill, true]);
      }
    }
  }
});
