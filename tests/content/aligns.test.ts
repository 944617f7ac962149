import { describe, expect, test } from 'vitest';
import { alignsOf } from '../../src/content/chapters/tables/aligns.ts';
import { LANGUAGE_IDS, languageFor } from '../../src/languages/index.ts';
import { writeNumeral } from '../../src/languages/numbers.ts';

const source = { file: 't.yaml', line: 1, column: 1 };
const cell = (value: string) => ({ value, source, at: () => source });

/** How a second column of these texts is aligned. */
const second = (...texts: string[]) =>
  alignsOf([{ rows: texts.map((text) => [cell('x'), cell(text)]) }], 2, 1)[1];

describe('a column of numbers has its decimal marks under one another', () => {
  test.each([
    [['1', '12']],
    [['3,5 %', '12 %', '–']],
    [['1 204', '12', '']],
    [['−2', '+3', '±0.5']],
    [['< 0.001', '≈ 1', '>2.5', '0.02']],
    [['12,5 km', '3 km']],
    [['1.204,5', '3']],
    [['**12**', '3^[Estimé.]']],
    [['[20 %]{=data.d.b[x]}', '{{data.d.b[y]}}']],
    [['1999', '2003', 'n.d.']],
    [['12 €', '4,50 €', 'gratis']],
    [['14', '9,5', '**absent**', 'absente', '12']],
  ])('%j', (texts) => expect(second(...texts)).toBe('decimal'));

  test.each(LANGUAGE_IDS)('as %s writes them', (language) => {
    const { numbers } = languageFor(language);
    const written = ['1234567.5', '12', '0.25'].map((numeral) => writeNumeral(numeral, numbers, true));
    expect(second(...written)).toBe('decimal');
  });
});

describe('any other column stays as it is', () => {
  test.each([
    [['1', 'deux']],
    [['1', '2', 'deux', 'trois']],
    [['12', '14', 'sur demande']],
    [['1784', '1870', '1969', 'aujourd’hui']],
    [['12']],
    [['–', '']],
    [['06 12 34 56 78', '06 98 76 54 32']],
    [['075', '012']],
    [['9 h 30', '10 h 30']],
    [['1.2.3', '1.2.4']],
    [['12–15', '16–18']],
    [['200 g de farine', '3 œufs']],
    [['24/11/2026', '25/11/2026']],
  ])('%j', (texts) => expect(second(...texts)).toBe('left'));
});

describe('numbers that head rows have their marks under one another, but where all are written alike', () => {
  const heads = (...texts: string[]) =>
    alignsOf([{ rows: texts.map((text) => [cell(text), cell('x')]) }], 2, 1)[0];
  test.each([
    [['1', '9', '10']],
    [['0,5', '12']],
    [['5 °C', '15 °C']],
    [['−10', '0', '10']],
    [['999', '1 000']],
  ])('%j', (texts) => expect(heads(...texts)).toBe('decimal'));
  test.each([
    [['1999', '2003', 'n.d.']],
    [['12 h', '14 h']],
    [['1', '2']],
    [['2019', '2020', 'total']],
    [['9', '10', 'total']],
  ])('%j on the left', (texts) => expect(heads(...texts)).toBe('left'));
});

test('names of rows stay on the left, and cells over several columns say nothing', () => {
  const rows = [
    [cell('1'), cell('2'), { ...cell('tout'), colspan: 2 }],
    [cell('2'), cell('3'), cell('4'), cell('5')],
    [cell('3'), cell('4'), cell('6'), cell('7')],
  ];
  expect(alignsOf([{ rows }], 4, 1)).toEqual(['left', 'decimal', 'decimal', 'decimal']);
  expect(alignsOf([{ rows }], 4, 0)[0]).toBe('decimal');
});
