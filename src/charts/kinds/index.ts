import type { ChartKind } from '../../content/booklet.ts';
import { areas } from './areas.ts';
import { layers } from './bands/layers.ts';
import { scale } from './bands/scale.ts';
import { bars } from './bars/bars.ts';
import { doughnut } from './doughnut/doughnut.ts';
import { dumbbell } from './dumbbell.ts';
import { heatmap } from './heatmap.ts';
import type { Kind } from './kind.ts';
import { lines } from './lines.ts';
import { multiples } from './multiples/multiples.ts';
import { scatter } from './scatter/scatter.ts';
import { slope } from './slope.ts';
import { periodic } from './squares/periodic.ts';
import { units } from './squares/units.ts';

export const kinds: Readonly<Record<ChartKind, Kind>> = {
  bars,
  pie: doughnut,
  doughnut,
  lines,
  areas,
  scatter,
  bubble: scatter,
  slope,
  dumbbell,
  heatmap,
  multiples,
  units,
  periodic,
  layers,
  scale,
};
