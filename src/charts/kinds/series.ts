import type { ChartSpec, DataField, DataRow } from '../../content/booklet.ts';
import { dataOf, decimalsOf, fieldsOf, numberIn } from '../data/fields.ts';
import { formatCompact, formatNumber, formatQuantity, unknownValue } from '../data/numbers.ts';
import { categoryFills, type Look, type Near, surfaces } from '../fills/fills.ts';
import type { Fill } from '../fills/patterns.ts';
import { lineLook } from '../fills/strokes.ts';
import type { ChartTheme } from '../theme.ts';

/** Numbers that are too long to be written in full at each mark. */
const LONG = 1e9;

/** One of the fields that a chart compares, with its look. */
export interface Series {
  readonly field: DataField;
  readonly name: string;
  readonly fill: Fill;
  /** One for each row. */
  readonly values: readonly (number | null)[];
  /** A value as it is written beside its mark: the unit stands at the axis, but for `%`. */
  format(value: number | null): string;
}

/** The fields that play `series`, or else `value`. */
export function readSeries(
  spec: ChartSpec,
  rows: readonly DataRow[],
  near: Near,
  theme: ChartTheme,
  look: Look = surfaces,
): Series[] {
  const fields = seriesFields(spec);
  const fills = categoryFills(theme, fields.length, near, look);
  return fields.map((field, i) => readField(spec, field, fills[i]!, rows, theme));
}

/** The field that plays `line` beside the bars, in the colour that follows theirs. */
export function lineSeries(spec: ChartSpec, rows: readonly DataRow[], theme: ChartTheme): Series[] {
  const color = lineLook.color(theme, seriesFields(spec).length);
  return fieldsOf(spec, 'line').map((field) =>
    readField(spec, field, { color, pattern: 'plain' }, rows, theme),
  );
}

function readField(
  spec: ChartSpec,
  field: DataField,
  fill: Fill,
  rows: readonly DataRow[],
  theme: ChartTheme,
): Series {
  return {
    field,
    name: field.label,
    fill,
    values: rows.map((row) => numberIn(row, field)),
    format: valueFormat(spec, field, theme.lang),
  };
}

export function seriesFields(spec: ChartSpec): DataField[] {
  const several = fieldsOf(spec, 'series');
  return several.length > 0 ? several : fieldsOf(spec, 'value');
}

/** The numbers of all series. */
export function allValues(series: readonly Series[]): number[] {
  return series.flatMap(({ values }) => values.filter((value) => value !== null));
}

function valueFormat(spec: ChartSpec, field: DataField, lang: string): Series['format'] {
  const decimals = decimalsOf(dataOf(spec), field);
  return (value) => {
    if (value === null) return unknownValue(lang);
    if (Math.abs(value) >= LONG) return formatCompact(Number(value.toPrecision(4)), lang);
    return field.unit === '%'
      ? formatQuantity(value, '%', decimals, lang)
      : formatNumber(value, decimals, lang);
  };
}
