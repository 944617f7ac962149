import type { Point } from '../../../drawing/drawing.ts';
import { spread } from '../../labels/fit.ts';
import { leading } from '../../theme.ts';
import type { Tag } from './tags.ts';

/** The space between two tags of a column, points. */
const BETWEEN = 4;

/** A tag beside the picture, and the line that leads from it. */
export interface Led {
  readonly tag: Tag;
  readonly side: 'left' | 'right';
  readonly top: number;
  /** The point of the part. */
  readonly anchor: Point;
}

/** A tag and the point of its part, the width of the picture being 1. */
interface Anchored {
  readonly tag: Tag;
  readonly at: Point;
}

/** The share of the width about the middle in which a part may be named on either side. */
const MIDDLE = 0.05;

/**
 * Parts tags among two columns: each on the side that its part is nearer to, those of the middle where there is more
 * room. A column that is too full gives away those nearest to the middle.
 */
export function sided(anchored: readonly Anchored[], height: number): [left: Anchored[], right: Anchored[]] {
  const off = ({ at: [x] }: Anchored) => x - 0.5;
  const sides: [Anchored[], Anchored[]] = [
    anchored.filter((each) => off(each) < -MIDDLE),
    anchored.filter((each) => off(each) > MIDDLE),
  ];
  const middle = anchored.filter((each) => Math.abs(off(each)) <= MIDDLE);
  for (const each of middle.toSorted((a, b) => a.at[1] - b.at[1])) {
    const fuller = heightOf(sides[0]) - heightOf(sides[1]);
    sides[fuller > 0 || (fuller === 0 && off(each) >= 0) ? 1 : 0].push(each);
  }
  for (const [from, to] of [sides, sides.toReversed()] as [Anchored[], Anchored[]][]) {
    from.sort((a, b) => Math.abs(off(b)) - Math.abs(off(a)));
    while (from.length > 0 && heightOf(from) > height && heightOf([...to, from.at(-1)!]) <= height) {
      to.push(from.pop()!);
    }
  }
  return sides;
}

/** The height that a column takes, points. */
export function heightOf(column: readonly { readonly tag: Tag }[]): number {
  return column.reduce((sum, { tag }) => sum + tag.size.height + BETWEEN, 0);
}

/**
 * Places the tags of a column near the heights of their parts, so that none overlap and no two lines cross.
 * @param edge the x from which lines lead. @param column their anchors in points.
 */
export function stacked(
  column: readonly { readonly tag: Tag; readonly anchor: Point }[],
  side: Led['side'],
  edge: number,
  height: number,
): Led[] {
  let order = column.toSorted((a, b) => a.anchor[1] - b.anchor[1]);
  // Each swap shortens the lines, so that it ends; the bound is for what rounding may bring.
  for (let swaps = 0; swaps < column.length ** 2; swaps++) {
    const led = placed(order, side, height);
    const crossing = led.findIndex((each, i) => i > 0 && cross(led[i - 1]!, each, edge));
    if (crossing === -1) return led;
    order = order.with(crossing - 1, order[crossing]!).with(crossing, order[crossing - 1]!);
  }
  return placed(order, side, height);
}

function placed(
  order: readonly { readonly tag: Tag; readonly anchor: Point }[],
  side: Led['side'],
  height: number,
): Led[] {
  const heights = order.map(({ tag }) => tag.size.height + BETWEEN);
  // The first line of a name stands level with its part, where it can.
  const centers = order.map(({ tag, anchor }, i) => anchor[1] + heights[i]! / 2 - lineOf(tag));
  const middles = spread(centers, heights, 0, height);
  return order.map((each, i) => ({ ...each, side, top: middles[i]! - each.tag.size.height / 2 }));
}

/** How far below the top of a tag a line leads from it. */
export function lineOf({ name }: Tag): number {
  return leading(name.font) / 2;
}

function cross(one: Led, other: Led, edge: number): boolean {
  const start = (led: Led): Point => [edge, led.top + lineOf(led.tag)];
  return meet([start(one), one.anchor], [start(other), other.anchor]);
}

/** Whether two lines cross. */
export function meet([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const turn = ([x1, y1]: Point, [x2, y2]: Point, [x3, y3]: Point) =>
    Math.sign((x2 - x1) * (y3 - y1) - (y2 - y1) * (x3 - x1));
  return turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);
}
