import { expect, test } from 'vitest';
import { dateTicks } from '../../../src/charts/axes/dates.ts';
import { roundTicks } from '../../../src/charts/axes/ticks.ts';
import { type Measured, planValueAxis, upToTick } from '../../../src/charts/axes/values.ts';
import { FREE_AXIS } from '../../../src/charts/keys.ts';
import { theme } from '../helpers.ts';

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
