import type { DataField, DataRow } from '../../data/data-set.ts';
import type { Box } from '../../drawing/drawing.ts';
import type { Plotted } from '../canvas/sketch.ts';
import type { End } from './foot.ts';
import type { Overlays } from './keys.ts';

/** The plot of a kind, as overlays need it to be drawn on it. */
export interface Plot {
  readonly spec: Overlays;
  /** The way in which values grow. */
  readonly values: 'up' | 'across';
  /** The place of a text along the foot, in the terms of its axis; null where it is not on it. */
  readonly along?: (at: string, end?: End) => number | null;
}

/** A plot with its data, as they are drawn on a sketch of some kind. */
export interface FilledPlot<S extends Plotted> extends Plot {
  readonly drawn: (sketch: S) => readonly Drawn[];
}

/** One of the series of a plot, or all of its points. */
export interface Drawn {
  readonly field: DataField;
  readonly color: string;
  /** Whether a line joins its points. */
  readonly joined: boolean;
  readonly spots: readonly Spot[];
  format(value: number): string;
}

/** A datum in a plot, with its place in points. */
export interface Spot {
  readonly row: DataRow;
  /** The name by which notes find it: the text of its row along the foot, or the name of the row. */
  readonly name: string;
  /** The number along the foot, in the terms of that axis. */
  readonly at: number;
  readonly value: number;
  /** The field, where points of several are joined. */
  readonly field?: DataField;
  readonly x: number;
  readonly y: number;
  /** Whether its value is written already. */
  readonly said?: boolean;
  /** The place that it takes, where that is more than a point. */
  readonly box?: Box;
  /** Whether that place is filled with colour. */
  readonly filled?: boolean;
  /** The y of the lower edge of the area that it is the upper edge of. */
  readonly base?: number;
}
