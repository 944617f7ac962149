import { expect, test } from 'vitest';
import { asPlaces, ofPlot, placesOf } from '../../../src/charts/overlays/foot.ts';
import { dataSet } from '../helpers.ts';

const source = { file: 'f.yaml', line: 1, column: 1 };
const common = { label: 'Seuil', source };
const data = dataSet('d', { a: '', b: '' }, []);
const [a, b] = ['a', 'b'].map((name) => data.fields.get(name)!);

test('numbers of a plot whose foot is its only axis are places on it', () => {
  expect(
    asPlaces({
      reference: [
        { at: 12, x: null, ...common },
        { at: null, x: '2010', ...common },
        { at: null, x: null, ...common },
      ],
      band: [
        { at: { from: 3, to: null }, x: null, ...common },
        { at: null, x: { from: '2008', to: null }, ...common },
        { at: null, x: null, ...common },
      ],
    }),
  ).toEqual({
    reference: ['12', '2010', null].map((x) => ({ at: null, x, ...common })),
    band: [{ from: '3', to: null }, { from: '2008', to: null }, null].map((x) => ({
      at: null,
      x,
      ...common,
    })),
  });
  expect(asPlaces({})).toEqual({});
});

test('the places that overlays name along a foot are those that are on it; a band begins and ends with what it names', () => {
  const foot = {
    label: 'Année',
    placeOf: (text: string, end?: 'from' | 'to') =>
      text === '1900' ? null : Number(text) + (end === 'to' ? 1 : 0),
  };
  const overlays = {
    reference: ['2010', '1900', null].map((x) => ({ at: null, x, ...common })),
    band: [
      { at: null, x: { from: '2008', to: '2009' }, ...common },
      { at: null, x: { from: null, to: '1900' }, ...common },
    ],
  };
  expect(placesOf(overlays, foot)).toEqual([2010, 2008, 2010]);
  expect(placesOf({}, foot)).toEqual([]);
});

test('the first of several plots names lines and bands, and each plot has the notes of its own series', () => {
  const note = (text: string, series: typeof a | null) => ({ at: 'x', series: series ?? null, text, source });
  const overlays = {
    reference: [{ at: 12, x: null, ...common }],
    band: [{ at: { from: 3, to: 4 }, x: null, ...common }],
    annotate: [note('of none', null), note('of a', a!), note('of b', b!)],
  };
  const plot = (isFirst: boolean, own: typeof a) => {
    const { reference, band, annotate } = ofPlot(overlays, isFirst, (series) => series === own);
    return [...reference!, ...band!].map(({ label }) => label).concat(annotate!.map(({ text }) => text));
  };
  expect(plot(true, a)).toEqual(['Seuil', 'Seuil', 'of none', 'of a']);
  expect(plot(false, b)).toEqual([null, null, 'of b']);
  expect(ofPlot({}, false, () => true)).toEqual({ reference: [], band: [], annotate: undefined });
});
