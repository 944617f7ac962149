import { overlap } from '../../../drawing/boxes.ts';
import type { Box, Point } from '../../../drawing/drawing.ts';
import { type Datum, isKnown, type Meaning } from '../../../drawing/meaning.ts';
import type { Path } from '../../../drawing/path.ts';
import type { Report } from '../../../faults/fault.ts';
import { corners, distance, isOf, labels, type Seen, type SeenShape } from './seen.ts';

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
    if (!isKnown(datum) || nearest === null) continue;
    if (isLed(seen, box, own) || isKeyed(seen, box, datum) || isNumbered(seen, meaning, own)) continue;
    const others = places.filter((place) => isRival(place, datum, own, text));
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
  /** Whether a place on an axis shows it, not a length or an area from zero. */
  readonly isPoint: boolean;
}

/**
 * Whether a reader could take a label's number for that of a place: another of its series, or a point of another series
 * unless the label names its own, or the points touch, so that no place tells them apart.
 */
function isRival(
  { datum: { row, field, value }, box, isPoint }: Place,
  told: Datum,
  own: readonly Place[],
  label: string,
): boolean {
  if (field.name === told.field.name) return row !== told.row;
  if (!isPoint || value === told.value || label.includes(told.field.label)) return false;
  return own.every((place) => distance(place.box, box) > 0);
}

/** The places of all numbers that are shown: the boxes of parts, and the points of lines. */
function placesOf({ parts }: Seen): Place[] {
  return parts.flatMap(({ meaning: { data, by }, order, box, path, fill }): Place[] => {
    if (data.length === 1) return [{ order, datum: data[0]!, box, isPoint: by === 'place' }];
    if (fill !== null) return [];
    return pointsOf(path, data).map(([[x, y], datum]) => {
      return { order, datum, box: { left: x, top: y, right: x, bottom: y }, isPoint: true };
    });
  });
}

/** The distance of two heights that count as one, points. */
const FLAT = 0.1;

/** The points of a line with their numbers; of a dense one, its ends, its highest and its lowest point. */
function pointsOf(path: Path, data: readonly Datum[]): [Point, Datum][] {
  const all = corners(path);
  // Chart.js writes the first point, and the first one after a gap, twice.
  const points = all.filter(([x, y], i) => i === 0 || x !== all[i - 1]![0] || y !== all[i - 1]![1]);
  if (points.length === data.length && !isDense(points)) return points.map((point, i) => [point, data[i]!]);
  if (points.length === 0 || data.length === 0) return [];
  const extreme = (way: 1 | -1): [Point, Datum][] => {
    const most = Math.max(...data.map(({ value }) => way * value));
    const [datum, ...others] = data.filter(({ value }) => way * value === most);
    const point = points.reduce((best, each) => (way * each[1] < way * best[1] ? each : best));
    // Where a line is flat, any of its points may be that number's.
    const isAlone = points.every(([x, y]) => Math.abs(x - point[0]) < 1 || Math.abs(y - point[1]) > FLAT);
    return datum && others.length === 0 && isAlone ? [[point, datum]] : [];
  };
  return [...extreme(1), ...extreme(-1), [points[0]!, data[0]!], [points.at(-1)!, data.at(-1)!]];
}

/** Whether points may stand for several numbers each: Chart.js takes those together that are less than a point apart. */
function isDense(points: readonly Point[]): boolean {
  return points.some(([x], i) => i > 0 && Math.abs(x - points[i - 1]![0]) < 1);
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

/** Whether the number before a label in a list is written at what it names too. */
function isNumbered(seen: Seen, label: Meaning, own: readonly Place[]): boolean {
  const from = seen.texts.findIndex(({ meaning }) => meaning === label);
  const numbers = seen.texts.filter(({ meaning, text }) => meaning === null && /^\d+$/.test(text));
  const before = numbers.findLast((each) => seen.texts.indexOf(each) < from);
  return numbers.some((each) => each !== before && each.text === before?.text && isLed(seen, each.box, own));
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
