import type { DataSet } from '../../data/data-set.ts';
import type { Seams, Size } from '../../drawing/drawing.ts';
import type { Report } from '../../faults/fault.ts';
import type { ChartName } from '../../languages/language.ts';
import type { Sketch } from '../canvas/sketch.ts';
import type { Configuration } from '../chartjs/configuration.ts';
import type { Say } from '../descriptions/say.ts';
import type { Keys } from '../keys.ts';
import type { Foot } from '../overlays/foot.ts';
import type { ChartDrawing, ChartSpec, Spec } from '../spec.ts';
import type { ChartTheme } from '../theme.ts';

/**
 * A kind of chart: its keys, checks, description, sizes and marks. `content/` reads every figure by it, so a kind
 * imports no package.
 */
export type Kind<S extends ChartSpec = ChartSpec> = Description<S> & Drawn<S>;

interface Description<S extends ChartSpec> {
  /** The keys of its figures, besides those that all figures have. */
  readonly keys: Keys;
  /** The types of the data's first fields, for a kind that takes them in their order; a place is a number or a date. */
  readonly fieldsInOrder?: readonly ('number' | 'text' | 'place')[];
  /** Whether it takes several data sets, or the fields that `series` names as a data set each. */
  readonly several?: true;
  /** The figures may have Chart.js's `options`, and a `table` of their data. */
  readonly tunable?: true;
  /** The figures may have a `table` of their data, but no `options`, which would have no effect. */
  readonly tabled?: true;
  /** Whether its rows are told apart by their `label` alone, so that a name which comes twice is told. */
  readonly distinctLabels?: true;
  /** Loads what it is checked and drawn with, where that is much and few booklets have such a figure. */
  load?(): Promise<void>;
  /** Reports data that cannot be drawn. Every data set has at least one row. */
  check?(spec: S, report: Report): void;
  /** Reports a chart that would mislead. Its data can be drawn. */
  checkHonesty?(spec: S, report: Report): void;
  /** The foot of its plot, where references and bands may stand along it. */
  foot?(spec: S): Foot;
  /** The id of its name among a language's words, where that is not the kind's own name. */
  word?(spec: S): ChartName;
  /** Tells in sentences what the chart shows, for a reader who cannot see it. */
  describe(spec: S, say: Say): string[];
  /** The height of a chart at a width: the natural one, and the least that holds its labels. Points. */
  heights(spec: S, width: number, theme: ChartTheme): { natural: number; least: number };
  /** Whether every row's name stands at its mark; it does unless a kind says so. */
  namesRows?(spec: S): boolean;
  /** Whether names stand upon a ground whose lines they may cross, such as that of a map. */
  readonly grounded?: true;
  /**
   * The charts that show it no higher than `size.height`, which is less than its least height, or else as low as may be;
   * null for no way to show it lower.
   */
  lower?(spec: S, size: Size, theme: ChartTheme): readonly Beside<S>[] | null;
  /** Where a chart of this size may go over to a further page: between its rows, above its legend and its list of names. */
  seams?(spec: S, size: Size, theme: ChartTheme): Seams;
}

/** One of the charts that stand side by side in a drawing. */
export interface Beside<S extends ChartSpec = ChartSpec> {
  readonly spec: S;
  readonly left: number;
  readonly width: number;
}

/** The marks of a kind: a chart of Chart.js's, or a painting of our own. */
type Drawn<S extends ChartSpec> =
  | { chart(spec: S, size: Size, theme: ChartTheme): Configuration }
  | { paint(spec: S, size: Size, sketch: Sketch): void }
  /** A painting over a picture. @returns the picture. */
  | { paintOver(spec: S, size: Size, sketch: Sketch): ChartDrawing };

/** Declares a kind, whose functions get the values of its keys. */
export function kind<const K extends Keys>(described: Kind<Spec<K>> & { readonly keys: K }): Kind<Spec<K>> {
  return described;
}

/** Declares a kind that takes several data sets. */
export function kindOfSeveral<const K extends Keys>(
  described: Kind<Spec<K, readonly DataSet[]>> & { readonly keys: K; readonly several: true },
): Kind<Spec<K, readonly DataSet[]>> {
  return described;
}
