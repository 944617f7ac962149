import { expect, test } from 'vitest';
import {
  formatCompact,
  formatNumber,
  formatQuantity,
  unknownValue,
} from '../../src/charts/values/numbers.ts';
import { dateInWords, uncapitalized } from '../../src/languages/in-words.ts';
import { LANGUAGE_IDS, LANGUAGE_TAGS, LANGUAGES, languageFor } from '../../src/languages/index.ts';

/** ~ is U+00A0 and _ is U+202F. */
const visible = (text: string): string => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_');

test.each(LANGUAGE_TAGS)('the words of %s that depend on numbers', (tag) => {
  const language = languageFor(tag);
  const { charts, dates, edition, references, links, sheets } = language;
  expect({
    editions: ['1', '2', '3', '21', 'revue'].map(edition),
    dates: ['2026-01-01', '2026-01-02', '2026-12-31', '2026-08', '2026'].map((date) =>
      dateInWords(date, language),
    ),
    shortMonths: dates.shortMonths.join(' '),
    numbers: [
      ...[1234.5, 12_345.6, -1_234_567.8].map((number) => formatNumber(number, 1, tag)),
      ...[2.5e6, 1.4e9].map((number) => formatCompact(number, tag)),
      formatQuantity(12.5, '%', 1, tag),
      unknownValue(tag),
    ].map(visible),
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

/** The words of a language by their path in it. */
function wordsOf(value: unknown, path = ''): [path: string, word: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => wordsOf(each, `${path}.${key}`));
}

test('words that languages have in common with French or English, which may be copies that nobody translated', () => {
  const known = ['fr', 'en'].map((id) => new Map(wordsOf(LANGUAGES[id])));
  const alike = LANGUAGE_IDS.filter((id) => id !== 'fr' && id !== 'en').map((id) => {
    const { typesetting, regions, numbers, hyphenation, ...own } = LANGUAGES[id]!;
    const shared = wordsOf(own).filter(
      ([path, word]) => word.length > 3 && known.some((words) => words.get(path) === word),
    );
    return `${id}: ${shared.map(([path, word]) => `${path.slice(1)} ${word}`).join(', ')}`;
  });
  expect(alike).toMatchInlineSnapshot(`
    [
      "de: dates.months.3 April, dates.months.7 August, dates.months.8 September, dates.months.10 November, words.name Name, references.etAl  et al., charts.kinds.pyramid Pyramide, errata.title Errata",
      "es: dates.shortMonths.8 sept., dates.shortMonths.9 oct., dates.shortMonths.10 nov., words.total Total, references.etAl  et al., references.volume vol., references.roles.director dir., references.roles.compiler comp., references.roles.producer prod.",
      "it: dates.months.10 novembre, dates.shortMonths.10 nov., references.etAl  et al., references.volume vol., references.supplement suppl., references.media.motion_picture film",
      "pt: dates.shortMonths.10 nov., words.total Total, references.etAl  et al., references.undated s. d., references.volume vol., references.roles.compiler comp., sheets.back verso, errata.title Errata",
      "nl: dates.shortMonths.10 nov., references.etAl  et al., references.supplement suppl., references.roles.illustrator ill., references.roles.producer prod., references.media.motion_picture film, references.seasons.winter winter, charts.kinds.histogram Histogram, errata.title Errata",
    ]
  `);
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
