import { uncapitalized } from '../in-words.ts';
import type { Language } from '../language.ts';
import { charts } from './charts.ts';
import { references } from './references.ts';
import { sheets } from './sheets.ts';
import { typesetting } from './typesetting.ts';
import * as words from './words.ts';

const common: Language = {
  tag: 'en',
  typesetting,
  commonWords:
    'the a an and or but of to in on at by for with from as is are was were be been it its this that these those he she they we you his her their our which who what not no there has have had will would can could than then when if into out',
  hyphenation: { patterns: 'en-us' },
  numbers: {
    decimal: '.',
    group: ',',
    groupedFrom: 1000,
    percent: '%',
    million: 'M',
    billion: 'bn',
    powers: { thousand: 3, million: 6, billion: 9, bn: 9, trillion: 12 },
    unknown: 'n/a',
  },
  quotes: { outer: ['“', '”'], inner: ['‘', '’'] },
  colon: ': ',
  listSeparator: '; ',
  and: () => ' and ',
  inSentence: uncapitalized,
  ...words,
  range: { between: ' to\u00A0' },
  edition: (edition) =>
    /^\d+$/.test(edition) ? `${edition}${ordinalSuffix(Number(edition))} edition` : edition,
  points: (number) => (number === 1 ? 'point' : 'points'),
  references,
  links: {
    toNote: (number) => `Note ${number}`,
    backToCall: (number) => `Back to the call of note ${number}`,
  },
  web: {
    skip: 'Skip to the text',
    data: 'The data of the chart',
    previous: 'Previous page',
    next: 'Next page',
    pages: 'Pages',
  },
  charts,
  sheets,
};

export const english: Language = {
  ...common,
  regions: {
    GB: {
      ...common,
      tag: 'en-GB',
      hyphenation: { patterns: 'en-gb' },
      dates: { ...common.dates, first: 'day' },
    },
    US: {
      ...common,
      tag: 'en-US',
      dates: { ...common.dates, date: (day, month, year) => `${month} ${day}, ${year}`, first: 'month' },
    },
  },
};

function ordinalSuffix(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th';
}
