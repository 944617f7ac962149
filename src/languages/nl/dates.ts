import { wordList } from '../../word-list.ts';
import type { DateStyle } from '../language.ts';

export const dates: DateStyle = {
  months: wordList('januari februari maart april mei juni juli augustus september oktober november december'),
  shortMonths: wordList('jan. feb. mrt. apr. mei juni juli aug. sep. okt. nov. dec.'),
  day: String,
  date: (day, month, year) => `${day} ${month} ${year}`,
  month: (month, year) => `${month} ${year}`,
  first: 'day',
};
