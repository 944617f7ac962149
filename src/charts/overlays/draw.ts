import { grown } from '../../drawing/boxes.ts';
import type { Box, Point } from '../../drawing/drawing.ts';
import type { Plotted } from '../canvas/sketch.ts';
import { mix } from '../colors/color.ts';
import { spread } from '../labels/fit.ts';
import { along, outside, Room } from '../labels/room.ts';
import { type ChartTheme, fonts, leading } from '../theme.ts';
import { bandBox, type ReferenceLine, referenceLines, whiskersOf } from './geometry.ts';
import type { Band, Reference } from './keys.ts';
import type { Drawn, FilledPlot, Plot, Spot } from './plot.ts';
import { trendOf } from './trend.ts';
import { Writer } from './writer.ts';

/** The overlays of a plot: the room that they take over it, and the functions that draw them. */
export interface Overlay<S extends Plotted = Plotted> {
  /** The height of the line of names over the plot, points. */
  readonly top: number;
  /** How far what stands at the edge of the plot reaches beyond it, points: numbers of the axis keep clear of it. */
  readonly beside: number;
  /** Draws what lies behind the data. */
  behind(sketch: S): void;
  /** Draws what lies over the data, when all else is written. */
  over(sketch: S): void;
}

/** The gap between a mark and its text, points. */
const GAP = 3;
/** Texts give way to an area slice by slice: the width of a slice, points. */
const SLICE = 6;
/** The distance between two places that a name may have along its line, points. */
const STEP = 4;
/** A ring about a spot that stands out, points. */
const RING = { radius: 2.8, width: 1.1 };
/** How far from the end of a bar its value may stand, points. */
const BESIDE = 8;

/** Plans the overlays that a figure asks for, on the plot of any kind with an axis of values. */
export function planOverlays<S extends Plotted>(plot: FilledPlot<S>, theme: ChartTheme): Overlay<S> {
  const { spec, values } = plot;
  const { small } = fonts(theme);
  const isUpright = ({ at }: Reference | Band) => (at === null) === (values === 'up');
  const marked = [...(spec.reference ?? []), ...(spec.band ?? [])];
  const isNamedAbove = marked.some((each) => isUpright(each) && (each.label !== null || 'at' in each));
  return {
    top: isNamedAbove ? leading(small) + 1 : 0,
    beside: spec.mark ? RING.radius + RING.width / 2 : 0,
    behind(sketch) {
      for (const band of spec.band ?? []) {
        const [left, top, right, bottom] = bandBox(sketch, plot, band);
        sketch.fillRect(mix(theme.muted, theme.paper, 0.87), left, top, right - left, bottom - top);
      }
    },
    over(sketch) {
      const drawn = plot.drawn(sketch);
      const isFilled = drawn.some(({ joined, spots: [spot] }) =>
        joined ? spot?.base !== undefined : spot?.filled,
      );
      const lines = referenceLines(sketch, plot, drawn);
      const whiskers = drawn.flatMap((each, i) => whiskersOf(sketch, plot, each, i));
      // On dark bars, a light edge sets them off.
      for (const line of isFilled ? whiskers : []) sketch.rule({ width: 1.9, color: theme.paper }, ...line);
      for (const line of whiskers) sketch.rule({ width: 0.7, color: theme.ink }, ...line);
      const trends = spec.trend ? drawn.flatMap((each) => trendOf(sketch, spec, each) ?? []) : [];
      const obstacles = () => [
        ...drawn.flatMap(obstaclesOf),
        ...whiskers.flatMap((line) => along(line)),
        ...trends.flatMap(({ points }) => along(points)),
        ...lines.flatMap(({ ends }) => along(ends, 0.5)),
      ];
      const writer = new Writer(sketch, () => new Room(roomOf(sketch), sketch.texts, obstacles()));
      nameAbove(writer, plot, lines);
      const all = drawn.flatMap(({ spots }) => spots);
      for (const each of drawn) markSpots(writer, plot, each, all);
      for (const line of lines) if (line.label !== null && !line.isUpright) nameLevel(writer, line);
      for (const band of spec.band ?? [])
        if (band.label !== null && !isUpright(band)) nameBand(writer, plot, band);
      if (spec.trend === 'equation')
        for (const trend of trends) writer.beside(trend.equation, trend.points.at(-1)!, 'left');
      for (const note of spec.annotate ?? []) {
        const { series } = note;
        const spot = drawn
          .flatMap(({ field, spots }) => spots.map((each) => ({ field, ...each })))
          .filter(({ name, field }) => name === note.at && (!series || field.name === series.name))
          .reduce<Spot | null>(aboveIn, null);
        if (spot) writer.led(note.text, anchored(spot, plot, sketch.texts, whiskers.flat()));
      }
      // Lines give way to texts, and so come last.
      for (const { points, color } of trends) drawAround(sketch, points, { width: 0.6, color });
      for (const { ends } of isFilled ? lines : [])
        drawAround(sketch, ends, { width: 1.7, color: theme.paper });
      for (const { ends } of lines)
        drawAround(sketch, ends, { width: 0.7, color: theme.ink, dash: [2.5, 1.8] });
    },
  };
}

/** The first of two spots, or of areas upon one another the one above. */
const aboveIn = (first: Spot | null, other: Spot): Spot =>
  !first || (first.base !== undefined && other.y < first.y) ? other : first;

/** The plot, and the room over it and at its right, where no ticks are. */
function roomOf({ area, edge }: Plotted): Box {
  return { left: area.left, top: area.top - 8, right: edge, bottom: area.bottom };
}

function drawAround(
  sketch: Plotted,
  points: readonly Point[],
  { dash = [], ...stroke }: { readonly width: number; readonly color: string; readonly dash?: number[] },
): void {
  sketch.pen.setLineDash(dash);
  for (const part of outside(points, sketch.texts)) sketch.rule(stroke, ...part);
  sketch.pen.setLineDash([]);
}

/**
 * A spot moved beyond the value that is written at the end of its bar, or of its whisker.
 * @param ends the points of all whiskers.
 */
function anchored(spot: Spot, { values }: Plot, texts: readonly Box[], ends: readonly Point[]): Spot {
  const { x, y } = spot;
  if (!spot.box) return spot;
  const own = ends.filter(([ex, ey]) => Math.abs(values === 'across' ? ey - y : ex - x) < 0.5);
  const box = {
    left: Math.min(spot.box.left, ...own.map(([ex]) => ex)),
    right: Math.max(spot.box.right, ...own.map(([ex]) => ex)),
    top: Math.min(spot.box.top, ...own.map(([, ey]) => ey)),
  };
  if (values === 'across') {
    const inLine = texts.filter(({ top, bottom }) => top < y + 1 && bottom > y - 1);
    const isNear = (from: number, to: number) => to >= from - 1 && to <= from + BESIDE;
    // Bars of negative values, and those at the left of a pyramid, end at their left.
    const said =
      x < (spot.box.left + spot.box.right) / 2
        ? inLine.find(({ right }) => isNear(-box.left, -right))?.left
        : inLine.find(({ left }) => isNear(box.right, left))?.right;
    return { ...spot, x: said ?? x };
  }
  const above = texts.filter(
    ({ left, right, bottom }) => bottom <= box.top + 1 && left < x + 1 && right > x - 1,
  );
  return { ...spot, y: Math.min(y, ...above.map(({ top }) => top)) };
}

function obstaclesOf({ joined, spots }: Drawn): Box[] {
  const points = spots.map(({ x, y }): Point => [x, y]);
  const boxes = spots.map(({ x, y, box }) => box ?? grown({ left: x, right: x, top: y, bottom: y }, 2.5));
  const slices = spots.flatMap(({ x, y, base }, i) => {
    const next = spots[i + 1];
    if (base === undefined || next?.base === undefined) return [];
    const steps = Math.max(1, Math.ceil((next.x - x) / SLICE));
    const at = (from: number, to: number, step: number) => from + ((to - from) * step) / steps;
    return Array.from({ length: steps }, (_, step): Box => {
      const [top, bottom] = [at(y, next.y, step + 0.5), at(base, next.base!, step + 0.5)];
      return { left: at(x, next.x, step), right: at(x, next.x, step + 1), top, bottom };
    });
  });
  return joined ? [...boxes, ...slices, ...along(points)] : boxes;
}

/** Writes the names of upright lines and bands in a line over the plot, moved apart. */
function nameAbove(writer: Writer, plot: Plot, lines: readonly ReferenceLine[]): void {
  const { sketch } = writer;
  const { small, theme, area, edge } = sketch;
  const names = lines.flatMap(({ label, ends: [[x]], isUpright }) =>
    isUpright && label !== null ? [{ label, x, color: theme.ink }] : [],
  );
  for (const band of plot.spec.band ?? []) {
    if (band.label === null || (band.at === null) !== (plot.values === 'up')) continue;
    const [left, , right] = bandBox(sketch, plot, band);
    names.push({ label: band.label, x: (left + right) / 2, color: theme.muted });
  }
  const sorted = names.toSorted((a, b) => a.x - b.x);
  const widths = sorted.map(({ label }) => theme.measure(label, small) + 6);
  const places = spread(
    sorted.map(({ x }) => x),
    widths,
    -3,
    edge + 3,
  );
  for (const [i, { label, x, color }] of sorted.entries()) {
    const [place, half] = [places[i]!, widths[i]! / 2 - 3];
    // Names that are too wide for the line together leave it at the right.
    if (place + half <= edge)
      sketch.write(label, place, area.top - GAP, { font: small, color, align: 'center' });
    else writer.beside(label, [x + GAP, area.top + GAP], 'right');
  }
}

/** Writes the name of a level line over or under it: at the end that has room, else anywhere along it. */
function nameLevel({ put, sketch }: Writer, { ends, label }: ReferenceLine): void {
  const [[left, y], [right]] = ends;
  const width = sketch.theme.measure(label!, sketch.small);
  const steps = Math.max(0, Math.floor((right - left - width - 3) / STEP));
  const others = Array.from({ length: steps }, (_, i) => right - width - 1 - (i + 1) * STEP);
  const starts = [right - width - 1, left + 2, (left + right - width) / 2, ...others];
  const tops = [y - sketch.small.size - 2.5, y + 2.5];
  put(
    [label!],
    starts.flatMap((x) => tops.map((top): Point => [x, top])),
    sketch.theme.ink,
  );
}

function nameBand({ put, sketch }: Writer, plot: Plot, band: Band): void {
  const [left, top, right, bottom] = bandBox(sketch, plot, band);
  const width = sketch.theme.measure(band.label!, sketch.small);
  const starts = [left + 3, right - width - 3, (left + right - width) / 2];
  const tops = [top + 2, bottom - sketch.small.size - 2];
  put(
    [band.label!],
    starts.flatMap((x) => tops.map((y): Point => [x, y])),
    sketch.theme.muted,
  );
}

/** Draws rings about the spots that stand out, and writes their values. */
function markSpots(writer: Writer, { spec }: Plot, drawn: Drawn, all: readonly Spot[]): void {
  const { sketch } = writer;
  const { pen, theme } = sketch;
  const marked = spec.mark ? chosen(drawn.spots, spec.mark) : [];
  const valued = spec.values && spec.values !== 'none' ? chosen(drawn.spots, spec.values) : [];
  for (const spot of marked) {
    pen.fillStyle = theme.paper;
    pen.strokeStyle = drawn.joined ? drawn.color : theme.ink;
    pen.lineWidth = RING.width;
    pen.beginPath();
    pen.arc(spot.x, spot.y, RING.radius, 0, 2 * Math.PI);
    pen.fill();
    pen.stroke();
  }
  for (const spot of new Set([...marked, ...valued])) if (!spot.said) writer.value(spot, drawn, all);
}

/** The spots that a word chooses: the highest (`peaks`), both extremes, or the first and the last. */
export function chosen(spots: readonly Spot[], which: 'all' | 'peaks' | 'ends' | 'extremes'): Spot[] {
  const [first] = spots;
  if (!first || which === 'all') return [...spots];
  if (which === 'ends') return [...new Set([first, spots.at(-1)!])];
  const highest = spots.reduce((best, spot) => (spot.value > best.value ? spot : best), first);
  if (which === 'peaks') return [highest];
  const lowest = spots.reduce((best, spot) => (spot.value < best.value ? spot : best), first);
  return [...new Set([highest, lowest])];
}
