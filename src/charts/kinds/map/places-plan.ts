import type { Box, Point, Size } from '../../../drawing/drawing.ts';
import { datum, type Meaning, name as nameMeaning, part } from '../../../drawing/meaning.ts';
import type { Sketch } from '../../canvas/sketch.ts';
import type { Fill } from '../../fills/patterns.ts';
import { drawMarker, drawPoint, pointLook } from '../../fills/strokes.ts';
import { drawLegend, type LegendEntry, legendHeight } from '../../labels/legend.ts';
import { type SizeKey, sizeKey } from '../../labels/size-key.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';
import { numberIn, textIn } from '../../values/fields.ts';
import { readFamilies } from '../families.ts';
import { type Place, placeLabels, type Spot } from '../scatter/place-names.ts';
import type { Position } from './areas.ts';
import type { Land } from './geography.ts';
import { cornerFor, crowds, type Inset, leaderOf, touching } from './insets.ts';
import { areaOf, type MapSpec, positionsOf } from './keys.ts';
import { drawLand, landOf } from './land.ts';

/** The radii of dots and of the largest disc, points. */
const DOT = 2;
const LARGEST = 11;
/** The width of the paper that shows about a disc, points. */
const RING = 0.5;
/** The gap between a name and what stands beside it, points. */
const GAP = 3;

/** The shares of the sum of their radii from which two dots are apart: the next where names find no room. */
const TOUCHING = [0.8, 1.6, 3];

/** A place of the data, with the size of its name and of what stands beside it. */
interface Town {
  readonly position: Position;
  readonly radius: number;
  readonly fill: Fill;
  readonly means: Meaning;
  readonly name: string;
  readonly detail: string;
  readonly bold: boolean;
  readonly nameWidth: number;
  readonly size: Size;
}

/** Towns on land, and their names; those of towns whose dots touch stand one upon the other. */
interface Sheet {
  readonly land: Land;
  readonly dots: readonly Dot[];
  readonly labels: readonly Label[];
}

interface Dot {
  readonly town: Town;
  readonly at: Point;
  /** Whether its name does not stand beside it alone. */
  readonly away: boolean;
}

interface Label {
  readonly towns: readonly Town[];
  readonly at: Point;
  readonly radius: number;
  readonly size: Size;
  readonly place: Place;
}

/** The height of the names of families and of the disc that says what surfaces mean, below the map. */
export function placesLegend(spec: MapSpec, width: number, theme: ChartTheme): number {
  const key = keyOf(spec, width, theme);
  const { entries } = readFamilies(spec.data[0], spec.color, theme, pointLook);
  return legendHeight(entries, width, theme) + (key ? key.height + GAP : 0);
}

function keyOf({ value, data: [data] }: MapSpec, width: number, theme: ChartTheme): SizeKey | null {
  if (!value) return null;
  const most = Math.max(0, ...data.rows.map((row) => numberIn(row, value) ?? 0)) || 1;
  return sizeKey(value, most, (size) => radiusOf(size, most), width, theme);
}

const radiusOf = (value: number, most: number): number => Math.max(1, LARGEST * Math.sqrt(value / most));

function readTowns(spec: MapSpec, theme: ChartTheme): { towns: Town[]; entries: readonly LegendEntry[] } {
  const { label, bold, small } = fonts(theme);
  const [data] = spec.data;
  const { value, detail } = spec;
  const { entries, indexes } = readFamilies(data, spec.color, theme, pointLook);
  const positions = positionsOf(spec);
  const values = data.rows.map((row) => (value ? (numberIn(row, value) ?? 0) : 0));
  const most = Math.max(...values) || 1;
  const towns = data.rows.map((row, i): Town => {
    const name = textIn(row, spec.label);
    const heavy = spec.highlight.includes(name);
    const nameWidth = theme.measure(name, heavy ? bold : label);
    const beside = detail ? textIn(row, detail) : '';
    return {
      position: positions[i]!,
      radius: value ? radiusOf(values[i]!, most) : DOT,
      fill: entries[indexes[i]!]?.fill ?? { color: pointLook.color(theme, 0), pattern: 'plain' },
      means: part(
        datum(row, value ?? spec.label),
        value ? 'area' : 'look',
        entries[indexes[i]!]?.name ?? null,
      ),
      name,
      detail: beside,
      bold: heavy,
      nameWidth,
      size: {
        width: nameWidth + (beside ? GAP + theme.measure(beside, small) : 0),
        height: leading(label),
      },
    };
  });
  return { towns, entries };
}

/** Places the names of towns; those that are `elsewhere` keep their dots alone. */
function sheetOf(
  land: Land,
  towns: readonly Town[],
  size: Size,
  held: readonly Box[] = [],
  elsewhere: ReadonlySet<Town> = new Set(),
  [near, ...farther]: readonly number[] = TOUCHING,
): Sheet {
  const points = towns.map(({ position, radius }) => within(land.project(position)!, radius, size));
  const groups = touching(points, (i, j) => (towns[i]!.radius + towns[j]!.radius) * near!);
  const named = groups.map((members) => {
    const together = members.map((i) => towns[i]!);
    const at = middleOf(members.map((i) => points[i]!));
    const reaches = members.map(
      (i) => towns[i]!.radius + Math.hypot(points[i]![0] - at[0], points[i]![1] - at[1]),
    );
    const height = together.reduce((sum, town) => sum + town.size.height, 0);
    const width = Math.max(...together.map((town) => town.size.width));
    return { members, towns: together, at, radius: Math.max(...reaches), size: { width, height } };
  });
  const spots = named.map(({ towns: [first], at: [x, y], radius, size: name }): Spot => {
    return { x, y, radius, name: elsewhere.has(first!) ? null : name };
  });
  const places = placeLabels(spots, { left: 0, top: 0, right: size.width, bottom: size.height }, held);
  if (farther.length > 0 && places.some((place, i) => !place && spots[i]!.name)) {
    return sheetOf(land, towns, size, held, elsewhere, farther);
  }
  const dots = towns.map((town, i): Dot => {
    const group = groups.findIndex((members) => members.includes(i));
    const away = groups[group]!.length > 1 || (places[group]?.led ?? true);
    return { town, at: points[i]!, away };
  });
  return {
    land,
    dots,
    labels: named.flatMap((each, i) => (places[i] ? [{ ...each, place: places[i] }] : [])),
  };
}

/** A place, moved where its disc would leave the map. */
function within([x, y]: Point, radius: number, { width, height }: Size): Point {
  const half = radius + RING;
  return [Math.max(half, Math.min(x, width - half)), Math.max(half, Math.min(y, height - half))];
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce<Point>(([a, b], [x, y]) => [a + x, b + y], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}

function planPlaces(spec: MapSpec, size: Size, theme: ChartTheme) {
  const { towns, entries } = readTowns(spec, theme);
  const land = landOf(areaOf(spec), size);
  const plain = sheetOf(land, towns, size);
  const insets: (Inset & { readonly sheet: Sheet })[] = [];
  for (const crowd of crowds(plain.dots)) {
    const members = crowd.map((i) => towns[i]!);
    const inset = cornerFor(crowd, plain.dots, insets, size);
    if (inset) insets.push({ ...inset, sheet: sheetOf(landOf(inset.area, inset.size), members, inset.size) });
  }
  const moved = new Set(insets.flatMap(({ members }) => members.map((i) => towns[i]!)));
  const held = insets.flatMap(({ box, of }) => [box, of, ...leaderOf(box, of)]);
  return { entries, insets, sheet: insets.length > 0 ? sheetOf(land, towns, size, held, moved) : plain };
}

export function paintPlaces(spec: MapSpec, { width, height }: Size, sketch: Sketch): void {
  const legend = placesLegend(spec, width, sketch.theme);
  const size = { width, height: height - legend };
  const { pen, theme } = sketch;
  const { sheet, insets, entries } = planPlaces(spec, size, theme);
  paintSheet(sketch, sheet);
  pen.strokeStyle = theme.muted;
  pen.lineWidth = 0.5;
  for (const { box, of, size: inner, sheet: own } of insets) {
    frame(sketch, of);
    const [from, ...rest] = leaderOf(box, of);
    if (from) sketch.rule({ width: 0.5 }, [from.left, from.top], [rest.at(-1)!.left, rest.at(-1)!.top]);
    sketch.fillRect(theme.paper, box.left, box.top, inner.width, inner.height);
    pen.save();
    pen.translate(box.left, box.top);
    paintSheet(sketch, own);
    pen.restore();
    frame(sketch, box);
  }
  drawLegend(sketch, entries, { left: 0, top: size.height, width }, drawMarker);
  const key = keyOf(spec, width, theme);
  key?.draw(sketch, width, height - key.height);
}

function frame({ pen, theme }: Sketch, { left, top, right, bottom }: Box): void {
  pen.strokeStyle = theme.muted;
  pen.lineWidth = 0.5;
  pen.strokeRect(left, top, right - left, bottom - top);
}

function paintSheet(sketch: Sketch, { land, dots, labels }: Sheet): void {
  const { pen, theme } = sketch;
  drawLand(sketch, land);
  // Large discs are drawn first, so that small ones are seen over them.
  for (const { town, at } of dots.toSorted((a, b) => b.town.radius - a.town.radius)) {
    pen.fillStyle = theme.paper;
    pen.beginPath();
    pen.arc(...at, town.radius + RING, 0, 2 * Math.PI);
    pen.fill();
    sketch.as(town.means, () => drawPoint(sketch, town.fill, at, town.radius));
  }
  for (const label of labels) writeLabel(sketch, label);
}

function writeLabel(sketch: Sketch, { towns, at: [x, y], radius, size, place }: Label): void {
  const { left, top, led } = place;
  const right = left + size.width;
  if (led) {
    const end: Point = [
      Math.max(left - 1, Math.min(x, right + 1)),
      Math.max(top, Math.min(y, top + size.height)),
    ];
    const share = radius / Math.hypot(end[0] - x, end[1] - y);
    sketch.rule({ width: 0.4 }, [x + (end[0] - x) * share, y + (end[1] - y) * share], end);
  }
  let baseline = top + sketch.label.size * 0.86;
  for (const { name, detail, bold, nameWidth, size: own } of towns) {
    // Names at the left of their dots end there.
    const from = right <= x ? right - own.width : left;
    sketch.write(name, from, baseline, { font: bold ? sketch.bold : sketch.label, means: nameMeaning(name) });
    if (detail) sketch.note(detail, from + nameWidth + GAP, baseline);
    baseline += own.height;
  }
}
