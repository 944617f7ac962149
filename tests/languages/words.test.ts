import { expect, test } from 'vitest';
import { dateInWords, uncapitalized } from '../../src/languages/in-words.ts';
import { LANGUAGE_TAGS, languageFor } from '../../src/languages/index.ts';

test.each(LANGUAGE_TAGS)('the words of %s that depend on numbers', (tag) => {
  const language = languageFor(tag);
  const { charts, dates, edition, references, links, sheets } = language;
  expect({
    editions: ['1', '2', '3', '21', 'revue'].map(edition),
    dates: ['2026-01-01', '2026-01-02', '2026-12-31', '2026-08', '2026'].map((date) =>
      dateInWords(date, language),
    ),
    shortMonths: dates.shortMonths.join(' '),
    editors: [1, 2, 3].map(references.editors),
    references: [
      references.volumes('3'),
      references.numberOfPages('300'),
      references.accessed('X', true),
      references.accessed('X', false),
      references.circa('X'),
      references.beforeCommonEra(52),
    ],
    related: ([1, -1] as const).flatMap((sign) =>
      [true, false].map((clearly) => charts.related(sign, clearly)),
    ),
    by: charts.by(['Masse (t)', 'Prix'], 'Pays', 3),
    others: [
      charts.fromTo('Prix', '1', '2'),
      charts.range('Prix', '1', '2'),
      charts.points(12),
      charts.surface('Prix'),
    ],
    links: [links.toNote('4'), links.backToCall('4')],
    sheets: [sheets.sheet, sheets.front, sheets.back, sheets.pages],
    testSheet: sheets.test,
  }).toMatchSnapshot();
});

test.each([
  ['Figure', 'figure'],
  ['CO2', 'CO2'],
  ['Élément', 'élément'],
  ['déjà', 'déjà'],
  ['', ''],
])('%j within a sentence is %j', (label, within) => {
  expect(uncapitalized(label)).toBe(within);
});
