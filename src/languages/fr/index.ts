import { uncapitalized } from '../in-words.ts';
import type { Language } from '../language.ts';
import { charts } from './charts.ts';
import { sheets } from './sheets.ts';
import { typesetting } from './typesetting.ts';
import { mail, references, words } from './words.ts';

export const french: Language = {
  typesetting,
  patterns: { default: 'fr' },
  numbers: {
    decimal: ',',
    group: '\u202F',
    percent: ' %',
    million: 'M',
    billion: 'Md',
    unknown: 'n.\u00A0d.',
  },
  dates: {
    months: [
      'janvier',
      'février',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet',
      'août',
      'septembre',
      'octobre',
      'novembre',
      'décembre',
    ],
    shortMonths: [
      'janv.',
      'févr.',
      'mars',
      'avr.',
      'mai',
      'juin',
      'juil.',
      'août',
      'sept.',
      'oct.',
      'nov.',
      'déc.',
    ],
    date: (day, month, year) => `${day === 1 ? '1er' : day} ${month} ${year}`,
  },
  quotes: { outer: ['«\u00A0', '\u00A0»'], inner: ['“', '”'] },
  colon: ' : ',
  listSeparator: ' ; ',
  and: ' et ',
  inSentence: uncapitalized,
  words,
  edition: (edition) =>
    edition === '1' ? '1re édition' : /^\d+$/.test(edition) ? `${edition}e édition` : edition,
  references,
  links: {
    toNote: (number) => `Note ${number}`,
    backToCall: (number) => `Retour à l’appel de la note ${number}`,
  },
  charts,
  sheets,
  mail,
};
