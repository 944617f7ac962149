import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RANDOM, runs } from '../../tools.ts';
import { dataSet, FIGURE, faults, figure, row, theme, told, words } from '../helpers.ts';
import { draw, rectangles, testDrawing, tidyWords, width } from './drawing.ts';

const TASK = { tache: null, debut: null, fin: null, phase: null };
const project = dataSet('projet', TASK, [
  ['Cadrage', '2026-01-12', '2026-02-06', 'Préparer'],
  ['Choix', '2026-03-16', '', 'Préparer'],
  ['Prototype', '2026-03', '2026-05', 'Bâtir'],
]);
const TASK_KEYS = { label: 'tache', start: 'debut', end: 'fin' };
const gantt = figure('gantt', project, { ...TASK_KEYS, group: 'phase' });

const DAY = { jour: null, kwh: 'kWh' };
const days = dataSet('jours', DAY, [
  ['2024-02-28', 12],
  ['2024-02-29', 18],
  ['2024-03-01', 3],
  ['2024-03-04', null],
]);
const calendar = figure('calendar', days, { day: 'jour', value: 'kwh' });

describe('a Gantt chart', () => testDrawing(gantt));
describe('a calendar', () => testDrawing(calendar));

test('a bar ends with the day or month that is named, and a row without an end is a diamond', () => {
  const [, month] = rectangles(gantt, theme.palette[0]!).filter(({ height }) => height > 4);
  const [first] = rectangles(gantt, theme.palette[0]!);
  // 26 days of 31 a month, and three months.
  expect(month!.width / first!.width).toBeCloseTo(3 / (26 / 31), 1);
  expect(
    draw(gantt).marks.filter(
      (mark) => mark.kind === 'path' && mark.path.length === 5 && mark.path[4]![0] === 'Z' && mark.fill,
    ),
  ).not.toEqual([]);
});

test('rows stand below the name of their group', () => {
  const all = words(draw(gantt));
  expect(all.filter((word) => /^[A-Z]/.test(word))).toEqual([
    'Préparer',
    'Cadrage',
    'Choix',
    'Bâtir',
    'Prototype',
  ]);
});

test('the last year of an axis is one that the data name, and numbers have their unit', () => {
  const lives = dataSet('vies', { nom: null, de: null, a: null }, [
    ['Goethe', '1749', '1832'],
    ['Heine', '1797', '1856'],
  ]);
  const ofLives = words(draw(figure('gantt', lives, { label: 'nom', start: 'de', end: 'a' })));
  expect(ofLives.filter((word) => /^18[45]/.test(word))).toEqual(['1840', '1856']);
  const hours = dataSet('heures', { nom: null, de: 'h', a: 'h' }, [['Cartes', 9, 11]]);
  expect(words(draw(figure('gantt', hours, { label: 'nom', start: 'de', end: 'a' })))).toContain('h');
});

test('bars go from number to number where these are no dates', () => {
  const reigns = dataSet('regnes', { roi: null, de: '', a: '' }, [
    ['François Ier', 1515, 1547],
    ['Henri II', 1547, 1559],
  ]);
  const spec = figure('gantt', reigns, { label: 'roi', start: 'de', end: 'a' });
  const [one, other] = rectangles(spec, theme.palette[0]!);
  expect(one!.left + one!.width).toBeCloseTo(other!.left);
  expect(faults(spec)).toEqual([]);
});

test('a Gantt chart lists its rows by group for who cannot see it', () => {
  expect(told(gantt)).toBe(
    'Diagramme de Gantt. Préparer : Cadrage de 2026-01-12 à 2026-02-06 ; Choix 2026-03-16. Bâtir : Prototype de 2026-03 à 2026-05.',
  );
});

test.each([30, 31])('a Gantt chart lists thirty rows at the most: %i', (rows) => {
  const data = dataSet(
    'projet',
    TASK,
    Array.from({ length: rows }, (_, i) => [`Tâche ${i}`, '2026-01-12', '2026-02-06', '']),
  );
  expect(told(figure('gantt', data, TASK_KEYS)).includes('Tâche 29')).toBe(rows === 30);
});

test('reports ends before starts, and texts that are no dates', () => {
  const data = dataSet('d', TASK, [
    ['a', '2026-03-02', '2026-02-06', ''],
    ['b', 'bientôt', '2026-02-06', ''],
    ['c', '2026-03-02', '2026-03-02', ''],
  ]);
  expect(faults(figure('gantt', data, TASK_KEYS))).toEqual([
    `${row('d', 1)} chart-date-unread {"field":"debut","found":"bientôt","ordered":true,"apart":null}`,
    `${row('d', 0)} chart-end-before-start {"start":"2026-03-02","end":"2026-02-06"}`,
  ]);
});

test('no text of a Gantt chart touches another or leaves the frame', RANDOM, () => {
  const date = fc.date({ min: new Date('1950-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
  const rows = fc.array(
    fc.tuple(
      fc.stringMatching(/^[A-Za-zé]{1,12}( [a-z]{1,12}){0,4}$/),
      date,
      fc.integer({ min: 0, max: 900 }),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
  fc.assert(
    fc.property(rows, width, (all, wide) => {
      const data = dataSet(
        'd',
        TASK,
        all.map(([name, start, length]) => [
          name,
          iso(start.getTime()),
          length === 0 ? '' : iso(start.getTime() + length * 86_400_000),
          '',
        ]),
      );
      const spec = figure('gantt', data, TASK_KEYS);
      expect(faults(spec)).toEqual([]);
      tidyWords(spec, { width: wide, height: null });
    }),
    { numRuns: runs(8, 500) },
  );
});

test('days stand in the column of their week and the row of their weekday, a leap day too', () => {
  const shades = draw(calendar).marks.flatMap((mark) =>
    mark.kind === 'path' && mark.fill ? [mark.path[0]!] : [],
  );
  // 1 February 2024 is a Thursday: 29 days and 31 of March, then the classes.
  const at = (day: number) => shades[day - 1]! as readonly ['M', number, number];
  expect(at(28)[1]).toBe(at(29)[1]);
  expect(at(29)[2]).toBeGreaterThan(at(28)[2]);
  expect(at(30)[1]).toBe(at(29)[1]);
  expect(at(33)[1]).toBeGreaterThan(at(30)[1]);
  expect(at(33)[2]).toBe(at(5)[2]);
});

test('values stand in the squares of few weeks', () => {
  expect(words(draw(calendar))).toEqual(
    expect.arrayContaining(['12', '18', '3', 'févr. 2024', 'mars', 'L', 'D']),
  );
});

test('a calendar tells how its days begin and end', () => {
  expect(told(calendar)).toBe(
    'Calendrier. Champ kwh (kWh) : de 12 (2024-02-28) à 3 (2024-03-01) ; maximum 18 (2024-02-29).',
  );
});

test('reports months, days that come twice, and more than eight years', () => {
  const data = dataSet('d', DAY, [
    ['2024-02', 1],
    ['2024-02-28', 2],
    ['2024-02-28', 3],
  ]);
  expect(faults(figure('calendar', data, { day: 'jour', value: 'kwh' }))).toEqual([
    `${row('d', 0)} chart-day-unread {"field":"jour","found":"2024-02"}`,
    `${row('d', 2)} chart-place-repeated {"field":"jour","found":"2024-02-28","what":"date"}`,
  ]);
  const many = dataSet(
    'd',
    DAY,
    Array.from({ length: 9 }, (_, i) => [`201${i}-01-01`, i]),
  );
  expect(faults(figure('calendar', many, { day: 'jour', value: 'kwh' }))).toEqual([
    `${FIGURE} chart-too-many {"kind":"calendar","what":"years","count":9,"most":8,"instead":"multiples"}`,
  ]);
});
