import { wordList } from '../../word-list.ts';
import type { DateStyle } from '../language.ts';

export const dates: DateStyle = {
  months: wordList(
    'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  ),
  shortMonths: wordList('jan. fev. mar. abr. maio jun. jul. ago. set. out. nov. dez.'),
  day: String,
  date: (day, month, year) => `${day} de ${month} de ${year}`,
  month: (month, year) => `${month} de ${year}`,
  first: 'day',
};
