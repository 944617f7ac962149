import type { DataField, DataRow, DataSet } from '../../data/data-set.ts';
import { type Datum, datum, type Meaning, part, series } from '../../drawing/meaning.ts';
import type { Axes } from '../canvas/sketch.ts';
import { categoryFills, type Look, type Near, surfaces } from '../fills/fills.ts';
import type { Fill } from '../fills/patterns.ts';
import type { Spot } from '../overlays/plot.ts';
import type { ChartTheme } from '../theme.ts';
import { valueFormat } from '../values/at-marks.ts';
import { decimalsOf, numberIn, textIn } from '../values/fields.ts';

/** One of the fields that a chart compares, with its look. */
export interface Series {
  readonly field: DataField;
  readonly name: string;
  readonly fill: Fill;
  /** One value for each row. */
  readonly values: readonly (number | null)[];
  /** The rows that the values are from. */
  readonly rows: readonly DataRow[];
  /** Writes a value beside its mark, with `%` but with no other unit, which stands at the axis. */
  format(value: number | null): string;
}

/**
 * Reads fields of a data set as series, each with a fill of its own.
 * @param how `near` and `look` say how series are told apart; `rows` are the rows that show, else all.
 */
export function readSeries(
  data: DataSet,
  fields: readonly DataField[],
  how: { readonly near: Near; readonly look?: Look; readonly rows?: readonly DataRow[] },
  theme: ChartTheme,
): Series[] {
  const { near, look = surfaces, rows = data.rows } = how;
  const fills = categoryFills(theme, fields.length, near, look);
  return alike(data, fields).map((field, i) => oneSeries(data, field, rows, fills[i]!, theme));
}

/** Fields of one unit are written with as many decimals each, unless they say theirs. */
function alike(data: DataSet, fields: readonly DataField[]): DataField[] {
  if (fields.length === 1) return [...fields];
  const found = fields.map((field) => ({ field, decimals: decimalsOf(data, field) }));
  return found.map(({ field, decimals }) => {
    if (field.decimals !== null || decimals === null) return field;
    const same = found.filter((each) => each.field.unit === field.unit && each.field.decimals === null);
    return { ...field, decimals: Math.max(...same.map((each) => each.decimals ?? 0)) };
  });
}

export function oneSeries(
  data: DataSet,
  field: DataField,
  rows: readonly DataRow[],
  fill: Fill,
  theme: ChartTheme,
): Series {
  return {
    field,
    name: field.label,
    fill,
    values: rows.map((row) => numberIn(row, field)),
    rows,
    format: valueFormat(data, field, theme.lang),
  };
}

/** The number that a series has in a row. */
export function datumOf({ rows, field, values }: Series, row: number): Datum {
  return datum(rows[row]!, field, values[row] ?? null);
}

/** The meaning of a point of a series, or, without an index, of the line that joins those that are known. */
export function pointMeaning(line: Series, index: number | null, named: string | null): Meaning {
  if (index !== null) return part(datumOf(line, index), 'place', named);
  const known = line.values.flatMap((each, i) => (each === null ? [] : [datumOf(line, i)]));
  return series(known, 'place', named);
}

/** The points of a series in a plot, for what is drawn over them. */
export function spotsOf(
  { rows, values }: Series,
  { x, at }: { readonly x: DataField; readonly at: readonly number[] },
  sketch: Axes,
): Spot[] {
  return values.flatMap((value, i): Spot[] => {
    if (value === null) return [];
    const place = at[i]!;
    return [
      { row: rows[i]!, name: textIn(rows[i]!, x), at: place, value, x: sketch.x(place), y: sketch.y(value) },
    ];
  });
}

/** The known numbers of all series. */
export function allValues(series: readonly Series[]): number[] {
  return series.flatMap(({ values }) => values.filter((value) => value !== null));
}
