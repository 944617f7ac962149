import type { DataField } from '../../data/data-set.ts';
import type { Source } from '../../faults/source.ts';
import { choice, type Key, type OverlayForm, optional } from '../keys.ts';

// An overlay is what a figure draws over its data, or behind them, to explain them.

/** The ends of a band, as they are typed; null for the edge of the plot. */
export interface Ends<T> {
  readonly from: T | null;
  readonly to: T | null;
}

interface Overlay {
  /** The words beside it; null for none. */
  readonly label: string | null;
  readonly source: Source;
}

/** A line across the plot: at a number of the axis of values, or at a place along its foot. The other is null. */
export interface Reference extends Overlay {
  readonly at: number | 'mean' | 'median' | null;
  readonly x: string | null;
}

/** A ground behind the data: between two numbers of the axis of values, or two places along its foot. */
export interface Band extends Overlay {
  readonly at: Ends<number> | null;
  readonly x: Ends<string> | null;
}

/** Words with a line to a datum: that of the row at `at`, of a series where there are several. */
export interface Note {
  readonly at: string;
  readonly series: DataField | null;
  readonly text: string;
  readonly source: Source;
}

/** The uncertainty of values: how far it reaches to both sides, by a field for each series, or its two ends. */
export type Uncertainty =
  | { readonly by: readonly DataField[] }
  | { readonly low: DataField; readonly high: DataField };

const overlay = <T>(of: OverlayForm, value: T): Key<T> => ({
  form: { form: 'overlay', of },
  absent: { value },
});

const references: Key<readonly Reference[]> = overlay('references', []);
const bands: Key<readonly Band[]> = overlay('bands', []);
const notes: Key<readonly Note[]> = overlay('notes', []);
const uncertainty: Key<Uncertainty | null> = overlay('uncertainty', null);

/** The keys of every kind with an axis of values. */
export const OVERLAYS = { reference: references, band: bands, annotate: notes };

/** The keys of kinds whose marks end at a value, which may be uncertain. */
export const UNCERTAIN = { error: uncertainty };

/** The keys of kinds with points along the foot of the plot. */
export const TRENDS = { trend: optional(choice('line', 'equation')) };

/** The keys of lines, whose values are not all printed. */
export const POINTS = {
  values: optional(choice('all', 'ends', 'extremes', 'none')),
  mark: optional(choice('peaks', 'ends', 'extremes')),
};

/** The overlays of a figure of any kind; what its kind has no key for is absent. */
export interface Overlays {
  readonly reference?: readonly Reference[];
  readonly band?: readonly Band[];
  readonly annotate?: readonly Note[];
  readonly error?: Uncertainty | null;
  readonly trend?: 'line' | 'equation' | null;
  readonly mark?: 'peaks' | 'ends' | 'extremes' | null;
  readonly values?: 'all' | 'ends' | 'extremes' | 'none' | null;
}
