import { expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import {
  addressOfCellMark,
  addressOfCode,
  addressOfFormula,
  chartIn,
  codeIn,
  formulaIn,
  holdsFormula,
  holdsPictureFile,
  isInLine,
  isPictureAddress,
  readAddress,
} from '../../src/document/picture-address.ts';
import { Report } from '../../src/faults/fault.ts';

/** The `img` of this address. */
function img(src: string) {
  const tree = parseDocument(`<html><body><p><img src="${src}" alt=""></p></body></html>`, new Report());
  return tree.elements.find(({ tag }) => tag === 'img')!;
}

const ADDRESSES = [
  'chart:a',
  'qr:b',
  'formula:c',
  'formula-display:c',
  'formula-equation:c',
  'bar:1,2,3',
  'sparkline:1,,x,4',
  'd.png',
];

test('an address says what is shown, and with what', () => {
  expect(ADDRESSES.map(readAddress)).toEqual([
    { kind: 'chart', id: 'a' },
    { kind: 'code', text: 'b' },
    { kind: 'formula', tex: 'c', display: false, inLine: true },
    { kind: 'formula', tex: 'c', display: true, inLine: false },
    { kind: 'formula', tex: 'c', display: true, inLine: true },
    { kind: 'bar', value: 1, least: 2, most: 3 },
    { kind: 'sparkline', values: [1, null, null, 4] },
    { kind: 'file', path: 'd.png' },
  ]);
  expect(readAddress('bar:,5')).toEqual({ kind: 'bar', value: 0, least: 5, most: 0 });
});

test('an address is written as it is read', () => {
  const marks = [
    { kind: 'bar', value: 1, least: 2, most: 3 },
    { kind: 'sparkline', values: [1, null, -4.5] },
  ] as const;
  expect(marks.map(addressOfCellMark).map(readAddress)).toEqual(marks);
  const formulas = [
    { tex: 'a:b', display: false, inLine: true },
    { tex: 'c', display: true, inLine: false },
    { tex: 'd', display: true, inLine: true },
  ].map((each) => ({ kind: 'formula' as const, ...each }));
  expect(formulas.map(addressOfFormula).map(readAddress)).toEqual(formulas);
  expect(readAddress(addressOfCode('https://a.org'))).toEqual({ kind: 'code', text: 'https://a.org' });
});

test('each kind of picture is found by its own reader alone', () => {
  const shown = ADDRESSES.map(img);
  expect(shown.map(chartIn)).toEqual(['a', ...Array(7).fill(null)]);
  expect(shown.map(codeIn)).toEqual([null, 'b', ...Array(6).fill(null)]);
  expect(shown.map((each) => formulaIn(each)?.tex ?? null)).toEqual([
    null,
    null,
    'c',
    'c',
    'c',
    null,
    null,
    null,
  ]);
  expect(shown.map(isInLine)).toEqual([false, false, true, false, true, true, true, false]);
});

test('HTML has formulas or files where an address says so', () => {
  const html = (src: string) => `<img class="x" src="${src}">`;
  expect(ADDRESSES.map((src) => holdsFormula(html(src)))).toEqual([
    false,
    false,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(ADDRESSES.map((src) => holdsPictureFile(html(src)))).toEqual([...Array(7).fill(false), true]);
});

test('an address that names nothing is none', () => {
  expect(ADDRESSES.filter((src) => !isPictureAddress(src))).toEqual([]);
  expect(['chart:', 'qr:', 'formula:'].filter(isPictureAddress)).toEqual([]);
});
