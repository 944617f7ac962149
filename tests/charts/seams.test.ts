import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/index.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import type { TextMark } from '../../src/drawing/drawing.ts';
import { partsOf } from '../../src/drawing/parts.ts';
import { dataSet, figure, theme } from './helpers.ts';

const SYMBOLS = ['Li', 'Be', 'Na', 'Mg', 'Al', 'Si', 'K', 'Ca', 'B', 'C', 'N', 'O'];
const NUMBERS = [3, 4, 11, 12, 13, 14, 19, 20, 5, 6, 7, 8];
const elements = dataSet(
  'elements',
  { s: null, z: '', n: null, r: null, f: null },
  SYMBOLS.map((symbol, i) => [symbol, NUMBERS[i]!, `élément ${symbol}`, `Usage ${i % 4}`, i % 2 ? 'a' : 'b']),
);
const series = Array.from({ length: 9 }, (_, i) => ({
  ...dataSet(`s${i}`, { an: '', tonnes: 't' }, [
    [2000, i],
    [2010, i + 4],
  ]),
  title: `Série ${i}`,
}));
const rows = (count: number) => Array.from({ length: count }, (_, i) => [`Rang ${i}`, `texte ${i}`]);

/** Each kind that can be parted, and the texts of which each stands in one part. */
const FIGURES: readonly [string, ChartSpec, readonly string[]][] = [
  ['units', figure('units', elements, { label: 's', name: 'n', row: 'r', color: 'f' }), SYMBOLS],
  ['periodic', figure('periodic', elements, { symbol: 's', number: 'z', name: 'n', color: 'f' }), SYMBOLS],
  ['multiples', figure('multiples', series), series.map(({ title }) => title)],
  ['layers', figure('layers', dataSet('couches', { t: null, x: null }, rows(7))), rows(7).flat()],
  [
    'matrix',
    figure(
      'matrix',
      dataSet(
        'bilans',
        { l: null, a: null, b: null },
        rows(8).map(([name]) => [name!, 'oui', 'non']),
      ),
      { label: 'l', series: ['a', 'b'] },
    ),
    rows(8).map(([name]) => name!),
  ],
  [
    'dotplot',
    figure(
      'dotplot',
      dataSet(
        'points',
        { l: null, v: 't' },
        rows(8).map(([name], i) => [name!, i + 1]),
      ),
      {
        label: 'l',
        value: 'v',
      },
    ),
    rows(8).map(([name]) => name!),
  ],
];

describe.each(FIGURES)('the parts of a chart that no page holds: %s', (_, spec, texts) => {
  const drawing = drawChart(spec, { width: 150, height: null, most: 60 }, theme);
  const parts = partsOf(drawing);
  const textsOf = ({ marks }: typeof drawing) =>
    marks.filter((mark): mark is TextMark => mark.kind === 'text');

  test('hold every text once, in the order of the whole', () => {
    expect(parts.length).toBeGreaterThan(2);
    const all = parts.flatMap((part) => textsOf(part as typeof drawing).map(({ text }) => text));
    expect(all).toEqual(textsOf(drawing).map(({ text }) => text));
    expect(all.join(' ')).toContain(texts.at(-1)!.split(' ')[0]);
  });

  test('stand in a whole of the height and the seams of their snapshot', () => {
    const { at, head } = drawing.seams!;
    expect([drawing.height, head, ...at].map((each) => each.toFixed(1)).join(' ')).toMatchSnapshot();
  });

  test('are parted where no text stands', () => {
    for (const y of drawing.seams!.at) {
      for (const { text, y: baseline, font } of textsOf(drawing)) {
        const isAcross = baseline - 0.65 * font.size < y && baseline + 0.2 * font.size > y;
        expect(isAcross, `${text} at ${y}`).toBe(false);
      }
    }
  });
});
