import { wordList } from '../../word-list.ts';
import type { DateStyle } from '../language.ts';

export const dates: DateStyle = {
  months: wordList(
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  ),
  shortMonths: wordList('gen. feb. mar. apr. mag. giu. lug. ago. set. ott. nov. dic.'),
  day: (day) => (day === 1 ? '1º' : String(day)),
  date: (day, month, year) => `${day} ${month} ${year}`,
  month: (month, year) => `${month} ${year}`,
  first: 'day',
};
