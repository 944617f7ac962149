import type { DataField, DataSet } from '../../data/data-set.ts';
import type { Datum } from '../../drawing/meaning.ts';
import type { Report } from '../../faults/fault.ts';
import { checkCount, checkSeries, checkUnits } from '../checks/values.ts';
import { wrapNames } from '../labels/row-names.ts';
import type { ChartSpec } from '../spec.ts';
import { type ChartTheme, fonts } from '../theme.ts';
import { textIn } from '../values/fields.ts';
import { datumOf, type Series } from './series.ts';

/** A row whose values are compared, with its name broken into lines. */
export interface ComparedRow {
  readonly name: string;
  readonly lines: readonly string[];
  /** One value for each series, and its text. */
  readonly values: readonly (number | null)[];
  readonly texts: readonly string[];
  readonly data: readonly Datum[];
  readonly highlighted: boolean;
}

/** A chart that compares fields row by row. */
interface PairsSpec extends ChartSpec<readonly [DataSet]> {
  readonly label: DataField;
  readonly series: readonly DataField[];
  readonly highlight: readonly string[];
}

/** @param width the chart's, points. @param share the share of it that names take where their words are narrow. */
export function readRows(
  { data: [data], label, highlight }: PairsSpec,
  series: readonly Series[],
  width: number,
  share: number,
  theme: ChartTheme,
): ComparedRow[] {
  const names = data.rows.map((row) => textIn(row, label));
  const lines = wrapNames(names, width, share, fonts(theme).bold, theme);
  return names.map((name, i) => {
    return {
      name,
      lines: lines[i]!,
      values: series.map(({ values }) => values[i] ?? null),
      texts: series.map(({ values, format }) => format(values[i] ?? null)),
      data: series.map((each) => datumOf(each, i)),
      highlighted: highlight.includes(name),
    };
  });
}

/** Checks that there are fields to compare: at least two, and no more than `most`. */
export function checkPairs(spec: PairsSpec, most: number | null, report: Report): void {
  const { kind, source, series } = spec;
  const count = series.length;
  if (count < 2 || count > (most ?? count)) report.error('chart-series-pair', source, { kind, count, most });
  checkSeries(spec, series, report);
  checkUnits(spec, series, report);
  checkCount(spec, 'rows', spec.data[0].rows.length, report);
}
