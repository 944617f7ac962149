import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/index.ts';
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
