import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PathMark } from '../../../src/drawing/drawing.ts';
import { RANDOM, runs } from '../../tools.ts';
import { dataSet, FIGURE, faults, figure, row, theme, told, words } from '../helpers.ts';
import { draw, height, positive, rectangles, tables, testDrawing, tidyWords, width } from './drawing.ts';

const RIGHTS = { pays: null, a: null, b: null };
const rights = dataSet('droits', RIGHTS, [
  ['France', 'non', 'oui'],
  ['Belgique', 'Oui', ''],
]);
const dots = figure('matrix', rights, { label: 'pays', series: ['a', 'b'] });

const limits = dataSet('limites', RIGHTS, [
  ['Climat', 'franchie', 'franchie'],
  ['Eau douce', 'respectée', 'franchie'],
  ['Entités nouvelles', '', 'respectée'],
]);
const KEYS = { label: 'pays', series: ['a', 'b'] };
const states = figure('matrix', limits, { ...KEYS, states: ['respectée', 'franchie'] });

const energy = dataSet('energie', { poste: null, part: '%' }, [
  ['Production', 45],
  ['Terminaux', 20],
  ['Réseaux', 16],
  ['Centres de données', 19],
]);
const waffle = figure('waffle', energy, { label: 'poste', value: 'part' });

describe('a matrix of dots', () => testDrawing(dots));
describe('a matrix of states', () => testDrawing(states));
describe('a waffle', () => testDrawing(waffle));

test('yes is a full dot, no a ring, and what is not known a dash', () => {
  const round = draw(dots).marks.filter(
    (mark): mark is PathMark => mark.kind === 'path' && mark.path.some(([step]) => step === 'C'),
  );
  // Two dots and a ring, then those of the key.
  expect(round.map(({ fill }) => fill !== null)).toEqual([false, true, true, false, true, true]);
  expect(words(draw(dots)).filter((word) => word === '–')).toHaveLength(1);
});

test('states are the darker the later they stand in the order of the figure, and have their word', () => {
  const dark = rectangles(states, theme.palette[0]!);
  expect(dark).toHaveLength(3);
  expect(words(draw(states))).toEqual(expect.arrayContaining(['franchie', 'respectée', '–']));
});

test('a key names the states whose words have no room', () => {
  const spec = figure('matrix', limits, { label: 'pays', series: Array.from({ length: 24 }, () => 'a') });
  expect(words(draw(spec, 240)).filter((word) => word === 'franchie')).toHaveLength(1);
});

test('a matrix lists its words by column for who cannot see it', () => {
  expect(told(states)).toBe(
    'Tableau d’états. Champ a : Climat franchie ; Eau douce respectée ; Entités nouvelles non connu. Champ b : Climat franchie ; Eau douce franchie ; Entités nouvelles respectée.',
  );
});

test('reports a word that is not among the states, and more states than shades', () => {
  expect(faults(figure('matrix', limits, { ...KEYS, states: ['respectee', 'franchie'] }))).toEqual([
    `${row('limites', 1)} chart-state-unknown {"field":"a","state":"respectée","states":["respectee","franchie"],"near":"respectee"}`,
    `${row('limites', 2)} chart-state-unknown {"field":"b","state":"respectée","states":["respectee","franchie"],"near":"respectee"}`,
  ]);
  const many = dataSet(
    'd',
    RIGHTS,
    ['un', 'deux', 'trois', 'quatre', 'cinq', 'six'].map((each) => ['x', each, each]),
  );
  expect(faults(figure('matrix', many, KEYS))).toEqual([
    `${FIGURE} chart-too-many {"kind":"matrix","what":"states","count":6,"most":5,"instead":"table"}`,
  ]);
});

test('a waffle has a square for each per cent, and a swatch before each name', () => {
  const fills = draw(waffle).marks.flatMap((mark) => (mark.kind === 'path' ? (mark.fill ?? []) : []));
  const counts = [...new Set(fills)].map((color) => rectangles(waffle, String(color)).length);
  expect(counts).toEqual([46, 21, 17, 20]);
});

test(
  'no text of a waffle touches another or leaves the frame, and its squares and swatches are whole',
  RANDOM,
  () => {
    fc.assert(
      fc.property(tables(positive, { rows: 8, series: [1, 1] }), width, height, (rows, wide, high) => {
        const data = dataSet('d', { n: null, v: '' }, rows as (string | number)[][]);
        const spec = figure('waffle', data, { label: 'n', value: 'v' });
        tidyWords(spec, { width: wide, height: high });
        const squares = draw(spec).marks.filter((mark) => mark.kind === 'path' && mark.fill !== null);
        expect(squares).toHaveLength(100 + rows.length);
      }),
      { numRuns: runs(8, 500) },
    );
  },
);

test('reports parts below zero, and parts of nothing', () => {
  const data = dataSet('d', { n: null, v: '' }, [
    ['a', -1],
    ['b', 2],
  ]);
  expect(faults(figure('waffle', data, { label: 'n', value: 'v' }))).toEqual([
    `${row('d', 0)} chart-value-negative {"field":"v","value":-1,"as":"parts"}`,
  ]);
  const nothing = dataSet('d', { n: null, v: '' }, [['a', 0]]);
  expect(faults(figure('waffle', nothing, { label: 'n', value: 'v' }))).toEqual([
    `${FIGURE} chart-sum-zero {"field":"v"}`,
  ]);
});
