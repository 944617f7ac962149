import { expect, test } from 'vitest';
import { evaluate } from '../../src/content/data/expressions/evaluate.ts';
import { inDecimals } from '../../src/content/data/expressions/fraction.ts';
import { single } from '../../src/content/data/expressions/functions.ts';
import type { DataSet } from '../../src/data/data-set.ts';
import { Report } from '../../src/faults/fault.ts';
import { dataSet } from '../charts/helpers.ts';

const fields = { nom: null, phase: null, part: '%', masse: 'kg' };
const rows = dataSet('eau', fields, [
  ['Bains', 'usage', 40, 2.5],
  ['Linge', 'usage', 35, 1],
  ['Fuites', null, 25, null],
]);
const total = { values: { nom: 'Tout', phase: null, part: 100, masse: 3.5 }, source: rows.source };
const eau: DataSet = { ...rows, total };
/** Data without a total, of which one row has no number. */
const sols = dataSet('sols', fields, [
  ['Prés', null, 10, null],
  ['Bois', null, 30, null],
  ['Eaux', null, null, null],
]);

/** The value of an expression in six decimals; for one without a value its fault, at which character, and its details. */
function resultOf(expression: string) {
  const report = new Report();
  const named = new Map<string, DataSet | null>([
    ['eau', eau],
    ['sols', sols],
    ['illisible', null],
  ]);
  const at = (column: number) => ({ file: 'x.yaml', line: 1, column });
  const value = evaluate(expression, named, (each) => inDecimals(single(each).value, 6), at, report);
  const [fault] = report.faults;
  return fault ? { code: fault.code, at: fault.source!.column, ...fault.details } : value;
}

test.each([
  ['data.eau.part[Bains]', '40'],
  ['data.eau.part[#2]', '35'],
  ['data.eau.part["#2"]', null],
  ['data.eau.part[total]', '100'],
  ['data.eau.part[nom=Linge]', '35'],
  ['sum(data.eau.part[phase=usage])', '75'],
  ['sum(data.eau.part[Bains, Fuites])', '65'],
  ['sum(data.eau.part[Bains, phase=usage])', '40'],
  ['count(data.eau.part)', '3'],
  ['mean(data.eau.part[phase=usage])', '37.5'],
  ['min(data.eau.part) + max(data.eau.part)', '65'],
  ['first(data.eau.part) - last(data.eau.part)', '15'],
  ['-(data.eau.part[Bains]) / 3', '-13.333333'],
  ['round(2.345, 2)', '2.35'],
  ['round(-1250, -2)', '-1300'],
  ['round(0.5, 15)', '0.5'],
  ['round(2.5)', '3'],
  ['round(-2.5, 0)', '-3'],
  ['share(data.eau.part[Bains])', '40'],
  ['share(data.eau.masse[Bains])', '71.428571'],
  ['share(data.sols.part[Prés])', '25'],
  ['share(data.eau.part)', '100'],
  ['sum(1, 2, data.eau.part[Linge])', '38'],
  ['min(3, 2, 4)', '2'],
  ['max(3, 4, 2)', '4'],
  ['mean(1, 2)', '1.5'],
  ['first(1, 2)', '1'],
  ['last(1, 2)', '2'],
  ['2 × 3 ÷ 4 \u2212 1', '0.5'],
  ['1 - -1', '2'],
  ['2 * (3 + 4) - 1', '13'],
  [`${'('.repeat(98)}1${')'.repeat(98)}`, '1'],
  [`${'('.repeat(99)}1${')'.repeat(99)}`, '1'],
])('%s is %s', (expression, expected) => {
  const value = resultOf(expression);
  if (expected === null) expect(value).toMatchObject({ code: 'content-unknown-name', name: '#2' });
  else expect(Number(value)).toBeCloseTo(Number(expected), 5);
});

test.each([
  ['data.eau.part[#9]', { at: 14, names: ['#1', '#2', '#3'] }],
  ['data.eau.part[phase=rest]', { at: 14, names: ['usage'] }],
  ['data.eau.part[ Autre]', { at: 15 }],
  ['data.eau.taux', { at: 9 }],
  ['data.air.part', { at: 5 }],
  ['data.eau.masse[Fuites]', { code: 'expression-not-number', at: 0, row: 'Fuites', found: null }],
  ['data.eau.part', { code: 'expression-rows', names: ['Bains', 'Linge', 'Fuites'] }],
  ['data.eau.part[Bains,  Absents]', { at: 22 }],
  ['1 + data.eau.part[ Absents ]', { at: 19 }],
  ['data.eau.part[phase=absente]', { at: 14 }],
  ['data.eau.part[absent=1]', { at: 14 }],
  ['round(1, 16)', { code: 'expression-values', name: 'round' }],
  ['round(1, 2, 3)', { code: 'expression-values', name: 'round' }],
  ['sums(1)', { code: 'expression-function', near: 'sum' }],
  ['data.eau.part[Bains] + data.eau.masse[Bains]', { code: 'expression-units' }],
  ['1 / 0', { code: 'expression-by-zero' }],
  ['share(1)', { code: 'expression-values', name: 'share' }],
  ['share(data.eau.part, 1)', { code: 'expression-values', name: 'share' }],
  ['share(data.sols.part[Eaux])', { code: 'expression-not-number', row: 'Eaux' }],
  ['toString(1)', { code: 'expression-function', name: 'toString' }],
  ['1 + ', { code: 'expression-form', at: 3, rest: '' }],
  ['1 + )', { code: 'expression-form', at: 4, rest: ')' }],
  ['1 2', { code: 'expression-form', at: 2, rest: '2' }],
  ['sum(1', { code: 'expression-form', at: 4, rest: '' }],
  ['(1', { code: 'expression-form', at: 1, rest: '' }],
  ['sum 1', { code: 'expression-form', at: 0, rest: 'sum 1' }],
  [`${'('.repeat(100)}1${')'.repeat(100)}`, { code: 'expression-form', at: 100 }],
])('%s is told: %j', (expression, expected) => {
  expect(resultOf(expression)).toMatchObject(expected);
});

test('data that cannot be read, which is told where it stands, gives no value and no other fault', () => {
  expect(resultOf('1 + data.illisible.part')).toBeNull();
});
