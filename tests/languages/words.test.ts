import { expect, test } from 'vitest';
import {
  formatCompact,
  formatNumber,
  formatQuantity,
  unknownValue,
} from '../../src/charts/values/numbers.ts';
import { capitalized, dateInWords, uncapitalized } from '../../src/languages/in-words.ts';
import { LANGUAGE_IDS, LANGUAGE_TAGS, LANGUAGES, languageFor } from '../../src/languages/index.ts';
import { decimalsFor } from '../../src/languages/numbers.ts';

/** ~ is U+00A0 and _ is U+202F. */
const visible = (text: string): string => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_');

test.each(LANGUAGE_TAGS)('the words of %s that depend on numbers', (tag) => {
  const language = languageFor(tag);
  const { charts, dates, edition, errata, references, links, sheets } = language;
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
    counted: [1, 2].map((count) => [
      language.points(count),
      charts.points(count),
      charts.values(count),
      charts.classes(count, '5 t'),
      charts.beyond(count),
      charts.spread(count, '1', '9', '4'),
    ]),
    spread: [charts.quartiles('2', '6'), charts.fullest('2', '6', 4)],
    trends: [charts.overlays.trend(1), charts.overlays.trend(-1)],
    errata: [
      errata.page('12'),
      errata.page(''),
      errata.replace('A', 'B'),
      errata.add('A'),
      errata.remove('A'),
    ],
    links: [links.toNote('4'), links.backToCall('4')],
    sheets: [sheets.sheet, sheets.front, sheets.back, sheets.pages],
    testSheet: sheets.test,
  }).toMatchSnapshot();
});

/** The words after a number that Unicode does not have, by language. */
const OWN_POWERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { bn: 9 },
  fr: { millier: 3, milliers: 3 },
  it: { migliaia: 3 },
  pt: { milhar: 3, milhares: 3 },
};

/** The words and signs that Unicode has for powers of ten (CLDR's compact forms), in small letters. */
function unicodePowers(tag: string): Record<string, number> {
  const powers: Record<string, number> = {};
  for (const compactDisplay of ['long', 'short'] as const) {
    const format = new Intl.NumberFormat(tag, { notation: 'compact', compactDisplay });
    for (const power of [3, 6, 9, 12]) {
      for (const count of [1, 2]) {
        const parts = format.formatToParts(count * 10 ** power);
        if (!parts.some(({ type, value }) => type === 'integer' && value === String(count))) continue;
        const word = parts.find(({ type }) => type === 'compact')?.value.toLowerCase();
        if (word !== undefined) powers[word] ??= power;
      }
    }
  }
  return powers;
}

test.each(
  LANGUAGE_TAGS,
)('the words that multiply a number in %s are powers of ten as Unicode has them', (tag) => {
  // Portuguese without a region is that of Brazil to Unicode.
  const unicode = unicodePowers(tag === 'pt' ? 'pt-PT' : tag);
  const own = OWN_POWERS[tag.split('-')[0]!] ?? {};
  const known = Object.entries(languageFor(tag).numbers.powers).map(([word]) => [
    word,
    own[word] ?? unicode[word],
  ]);
  expect(languageFor(tag).numbers.powers).toEqual(Object.fromEntries(known));
});

test.each(LANGUAGE_TAGS)('one thing and several have the same word in %s', (tag) => {
  const { plurals, words } = languageFor(tag);
  const initials = (of: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.keys(plurals).map((kind) => [kind, of[kind]![0]]));
  expect(initials(plurals)).toEqual(initials(words));
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
    const { typesetting, regions, numbers, hyphenation, otherForms, ...own } = LANGUAGES[id]!;
    const shared = wordsOf(own).filter(
      ([path, word]) => word.length > 3 && known.some((words) => words.get(path) === word),
    );
    return `${id}: ${shared.map(([path, word]) => `${path.slice(1)} ${word}`).join(', ')}`;
  });
  expect(alike).toMatchInlineSnapshot(`
    [
      "de: words.name Name, words.listing Listing, words.verse Vers, words.proposition Proposition, words.lemma Lemma, words.axiom Axiom, words.definition Definition, plurals.listing Listings, errata.title Errata, dates.months.3 April, dates.months.7 August, dates.months.8 September, dates.months.10 November, references.etAl  et al., charts.kinds.pyramid Pyramide",
      "es: words.total Total, dates.shortMonths.8 sept., dates.shortMonths.9 oct., dates.shortMonths.10 nov., references.etAl  et al., references.volume vol., references.roles.director dir., references.roles.compiler comp., references.roles.producer prod.",
      "it: words.lemma Lemma, dates.months.10 novembre, dates.shortMonths.10 nov., references.etAl  et al., references.volume vol., references.supplement suppl., references.media.motion_picture film, references.states.prepublished preprint",
      "pt: words.total Total, errata.title Errata, dates.shortMonths.10 nov., references.etAl  et al., references.undated s. d., references.volume vol., references.roles.compiler comp., sheets.back verso",
      "nl: words.listing Listing, words.verse Vers, words.lemma Lemma, plurals.listing Listings, errata.title Errata, dates.shortMonths.10 nov., references.etAl  et al., references.supplement suppl., references.roles.illustrator ill., references.roles.producer prod., references.media.motion_picture film, references.states.prepublished preprint, references.seasons.winter winter, charts.kinds.histogram Histogram",
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

test('words at the head of a sentence begin with a capital', () => {
  expect(['page 3', 'été', 'Un', ''].map(capitalized)).toEqual(['Page 3', 'Été', 'Un', '']);
});

test('a number has more decimals than the others only where it would read 0', () => {
  expect([0, 0.5, 0.49, -0.049, 12.3].map((number) => decimalsFor(number, 0))).toEqual([0, 0, 1, 2, 0]);
  expect([0.05, 0.049].map((number) => decimalsFor(number, 1))).toEqual([1, 2]);
});
