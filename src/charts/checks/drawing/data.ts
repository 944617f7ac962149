import type { DataField, DataRow } from '../../../data/data-set.ts';
import { isWithin } from '../../../drawing/boxes.ts';
import type { Datum } from '../../../drawing/meaning.ts';
import type { Report } from '../../../faults/fault.ts';
import { getOrMake } from '../../../once.ts';
import { readPositions } from '../../axes/positions.ts';
import { kindOf } from '../../kinds/index.ts';
import { wordsLeftOut } from '../../overlays/left-out.ts';
import type { ChartSpec } from '../../spec.ts';
import type { ChartTheme } from '../../theme.ts';
import { numberIn, textIn } from '../../values/fields.ts';
import { arcs } from './arcs.ts';
import { type Measured, outermost } from './measured.ts';
import { corners, labels, type Part, type Seen, type SeenShape, surface } from './seen.ts';

/** The least extent of a part that is seen, points. */
const LEAST = 0.3;
/** How far a part's extent may be from its number, points. */
const EXACT = 1.6;

/** The keys of a figure whose fields are shown by marks of their own, and the one whose texts name rows. */
interface Keyed {
  readonly value?: DataField | null;
  readonly series?: readonly DataField[] | null;
  readonly line?: DataField | null;
  readonly size?: DataField | null;
  readonly label?: DataField | null;
  readonly x?: DataField;
  readonly from?: number | null;
}

/** Reports numbers that no mark shows, names that found no room, and filled parts that do not start at zero. */
export function checkData(seen: Seen, spec: ChartSpec, theme: ChartTheme, report: Report): void {
  checkShown(seen, spec, theme, report);
  checkNames(seen, spec, report);
  for (const name of partsOffZero(seen)) report.warning('chart-not-from-zero', spec.source, { name });
}

function checkShown(seen: Seen, spec: ChartSpec & Keyed, theme: ChartTheme, report: Report): void {
  const { value, series, line, size, x, from = null } = spec;
  const [data] = spec.data;
  const fields = [value, line, size, ...(series ?? [])].filter((each) => each != null);
  const known = x && from !== null ? readPositions(data!, x, from, theme).rows : data!.rows;
  const shown = shownRows(seen);
  const told = new Set(labels(seen, 'value').map(({ meaning }) => meaning.datum.row));
  const counted = new Set(data!.rows);
  for (const field of fields) {
    const rows = shown.get(field.name) ?? new Set();
    // A kind that counts or sums rows shows others that it makes.
    if (![...rows].some((row) => counted.has(row))) continue;
    const lost = known.filter((row) => numberIn(row, field) && !rows.has(row) && !told.has(row));
    if (lost.length === 0) continue;
    const names = lost.map((row) => (spec.label ? textIn(row, spec.label) : String(numberIn(row, field))));
    report.warning('chart-data-hidden', lost[0]!.source, { field: field.label, names });
  }
  const written = new Set(labels(seen, 'name').map(({ meaning }) => meaning.name));
  const covered = coveredPoints(seen).filter(
    (row) => !told.has(row) && !(spec.label && written.has(textIn(row, spec.label))),
  );
  if (covered.length > 0) {
    const names = covered.map((row) => (spec.label ? textIn(row, spec.label) : ''));
    report.warning('chart-points-covered', covered[0]!.source, {
      count: covered.length,
      names: names.filter(Boolean),
    });
  }
}

/** The rows of each field that can be seen, by the field's name. */
function shownRows({ parts, frame }: Seen): Map<string, Set<DataRow>> {
  const shown = new Map<string, Set<DataRow>>();
  for (const { meaning, box } of parts) {
    const seen = Math.max(box.right - box.left, box.bottom - box.top) >= LEAST && isWithin(box, frame, 2);
    for (const { row, field } of seen ? meaning.data : []) {
      getOrMake(shown, field.name, () => new Set()).add(row);
    }
  }
  return shown;
}

/** The rows of points that lie under others of the same size. */
function coveredPoints({ parts }: Seen): DataRow[] {
  const joined = new Set(
    parts.filter(({ fill }) => fill === null).map(({ meaning }) => meaning.data[0]?.field),
  );
  const points = parts.filter(({ meaning: { by, data }, fill }) => {
    return fill !== null && (by === 'place' || by === 'area') && !joined.has(data[0]!.field);
  });
  const last = new Map<string, Part>();
  const covered: DataRow[] = [];
  for (const point of points.toReversed()) {
    const { box, meaning } = point;
    const key = [box.left, box.top, box.right, box.bottom].map((each) => Math.round(5 * each)).join();
    const over = last.get(key);
    const { row, field } = meaning.data[0]!;
    if (!over) last.set(key, point);
    else if (over.meaning.data[0]!.row !== row && over.meaning.data[0]!.field === field) covered.push(row);
  }
  return [...new Set(covered)];
}

function checkNames(seen: Seen, spec: ChartSpec & Keyed, report: Report): void {
  const { label, series, line, source } = spec;
  const written = new Set(labels(seen, 'name').map(({ meaning }) => meaning.name));
  const told = labels(seen, 'value').map(({ text }) => text);
  // A name may be broken between its letters, as on paper.
  const whole = (text: string) => text.replace(/[\s\u00ad-]/g, '');
  const isThere = (name: string) =>
    written.has(name) || told.some((text) => whole(text).startsWith(whole(name)));
  const shown = spec.data[0]!.rows.filter(
    (row) => !series || series.some((each) => numberIn(row, each) !== null),
  );
  const named = label && label.unit === null && (kindOf(spec).namesRows?.(spec) ?? true);
  const rows = named ? shown.map((row) => textIn(row, label)) : [];
  const compared = (series?.length ?? 0) > 1 ? series!.map((each) => each.label) : [];
  const names = [...new Set([...rows, ...compared, ...(line ? [line.label] : [])])];
  const missing = names.filter((each) => each !== '' && !isThere(each));
  const texts = seen.texts.map(({ text }) => text);
  const leftOut = [...missing, ...wordsLeftOut(spec, texts)];
  if (leftOut.length > 0) report.warning('chart-names-left-out', source, { names: leftOut });
  for (const { meaning, text } of labels(seen, 'name')) {
    if (whole(text) !== whole(meaning.name)) {
      report.error('chart-label-wrong', source, { label: text, value: meaning.name });
    }
  }
}

/** The names of filled parts whose lengths, areas or thicknesses are not as their numbers. */
function partsOffZero({ parts, shapes }: Seen): string[] {
  const filled = parts.filter(({ fill }) => fill !== null);
  const lengths = outermost(shapes.filter(isLength));
  const areas = filled.filter(({ meaning }) => meaning.by === 'area');
  const layers = filled.filter(({ meaning: { data } }) => data.length > 2);
  return [
    ...new Set([
      ...lengthsOff([
        lengths.map(extent(({ left, right }) => right - left)),
        lengths.map(extent(({ top, bottom }) => bottom - top)),
      ]),
      ...namesOff(areas.map(radius)),
      ...arcs(filled.filter(({ meaning }) => meaning.by === 'angle')).flatMap(namesOff),
      ...namesOff(layers.flatMap(thicknesses)),
    ]),
  ];
}

/**
 * The names of bars whose lengths are not as their numbers. The direction of bars is that in which they differ: their
 * thickness is one for all, and fits numbers that are near each other by chance.
 */
function lengthsOff(directions: readonly (readonly Measured[])[]): string[] {
  const differ = directions.filter((parts) => {
    const extents = parts.map(({ extent }) => extent);
    return Math.max(...extents) - Math.min(...extents) > EXACT;
  });
  const off = (differ.length > 0 ? differ : directions).map(namesOff);
  return off.toSorted((a, b) => a.length - b.length)[0]!;
}

function isLength(shape: SeenShape): shape is Part {
  const { meaning, fill } = shape;
  return fill !== null && meaning?.role === 'part' && meaning.by === 'length';
}

const extent =
  (of: (box: Part['box']) => number) =>
  ({ box, meaning }: Part): Measured => {
    const { field, value } = meaning.data[0]!;
    return { name: field.label, size: Math.abs(value), extent: of(box) };
  };

/** The radius of a circle that has a part's surface, beside the root of its number. */
function radius({ path, meaning }: Part): Measured {
  const { field, value } = meaning.data[0]!;
  return { name: field.label, size: Math.sqrt(Math.abs(value)), extent: Math.sqrt(surface(path) / Math.PI) };
}

/** The distance under which Chart.js takes points of a line together, points. */
const DENSE = 1;

/** How thick an area is at each of its numbers; where these are dense, at the least and the largest of them. */
function thicknesses({ path, meaning: { data, by } }: Part): Measured[] {
  const points = corners(path);
  const base = points.at(-1)?.[1] ?? 0;
  const columns = new Map<number, number[]>();
  for (const [x, y] of points) {
    const at = Math.round(10 * x);
    columns.set(at, [...(columns.get(at) ?? []), y]);
  }
  const sorted = [...columns].toSorted(([a], [b]) => a - b);
  const measured = (extent: number, { field, value }: Datum) => ({
    name: field.label,
    size: Math.abs(value),
    extent,
  });
  if (isStepped(points) && columns.size === data.length) {
    // Each number holds to the next, and the last one has no width.
    return sorted.slice(1).flatMap(([right], i) => {
      const [left] = sorted[i]!;
      const ys = crossings(points, (left + right) / 20);
      return right - left < 10 * DENSE ? [] : [measured(Math.max(...ys) - Math.min(...ys), data[i]!)];
    });
  }
  const isDense = sorted.some(([x], i) => i > 0 && x - sorted[i - 1]![0] < 10 * DENSE);
  if (columns.size === data.length && !isDense) {
    return sorted.map(([, ys], i) => {
      // A straight base has points at its ends alone.
      const all = ys.length === 1 ? [...ys, base] : ys;
      return measured(Math.max(...all) - Math.min(...all), data[i]!);
    });
  }
  if (by !== 'place') return [];
  const bySize = data.toSorted((a, b) => Math.abs(a.value) - Math.abs(b.value));
  const extents = points.map(([, y]) => Math.abs(y - base)).filter((extent) => extent > 0);
  return [measured(Math.min(...extents), bySize[0]!), measured(Math.max(...extents), bySize.at(-1)!)];
}

function isStepped(points: readonly [number, number][]): boolean {
  return points.every(([x, y], i) => {
    const [nextX, nextY] = points[i + 1] ?? [x, y];
    return Math.abs(nextX - x) < 0.01 || Math.abs(nextY - y) < 0.01;
  });
}

/** The heights at which an outline crosses an upright line. */
function crossings(points: readonly [number, number][], x: number): number[] {
  return points.flatMap(([x1, y1], i) => {
    const [x2, y2] = points[(i + 1) % points.length]!;
    return (x1 - x) * (x2 - x) < 0 ? [y1 + ((y2 - y1) * (x - x1)) / (x2 - x1)] : [];
  });
}

/** The names of parts whose extents are not as their numbers. */
function namesOff(parts: readonly Measured[]): string[] {
  const known = parts.filter(({ size }) => !Number.isNaN(size));
  const total = known.reduce((sum, { size, extent }) => sum + size * extent, 0);
  const scale = total / (known.reduce((sum, { size }) => sum + size * size, 0) || 1);
  return known.filter(({ size, extent }) => Math.abs(extent - scale * size) > EXACT).map(({ name }) => name);
}
