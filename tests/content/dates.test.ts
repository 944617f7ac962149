import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datesOf } from '../../src/content/data/dates.ts';
import { LANGUAGE_TAGS, languageFor } from '../../src/languages/index.ts';

/** The dates of texts, in their order. */
function read(texts: readonly string[], language: string = 'fr') {
  const found = datesOf(texts, language);
  return found && texts.map((text) => found.dates.get(text) ?? null);
}

describe('texts that are dates', () => {
  test.each([
    ['2020', '2020'],
    ['2020-12', '2020-12'],
    ['2020-12-31', '2020-12-31'],
    ['2020/12/31', '2020-12-31'],
    ['20201231', '2020-12-31'],
    ['2020-12-31T00:00:00Z', '2020-12-31'],
    ['31/12/2020', '2020-12-31'],
    ['1/2/2020', '2020-02-01'],
    ['31.12.2020', '2020-12-31'],
    ['12/2020', '2020-12'],
    ['2020M12', '2020-12'],
    ['2020-Q1', '2020-01'],
    ['2020T4', '2020-10'],
    ['T2 2020', '2020-04'],
    ['3e trimestre 2020', '2020-07'],
    ['2020-S2', '2020-07'],
    ['2020H1', '2020-01'],
    ['S1 2020', '2020-01'],
    ['S2/2020', '2020-07'],
    ['1/12/2020', '2020-12-01'],
    ['2020-W53', '2020-12-28'],
    ['2020-W01', '2019-12-30'],
    ['2021W53', '2022-01-03'],
    ['déc. 2020', '2020-12'],
    ['juil. 2020', '2020-07'],
    ['Décembre 2020', '2020-12'],
    ['1er janvier 2021', '2021-01-01'],
    ['Dec 31, 2020', '2020-12-31'],
    ['31-Dec-2020', '2020-12-31'],
    ['1. März 2026', '2026-03-01'],
    ['1. Jänner 2026', '2026-01-01'],
    ['3 de marzo de 2026', '2026-03-03'],
    ['março de 2026', '2026-03'],
    ['1º maggio 2026', '2026-05-01'],
    ['12 mrt. 2026', '2026-03-12'],
    ['1. Quartal 2020', '2020-01'],
    ['2.º trimestre de 2020', '2020-04'],
  ])('%s', (text, date) => expect(read([text])).toEqual([date]));

  test('of every month, named in whole or in short, in any language', () => {
    for (const { dates } of LANGUAGE_TAGS.map(languageFor)) {
      for (const names of [dates.months, dates.shortMonths]) {
        const expected = names.map((_, i) => `2020-${String(i + 1).padStart(2, '0')}`);
        expect(read(names.map((name) => `${name} 2020`))).toEqual(expected);
      }
    }
  });

  test('any day with the day first is the day of the calendar, in French', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        (day) => {
          const iso = day.toISOString().slice(0, 10);
          const typed = iso.split('-').reverse().join('/');
          // A month that stands first is told by a day above 12 alone.
          expect(read([typed, '31/01/2000'])).toEqual([iso, '2000-01-31']);
        },
      ),
    );
  });

  test('which of two figures is the day: what other dates show, else the language', () => {
    expect(read(['01/02/2021', '12/31/2020'], 'fr')).toEqual(['2021-01-02', '2020-12-31']);
    expect(read(['01/02/2021', '13/02/2021'], 'en')).toEqual(['2021-02-01', '2021-02-13']);
    expect(read(['01/02/2021'], 'fr')).toEqual(['2021-02-01']);
    expect(read(['01/02/2021'], 'en-US')).toEqual(['2021-01-02']);
    expect(read(['01/02/2021'], 'en-GB')).toEqual(['2021-02-01']);
    expect(datesOf(['01/02/2021'], 'en')).toMatchObject({ unread: ['01/02/2021'], ordered: false });
  });
});

describe('texts that are none', () => {
  test.each([
    [['janvier', 'février']],
    [['Rio 2016', 'Athènes 2004']],
    [['2009-10', '2010-11', '2011-12']],
    [['10-12', '13-15']],
    [['3.5', '1/2']],
    [['lundi', 'mardi']],
    [['2021-W00']],
    [['2021-W54']],
    [['']],
  ])('%j are names', (texts) => expect(read(texts)).toBeNull());

  test.each([
    [['2019', 'avant 2019'], ['avant 2019']],
    [['2020-12-31', '2020-13-01'], ['2020-13-01']],
    [['31/12/20'], ['31/12/20']],
    [['30/02/2021'], ['30/02/2021']],
    [
      ['05/01', '06/01'],
      ['05/01', '06/01'],
    ],
    [
      ['5 janvier', '6 janvier'],
      ['5 janvier', '6 janvier'],
    ],
  ])('%j hold dates that cannot be read', (texts, unread) => {
    expect(datesOf(texts, 'fr')?.unread).toEqual(unread);
  });
});
