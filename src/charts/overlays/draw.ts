import { datum, value as saying } from '../../drawing/meaning.ts';
import { languageFor } from '../../languages/index.ts';
import type { Point } from '../canvas/matrix.ts';
import type { ChartSketch } from '../canvas/sketch.ts';
import { mix } from '../colors/color.ts';
import { spread, wrap } from '../labels/fit.ts';
import { along, type Box, grown, Room } from '../labels/room.ts';
import { type ChartTheme, fonts, leading } from '../theme.ts';
import { formatNumber } from '../values/numbers.ts';
import { leastSquares, levelOf, uncertaintyOf } from './figures.ts';
import type { Band, Reference } from './keys.ts';
import type { Drawn, Plot, Spot } from './plot.ts';

/** The overlays of a plot: the room that they take over it, and the functions that draw them. */
export interface Overlay {
  /** The height of the line of names over the plot, points. */
  readonly top: number;
  /** Draws what lies behind the data. */
  behind(sketch: ChartSketch): void;
  /** Draws what lies over the data, when all else is written. */
  over(sketch: ChartSketch): void;
}

/** The gap between a mark and its text, points. */
const GAP = 3;

/** Plans the overlays that a figure asks for, on the plot of any kind with an axis of values. */
export function planOverlays(plot: Plot, theme: ChartTheme): Overlay {
  const { spec, values } = plot;
  const { small } = fonts(theme);
  const isUpright = ({ at }: Reference | Band) => (at === null) === (values === 'up');
  const marked = [...(spec.reference ?? []), ...(spec.band ?? [])];
  const isNamedAbove = marked.some((each) => isUpright(each) && (each.label !== null || 'at' in each));
  return {
    top: isNamedAbove ? leading(small) + 1 : 0,
    behind(sketch) {
      for (const band of spec.band ?? []) {
        const [left, top, right, bottom] = bandBox(sketch, plot, band);
        sketch.fillRect(mix(theme.muted, theme.paper, 0.87), left, top, right - left, bottom - top);
      }
    },
    over(sketch) {
      const drawn = plot.drawn(sketch);
      const lines = referenceLines(sketch, plot, drawn);
      for (const each of drawn.keys()) drawUncertainty(sketch, plot, drawn, each);
      const trends = spec.trend ? drawn.flatMap((each) => trendOf(sketch, each) ?? []) : [];
      for (const { points, color } of trends) sketch.rule({ width: 0.9, color }, ...points);
      for (const { ends } of lines) sketch.rule({ width: 0.75, color: theme.ink }, ...ends);
      const obstacles = [
        ...drawn.flatMap(obstaclesOf),
        ...trends.flatMap(({ points }) => along(points)),
        ...lines.flatMap(({ ends }) => along(ends, 0.5)),
      ];
      const writer = new Writer(sketch, new Room(roomOf(sketch), sketch.texts, obstacles));
      for (const each of drawn) markSpots(writer, plot, each);
      nameAbove(sketch, plot, lines);
      for (const line of lines) if (line.label !== null && !line.isUpright) nameLevel(writer, line);
      for (const band of spec.band ?? [])
        if (band.label !== null && !isUpright(band)) nameBand(writer, plot, band);
      if (spec.trend === 'equation')
        for (const trend of trends) writer.beside(trend.equation, trend.points.at(-1)!, 'left');
      for (const note of spec.annotate ?? []) {
        const spot = drawn
          .filter(({ field }) => note.series === null || field.name === note.series.name)
          .flatMap(({ spots }) => spots)
          .find(({ name }) => name === note.at);
        if (spot) writer.led(note.text, spot);
      }
    },
  };
}

/** All of the drawing: names may stand beside the plot. */
function roomOf({ chart, area }: ChartSketch): Box {
  return { left: 0, top: area.top - 8, right: chart.width, bottom: area.bottom };
}

function obstaclesOf({ joined, spots }: Drawn): Box[] {
  const points = spots.map(({ x, y }): Point => [x, y]);
  const boxes = spots.map(({ x, y, box }) => box ?? grown({ left: x, right: x, top: y, bottom: y }, 2.5));
  return joined ? [...boxes, ...along(points)] : boxes;
}

/** A band in points: left, top, right, bottom. */
function bandBox(sketch: ChartSketch, plot: Plot, { at, x }: Band): [number, number, number, number] {
  const { left, top, right, bottom } = sketch.area;
  const place = (each: number | string | null | undefined, otherwise: number) => {
    if (each === null || each === undefined) return otherwise;
    if (typeof each === 'number') return plot.values === 'up' ? sketch.y(each) : sketch.x(each);
    return sketch.x(plot.along?.(each) ?? 0);
  };
  const { from, to } = at ?? x!;
  if ((at === null) === (plot.values === 'up')) {
    const ends = [place(from, left), place(to, right)];
    return [Math.max(left, Math.min(...ends)), top, Math.min(right, Math.max(...ends)), bottom];
  }
  const ends = [place(from, bottom), place(to, top)];
  return [left, Math.max(top, Math.min(...ends)), right, Math.min(bottom, Math.max(...ends))];
}

/** A reference as it is drawn. */
interface ReferenceLine {
  readonly ends: readonly [Point, Point];
  readonly isUpright: boolean;
  readonly label: string | null;
}

function referenceLines(sketch: ChartSketch, plot: Plot, drawn: readonly Drawn[]): ReferenceLine[] {
  const { left, top, right, bottom } = sketch.area;
  const { charts } = languageFor(sketch.theme.lang);
  return (plot.spec.reference ?? []).map((reference): ReferenceLine => {
    const level = levelOf(
      reference,
      drawn.flatMap(({ spots }) => spots.map(({ value }) => value)),
    );
    const isUpright = (level === null) === (plot.values === 'up');
    const known = typeof reference.at === 'string' ? charts[reference.at] : null;
    const number = level !== null && known ? drawn[0]!.format(Number(level.toPrecision(6))) : null;
    const label = reference.label ?? (known && number ? `${known} ${number}` : null);
    if (isUpright) {
      const x = sketch.x(level ?? plot.along?.(reference.x!) ?? 0);
      return {
        ends: [
          [x, top - (label === null ? 0 : 1)],
          [x, bottom],
        ],
        isUpright,
        label,
      };
    }
    const y = sketch.y(level ?? 0);
    return {
      ends: [
        [left, y],
        [right, y],
      ],
      isUpright,
      label,
    };
  });
}

/** Writes the names of upright lines and bands in a line over the plot, moved apart. */
function nameAbove(sketch: ChartSketch, plot: Plot, lines: readonly ReferenceLine[]): void {
  const { small, theme, area, chart } = sketch;
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
    chart.width + 3,
  );
  for (const [i, { label, color }] of sorted.entries()) {
    sketch.write(label, places[i]!, area.top - GAP, { font: small, color, align: 'center' });
  }
}

/** Writes the name of a level line over or under it, at the end that has room. */
function nameLevel({ put, sketch }: Writer, { ends, label }: ReferenceLine): void {
  const [[left, y], [right]] = ends;
  const width = sketch.theme.measure(label!, sketch.small);
  const starts = [right - width - 1, left + 2, (left + right - width) / 2];
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

/** Draws how far values are uncertain: a line from end to end with a stroke across each. */
function drawUncertainty(sketch: ChartSketch, plot: Plot, drawn: readonly Drawn[], series: number): void {
  const { field, spots } = drawn[series]!;
  const stroke = { width: 0.75, color: sketch.theme.ink };
  for (const { row, x, y } of spots) {
    const ends = uncertaintyOf(plot.spec.error, row, field, series);
    if (!ends) continue;
    const [low, high] = ends;
    const half = 2.2;
    if (plot.values === 'up') {
      const [from, to] = [sketch.y(low), sketch.y(high)];
      sketch.rule(stroke, [x, from], [x, to]);
      for (const end of [from, to]) sketch.rule(stroke, [x - half, end], [x + half, end]);
    } else {
      const [from, to] = [sketch.x(low), sketch.x(high)];
      sketch.rule(stroke, [from, y], [to, y]);
      for (const end of [from, to]) sketch.rule(stroke, [end, y - half], [end, y + half]);
    }
  }
}

const STEPS = 24;

/** The line of least squares through a series, as far as its points reach. */
function trendOf(sketch: ChartSketch, { spots, color, joined }: Drawn) {
  const line = leastSquares(spots.map(({ at, value }) => [at, value]));
  if (!line) return null;
  const { left, right, top, bottom } = sketch.area;
  const places = spots.map(({ at }) => at);
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const points = Array.from({ length: STEPS + 1 }, (_, i): Point => {
    const at = from + ((to - from) * i) / STEPS;
    return [sketch.x(at), sketch.y(line.slope * at + line.start)];
  }).filter(([x, y]) => x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1);
  if (points.length < 2) return null;
  const { lang } = sketch.theme;
  const number = (value: number) => formatNumber(Number(Math.abs(value).toPrecision(3)), null, lang);
  const sign = (value: number) => (value < 0 ? '\u2212' : '+');
  const slope = `${line.slope < 0 ? '\u2212' : ''}${number(line.slope)}`;
  return {
    // A straight line is two points.
    points: isStraight(points) ? [points[0]!, points.at(-1)!] : points,
    color: joined ? color : sketch.theme.ink,
    equation: `y = ${slope}\u00a0x ${sign(line.start)} ${number(line.start)}`,
  };
}

function isStraight(points: readonly Point[]): boolean {
  const [[x1, y1], [x2, y2]] = [points[0]!, points.at(-1)!];
  return points.every(
    ([x, y]) => Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) < 0.1 * Math.abs(x2 - x1),
  );
}

/** Draws rings about the spots that stand out, and writes their values. */
function markSpots(writer: Writer, { spec }: Plot, drawn: Drawn): void {
  const { sketch } = writer;
  const { pen, theme } = sketch;
  const marked = spec.mark ? chosen(drawn.spots, spec.mark) : [];
  const valued = spec.values && spec.values !== 'none' ? chosen(drawn.spots, spec.values) : [];
  for (const spot of marked) {
    pen.fillStyle = theme.paper;
    pen.strokeStyle = drawn.joined ? drawn.color : theme.ink;
    pen.lineWidth = 1.1;
    pen.beginPath();
    pen.arc(spot.x, spot.y, 2.8, 0, 2 * Math.PI);
    pen.fill();
    pen.stroke();
  }
  for (const spot of new Set([...marked, ...valued])) if (!spot.said) writer.value(spot, drawn);
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

/** Writes texts where nothing stands. */
export class Writer {
  readonly sketch: ChartSketch;
  readonly #room: Room;

  constructor(sketch: ChartSketch, room: Room) {
    this.sketch = sketch;
    this.#room = room;
  }

  /** Writes lines at the best of some places of their upper left corner; says which box they took. */
  readonly put = (
    lines: readonly string[],
    corners: readonly Point[],
    color: string,
    means?: Parameters<ChartSketch['write']>[3],
  ): Box | null => {
    const { small, theme, pen } = this.sketch;
    const width = Math.max(...lines.map((line) => theme.measure(line, small)));
    const height = (lines.length - 1) * leading(small) + small.size;
    const boxes = corners.map(([left, top]) => ({ left, top, right: left + width, bottom: top + height }));
    const found = this.#room.take(boxes);
    if (!found) return null;
    const { left, top } = found.box;
    if (found.onData) {
      pen.fillStyle = theme.paper;
      pen.fillRect(left - 1, top - 0.5, width + 2, height + 1);
    }
    this.sketch.writeFrom(lines, left, top + small.size * 0.86, { font: small, color, ...means });
    return found.box;
  };

  /** Writes a value by its point. */
  value(spot: Spot, { field, format }: Drawn): void {
    const means = { means: saying(datum(spot.row, field, spot.value)) };
    const text = format(spot.value);
    const { small, theme } = this.sketch;
    this.put([text], around(spot, [theme.measure(text, small), small.size], [4, 7, 11]), theme.ink, means);
  }

  /** Writes a text by a point, on one side of it. */
  beside(text: string, [x, y]: Point, side: 'left' | 'right'): void {
    const { small, theme } = this.sketch;
    const width = theme.measure(text, small);
    const left = side === 'left' ? x - width : x;
    const corners = [-3, 3, -10, 10, -18, 18, -28, 28].map(
      (by): Point => [left, by < 0 ? y + by - small.size : y + by],
    );
    this.put([text], corners, theme.ink);
  }

  /** Writes a note with a line to its datum. */
  led(text: string, spot: Spot): void {
    const { small, theme, area } = this.sketch;
    const lines = wrap(text, Math.max(60, (area.right - area.left) * 0.36), small, theme.measure);
    const width = Math.max(...lines.map((line) => theme.measure(line, small)));
    const height = (lines.length - 1) * leading(small) + small.size;
    const box = this.put(lines, around(spot, [width, height], [9, 14, 20, 28, 38, 50]), theme.ink);
    if (!box) return;
    const to: Point = [
      Math.max(box.left, Math.min(spot.x, box.right)),
      spot.y < box.top ? box.top - 0.5 : spot.y > box.bottom ? box.bottom + 1 : (box.top + box.bottom) / 2,
    ];
    const near: Point =
      spot.x < box.left ? [box.left - 2, to[1]] : spot.x > box.right ? [box.right + 2, to[1]] : to;
    const distance = Math.hypot(near[0] - spot.x, near[1] - spot.y) || 1;
    const from: Point = [
      spot.x + ((near[0] - spot.x) * 3.2) / distance,
      spot.y + ((near[1] - spot.y) * 3.2) / distance,
    ];
    if (distance > 5) this.sketch.rule({ width: 0.5, color: theme.muted }, from, near);
  }
}

/** Corners for a text about a point: above and below it first, then at its sides, the nearer ones first. */
function around(
  { x, y }: Spot,
  [width, height]: readonly [number, number],
  distances: readonly number[],
): Point[] {
  return distances.flatMap((away): Point[] => [
    [x - width / 2, y - away - height],
    [x - width / 2, y + away],
    [x + away * 0.8, y - away - height],
    [x - width - away * 0.8, y - away - height],
    [x + away * 0.8, y + away],
    [x - width - away * 0.8, y + away],
    [x + away, y - height / 2],
    [x - width - away, y - height / 2],
  ]);
}
