import { PlotSketch } from '../../../src/charts/canvas/sketch.ts';
import type { Drawn, Spot } from '../../../src/charts/overlays/plot.ts';
import type { Drawing } from '../../../src/drawing/drawing.ts';
import { dataSet, sketched } from '../helpers.ts';

const SOURCE = { file: 'f.yaml', line: 1, column: 1 };
const AREA = { left: 20, top: 20, right: 220, bottom: 120 };

/** The drawing of what is drawn over a plot of 200 by 100 points, where 1 is a point along the foot and at the side. */
export function plotted(draw: (sketch: PlotSketch) => void): Drawing {
  return sketched((sketch) => {
    const axes = {
      area: AREA,
      edge: 280,
      x: (value: number) => AREA.left + value,
      y: (value: number) => AREA.bottom - value,
    };
    draw(new PlotSketch(sketch, axes));
  });
}

/** The answer of a function on such a plot. */
export function onPlot<T>(told: (sketch: PlotSketch) => T): T {
  const all: T[] = [];
  plotted((sketch) => all.push(told(sketch)));
  return all[0]!;
}

export const rounded = (points: readonly (readonly number[])[]) =>
  points.map((point) => point.map(Math.round));

/** A series of data at places along the foot, with its field and rows; `more` says more of each spot. */
export function series(
  name: string,
  points: readonly (readonly [at: number, value: number])[],
  more: Partial<Drawn> = {},
  spot: (x: number, y: number) => Partial<Spot> = () => ({}),
): Drawn {
  const data = dataSet(
    name,
    { x: '', [name]: '' },
    points.map((point) => [...point]),
  );
  const field = data.fields.get(name)!;
  const spots = points.map(([at, value], i): Spot => {
    const [x, y] = [AREA.left + at, AREA.bottom - value];
    return { row: data.rows[i]!, name: String(at), at, value, field, x, y, ...spot(x, y) };
  });
  return { field, color: '#123a66', joined: false, spots, format: String, ...more };
}

export const mark = <T extends object>(given: T) => ({
  at: null,
  x: null,
  label: null,
  source: SOURCE,
  ...given,
});
export const note = (at: string, text: string, of: Drawn | null = null) => ({
  at,
  text,
  series: of?.field ?? null,
  source: SOURCE,
});
