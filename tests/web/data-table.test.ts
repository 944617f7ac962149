import { expect, test } from 'vitest';
import type { DataSet } from '../../src/data/data-set.ts';
import { dataTable } from '../../src/web/data-table.ts';

const source = { file: 'content/data/x.yaml', line: 1, column: 1 };
const field = (name: string, unit: string | null) =>
  [name, { name, label: name, unit, decimals: null }] as const;
const DATA: DataSet = {
  key: 'x',
  title: 'X',
  sources: [],
  date: null,
  note: null,
  fields: new Map([field('land', null), field('area', 'km²'), field('lakes', 'km²')]),
  rows: [{ values: { land: 'Sweden', area: 450, lakes: null }, source }],
  total: { values: { area: 450 }, source },
  source,
};

const cells = (...shown: string[]) =>
  dataTable(DATA, new Set(shown), null, 'en')
    .split(/<tr>/)
    .slice(1)
    .map((row) =>
      row
        .split(/<t[hd][^>]*>/)
        .slice(1)
        .map((cell) => cell.replace(/<.*/s, '').trim()),
    );

test('the table of a chart has the fields that the chart shows', () => {
  expect(cells('land', 'area')).toEqual([
    ['land', 'area (km²)'],
    ['Sweden', '450'],
    ['', '450'],
  ]);
});

test('the table of a chart that shows one field has all of them, so that rows have names', () => {
  expect(cells('area')[0]).toEqual(['land', 'area (km²)', 'lakes (km²)']);
});

test('a value that is not known is said to be so', () => {
  expect(cells('land', 'lakes')[1]).toEqual(['Sweden', 'n/a']);
});
