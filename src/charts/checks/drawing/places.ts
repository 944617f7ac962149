import { type Datum, isKnown } from '../../../drawing/meaning.ts';
import type { Report } from '../../../faults/fault.ts';
import type { Box } from '../../fills/patterns.ts';
import { corners, distance, isOf, labels, overlap, type Seen, type SeenShape } from './seen.ts';

/** How far a label may stand from what it names without a line that leads to it, points. */
const FARTHEST = 16;
/** How far such a line may end from what it names, and from the label, whose lines may be several. Points. */
const LEADING = { part: 6, label: 40 };

/** Reports values that stand nearer to another number than to their own, or far from it. */
export function checkPlaces(seen: Seen, report: Report): void {
  const places = placesOf(seen);
  for (const { meaning, text, box } of labels(seen, 'value')) {
    const { datum } = meaning;
    // A sum or a median has no part of its own.
    const own = places.filter((each) => isOf(each.datum, datum) && isSame(each.datum.value, datum.value));
    const nearest = least(own, box);
    if (!isKnown(datum) || nearest === null || isLed(seen, box, own) || isKeyed(seen, box, datum)) continue;
    const others = places.filter(
      ({ datum: { row, field } }) => row !== datum.row && field.name === datum.field.name,
    );
    // A label in the row or the column of its part belongs to it, however far away it stands.
    const lined = ([0, 1] as const).find((way) => own.some((place) => overlap(place.box, box)[way] > 0));
    const rivals =
      lined === undefined ? others : others.filter((place) => overlap(place.box, box)[lined] > 0);
    const isNear = lined !== undefined || nearest <= FARTHEST;
    if (isNear && nearest <= (least(rivals, box) ?? nearest) + 1) continue;
    report.warning('chart-label-astray', datum.row.source, { label: text });
  }
}

/** How far before a label its swatch stands, points. */
const BEFORE = 8;

interface Place {
  readonly order: number;
  readonly datum: Datum;
  readonly box: Box;
}

/** The places of all numbers that are shown: the boxes of parts, and the points of lines. */
function placesOf({ parts }: Seen): Place[] {
  return parts.flatMap(({ meaning: { data }, order, box, path, fill }): Place[] => {
    if (data.length === 1) return [{ order, datum: data[0]!, box }];
    const points = fill === null ? corners(path) : [];
    if (!isFaithful(points, data.length)) return [];
    return points.map(([x, y], i) => ({
      order,
      datum: data[i]!,
      box: { left: x, top: y, right: x, bottom: y },
    }));
  });
}

/** Whether a line has a corner for each number: Chart.js takes dense ones together, and begins such a line twice. */
function isFaithful(points: readonly (readonly [number, number])[], count: number): boolean {
  return points.length === count && points.every(([x], i) => i === 0 || x !== points[i - 1]![0]);
}

function isSame(a: number, b: number): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}

/** The distance from a label to the nearest of some places; null for none. */
function least(places: readonly Place[], box: Box): number | null {
  return places.length === 0 ? null : Math.min(...places.map((place) => distance(place.box, box)));
}

/** Whether a swatch before a label has the look of the part that it names. */
function isKeyed({ keys, parts }: Seen, box: Box, datum: Datum): boolean {
  const named = parts.find(({ meaning: { data } }) => data.some((each) => isOf(each, datum)))?.meaning.named;
  return keys.some(
    ({ meaning, box: swatch }) =>
      meaning?.role === 'key' &&
      meaning.name === named &&
      swatch.right <= box.left &&
      distance(swatch, box) < BEFORE,
  );
}

/** Whether a line, drawn after the data, leads from a label to what it names. */
function isLed({ shapes }: Seen, box: Box, own: readonly Place[]): boolean {
  const first = Math.min(...own.map(({ order }) => order));
  return shapes.some(({ order, stroke, fill, meaning, path }: SeenShape) => {
    if (order < first || !stroke || fill !== null || meaning !== null || path.length > 4) return false;
    const points = corners(path).map(([x, y]) => ({ left: x, top: y, right: x, bottom: y }));
    const [start, end] = [points[0]!, points.at(-1)!];
    const joins = (at: Box, to: Box) =>
      distance(at, box) < LEADING.label && own.some((place) => distance(place.box, to) < LEADING.part);
    return joins(start, end) || joins(end, start);
  });
}
