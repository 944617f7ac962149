import type { Box } from '../../fills/patterns.ts';

/** A point of a chart, and the size of its name. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** The radius of its disc. */
  readonly radius: number;
  /** null for a point without a name, which names keep clear of. */
  readonly name: { readonly width: number; readonly height: number } | null;
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

/** A name with the line that leads to it, as boxes, which are made when another comes near. */
interface Taken {
  readonly around: Box;
  readonly boxes: () => readonly Box[];
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
  const options = spots.map((spot) => indexed(optionsOf(spot, spots, frame, isFree)));
  return (urgency) => {
    const order = spots
      .map((_, i) => i)
      .toSorted((a, b) => urgency[b]! - urgency[a]! || crowd[b]! - crowd[a]! || a - b);
    const taken: Taken[] = held.map((box) => ({ around: box, boxes: () => [box] }));
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
  frame: Box,
  isFree: (box: Box) => boolean,
): Generator<Option, undefined> {
  if (!spot.name) return undefined;
  for (const place of candidates(spot, spot.name)) {
    const box = boxOf(place, spot.name);
    if (!within(box, frame) || spots.some((other) => touches(box, other)) || !isFree(box)) continue;
    const { x, y } = spot;
    const around = place.led ? enclosing([box, { left: x, top: y, right: x + 0.5, bottom: y + 0.5 }]) : box;
    let boxes: readonly Box[] | null = null;
    yield { place, around, boxes: () => (boxes ??= [box, ...leaderOf(place, spot, box)]) };
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
  return (
    overlap(a.around, b.around) && a.boxes().some((part) => b.boxes().some((other) => overlap(part, other)))
  );
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

function enclosing(boxes: readonly Box[]): Box {
  const around = { ...boxes[0]! };
  for (const { left, top, right, bottom } of boxes) {
    around.left = Math.min(around.left, left);
    around.top = Math.min(around.top, top);
    around.right = Math.max(around.right, right);
    around.bottom = Math.max(around.bottom, bottom);
  }
  return around;
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
  return dx * dx + dy * dy < (radius + 0.5) ** 2;
}
