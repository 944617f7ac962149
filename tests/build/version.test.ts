import { expect, test } from 'vitest';
import { inPart } from '../../src/build/parts.ts';
import { typedSizes } from '../../src/build/pictures/typed-sizes.ts';
import { pdfPath, printPath, webPath } from '../../src/build/version.ts';
import type { Person } from '../../src/content/index.ts';
import { styleBody } from '../style/styled.ts';

const source = { file: 'content/people/lyon.csv', line: 2, column: 1 };
const person: Person = { source, name: 'Awa Diallo', email: null, number: '007', fields: {} };

test('a version’s files stand in the folder of its cohort, copies in one of their own', () => {
  expect(pdfPath('essai', { cohort: null, variants: [] })).toBe('essai.pdf');
  expect(pdfPath('essai', { cohort: null, variants: ['teacher'] })).toBe('essai-teacher.pdf');
  expect(pdfPath('essai', { cohort: 'lyon', variants: [] })).toBe('lyon/essai.pdf');
  expect(pdfPath('essai', { cohort: 'lyon', variants: [], person })).toBe('lyon/copies/007-awa-diallo.pdf');
  expect(printPath('lyon/essai.pdf')).toBe('lyon/essai-print.pdf');
  expect([null, 'un.html'].map((name) => webPath('essai.pdf', name))).toEqual([
    'essai.html',
    'essai/un.html',
  ]);
});

test('a picture has the sizes that are typed', () => {
  const { element } = styleBody('<img id="a" src="a.png" alt="" data-width="1in"><p id="b">x</p>');
  expect(typedSizes(element('a'))).toEqual({ width: 72, height: null });
  expect(typedSizes(element('b'))).toEqual({ width: null, height: null });
});

test('parts share versions out by turns, each has every one of them once', () => {
  const all = ['a', 'b', 'c', 'd', 'e'];
  expect(inPart(all, { part: 1, parts: 2 })).toEqual(['a', 'c', 'e']);
  expect(inPart(all, { part: 2, parts: 2 })).toEqual(['b', 'd']);
  expect(inPart(all, null)).toEqual(all);
});
