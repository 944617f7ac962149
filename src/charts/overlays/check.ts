import type { DataField, DataSet } from '../../data/data-set.ts';
import type { Report } from '../../faults/fault.ts';
import { nearest } from '../../faults/nearest.ts';
import type { Source } from '../../faults/source.ts';
import type { Axis } from '../keys.ts';
import type { ChartSpec } from '../spec.ts';
import { firstTwo, numberIn, textIn } from '../values/fields.ts';
import { uncertaintyOf } from './figures.ts';
import { asPlaces, type Foot } from './foot.ts';
import type { Overlays } from './keys.ts';

/** The keys by which kinds with overlays name what they draw. */
interface Explained extends ChartSpec, Overlays {
  readonly x?: DataField;
  readonly y?: DataField;
  readonly label?: DataField | null;
  readonly value?: DataField | null;
  readonly series?: readonly DataField[] | null;
  readonly stack?: string | null;
  readonly from?: number | null;
  readonly axis?: Axis;
}

/**
 * Reports overlays that name what is not there, or that the chart cannot show.
 * @param footOf the foot of the plot, where places on it have a meaning.
 */
export function checkOverlays(given: ChartSpec, footOf: () => Foot | null, report: Report): void {
  const spec = given as Explained;
  const foot = spec.reference?.length || spec.band?.length ? footOf() : null;
  const { reference = [], band = [] } = foot?.isAlone ? asPlaces(spec) : spec;
  for (const { at, x, source } of reference) {
    if (x !== null) checkPlace(foot, 'reference', x, source, report);
    else if (typeof at === 'number') checkLevel(spec, 'reference', at, source, report);
    else if (fieldsOf(spec).length > 1) report.error('chart-overlay-several', source, { at: at! });
  }
  for (const { at, x, source } of band) {
    for (const end of [x?.from, x?.to]) if (end) checkPlace(foot, 'band', end, source, report);
    for (const end of [at?.from, at?.to])
      if (typeof end === 'number') checkLevel(spec, 'band', end, source, report);
    const { from = null, to = null } = at ?? {};
    if (from !== null && to !== null && from >= to) report.error('chart-axis-empty', source, { from, to });
  }
  const by = spec.label ?? spec.x;
  const namesIn = (set: DataSet) => set.rows.map((row) => textIn(row, by ?? firstTwo(set)[0]));
  const names = spec.annotate?.length ? spec.data.flatMap(namesIn) : [];
  for (const { at, source } of spec.annotate ?? []) {
    if (names.includes(at)) continue;
    const near = nearest(at, names);
    report.error('content-unknown-name', source, { named: 'label', name: at, near, names });
  }
  if (spec.error) checkUncertainty(spec, report);
}

function fieldsOf({ y, value, series }: Explained): readonly DataField[] {
  return series ?? [(y ?? value)!];
}

/** Checks a place along the foot. */
function checkPlace(foot: Foot | null, key: string, at: string, source: Source, report: Report): void {
  const place = foot?.placeOf(at) ?? null;
  if (place === null) report.error('chart-overlay-place', source, { key, at, foot: foot?.label ?? null });
}

/** Checks a number on the axis of values. */
function checkLevel({ axis }: Explained, key: string, value: number, source: Source, report: Report): void {
  const { from = null, to = null, log = false } = axis ?? {};
  if (log && value <= 0) report.error('chart-axis-log', source, { field: key, value });
  if (value < (from ?? value) || value > (to ?? value))
    report.error('chart-axis-beyond', source, { field: key, value, from, to });
}

function checkUncertainty(spec: Explained, report: Report): void {
  const fields = fieldsOf(spec);
  const error = spec.error!;
  const given = 'by' in error ? error.by.length : 1;
  if (spec.stack) {
    report.error('chart-error-misplaced', spec.source, { reason: 'stacked', given, series: fields.length });
  } else if (given !== fields.length) {
    report.error('chart-error-misplaced', spec.source, { reason: 'count', given, series: fields.length });
  }
  for (const row of spec.data[0]!.rows) {
    for (const field of 'by' in error ? error.by : []) {
      const value = numberIn(row, field);
      if (value !== null && value < 0)
        report.error('chart-value-negative', row.source, { field: field.name, value, as: 'reach' });
    }
    for (const [i, field] of fields.entries()) {
      for (const end of uncertaintyOf(error, row, field, i) ?? [])
        checkLevel(spec, field.name, end, row.source, report);
    }
  }
}
