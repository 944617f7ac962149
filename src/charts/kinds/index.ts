import type { ChartKind } from '../../content/booklet.ts';
import type { Kind } from '../kind.ts';
import { areas } from './areas.ts';
import { bars } from './bars.ts';
import { doughnut } from './doughnut.ts';
import { dumbbell } from './dumbbell.ts';
import { heatmap } from './heatmap.ts';
import { layers } from './layers.ts';
import { lines } from './lines.ts';
import { multiples } from './multiples.ts';
import { periodic } from './periodic.ts';
import { scale } from './scale.ts';
import { scatter } from './scatter.ts';
import { slope } from './slope.ts';
import { units } from './units.ts';

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
