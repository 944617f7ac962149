import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawChart } from '../../../src/charts/index.ts';
import { RANDOM, runs } from '../../tools.ts';
import { dataSet, FIGURE, faults, figure, row, texts, theme, told, words } from '../helpers.ts';
import { draw, height, name, positive, testDrawing, tidyWords, width } from './drawing.ts';

const countries = dataSet('pays', { pays: null, vie: 'ans', revenu: '$', peuple: 'M', region: null }, [
  ['Alpha', 61, 1200, 40, 'nord'],
  ['Bêta', 82, 45000, 10, 'sud'],
  ['Gamma', 74, 9000, 90, 'nord'],
]);
const roles = { x: 'vie', y: 'revenu', label: 'pays', color: 'region', highlight: ['Bêta'] };
const scatter = figure('scatter', countries, roles);
const bubble = figure('bubble', countries, { ...roles, size: 'peuple' });

describe('a scatter plot', () => testDrawing(scatter));
describe('a bubble chart', () => testDrawing(bubble));

test('the axis ends where the figure says, and may be logarithmic', () => {
  const narrow = figure('scatter', countries, { ...roles, axis: { from: -5000, to: 60_000 } });
  expect(words(draw(narrow))).not.toEqual(words(draw(scatter)));
  const log = words(draw(figure('scatter', countries, { ...roles, axis: { log: true } })));
  expect(log).toContain('Champ revenu ($), échelle logarithmique');
  expect(log.filter((word) => /^10*(?:\s0+)*$/.test(word))).toEqual(['1\u202f000', '10\u202f000']);
});

test('the foot has as many numbers as have room, with space between them', () => {
  const across = figure('scatter', countries, { ...roles, x: 'revenu', y: 'vie' });
  const counts = [70, 100, 130, 160, 190, 220, 300].map((width) => {
    const numbers = texts(draw(across, width)).filter(({ text }) => /^[\d\s]+$/.test(text));
    const foot = numbers.filter(({ y }) => y === Math.max(...numbers.map((each) => each.y)));
    const gaps = foot
      .slice(1)
      .map(({ x }, i) => x - foot[i]!.x - theme.measure(foot[i]!.text, foot[i]!.font));
    expect(Math.min(Infinity, ...gaps)).toBeGreaterThanOrEqual(6);
    return foot.length;
  });
  expect(counts).toEqual([1, 3, 4, 4, 6, 6, 6]);
  // Between two ends that are given there may be one round number alone.
  const ends = { ...roles, x: 'revenu', y: 'vie', 'x-axis': { from: 11_000, to: 19_000 } };
  const inside = dataSet('d', { pays: null, vie: 'ans', revenu: '$', region: null }, [
    ['Alpha', 61, 12_000, 'nord'],
    ['Bêta', 82, 18_000, 'nord'],
  ]);
  expect(words(draw(figure('scatter', inside, ends), 70))).toContain('15\u202f000');
});

// Heights from the least one, where there is room for 3 to 6 numbers at the side.
test.each([100, 130, 180])('the numbers at the side enclose all points, %i points high', (height) => {
  const numbers = (least: number, most: number, axis: object) => {
    const data = dataSet('d', { x: 'ans', y: '$' }, [
      [61, least],
      [82, most],
    ]);
    const drawing = drawChart(
      figure('scatter', data, { x: 'x', y: 'y', axis }),
      { width: 300, height },
      theme,
    );
    const all = texts(drawing).filter(({ text }) => /^−?[\d\s,]+$/.test(text));
    const foot = Math.max(...all.map(({ y }) => y));
    return all.flatMap(({ text, y }) =>
      y < foot ? [Number(text.replaceAll(/\s/g, '').replace('−', '-').replace(',', '.'))] : [],
    );
  };
  for (const [least, most] of [
    [1200, 45_000],
    [13, 29],
    [-7, 4.5],
    [0.21, 0.29],
    [98, 103],
  ] as const) {
    const all = numbers(least, most, {});
    expect(Math.min(...all)).toBeLessThanOrEqual(least);
    expect(Math.max(...all)).toBeGreaterThanOrEqual(most);
  }
  expect(numbers(3, 45_000, { log: true }).every((each) => Number.isInteger(Math.log10(each)))).toBe(true);
});

test('a line or a band beyond all points is on the axis', () => {
  const source = { file: 'content/chapters/un.yaml', line: 9, column: 3 };
  const last = (more: object) => {
    const numbers = words(draw(figure('scatter', countries, { ...roles, ...more }))).filter((word) =>
      /^\d{2,3}$/.test(word),
    );
    return Math.max(...numbers.map(Number));
  };
  expect(last({})).toBeLessThan(100);
  expect(last({ reference: [{ at: null, x: '118', label: null, source }] })).toBeGreaterThanOrEqual(118);
});

test('a bold name breaks by its own width, before it is a third as wide as the figure', () => {
  const named = (highlight: readonly string[]) => {
    const rows = [['Abcdefghij Klmnopqrs', 61, 1200]];
    const data = dataSet('d', { n: null, x: 'ans', y: '$' }, rows);
    const spec = figure('scatter', data, { x: 'x', y: 'y', label: 'n', highlight });
    return texts(draw(spec, 256)).filter(({ font }) => font.size === theme.size).length;
  };
  expect([named([]), named(['Abcdefghij Klmnopqrs'])]).toEqual([1, 2]);
});

test('discs are as large as their shares of the largest, however small the values are', () => {
  const discs = (share: number) => {
    const rows = [40, 10, 90].map((size, i) => [`p${i}`, 61 + i, 1200 * i, size * share]);
    const data = dataSet('d', { n: null, x: 'ans', y: '$', s: 'M' }, rows);
    const { marks } = draw(figure('bubble', data, { x: 'x', y: 'y', size: 's' }));
    return marks.flatMap((mark) => (mark.kind === 'path' && mark.fill ? [mark.path] : [])).slice(-3);
  };
  expect(discs(0.001)).toEqual(discs(1));
});

test('a description tells ranges, correlation and extremes', () => {
  expect(told(bubble)).toBe(
    'Nuage de bulles. 3 points. Champ vie (ans) : de 61 à 82. Champ revenu ($) : de 1\u202f200 à 45\u202f000. ' +
      'La surface des disques dit : Champ peuple (M). ' +
      'Quand la première grandeur augmente, la seconde augmente nettement. ' +
      'Champ vie : maximum Bêta 82 ; minimum Alpha 61. ' +
      'Champ revenu : maximum Bêta 45\u202f000 ; minimum Alpha 1\u202f200.',
  );
});

test('warns of points that lack a value, and refuses a plot without points', () => {
  const data = (...rows: (number | null)[][]) => dataSet('d', { x: 'a', y: 'b', s: 'c' }, rows);
  expect(faults(figure('scatter', data([1, 2, 3], [null, 2, 3]), { x: 'x', y: 'y' }))).toEqual([
    `${row('d', 1)} chart-points-unknown {"count":1}`,
  ]);
  expect(faults(figure('scatter', data([null, 2, 3]), { x: 'x', y: 'y' }))).toEqual([
    `${FIGURE} chart-no-rows {"data":"d","needed":1}`,
  ]);
});

test('draws no point that lacks a value', () => {
  const unknown = { ...countries.rows[0]!, values: { ...countries.rows[0]!.values, revenu: null } };
  const more = { ...countries, rows: [...countries.rows, unknown] };
  expect(draw(figure('scatter', more, roles)).marks).toEqual(draw(scatter).marks);
});

test('the size of a disc is known and not negative', () => {
  const data = dataSet('d', { x: 'a', y: 'b', s: 'c' }, [
    [1, 2, null],
    [2, 2, -1],
  ]);
  expect(faults(figure('bubble', data, { x: 'x', y: 'y', size: 's' }))).toEqual([
    `${row('d', 0)} chart-value-unknown {"field":"s"}`,
    `${row('d', 1)} chart-value-negative {"field":"s","value":-1,"as":"surfaces"}`,
  ]);
});

test('the axis of a figure holds for y, where some points are unknown too', () => {
  const unknown = { ...countries, rows: [...countries.rows, { ...countries.rows[0]!, values: {} }] };
  const spec = figure('scatter', unknown, { x: 'vie', y: 'revenu', axis: { from: 2000 } });
  expect(faults(spec)).toEqual([
    `${row('pays', 0)} chart-points-unknown {"count":1}`,
    `${row('pays', 0)} chart-axis-beyond {"field":"revenu","value":1200,"from":2000,"to":null}`,
  ]);
});

test('the key of sizes stands beside the name of the axis, or above a long one, whole', () => {
  const named = (name: string) =>
    texts(draw(figure('bubble', countries, { ...roles, size: 'peuple', axis: { name } }), 160));
  const topsOf = (name: string) => {
    const all = named(name);
    const top = (text: string) => {
      const { y, font } = all.find((each) => each.text.trim().startsWith(text))!;
      return y - font.size;
    };
    return [top('Champ peuple'), top(name)];
  };
  const [beside, short] = topsOf('$');
  expect(Math.abs(beside! - short!)).toBeLessThan(3);
  const [above, long] = topsOf('Une grandeur dont le nom est long');
  expect(above).toBe(beside);
  // The disc of the key is 10 points high.
  expect(long! - above!).toBeGreaterThan(10);
});

test.each(['scatter', 'bubble'] as const)(
  'no name of a %s touches another or leaves the frame',
  RANDOM,
  (kind) => {
    const point = fc.tuple(name, positive, positive, positive, fc.constantFrom('a', 'b', 'c'));
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), width, height, (rows, wide, high) => {
        const data = dataSet('d', { n: null, x: 'ans', y: '$', s: 'M', f: null }, rows);
        const spec = figure(kind, data, { x: 'x', y: 'y', size: 's', label: 'n', color: 'f' });
        tidyWords(spec, { width: wide, height: high });
      }),
      { numRuns: runs(20, 800) },
    );
  },
);
