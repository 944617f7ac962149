import type { Report } from '../../../faults/fault.ts';
import { checkAxis } from '../../checks/axis.ts';
import { checkTotal } from '../../checks/totals.ts';
import { checkCount, checkSeries, checkShares, checkUnits } from '../../checks/values.ts';
import { describeByLabel } from '../../descriptions/compare.ts';
import { plainTheme } from '../../theme.ts';
import { inColumns } from '../columns.ts';
import { kind } from '../kind.ts';
import { readBarChart, rowOrder } from './chart.ts';
import { BAR_KEYS, type BarSpec, barFields, stackOf } from './keys.ts';
import { lyingBars, lyingHeights } from './lying.ts';
import { areOrdered } from './names.ts';
import { planUpright, uprightBars, uprightHeights } from './upright.ts';

/** The width of the text of an A5 page, points: the narrowest on which bars should stand upright. */
const NARROWEST = 290;

/**
 * Bars for each row, of several series side by side or stacked. They lie, or stand upright where the figure asks
 * for it and their names have room below, level.
 */
export const bars = kind({
  keys: BAR_KEYS,
  tunable: true,
  distinctLabels: true,
  // The width of the page is not known where a text alternative is written.
  word: (spec) => (planUpright(spec, NARROWEST, plainTheme) ? 'upright' : 'bars'),

  check(spec, report) {
    const { label, series, value, line, direction, source } = spec;
    const [data] = spec.data;
    const fields = barFields(spec);
    if (fields.length === 0 || (series && value)) {
      report.error('chart-value-or-series', source, { fields: [...data.fields.keys()] });
      return;
    }
    const shares = spec.stack === 'shares';
    checkSeries(spec, fields, report, { unknown: true, negative: shares ? 'shares' : true });
    checkUnits(spec, fields, report);
    if (line) checkLine(spec, report);
    checkCount(spec, 'series', fields.length, report);
    // Upright bars of numbers in order need not all be named, and so may be many.
    const numbered = label.unit !== null && direction === 'upright';
    if (!numbered) checkCount(spec, 'bars', data.rows.length, report);
    if (shares) checkShares(data, fields, report);
  },

  checkHonesty(spec, report) {
    const { axis, line } = spec;
    const read = stackOf(spec) === 'none' ? [...barFields(spec), ...(line ? [line] : [])] : [];
    checkAxis(spec, axis, read, report);
    checkTotal(spec.data[0], spec.label, barFields(spec), report);
  },

  describe: (spec, say) =>
    describeByLabel(spec.data[0], spec.label, [...barFields(spec), ...(spec.line ? [spec.line] : [])], say),

  heights(spec, width, theme) {
    const upright = planUpright(spec, width, theme);
    return upright ? uprightHeights(upright, theme) : lyingHeights(spec, width, theme);
  },

  namesRows: (spec) => spec.direction !== 'upright' || !areOrdered(spec),

  chart(spec, size, theme) {
    const upright = planUpright(spec, size.width, theme);
    return upright ? uprightBars(spec, upright, size, theme) : lyingBars(spec, size, theme);
  },

  // All columns have one axis, so that their bars are compared.
  lower(spec, size, theme) {
    if (planUpright(spec, size.width, theme)) return null;
    const { ends } = readBarChart(spec, theme);
    const axis = {
      ...spec.axis,
      from: spec.axis.from ?? Math.min(0, ...ends),
      to: spec.axis.to ?? Math.max(0, ...ends),
    };
    return inColumns(
      rowOrder(spec, theme),
      size,
      (rows) => ({ ...spec, axis, rows }),
      (part, width) => lyingHeights(part, width, theme).least,
    );
  },
});

/** Checks a line over bars, which is read on their axis. */
function checkLine(spec: BarSpec, report: Report): void {
  const line = spec.line!;
  checkSeries(spec, [line], report);
  checkUnits(spec, [...barFields(spec).slice(0, 1), line], report);
  if (spec.stack === 'shares' || planUpright(spec, NARROWEST, plainTheme) === null) {
    report.error('chart-line-upright', spec.source, { line: line.name });
  }
}
