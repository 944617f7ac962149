import type { DataSet } from '../../data/data-set.ts';
import type { Size } from '../../drawing/drawing.ts';
import type { Report } from '../../faults/fault.ts';
import type { Sketch } from '../canvas/sketch.ts';
import type { Configuration } from '../chartjs/configuration.ts';
import type { Say } from '../descriptions/say.ts';
import type { Near } from '../fills/fills.ts';
import type { Fill } from '../fills/patterns.ts';
import type { Keys } from '../keys.ts';
import type { ChartSpec, Spec } from '../spec.ts';
import type { ChartTheme } from '../theme.ts';

/** All that there is to know about a kind of chart. `content/` reads figures by it, so it loads no package. */
export type Kind<S extends ChartSpec = ChartSpec> = Description<S> & Drawn<S>;

interface Description<S extends ChartSpec> {
  /** The keys of its figures, besides those that all figures have. */
  readonly keys: Keys;
  /** The types of the data's first fields, for a kind that takes them in their order. */
  readonly fieldsInOrder?: readonly ('number' | 'text')[];
  /** It takes several data sets, or the fields that `series` names as a data set each. */
  readonly several?: true;
  /** Its figures may have Chart.js's `options`, and a `table` of their data. */
  readonly tunable?: true;
  /** Reports data that cannot be drawn. Every data set has at least one row. */
  check(spec: S, report: Report): void;
  /** Reports what would mislead, of data that can be drawn. */
  checkHonesty?(spec: S, report: Report): void;
  /** The id of its name in the languages' words, where that is not its own. */
  word?(spec: S): string;
  /** What it shows, in sentences for a reader who cannot see it. */
  describe(spec: S, say: Say): string[];
  /** Points that it takes at a width: by nature, and at least. */
  heights(spec: S, width: number, theme: ChartTheme): { natural: number; least: number };
  /** What has to be told apart by colours and patterns; not for kinds of one colour. */
  parts?(spec: S, theme: ChartTheme): Parts;
  /** Names that find no room. */
  unnamed?(spec: S, size: Size, theme: ChartTheme): readonly string[];
}

/** A kind is one chart of Chart.js's, several, or painted without it. */
type Drawn<S extends ChartSpec> =
  | { chart(spec: S, size: Size, theme: ChartTheme): Configuration }
  | { panels(spec: S, size: Size, theme: ChartTheme): readonly Panel[] }
  | { paint(spec: S, size: Size, sketch: Sketch): void };

/** A chart in a drawing of several. */
export interface Panel {
  readonly left: number;
  readonly top: number;
  readonly size: Size;
  readonly configuration: Configuration;
}

export interface Parts {
  readonly parts: readonly { readonly name: string; readonly fill: Fill }[];
  readonly near: Near;
}

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
