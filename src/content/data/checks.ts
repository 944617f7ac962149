import type * as z from 'zod/mini';
import type { Report } from '../../faults/fault.ts';
import { type Entry, place, type Read } from '../read/types.ts';
import type { checkSchema } from '../schema/data.ts';
import { reportUnknownName } from '../unknown-name.ts';
import type { Located } from '../yaml/located.ts';
import {
  absolute,
  add,
  type Decimal,
  decimal,
  decimalsOf,
  exceeds,
  halfUnit,
  multiply,
  subtract,
  sum,
  written,
} from './decimal.ts';
import { type LocatedDataSet, type LocatedRow, placeOfCell, rowName } from './rows.ts';

type Check = Read<z.infer<typeof checkSchema>>;
type CheckOf<K extends string> = Extract<Check, { readonly [key in K]: unknown }>;
type Where = readonly Entry<Located<string | number>>[];

/** Verifies what a data file says of its own numbers; each fault tells what was expected and found. */
export function verifyChecks(checks: readonly Check[], data: LocatedDataSet, report: Report): void {
  for (const check of checks) {
    if ('sum' in check) verifySum(check, data, report);
    else if ('share' in check) verifyShare(check, data, report);
    else if ('add' in check) verifyAdd(check, data, report);
    else verifyCount(check, data, report);
  }
}

/** The rows' numbers, without nulls, add up to `equals` or the total. With `where`, only `equals` will do. */
function verifySum(check: CheckOf<'sum'>, data: LocatedDataSet, report: Report): void {
  const field = numberField(check.sum, data, report);
  const rows = rowsWhere(check.where, data, report);
  if (!field || !rows) return;
  const total = check.equals?.value ?? (check.where ? undefined : data.total?.values[field]);
  if (typeof total !== 'number') {
    report.error('content-no-total', check[place], { data: data.key, field });
    return;
  }
  const found = sum(numbersOf(rows, field));
  const expected = decimal(total);
  const difference = subtract(found, expected);
  const tolerance = toleranceOf(check, [field], data);
  if (!exceeds(absolute(difference), tolerance)) return;
  report.error('content-check-sum', check[place], {
    field,
    found: written(found),
    expected: written(expected),
    difference: written(difference),
    digits: misreadDigits(rows, field, difference, data),
  });
}

/** Every row's share is 100 × `of` ÷ the total of `of`. The comparison multiplies, so that it is exact. */
function verifyShare(check: CheckOf<'share'>, data: LocatedDataSet, report: Report): void {
  const field = numberField(check.share, data, report);
  const of = numberField(check.of, data, report);
  if (!field || !of) return;
  const total = data.total?.values[of];
  const whole = typeof total === 'number' ? decimal(total) : sum(numbersOf(data.rows, of));
  const tolerance = toleranceOf(check, [field], data);
  if (whole.units === 0n) {
    report.error('content-no-total', check[place], { data: data.key, field: of });
    return;
  }
  for (const row of data.rows) {
    const [share, part] = [row.values[field], row.values[of]];
    if (typeof share !== 'number' || typeof part !== 'number') continue;
    const error = subtract(multiply(decimal(share), whole), multiply(decimal(part), decimal(100)));
    if (!exceeds(absolute(error), multiply(tolerance, absolute(whole)))) continue;
    const expected = (100 * part) / Number(written(whole));
    const digits = Math.min(12, decimalsIn([field], data) + 2);
    report.error('content-check-share', placeOf(row, field), {
      field,
      of,
      row: rowName(row, data.fields),
      found: String(share),
      expected: String(Number(expected.toFixed(digits))),
    });
  }
}

/** Some fields add up to another in every row without nulls. */
function verifyAdd(check: CheckOf<'add'>, data: LocatedDataSet, report: Report): void {
  const fields = check.add.map((name) => numberField(name, data, report));
  const result = numberField(check.equals, data, report);
  if (!result || !fields.every((field) => field !== null)) return;
  const tolerance = toleranceOf(check, [...fields, result], data);
  for (const row of data.rows) {
    const terms = fields.map((field) => row.values[field]);
    const stated = row.values[result];
    if (typeof stated !== 'number' || !terms.every((term) => typeof term === 'number')) continue;
    const found = sum(terms);
    const difference = subtract(found, decimal(stated));
    if (!exceeds(absolute(difference), tolerance)) continue;
    report.error('content-check-add', placeOf(row, result), {
      field: result,
      fields,
      row: rowName(row, data.fields),
      found: written(found),
      expected: String(stated),
      difference: written(difference),
    });
  }
}

function verifyCount(check: CheckOf<'count'>, data: LocatedDataSet, report: Report): void {
  const rows = rowsWhere(check.where, data, report);
  if (!rows || rows.length === check.count.value) return;
  report.error('content-check-count', check[place], { found: rows.length, expected: check.count.value });
}

function numberField(name: Located<string>, data: LocatedDataSet, report: Report): string | null {
  const field = data.fields.get(name.value);
  if (field?.unit != null) return field.name;
  if (field) report.error('content-field-kind', name.source, { field: field.name, expected: 'number' });
  else reportUnknownName('field', name, data.fields.keys(), report);
  return null;
}

/** The rows that have these values; a list has a value if one of its items is it. */
function rowsWhere(
  where: Where | undefined,
  data: LocatedDataSet,
  report: Report,
): readonly LocatedRow[] | null {
  const unknown = (where ?? []).filter(({ key }) => !data.fields.has(key.value));
  for (const { key } of unknown) reportUnknownName('field', key, data.fields.keys(), report);
  if (unknown.length > 0) return null;
  return data.rows.filter(({ values }) =>
    (where ?? []).every(({ key, value }) => {
      const found = values[key.value];
      if (typeof found === 'number') return found === value.value;
      return Array.isArray(found) ? found.includes(value.written) : found === value.written;
    }),
  );
}

function numbersOf(rows: readonly LocatedRow[], field: string): number[] {
  return rows.map((row) => row.values[field]).filter((value) => typeof value === 'number');
}

/** The check's tolerance, else half a unit of the last decimal of the numbers. */
function toleranceOf(
  check: { readonly tolerance?: Located<number> | undefined },
  fields: readonly string[],
  data: LocatedDataSet,
): Decimal {
  return check.tolerance ? decimal(check.tolerance.value) : halfUnit(decimalsIn(fields, data));
}

/** The most decimals that these fields declare, or that their numbers have. */
function decimalsIn(fields: readonly string[], data: LocatedDataSet): number {
  const declared = fields.map((field) => data.fields.get(field)?.decimals ?? 0);
  const present = fields.flatMap((field) => numbersOf(data.rows, field)).map(decimalsOf);
  return Math.max(0, ...declared, ...present);
}

/** The place of a row's number. */
function placeOf(row: LocatedRow, field: string) {
  const cell = row.cells.get(field);
  return cell ? placeOfCell(cell) : row.source;
}

/** The rows in which one misread digit would explain the difference; none when more than three would. */
function misreadDigits(
  rows: readonly LocatedRow[],
  field: string,
  difference: Decimal,
  data: LocatedDataSet,
) {
  const found = rows.flatMap((row) => {
    const value = row.values[field];
    if (typeof value !== 'number') return [];
    const { units, scale } = add(decimal(value), { units: 0n, scale: decimalsIn([field], data) });
    const other = subtract({ units, scale }, difference);
    if (other.scale !== scale || !differInOneDigit(String(units), String(other.units))) return [];
    return [{ row: rowName(row, data.fields), from: String(value), to: written(other) }];
  });
  return found.length > 3 ? [] : found;
}

function differInOneDigit(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((digit, i) => digit !== b[i]).length === 1;
}
