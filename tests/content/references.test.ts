import { expect, test } from 'vitest';
import { load, SOUND } from './project.ts';

/** The reference with these keys, and the codes of its faults. */
function reference(keys: string) {
  const { booklet, report } = load({
    ...SOUND,
    'content/references.yaml': `${SOUND['content/references.yaml']}- { id: own, type: book, title: T, ${keys} }\n`,
  });
  const codes = report.faults.map(({ code }) => code);
  return { ...booklet!.references.get('own'), codes };
}

const NO_RANGE = { end: null, season: null, circa: false };

test.each([
  ['2020', { ...NO_RANGE, start: '2020' }],
  ['2020-05', { ...NO_RANGE, start: '2020-05' }],
  ['"5 mars 2020"', { ...NO_RANGE, start: '2020-03-05' }],
  ['"1880~"', { ...NO_RANGE, start: '1880', circa: true }],
  ['"-0052"', { ...NO_RANGE, start: '-0052' }],
  ['"2020-03/2020-04"', { ...NO_RANGE, start: '2020-03', end: '2020-04' }],
  ['"2020/2020"', { ...NO_RANGE, start: '2020' }],
  ['"2020-21"', { ...NO_RANGE, start: '2020', season: 'spring' }],
  ['{ date-parts: [ [ 2020, 3, 5 ] ] }', { ...NO_RANGE, start: '2020-03-05' }],
  ['{ date-parts: [ [ 2020 ], [ 2021 ] ] }', { ...NO_RANGE, start: '2020', end: '2021' }],
  ['{ date-parts: [ [ 2020 ] ], season: 2 }', { ...NO_RANGE, start: '2020', season: 'summer' }],
  ['{ date-parts: [ [ 2020, 16 ] ] }', { ...NO_RANGE, start: '2020', season: 'winter' }],
  [
    '{ date-parts: [ [ 2020 ] ], season: Fall, circa: true }',
    { start: '2020', end: null, season: 'autumn', circa: true },
  ],
  ['{ date-parts: [ [ 2020 ] ], circa: 0 }', { ...NO_RANGE, start: '2020' }],
  ['{ literal: "s. d." }', { literal: 's. d.' }],
  ['{ raw: 2020-05 }', { ...NO_RANGE, start: '2020-05' }],
  ["{ raw: vers l'an mil }", { literal: "vers l'an mil" }],
  ['[ { year: 2020, month: 3, day: 5 } ]', { ...NO_RANGE, start: '2020-03-05' }],
  [
    '[ { year: 2020, season: 1 }, { year: 2021 } ]',
    { ...NO_RANGE, start: '2020', end: '2021', season: 'spring' },
  ],
])('the date %s of a source', (typed, date) => {
  const { dates, codes } = reference(`issued: ${typed}`);
  expect(codes).toEqual([]);
  expect(dates!.issued).toEqual(date);
});

test.each([
  '2020-13-45',
  '"0000"',
  '{ date-parts: [ [ 2020, 2, 30 ] ] }',
  'never',
])('%s is no date', (typed) => {
  expect(reference(`issued: ${typed}`).codes).toHaveLength(1);
});

test.each([
  ['{ family: Gogh, given: Vincent, non-dropping-particle: van }', 'van Gogh', 'Vincent van Gogh'],
  ['{ family: Humboldt, given: Alexander, dropping-particle: von }', 'Humboldt', 'Alexander von Humboldt'],
  ['{ family: Alembert, given: Jean, non-dropping-particle: "d’" }', 'd’Alembert', 'Jean d’Alembert'],
  ['{ family: King, given: Martin Luther, suffix: Jr. }', 'King', 'Martin Luther King Jr.'],
  ['{ family: King, given: Martin, suffix: Jr., comma-suffix: true }', 'King', 'Martin King, Jr.'],
  ['{ family: Mao, given: Zedong, static-ordering: true }', 'Mao', 'Mao Zedong'],
  ['{ given: Platon }', 'Platon', 'Platon'],
  ['{ literal: Cour des comptes }', 'Cour des comptes', 'Cour des comptes'],
])('the name %s of a source', (typed, family, full) => {
  const { names, codes } = reference(`author: [ ${typed} ]`);
  expect(codes).toEqual([]);
  expect(names!.author).toEqual([{ family, full }]);
});

test('a name without any part is told', () => {
  expect(reference('author: [ { suffix: Jr. } ]').codes).toEqual(['content-name-incomplete']);
});

test('the lines that a program adds to a note for itself are left out', () => {
  const note = 'note: "Vu à Lyon.\\nPMID: 12\\nCitation Key: x"';
  expect(reference(note).texts).toMatchObject({ note: 'Vu à Lyon.' });
});
