import { expect, test } from 'vitest';
import type { TableBlock } from '../../src/content/types/table.ts';
import { brief, type Files, load, SOUND } from './project.ts';

const CHAPTER = 'content/chapters/suite.yaml';
const DATA = `title: Pays
source: [ steffen2015 ]
date: 2024
fields:
  pays: { label: Pays }
  avant: { label: Avant, unit: t }
  apres: { label: Après, unit: t }
rows:
  - { pays: France, avant: 3, apres: -2 }
  - { pays: Suède, avant: null, apres: 8 }
`;

const withTable = (keys: string): Files => ({
  ...SOUND,
  'content/data/pays.yaml': DATA,
  [CHAPTER]: `title: Suite\nblocks:\n  - table:\n      data: pays\n      columns: [ pays, apres ]\n${keys}    title: T\n`,
});

const marksIn = (keys: string) => {
  const { booklet, report } = load(withTable(keys));
  expect(report.faults.map(brief)).toEqual([]);
  const table = booklet!.chapters[1]!.blocks.find(
    (block): block is TableBlock & typeof block => block.kind === 'table',
  )!;
  return table.bodies[0]!.rows.map((row) => row.map(({ value, mark }) => [value, mark]));
};

test('bars of a column have one scale, which holds zero', () => {
  const scale = { kind: 'bar', least: -2, most: 8 };
  expect(marksIn('      bars: [ apres ]\n')).toEqual([
    [
      ['France', undefined],
      ['−2', { address: { ...scale, value: -2 }, alt: '' }],
    ],
    [
      ['Suède', undefined],
      ['8', { address: { ...scale, value: 8 }, alt: '' }],
    ],
  ]);
});

test('a line goes through the fields of its row, and says what the cell does not', () => {
  expect(marksIn('      sparkline: [ avant, apres ]\n').map((row) => row[1]![1])).toEqual([
    { address: { kind: 'sparkline', values: [3, -2] }, alt: 'Avant 3' },
    { address: { kind: 'sparkline', values: [null, 8] }, alt: 'Avant –' },
  ]);
});

test('fields that are not there, are no numbers, or are no columns, are reported', () => {
  const faults = (keys: string) => load(withTable(keys)).report.faults.map(({ code }) => code);
  expect(faults('      bars: [ apre ]\n')[0]).toBe('content-unknown-name');
  expect(faults('      bars: [ pays ]\n')).toEqual(['content-field-kind']);
  expect(faults('      sparkline: [ apres, avant ]\n')).toEqual(['content-unknown-name']);
});
