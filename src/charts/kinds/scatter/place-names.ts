import { boxAround, isWithin } from '../../../drawing/boxes.ts';
import type { Box } from '../../../drawing/drawing.ts';
import { crosses, type Leader, passesThrough } from '../../labels/leaders.ts';

/** A point of a chart, and the size of its name. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** The radius of its disc. */
  readonly radius: number;
  /** null for a point without a name, which names keep clear of. */
  readonly name: { readonly width: number; readonly height: number } | null;
  /** The longest line to its name, points; as long as any where it is not given. */
  readonly farthest?: number;
}

/** The place of a name: its top left corner, and whether a line has to lead to it. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly led: boolean;
}

const GAP = 2.5;
/** The distances at which a place is sought where there is none beside the point. Lengths are points. */
const RINGS = [8, 14, 22, 32, 44, 58, 74, 92];
const DIRECTIONS = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8).map(
  (angle) => [Math.cos(angle), Math.sin(angle)] as const,
);

/** The box of a name, the line that leads to it, and a box about both. */
interface Taken {
  readonly box: Box;
  readonly leader: Leader | null;
  readonly around: Box;
}

/** A place that a name may have as far as points and land matter. */
interface Option extends Taken {
  readonly place: Place;
}

/**
 * Places names beside their points, so that they touch neither each other nor any point, and stay in the frame.
 * @param held boxes that no name and no line to one may touch.
 * @param isFree whether what lies there lets a name stand in a box.
 * @returns a place for each spot; null for a spot without a name, or without room for it.
 */
export function placeLabels(
  spots: readonly Spot[],
  frame: Box,
  held: readonly Box[] = [],
  isFree: (box: Box) => boolean = () => true,
): (Place | null)[] {
  return labelPlacer(spots, frame, held, isFree)(spots.map(() => 0));
}

/**
 * Places names as `placeLabels` does, as often as it is called, and looks for the places that there are once.
 * @returns a function of how urgent each name is: the most urgent come first, then those in the densest places.
 */
export function labelPlacer(
  spots: readonly Spot[],
  frame: Box,
  held: readonly Box[],
  isFree: (box: Box) => boolean,
): (urgency: readonly number[]) => (Place | null)[] {
  const crowd = spots.map((spot) =>
    spot.name ? spots.filter(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) < 30).length : 0,
  );
  const kept = held.map((box): Taken => ({ box, leader: null, around: box }));
  const options = spots.map((spot) => indexed(optionsOf(spot, spots, { frame, held: kept, isFree })));
  return (urgency) => {
    const order = spots
      .map((_, i) => i)
      .toSorted((a, b) => urgency[b]! - urgency[a]! || crowd[b]! - crowd[a]! || a - b);
    const taken: Taken[] = [];
    const places = spots.map((): Place | null => null);
    for (const i of order) {
      const option = firstFree(options[i]!, taken);
      if (!option) continue;
      places[i] = option.place;
      taken.push(option);
    }
    return places;
  };
}

function firstFree(
  options: (index: number) => Option | undefined,
  taken: readonly Taken[],
): Option | undefined {
  let index = 0;
  let option = options(index);
  while (option && taken.some((other) => meet(option!, other))) option = options(++index);
  return option;
}

function* optionsOf(
  spot: Spot,
  spots: readonly Spot[],
  {
    frame,
    held,
    isFree,
  }: { readonly frame: Box; readonly held: readonly Taken[]; readonly isFree: (box: Box) => boolean },
): Generator<Option, undefined> {
  if (!spot.name) return undefined;
  for (const place of candidates(spot, spot.name, spot.farthest)) {
    const box = boxOf(place, spot.name);
    // The cheaper questions come first.
    if (!isWithin(box, frame) || !isFree(box) || spots.some((other) => touches(box, other))) continue;
    const leader = place.led ? leaderOf(spot, box) : null;
    const option = { place, box, leader, around: leader ? enclosing(box, spot) : box };
    if (!held.some((other) => meet(option, other))) yield option;
  }
}

/** The things that are generated, by their index, each made when it is first asked for. */
function indexed<T>(rest: Iterator<T, undefined>): (index: number) => T | undefined {
  const known: (T | undefined)[] = [];
  return (index) => {
    if (index === known.length) known.push(rest.next().value);
    return known[index];
  };
}

function meet(a: Taken, b: Taken): boolean {
  if (!overlap(a.around, b.around)) return false;
  return (
    overlap(a.box, b.box) ||
    (a.leader !== null && passesThrough(a.leader, b.box, SPACE)) ||
    (b.leader !== null && passesThrough(b.leader, a.box, SPACE)) ||
    (a.leader !== null && b.leader !== null && crosses(a.leader, b.leader))
  );
}

/** The places to try, in this order: right, left, over, under, at the corners; then farther away. */
function* candidates(
  { x, y, radius }: Spot,
  { width, height }: NonNullable<Spot['name']>,
  farthest = Number.POSITIVE_INFINITY,
): Generator<Place> {
  const reach = radius + GAP;
  const corner = radius * Math.SQRT1_2 + 1.5;
  yield { left: x + reach, top: y - height / 2, led: false };
  yield { left: x - reach - width, top: y - height / 2, led: false };
  yield { left: x - width / 2, top: y - reach - height, led: false };
  yield { left: x - width / 2, top: y + reach, led: false };
  for (const left of [x + corner, x - corner - width])
    for (const top of [y - corner - height, y + corner]) yield { left, top, led: false };
  for (const ring of RINGS.filter((each) => each <= farthest))
    for (const [cos, sin] of DIRECTIONS) {
      const left = x + (radius + ring) * cos + (width / 2) * (sideOf(cos) - 1);
      const top = y + (radius + ring) * sin + (height / 2) * (sideOf(sin) - 1);
      yield { left, top, led: true };
    }
}

function sideOf(value: number): number {
  return Math.abs(value) < 0.3 ? 0 : Math.sign(value);
}

function boxOf({ left, top }: Place, { width, height }: NonNullable<Spot['name']>): Box {
  return { left, top, right: left + width, bottom: top + height };
}

/** The line from the edge of a disc to the nearest point of a box. */
function leaderOf({ x, y, radius }: Spot, { left, top, right, bottom }: Box): Leader {
  const to = [Math.max(left, Math.min(x, right)), Math.max(top, Math.min(y, bottom))] as const;
  const share = radius / (Math.hypot(to[0] - x, to[1] - y) || 1);
  return { from: [x + (to[0] - x) * share, y + (to[1] - y) * share], to };
}

function enclosing({ left, top, right, bottom }: Box, { x, y }: Spot): Box {
  return boxAround([
    [left, top],
    [right, bottom],
    [x, y],
  ]);
}

/** The space between names beside one another, points, and of those on one line, which would be read as one. */
const SPACE = 1.5;
const WORD_SPACE = 6;

function overlap(a: Box, b: Box): boolean {
  const isOneLine = Math.abs(a.bottom - b.bottom) < (a.bottom - a.top) / 3;
  const space = isOneLine ? WORD_SPACE : SPACE;
  return a.left < b.right + space && b.left < a.right + space && a.top < b.bottom && b.top < a.bottom;
}

function touches(box: Box, { x, y, radius }: Spot): boolean {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return dx * dx + dy * dy < (radius + 0.5) ** 2;
}
