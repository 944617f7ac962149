import type { Box } from '../../fills/patterns.ts';

/** A point of a chart, and the size of its name. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** The radius of its disc. */
  readonly radius: number;
  /** null for a point without a name, which names keep clear of. */
  readonly name: { readonly width: number; readonly height: number } | null;
  /** Its name is placed before those of all spots that do not have this. */
  readonly first?: boolean;
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
const DIRECTIONS = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8);

/**
 * Places names beside their points, so that they touch neither each other nor any point, and stay in the frame.
 * Names in the densest places come first.
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
  const crowd = spots.map(
    (spot) => spots.filter(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) < 30).length,
  );
  const rank = (i: number) => crowd[i]! + (spots[i]!.first ? spots.length : 0);
  const order = spots.map((_, i) => i).toSorted((a, b) => rank(b) - rank(a) || a - b);
  const taken = [...held];
  const places = spots.map((): Place | null => null);
  for (const i of order) {
    const spot = spots[i]!;
    if (!spot.name) continue;
    const place = candidates(spot, spot.name).find((each) => {
      const box = boxOf(each, spot.name!);
      return (
        within(box, frame) &&
        !spots.some((other) => touches(box, other)) &&
        isFree(box) &&
        ![box, ...leaderOf(each, spot, box)].some((part) => taken.some((other) => overlap(part, other)))
      );
    });
    if (!place) continue;
    places[i] = place;
    const box = boxOf(place, spot.name);
    taken.push(box, ...leaderOf(place, spot, box));
  }
  return places;
}

/** The places to try, in this order: right, left, over, under, at the corners; then farther away. */
function candidates({ x, y, radius }: Spot, { width, height }: NonNullable<Spot['name']>): Place[] {
  const reach = radius + GAP;
  const corner = radius * Math.SQRT1_2 + 1.5;
  const beside: [number, number][] = [
    [x + reach, y - height / 2],
    [x - reach - width, y - height / 2],
    [x - width / 2, y - reach - height],
    [x - width / 2, y + reach],
    [x + corner, y - corner - height],
    [x + corner, y + corner],
    [x - corner - width, y - corner - height],
    [x - corner - width, y + corner],
  ];
  const far = RINGS.flatMap((ring) =>
    DIRECTIONS.map((angle): [number, number] => {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      return [
        x + (radius + ring) * cos + (width / 2) * (sideOf(cos) - 1),
        y + (radius + ring) * sin + (height / 2) * (sideOf(sin) - 1),
      ];
    }),
  );
  return [
    ...beside.map(([left, top]) => ({ left, top, led: false })),
    ...far.map(([left, top]) => ({ left, top, led: true })),
  ];
}

function sideOf(value: number): number {
  return Math.abs(value) < 0.3 ? 0 : Math.sign(value);
}

function boxOf({ left, top }: Place, { width, height }: NonNullable<Spot['name']>): Box {
  return { left, top, right: left + width, bottom: top + height };
}

/** The line that leads to a name, as boxes along it. */
function leaderOf({ led }: Place, { x, y, radius }: Spot, box: Box): Box[] {
  if (!led) return [];
  const [toX, toY] = [Math.max(box.left, Math.min(x, box.right)), Math.max(box.top, Math.min(y, box.bottom))];
  const length = Math.hypot(toX - x, toY - y);
  const steps = Array.from(
    { length: Math.floor((length - radius) / 2) },
    (_, i) => (radius + 2 * i) / length,
  );
  return steps.map((share) => {
    const [left, top] = [x + (toX - x) * share, y + (toY - y) * share];
    return { left, top, right: left + 0.5, bottom: top + 0.5 };
  });
}

function within(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right + 1.5 && b.left < a.right + 1.5 && a.top < b.bottom && b.top < a.bottom;
}

function touches(box: Box, { x, y, radius }: Spot): boolean {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return Math.hypot(dx, dy) < radius + 0.5;
}
