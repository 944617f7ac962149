import { expect, test } from 'vitest';
import { dateTicks } from '../../../src/charts/axes/dates.ts';
import { theme } from '../helpers.ts';

/** The ticks between two dates, given as years and a share of a year, over a width in points. */
const ticks = (min: number, max: number, precision: 'year' | 'month' | 'day', width: number) =>
  dateTicks(min, max, precision, width, theme)
    .map(({ value, lines }) => `${value.toFixed(3)} ${lines.join('/')}`)
    .join(' | ');

test.each([
  ['years where dates are years', 2001, 2003, 'year', 200],
  ['years where the span is long', 2001.5, 2004.2, 'month', 200],
  ['months, all of a half year', 2020, 2020.5, 'month', 200],
  ['months, every third where room is scarce', 2020, 2021.5, 'month', 150],
  ['months, January alone where room is scarcest', 2019.5, 2021.9, 'month', 40],
  ['months where days span a season', 2020.2, 2020.5, 'day', 300],
  ['days, all of a week', 2020 + 4 / 366, 2020 + 11 / 366, 'day', 200],
  ['days, every fifth over two months', 2020.02, 2020.15, 'day', 200],
  ['one day', 2020 + 1 / 12, 2020 + 1 / 12, 'day', 100],
] as const)('the ticks of dates are %s', (_, min, max, precision, width) => {
  expect(ticks(min, max, precision, width)).toMatchSnapshot();
});
