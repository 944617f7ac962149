import { expect, test } from 'vitest';
import { dateTicks } from '../../../src/charts/axes/dates.ts';
import {
  footAlong,
  positionRoom,
  readPositions,
  writePositions,
} from '../../../src/charts/axes/positions.ts';
import { roundTicks } from '../../../src/charts/axes/ticks.ts';
import { type Measured, planValueAxis, upToTick } from '../../../src/charts/axes/values.ts';
import { FREE_AXIS } from '../../../src/charts/keys.ts';
import { withDates } from '../../../src/content/data/dates.ts';
import type { DataValue } from '../../../src/data/data-set.ts';
import { dataSet, sketched, texts, theme } from '../helpers.ts';

// The axes of many values, as tables: a change of any rule moves some of them.

const ENDS = [0, 0.001, 0.3, 1, 2.5, 7, 10, 42, 99.9, 100, 1234, 65_000, 1e6, 3.2e12];
/** All spans between two ends, on either side of zero and around it. */
const SPANS = ENDS.flatMap((a, i) =>
  ENDS.slice(i).flatMap((b): readonly (readonly [number, number])[] => [
    [a, b],
    [-b, -a],
    [-a, b],
  ]),
);

test('round ticks of every span', async () => {
  const rows = SPANS.map(([min, max], i) => {
    const most = 1 + (i % 7);
    return `${min} … ${max} ≤${most}: ${roundTicks(min, max, most).join(' ')} | whole ${roundTicks(min, max, most, true).join(' ')} | up to ${upToTick(min, max, most)}`;
  });
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('tables/ticks.txt');
});

const field = (unit: string) => ({ name: 'v', label: 'V', unit, decimals: null });

test('the axes of every span, from zero or not, ended or not, in powers or not', async () => {
  const told = (values: readonly number[], most: number, measured: Omit<Measured, 'values'>) => {
    const { min, max, ticks, broken, format } = planValueAxis({ ...measured, values }, most, theme);
    return `${min} … ${max}${broken ? ' broken' : ''}: ${ticks.map(format).join(' ')}`;
  };
  const rows = SPANS.flatMap(([least, largest], i) => {
    const unit = ['t', '%', ''][i % 3]!;
    const [most, toTick] = [2 + (i % 5), i % 4 === 0];
    const axes = (['always', 'mostly', 'never'] as const).map((zero) => {
      const given = i % 11 === 0 ? { ...FREE_AXIS, from: least - 1, to: largest + 1 } : FREE_AXIS;
      const measured = { given, field: field(unit), zero, ...(toTick && { toTick }) };
      return `  ${zero} ${told([least, (least + largest) / 2, largest], most, measured)}`;
    });
    const log = { given: { ...FREE_AXIS, log: true }, field: field(unit), zero: 'never' as const };
    const powers = least > 0 ? [`  powers ${told([least, largest], most, log)}`] : [];
    return [`${least} … ${largest} ${unit} ≤${most}${toTick ? ' to a tick' : ''}`, ...axes, ...powers];
  });
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('tables/axes.txt');
});

test('the ticks of dates of every span, precision and width', async () => {
  const rows = [1999, 2020, 2020 + 1 / 12, 2020.137, 2023.9].flatMap((min) =>
    [0, 0.01, 0.03, 0.1, 0.24, 0.25, 0.5, 1, 2.5, 2.6, 4, 9, 40, 150].flatMap((span, i) =>
      (['year', 'month', 'day'] as const).map((precision) => {
        const width = [30, 90, 200, 330][i % 4]!;
        const ticks = dateTicks(min, min + span, precision, width, theme);
        const told = ticks.map(({ value, lines }) => `${value.toFixed(3)} ${lines.join('/')}`);
        return `${min.toFixed(3)} + ${span} ${precision} in ${width}: ${told.join(' | ')}`;
      }),
    ),
  );
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('tables/dates.txt');
});

/** The values of rows along a foot: their unit, the first number or year that is kept, and texts that may be places. */
const FEET: readonly (readonly [string | null, readonly DataValue[], number | null, readonly string[]])[] = [
  ['km', [48, 0.2, 12], null, ['0.2', '48', '48.1', '0.1', 'x']],
  ['km', [5, 7, 20], 7, ['5', '7']],
  ['km', [3], null, ['3', '2', '1']],
  ['', [1850, 1900, 1951, 2020], 1900, ['1899', '2000']],
  ['', [999, 1001], null, []],
  ['', [2990, 3000], null, []],
  ['', [1000, 2999], null, []],
  ['', [1000.5, 2000], null, []],
  ['mm', [1000, 2000], null, []],
  ['€', [1_200_000, 3_400_000, 5_600_000], null, []],
  [null, ['2021-02', '2020-11', '2021-05'], null, ['2020-10', '2020-12', '2021-05', '2021-06', 'été']],
  [null, ['2019', '2020', '2023'], 2020, ['2019', '2021']],
  [null, ['03/02/2020', '19/02/2020'], null, ['2020-02-10', '03/02/2020']],
  [null, ['2020-05'], null, ['2020-05', '2020-04']],
  [null, ['été', 'hiver', 'un printemps en fleurs'], null, ['hiver', 'automne']],
  [null, ['été'], null, ['été']],
  [null, Array.from({ length: 9 }, (_, i) => `Ville ${i}`.repeat(1 + (i % 3))), null, []],
  [null, ['une rue et une place et un très long boulevard qui mène à la mer', 'b'], null, []],
];

test('the foot of a plot: places, names that do not touch, and the name of the axis', async () => {
  const rows = FEET.flatMap(([unit, values, from, places], f) => {
    const data = dataSet(
      'd',
      { x: unit },
      values.map((each) => [each]),
    );
    const x = withDates(data.fields.get('x')!, data, 'fr');
    const foot = footAlong({ data: [data], x, from });
    const named = f % 3 === 1 ? 'Le nom de l’axe, qui est assez long' : null;
    const [{ rows: kept, at, min, max, name }] = [readPositions(data, x, from, theme, named)];
    const order = kept.map((row, i) => `${row.values.x} at ${at[i]!.toFixed(3)}`).join(', ');
    const drawn = [24, 60, 150, 300].map((width) => {
      const along = { left: 20, width, right: width / 10 };
      const positions = readPositions(data, x, from, theme, named);
      const written = texts(sketched((sketch) => writePositions(sketch, positions, along, 100)));
      const room = positionRoom(positions, along, theme).toFixed(1);
      const words = written.map((each) => `${each.text} ${each.x.toFixed(1)} ${each.y.toFixed(1)}`);
      return `  ${width} wide, ${room} high: ${words.join(' | ')}`;
    });
    return [
      `${values} ${unit}${from === null ? '' : ` from ${from}`}: ${min} … ${max} “${name}” ${order}`,
      `  ${foot.label}: ${places.map((text) => `${text} ${foot.placeOf(text)}`).join(', ')}`,
      ...drawn,
    ];
  });
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('tables/feet.txt');
});
