import type { Point } from '../../drawing/drawing.ts';
import { languageFor } from '../../languages/index.ts';
import type { Plotted } from '../canvas/sketch.ts';
import { formatNumber } from '../values/numbers.ts';
import { leastSquares, levelOf, uncertaintyOf } from './figures.ts';
import type { End } from './foot.ts';
import type { Band } from './keys.ts';
import type { Drawn, Plot } from './plot.ts';

/** A band, whose places were checked, in points: left, top, right, bottom. */
export function bandBox(sketch: Plotted, plot: Plot, { at, x }: Band): [number, number, number, number] {
  const { left, top, right, bottom } = sketch.area;
  const { from, to } = at ?? x!;
  const place = (end: End, otherwise: number) => {
    const each = end === 'from' ? from : to;
    if (each === null) return otherwise;
    if (typeof each === 'number') return plot.values === 'up' ? sketch.y(each) : sketch.x(each);
    return sketch.x(plot.along!(each, end)!);
  };
  if ((at === null) === (plot.values === 'up')) {
    const ends = [place('from', left), place('to', right)];
    return [Math.max(left, Math.min(...ends)), top, Math.min(right, Math.max(...ends)), bottom];
  }
  const ends = [place('from', bottom), place('to', top)];
  return [left, Math.max(top, Math.min(...ends)), right, Math.min(bottom, Math.max(...ends))];
}

/** A reference as it is drawn. */
export interface ReferenceLine {
  readonly ends: readonly [Point, Point];
  readonly isUpright: boolean;
  readonly label: string | null;
}

export function referenceLines(sketch: Plotted, plot: Plot, drawn: readonly Drawn[]): ReferenceLine[] {
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
      const x = sketch.x(level ?? plot.along!(reference.x!)!);
      return {
        ends: [
          [x, top - (label === null ? 0 : 1)],
          [x, bottom],
        ],
        isUpright,
        label,
      };
    }
    const y = sketch.y(level!);
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

/** The lines that say how far values are uncertain: from end to end, with a stroke across each. */
export function whiskersOf(sketch: Plotted, plot: Plot, { field, spots }: Drawn, series: number): Point[][] {
  const half = 2.2;
  return spots.flatMap(({ row, x, y }): Point[][] => {
    const ends = uncertaintyOf(plot.spec.error, row, field, series);
    if (!ends) return [];
    if (plot.values === 'up') {
      const [from, to] = ends.map((end) => sketch.y(end)) as [number, number];
      return [
        [
          [x, from],
          [x, to],
        ],
        ...[from, to].map((end): Point[] => [
          [x - half, end],
          [x + half, end],
        ]),
      ];
    }
    const [from, to] = ends.map((end) => sketch.x(end)) as [number, number];
    return [
      [
        [from, y],
        [to, y],
      ],
      ...[from, to].map((end): Point[] => [
        [end, y - half],
        [end, y + half],
      ]),
    ];
  });
}

const STEPS = 24;

/** The line of least squares through a series, as far as its points reach. */
export function trendOf(sketch: Plotted, { spots, color, joined }: Drawn) {
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
