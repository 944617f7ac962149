import type { Point } from '../../drawing/drawing.ts';
import { languageFor } from '../../languages/index.ts';
import type { Plotted } from '../canvas/sketch.ts';
import { levelOf, uncertaintyOf } from './figures.ts';
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
