import { isWithin, overlap } from '../../../drawing/boxes.ts';
import type { Report } from '../../../faults/fault.ts';
import { APART, nearestVision } from '../../colors/vision.ts';
import type { ChartSpec } from '../../spec.ts';
import { corners, labels, type Part, type Seen, type SeenShape } from './seen.ts';

/** The size under which points are told apart by shape, not by colour alone: 3 mm. */
const SMALL = 8.5;
/** How far a pattern may end from the edges of its part, points. */
const BORDER = 1.5;
/** The gap under which two parts touch, points. */
const TOUCHING = 0.8;
/** The share of the largest slice under which a slice is not seen. */
const THIN = 0.004;

/** The look by which a reader knows a part. */
interface Look {
  readonly name: string;
  readonly color: string;
  /** The pattern, its dashes, or the shape of its points. */
  readonly form: string;
  readonly small: boolean;
}

/**
 * Reports pairs that a reader has to tell apart and cannot: all of a legend, lines and points among themselves, parts
 * that touch.
 */
export function checkLooks(seen: Seen, { source }: ChartSpec, report: Report): void {
  const keys = seen.keys;
  const named = seen.parts.filter(({ meaning }) => meaning.named !== null);
  const told = labels(seen, 'value').map(({ text }) => text);
  // A point that is named at its place is known by its name.
  const isNamed = ({ meaning: { data, named } }: Part) =>
    data.length === 1 && told.some((text) => text.startsWith(named!));
  const loose = named.filter((part) => isLoose(part) && !isNamed(part));
  const looks = firstOfEach([...loose, ...keys].map((each) => lookOf(each, seen)));
  const pairs = [...pairsOf(looks), ...touchingLooks(named, seen)];
  const reported = new Set<string>();
  for (const [one, other] of pairs) {
    const pair = [one.name, other.name].toSorted().join('\n');
    const { vision, difference } = nearestVision(one.color, other.color);
    if (one.name.toLowerCase() === other.name.toLowerCase()) continue;
    const alike = one.form === other.form && (difference < APART || (one.small && other.small));
    if (!alike || reported.has(pair)) continue;
    reported.add(pair);
    const details = { vision, difference: Math.round(difference), least: APART };
    report.warning('chart-colors-alike', source, { one: one.name, other: other.name, ...details });
  }
}

/** Lines and points, which may meet any other of their kind. */
function isLoose({ meaning: { by } }: Part): boolean {
  return by === 'place' || by === 'area';
}

function firstOfEach(looks: readonly Look[]): Look[] {
  const first = new Map<string, Look>();
  // A line is known by its colour and dashes, and its points by the line.
  for (const look of looks) if (!first.has(look.name)) first.set(look.name, look);
  return [...first.values()];
}

function pairsOf<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, i) => all.slice(i + 1).map((other): [T, T] => [one, other]));
}

function lookOf(shape: SeenShape, seen: Seen): Look {
  const { meaning, fill, stroke, box } = shape;
  const name = meaning?.role === 'part' ? meaning.named! : meaning?.role === 'key' ? meaning.name : '';
  const color = fill ?? (typeof stroke?.color === 'string' ? stroke.color : '#000000');
  const isPoint = meaning?.role === 'part' && isLoose(shape as Part) && meaning.data.length <= 2;
  const outline = isPoint || meaning?.role === 'key' ? shapeOf(shape) : '';
  const form = [outline, fill === null ? `dashes ${stroke?.dash}` : patternOf(shape, seen)].join(' ');
  return { name, color, form, small: isPoint && box.right - box.left < SMALL };
}

/** The shape of a point, whatever its size: the places of its first two corners in its box, in tenths. */
function shapeOf({ path, box: { left, top, right, bottom } }: SeenShape): string {
  const places = corners(path)
    .slice(0, 2)
    .map(([x, y]) => [(x - left) / (right - left), (y - top) / (bottom - top)]);
  return [path.length, ...places.flat().map((each) => Math.round(10 * each))].join(' ');
}

/** The pattern that is drawn over a part. */
function patternOf({ order, box }: SeenShape, { shapes }: Seen): string {
  const over = shapes.find(
    (each) =>
      each.order > order &&
      each.meaning?.role === 'pattern' &&
      each.regions.some((region) => isWithin(region, box, BORDER) && isWithin(box, region, BORDER)),
  );
  return over?.meaning?.role === 'pattern' ? over.meaning.pattern : 'plain';
}

/** The looks of parts of different names that touch. */
function touchingLooks(named: readonly Part[], seen: Seen): [Look, Look][] {
  const largest = Math.max(...named.map(({ meaning }) => Math.abs(meaning.data[0]?.value ?? 0)));
  const isThin = ({ meaning: { by, data } }: Part) => by === 'angle' && data[0]!.value <= THIN * largest;
  const filled = named.filter(
    (part) => part.fill !== null && !isLoose(part) && part.meaning.by !== 'look' && !isThin(part),
  );
  const near = filled.toSorted((a, b) => a.box.left - b.box.left);
  const found = new Map<string, [Look, Look]>();
  for (const [i, one] of near.entries()) {
    for (let j = i + 1; j < near.length && near[j]!.box.left < one.box.right + TOUCHING; j++) {
      const other = near[j]!;
      const names = [one.meaning.named!, other.meaning.named!].toSorted().join('\n');
      if (one.meaning.named === other.meaning.named || found.has(names) || !touch(one, other)) continue;
      found.set(names, [lookOf(one, seen), lookOf(other, seen)]);
    }
  }
  return [...found.values()];
}

/** Whether two parts have an edge in common. */
function touch(one: Part, other: Part): boolean {
  const [across, down] = overlap(one.box, other.box);
  if (Math.min(across, down) < -TOUCHING) return false;
  if (one.meaning.by === 'length') return Math.max(across, down) > 0.5 && isThick(one) && isThick(other);
  const ends = corners(other.path);
  const shared = corners(one.path).filter(([x, y]) =>
    ends.some(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY) < 0.1),
  );
  return shared.length > 1;
}

function isThick({ box: { left, top, right, bottom } }: Part): boolean {
  return Math.min(right - left, bottom - top) > 0.3;
}
