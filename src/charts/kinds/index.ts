import type { ChartName } from '../../languages/language.ts';
import type { ChartSpec } from '../spec.ts';
import { areas } from './areas.ts';
import { layers } from './bands/layers.ts';
import { scale } from './bands/scale.ts';
import { bars } from './bars/bars.ts';
import { diagram } from './diagram/diagram.ts';
import { doughnut, pie } from './doughnut/doughnut.ts';
import { dumbbell } from './dumbbell.ts';
import { heatmap } from './heatmap.ts';
import type { Kind } from './kind.ts';
import { lines } from './lines.ts';
import { map } from './map/map.ts';
import { multiples } from './multiples/multiples.ts';
import { pyramid } from './pyramid/pyramid.ts';
import { dotplot, lollipop } from './rows/lollipop.ts';
import { waterfall } from './rows/waterfall.ts';
import { bubble, scatter } from './scatter/scatter.ts';
import { slope } from './slope.ts';
import { periodic } from './squares/periodic.ts';
import { units } from './squares/units.ts';
import { matrix } from './states/matrix.ts';
import { waffle } from './states/waffle.ts';
import { boxplot } from './statistics/boxplot.ts';
import { histogram } from './statistics/histogram.ts';
import { strip } from './statistics/strip.ts';
import { calendar } from './time/calendar.ts';
import { gantt } from './time/gantt.ts';

/** The kinds of charts by the names that figures give. Languages have a word for each name. */
export const kinds = {
  bars,
  pie,
  doughnut,
  lines,
  areas,
  scatter,
  bubble,
  slope,
  dumbbell,
  heatmap,
  multiples,
  units,
  periodic,
  map,
  diagram,
  gantt,
  calendar,
  matrix,
  waffle,
  layers,
  scale,
  histogram,
  lollipop,
  dotplot,
  boxplot,
  strip,
  pyramid,
  waterfall,
} satisfies Partial<Readonly<Record<ChartName, Kind>>>;

export type ChartKind = keyof typeof kinds;

export function kindOf({ kind }: ChartSpec): Kind {
  return kinds[kind as ChartKind];
}
