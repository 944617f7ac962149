import { wordList } from '../../word-list.ts';
import type { DateStyle } from '../language.ts';

export const dates: DateStyle = {
  months: wordList('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
  shortMonths: wordList('Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'),
  day: (day) => `${day}.`,
  date: (day, month, year) => `${day} ${month} ${year}`,
  month: (month, year) => `${month} ${year}`,
  first: 'day',
};

/** Austria says Jänner. */
export const austrianDates: DateStyle = {
  ...dates,
  months: ['Jänner', ...dates.months.slice(1)] as unknown as DateStyle['months'],
  shortMonths: ['Jän.', ...dates.shortMonths.slice(1)] as unknown as DateStyle['shortMonths'],
};
