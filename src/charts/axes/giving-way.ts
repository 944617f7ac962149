import type { Axis } from '../keys.ts';
import type { Overlays } from '../overlays/keys.ts';
import type { ValueAxis } from './values.ts';

/** The keys of a figure that say what is read on its axis. */
interface ReadOnAxis extends Overlays {
  readonly axis?: Axis;
  readonly rows?: readonly number[];
}

/**
 * Whether ticks and grid give way, since all values are printed at their marks. An axis that the figure describes, or on
 * which something else is read, keeps them: a logarithmic one, references, bands, the ends of what is uncertain.
 */
export function isReadWithoutAxis(
  { axis, rows, reference = [], band = [], error }: ReadOnAxis,
  isPrinted: boolean,
): boolean {
  // Columns of one chart have the ends of the whole.
  const hasEnds = !rows && axis && (axis.from !== null || axis.to !== null);
  const isDescribed = hasEnds || axis?.log || (axis?.name ?? null) !== null;
  return isPrinted && !isDescribed && !error && reference.length + band.length === 0;
}

/** The axis that gave way: the line at zero is left. */
export function withoutTicks(axis: ValueAxis): ValueAxis {
  return { ...axis, ticks: axis.min <= 0 && axis.max >= 0 ? [0] : [], format: () => '' };
}
