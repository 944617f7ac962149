import { describe, expect, test } from 'vitest';
import { dateInWords, enumerate, requote } from '../../src/languages/in-words.ts';
import { findLanguage, LANGUAGE_TAGS, LANGUAGES, languageFor } from '../../src/languages/index.ts';
import { languageNamed } from '../../src/languages/named.ts';
import { writeNumeral } from '../../src/languages/numbers.ts';
import { hyphenate } from '../../src/text/hyphenation.ts';

/** All texts of a value, those of its functions by an argument that suits each of them. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [value('1', 'b', 'c')].map(String);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

describe.each(LANGUAGE_TAGS)('%s', (tag) => {
  const language = languageFor(tag);
  const { typesetting, regions, charts, ...words } = language;

  test('has no empty word', () => {
    const { by, ...others } = charts;
    for (const text of textsIn({ ...words, others, by: by(['Masse'], 'Pays', 3) })) expect(text).not.toBe('');
  });

  test('has twelve months, each with a name of its own', () => {
    const { months, shortMonths } = language.dates;
    expect(new Set(months).size).toBe(12);
    expect(new Set(shortMonths).size).toBe(12);
  });

  test('writes a numeral that its marks lead back to', () => {
    const { numbers } = language;
    const written = writeNumeral('-1234567.25', numbers, true);
    expect(written).toHaveLength('-1,234,567.25'.length);
    expect(written.replaceAll(numbers.group, '').replace(numbers.decimal, '.')).toBe('\u22121234567.25');
  });

  test('writes a date with its day, month and year', () => {
    const date = dateInWords('2021-03-12', language);
    for (const part of ['12', language.dates.months[2]!, '2021']) expect(date).toContain(part);
    expect(dateInWords('2021-03', language)).toBe(language.dates.month(language.dates.months[2]!, '2021'));
    expect(dateInWords('spring 2021', language)).toBe('spring 2021');
  });

  test('joins the last two items of an enumeration by a word', () => {
    expect(enumerate(['A', 'B', 'C'], language)).toBe(`A, B${language.and('C')}C`);
    expect(enumerate(['A'], language)).toBe('A');
  });

  test('turns the outer quotation marks of a text into inner ones', () => {
    const { outer, inner } = language.quotes;
    expect(requote(outer.join('mot'), language)).toBe(inner.join('mot'));
  });

  test('has hyphenation patterns', () => {
    expect(hyphenate('international', tag, [5, 2, 2])).not.toEqual([]);
  });
});

test('finds a language by the primary subtag of a tag', () => {
  expect(findLanguage('fr-CA')).toBe(LANGUAGES.fr);
  expect(findLanguage('EN')).toBe(LANGUAGES.en);
  expect(findLanguage('frr')).toBeNull();
  expect(findLanguage('constructor')).toBeNull();
});

test('finds the language of a region that differs', () => {
  for (const tag of LANGUAGE_TAGS) expect(findLanguage(tag)?.tag).toBe(tag);
  expect(findLanguage('de-Latn-ch')?.tag).toBe('de-CH');
  expect(findLanguage('de-LI')?.tag).toBe('de');
});

test('writes English for a language that has no folder', () => {
  expect(languageFor('la')).toBe(LANGUAGES.en);
});

test.each([
  ['en-GB', 'en-GB'],
  ['English', 'en'],
  [' anglais ', 'en'],
  ['ENGLISCH', 'en'],
  ['Klingon', null],
  ['la', null],
])('the language that a list of readers names %j', (typed, tag) => {
  expect(languageNamed(typed)).toBe(tag);
});

test.each([
  ['es', 'Portugal', 'España y Portugal'],
  ['es', 'Italia', 'España e Italia'],
  ['es', 'historia', 'España e historia'],
  ['es', 'hielo', 'España y hielo'],
  ['it', 'esercizio 1', 'España ed esercizio 1'],
  ['it', 'Italia', 'España e Italia'],
])('%s says and by the sound after it: %s', (id, last, words) => {
  expect(enumerate(['España', last], LANGUAGES[id]!)).toBe(words);
});

test('a label within a sentence loses its capital, but where nouns keep it', () => {
  expect(LANGUAGES.fr!.inSentence('Figure')).toBe('figure');
  expect(LANGUAGES.fr!.inSentence('QR-code')).toBe('QR-code');
  expect(LANGUAGES.de!.inSentence('Abbildung')).toBe('Abbildung');
});
