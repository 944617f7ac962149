import { wordList } from '../../word-list.ts';
import type { DateStyle } from '../language.ts';

export const dates: DateStyle = {
  months: wordList(
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ),
  shortMonths: wordList('ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.'),
  day: String,
  date: (day, month, year) => `${day} de ${month} de ${year}`,
  month: (month, year) => `${month} de ${year}`,
  first: 'day',
};
