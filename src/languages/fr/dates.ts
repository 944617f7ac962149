import { wordList } from '../../word-list.ts';
import type { DateStyle } from '../language.ts';

export const dates: DateStyle = {
  months: wordList('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  shortMonths: wordList('janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'),
  day: (day) => (day === 1 ? '1er' : String(day)),
  date: (day, month, year) => `${day} ${month} ${year}`,
  month: (month, year) => `${month} ${year}`,
  first: 'day',
};
