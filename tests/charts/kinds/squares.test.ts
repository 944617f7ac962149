import { describe, expect, test } from 'vitest';
import { chartHeight, drawChart } from '../../../src/charts/index.ts';
import { elements, position } from '../../../src/charts/kinds/squares/periodic-table.ts';
import { defaultPalette } from '../../../src/charts/theme.ts';
import { bounds } from '../../../src/drawing/path.ts';
import { dataSet, FIGURE, faults, figure, row, texts, theme, told, words } from '../helpers.ts';
import { draw, problems, rectangles, testDrawing } from './drawing.ts';

const metals = dataSet('metaux', { symbole: null, numero: '', parts: null, famille: null }, [
  ['Ag', 47, ['électronique'], 'précieux'],
  ['Li', 3, ['batterie'], 'rares'],
  ['Au', 79, ['électronique', 'coque'], 'précieux'],
]);
const units = figure('units', metals, { label: 'symbole', row: 'parts', color: 'famille' });
const periodic = figure('periodic', metals, { symbol: 'symbole', number: 'numero', color: 'famille' });

const twoLevels = figure('units', metals, {
  label: 'symbole',
  group: 'parts',
  row: 'famille',
  color: 'famille',
});

const rareEarths = dataSet('d', { s: null, n: '', nom: null, f: null }, [
  ['Li', 3, 'lithium', 'rares'],
  ['Pr', 59, 'praséodyme', 'terres rares'],
  ['Au', 79, 'or', 'précieux'],
]);
const namedTable = figure('periodic', rareEarths, { symbol: 's', number: 'n', color: 'f', name: 'nom' });

describe('squares by group and row', () => testDrawing(twoLevels));
describe('squares by row', () => testDrawing(units));
describe('the periodic table', () => testDrawing(periodic));
describe('the periodic table with names', () => testDrawing(namedTable));

test('squares of families beyond the colours have patterns, with a plain plate under their symbols', () => {
  const families = Array.from({ length: 9 }, (_, i) => [`S${i}`, 'a', `famille ${i}`]);
  const data = dataSet('d', { s: null, r: null, f: null }, families);
  const spec = figure('units', data, { label: 's', row: 'r', color: 'f' });
  const [square, plate, entry, ...more] = rectangles(spec, theme.palette[0]!);
  expect(more).toEqual([]);
  expect(square!.top).toBeLessThan(plate!.top);
  expect(square!.height).toBeGreaterThan(plate!.height);
  expect(square!.left + square!.width / 2).toBeCloseTo(plate!.left + plate!.width / 2, 0);
  expect(entry!.top).toBeGreaterThan(square!.top + square!.height);
});

test('an item that serves several parts stands in several rows', () => {
  const all = words(draw(units));
  expect(all.filter((word) => word === 'Au')).toHaveLength(2);
  expect(all.filter((word) => word === 'Li')).toHaveLength(1);
});

test('rows stand in the order of the data, or by how many items they have', () => {
  const data = dataSet('d', { s: null, r: null, f: null }, [
    ['A', 'peu', 'x'],
    ['B', 'beaucoup', 'x'],
    ['C', 'beaucoup', 'x'],
  ]);
  const rowsOf = (sort?: string) => {
    const keys = { label: 's', row: 'r', color: 'f', ...(sort && { sort }) };
    return words(draw(figure('units', data, keys))).filter((word) => /peu|beaucoup/.test(word));
  };
  expect(rowsOf()).toEqual(['peu', 'beaucoup']);
  expect(rowsOf('descending')).toEqual(['beaucoup', 'peu']);
});

test('rows stand below the name of each group that holds some of their items', () => {
  const names = words(draw(twoLevels)).filter((word) => /^[a-zé]{4}/.test(word));
  // The last two are the key.
  expect(names.slice(0, -2)).toEqual(['électronique', 'précieux', 'batterie', 'rares', 'coque', 'précieux']);
  expect(told(twoLevels)).toContain('Champ parts : électronique 2 ; batterie 1 ; coque 1. Champ famille :');
});

test('names stand below symbols, and squares are as wide as they need', () => {
  const data = dataSet('d', { s: null, nom: null, r: null, f: null }, [
    ['Ag', 'argent', 'x', 'f'],
    ['Pr', 'praséodyme', 'x', 'f'],
  ]);
  const spec = figure('units', data, { label: 's', row: 'r', color: 'f', name: 'nom' });
  const drawn = texts(draw(spec));
  const [symbol, name] = ['Pr', 'praséodyme'].map((word) => drawn.find(({ text }) => text === word)!);
  expect(name!.y).toBeGreaterThan(symbol!.y + 5);
  const [first, second] = draw(spec).marks.flatMap((mark) =>
    mark.kind === 'path' && mark.fill === defaultPalette[0] ? [bounds(mark.path)] : [],
  );
  expect(first!.right - first!.left).toBeGreaterThan(theme.measure('praséodyme', name!.font));
  expect(second!.left).toBeGreaterThan(first!.right);
  // Letters that go down stay within their square.
  expect(name!.y + 0.25 * name!.font.size).toBeLessThan(second!.bottom);
  expect(symbol!.y - 0.7 * symbol!.font.size).toBeGreaterThan(second!.top);
});

test('an item of no row makes none', () => {
  const data = dataSet('d', { s: null, r: null, f: null }, [
    ['A', '', 'x'],
    ['B', 'un', 'x'],
  ]);
  const drawn = draw(figure('units', data, { label: 's', row: 'r', color: 'f' }));
  expect(words(drawn)).toEqual(['un', '1', 'B', 'x']);
});

test('the periodic table outlines the elements that the data do not have, and the places of the two series', () => {
  const outlined = draw(periodic).marks.filter(
    (mark) => mark.kind === 'path' && mark.stroke?.color === theme.grid,
  );
  expect(outlined).toHaveLength(115 + 2);
  const asterisks = draw(periodic).marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
  expect(asterisks.filter((text) => text.startsWith('*'))).toEqual(['*', '*', '**', '**']);
  // Two elements and the swatch of the legend.
  expect(rectangles(periodic, defaultPalette[0]!)).toHaveLength(2 + 1);
});

test('the periodic table with names is turned where squares side by side would be too narrow for them', () => {
  const placesAt = (width: number) => {
    const drawn = texts(draw(namedTable, width));
    return Object.fromEntries(
      ['Li', 'Pr', 'Au', 'praséodyme'].map((word) => [word, drawn.find(({ text }) => text === word)!]),
    );
  };
  const upright = placesAt(1200);
  expect(upright.Au!.x).toBeGreaterThan(upright.Li!.x);
  expect(upright.Pr!.y).toBeGreaterThan(upright.Au!.y);
  expect(upright.praséodyme!.y).toBeGreaterThan(upright.Pr!.y);
  const turned = placesAt(400);
  // Lithium, gold and praseodymium stand in period 2, in period 6, and beside the periods.
  expect(turned.Au!.x).toBeGreaterThan(turned.Li!.x);
  expect(turned.Pr!.x).toBeGreaterThan(turned.Au!.x);
  // Group 11 is below the place of praseodymium, the third of the lanthanides.
  expect(turned.Au!.y).toBeGreaterThan(turned.Pr!.y);
});

test('a turned periodic table leaves out the actinides where none is marked', () => {
  const marks = (spec: typeof namedTable) => words(draw(spec)).filter((word) => word.startsWith('*'));
  expect(marks(namedTable)).toEqual(['*', '*']);
  // The numbers of both rows stand in place of group 3.
  expect(words(draw(namedTable))).toContain('89–103');
  const uranium = dataSet('d', { s: null, n: '', nom: null, f: null }, [['U', 92, 'uranium', 'actinides']]);
  expect(marks(figure('periodic', uranium, { symbol: 's', number: 'n', color: 'f', name: 'nom' }))).toEqual([
    '**',
    '**',
  ]);
});

test('a name that is wider than its square stands on two lines', () => {
  expect(words(draw(namedTable, 200))).toEqual(expect.arrayContaining(['prasé-', 'odyme']));
});

test('a description counts the items of each name', () => {
  expect(told(units)).toBe('Un carré par élément. Champ parts : électronique 2 ; batterie 1 ; coque 1.');
  expect(told(periodic)).toBe('Tableau périodique. Champ famille : précieux 2 ; rares 1.');
});

test('refuses symbols of no element, and wrong atomic numbers', () => {
  const data = dataSet('d', { s: null, n: '', f: null }, [
    ['Agg', 47, 'x'],
    ['Au', 78, 'x'],
    ['Pt', 78, 'x'],
  ]);
  expect(faults(figure('periodic', data, { symbol: 's', number: 'n', color: 'f' }))).toEqual([
    `${row('d', 0)} chart-element-unknown {"symbol":"Agg","near":"Ag"}`,
    `${row('d', 1)} chart-element-number {"symbol":"Au","number":"78","right":79}`,
  ]);
});

test('refuses symbols of more than three letters, and more than eight families', () => {
  const rows = Array.from({ length: 9 }, (_, i) => ['x', 'r', `f${i}`]);
  const data = dataSet('d', { s: null, r: null, f: null }, [['Argent', 'r', 'f0'], ...rows]);
  expect(faults(figure('units', data, { label: 's', row: 'r', color: 'f' }))).toEqual([
    `${row('d', 0)} chart-symbol-too-long {"symbol":"Argent","most":3}`,
    `${FIGURE} chart-too-many {"kind":"units","what":"families","count":9,"most":8,"instead":"together"}`,
  ]);
});

test('places each element in its column and period', () => {
  const at = (symbol: string) => position(elements.indexOf(symbol) + 1);
  expect(elements).toHaveLength(118);
  expect(at('H')).toEqual({ column: 0, row: 0 });
  expect(at('He')).toEqual({ column: 17, row: 0 });
  expect(at('B')).toEqual({ column: 12, row: 1 });
  expect(at('Sc')).toEqual({ column: 2, row: 3 });
  expect(at('Hf')).toEqual({ column: 3, row: 5 });
  expect(at('Og')).toEqual({ column: 17, row: 6 });
  expect(at('La').column).toBe(2);
  expect(at('Lu').column).toBe(16);
  expect(at('Lr').column).toBe(16);
  const places = new Set(elements.map((_, i) => JSON.stringify(position(i + 1))));
  expect(places.size).toBe(118);
});

test('names that make the periodic table higher than its page stand in a list below, by their numbers', () => {
  const whole = chartHeight(namedTable, 150, theme);
  for (const most of [whole - 1, whole * 0.8]) {
    const drawing = drawChart(namedTable, { width: 150, height: null, most }, theme);
    expect(problems(drawing, namedTable)).toEqual([]);
    expect(drawing.height).toBeLessThanOrEqual(most);
    expect(words(drawing).slice(-6)).toEqual(['Li', 'lithium', 'Pr', 'praséodyme', 'Au', 'or']);
  }
  // A page that has no room for the list either gets what is lowest.
  expect(drawChart(namedTable, { width: 150, height: null, most: 40 }, theme).height).toBeLessThan(
    chartHeight(namedTable, 150, theme) / 2,
  );
});
