import type { DataSet } from '../data/data-set.ts';
import type { Drawing } from '../drawing/drawing.ts';
import type { Source } from '../faults/source.ts';
import type { Keys, Values } from './keys.ts';

/** A drawing of a chart, which says what each of its marks stands for. */
export type ChartDrawing = Drawing & Required<Pick<Drawing, 'meanings'>>;

/** A chart as all rooms see it: its kind and data. The kind's own functions see a `Spec` of its keys. */
export interface ChartSpec<Data extends readonly DataSet[] = readonly DataSet[]> {
  /** The name of its kind. */
  readonly kind: string;
  /** One data set; `multiples` has one for each of its charts. */
  readonly data: Data;
  /** Options that are passed on to Chart.js. */
  readonly chartJs: readonly ChartJsOption[];
  /** Points; null for the kind's own height. */
  readonly height: number | null;
  /** The parts alone, stretched over the place that it is given: the picture of a cover. */
  readonly bare?: true;
  readonly source: Source;
}

/** A chart of a kind that has these keys, each with the value that the figure gives it. */
export type Spec<K extends Keys, Data extends readonly DataSet[] = readonly [DataSet]> = ChartSpec<Data> &
  Values<K>;

/** An option of Chart.js by its path: `elements.bar.borderRadius`. */
export interface ChartJsOption {
  readonly path: readonly string[];
  readonly value: OptionValue;
  readonly source: Source;
}

export type OptionValue = string | number | boolean | readonly OptionValue[];
