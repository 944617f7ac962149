import { wordList } from '../../word-list.ts';
import type { DateStyle } from '../language.ts';

export const dates: DateStyle = {
  months: wordList('January February March April May June July August September October November December'),
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  day: String,
  date: (day, month, year) => `${day} ${month} ${year}`,
  month: (month, year) => `${month} ${year}`,
  first: null,
};
