import { axis, choice, field, fields, labelsOf, optional } from '../../keys.ts';
import { OVERLAYS, UNCERTAIN } from '../../overlays/keys.ts';
import type { Spec } from '../../spec.ts';

export const BAR_KEYS = {
  label: field('any'),
  value: optional(field('number')),
  series: optional(fields('number')),
  line: optional(field('number')),
  direction: optional(choice('lying', 'upright')),
  stack: optional(choice('values', 'shares')),
  sort: optional(choice('descending', 'none')),
  highlight: labelsOf('label'),
  axis: axis('linear'),
  values: optional(choice('all', 'extremes', 'none')),
  ...OVERLAYS,
  ...UNCERTAIN,
};

export type BarSpec = Spec<typeof BAR_KEYS> & {
  /** The rows of one of several columns, in their order; undefined for all rows. */
  readonly rows?: readonly number[];
};

/** The fields that bars show: several, or one. */
export function barFields({ series, value }: BarSpec) {
  return series ?? (value ? [value] : []);
}

export type Stack = 'none' | 'values' | 'shares';

/** The way in which the bars of a row are stacked; a single bar is not. */
export function stackOf(spec: BarSpec): Stack {
  return barFields(spec).length > 1 ? (spec.stack ?? 'none') : 'none';
}
