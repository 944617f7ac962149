import { centredOn } from '../../../drawing/boxes.ts';
import type { Box, Point, Size } from '../../../drawing/drawing.ts';
import { datum, type Meaning, name as nameMeaning, value as valueMeaning } from '../../../drawing/meaning.ts';
import { once, onceByName } from '../../../once.ts';
import type { Sketch } from '../../canvas/sketch.ts';
import { readable } from '../../colors/color.ts';
import { drawPattern, type Fill, polygon, union } from '../../fills/patterns.ts';
import { widest } from '../../labels/fit.ts';
import { Grid } from '../../labels/grid.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';
import { textIn } from '../../values/fields.ts';
import { labelPlacer, type Place, type Spot } from '../scatter/place-names.ts';
import { drawShades, readShades, shadesHeight } from '../shades.ts';
import type { Land } from './geography.ts';
import { areaOf, codesOf, type MapSpec } from './keys.ts';
import { drawLand, landOf } from './land.ts';

/** Countries smaller than this across are drawn as a disc, points. */
const TINY = 3;
const DISC = 1.8;
/** The dot from which a line leads to a name, across, points. */
const DOT = 1.6;
/** The most countries whose names are led to their place; of more those are named that hold their name. */
export const MOST_LED = 40;
/** How often names are placed, each time first those that have found no room most often. */
const ATTEMPTS = 8;

/** A country of the data. */
interface Country {
  readonly rings: readonly (readonly Point[])[];
  readonly fill: Fill;
  /** The meaning of its colour. */
  readonly means: Meaning;
  /** The name, and its value if it has one. */
  readonly lines: readonly string[];
  readonly told: readonly Meaning[];
  readonly bold: boolean;
  /** The middle of a country that is too small to be seen; null for others. */
  readonly speck: Point | null;
}

/** A name upon its country, or beside it with a line from there. */
type Label = { readonly inside: Point } | { readonly beside: Place; readonly from: Point };

function planCountries(spec: MapSpec, size: Size, theme: ChartTheme) {
  const [data] = spec.data;
  const { value, label } = spec;
  const land = landOf(areaOf(spec), size);
  const shades = readShades(spec, theme);
  const codes = codesOf(spec);
  const countries = codes.map((code, i): Country => {
    const rings = land.countries.get(code) ?? [];
    const row = data.rows[i]!;
    const name = textIn(row, label);
    const written = shades.written[i] ?? null;
    return {
      rings,
      means: shades.means[i]!,
      told: [nameMeaning(name), ...(value ? [valueMeaning(datum(row, value))] : [])],
      fill: shades.fills[i]!,
      lines: written === null ? [name] : [name, written],
      bold: spec.highlight.includes(name),
      speck: speckOf(rings),
    };
  });
  return { land, countries, shades, labels: placeNames(countries, gridOf(land, size, codes), size, theme) };
}

/** The middle of outlines that are too small to be seen; null where one is not. */
const speckOf = once((rings: Country['rings']): Point | null => {
  const boxes = rings.map((ring) => polygon(ring).box);
  const [first] = boxes;
  const tiny = boxes.every(({ left, top, right, bottom }) => Math.max(right - left, bottom - top) < TINY);
  return first && tiny ? [(first.left + first.right) / 2, (first.top + first.bottom) / 2] : null;
});

/** The surfaces of countries: figures on one land have the same ones, as a rule. */
const gridOf = onceByName(
  (_: Size, codes: readonly string[]) => codes.join(),
  (land: Land, size, codes) =>
    new Grid(
      size,
      codes.map((code, owner) => ({ owner, rings: land.countries.get(code) ?? [] })),
    ),
);

/** The places of names: upon their countries where these hold them, else at sea or on land without data. */
function placeNames(
  countries: readonly Country[],
  grid: Grid,
  size: Size,
  theme: ChartTheme,
): (Label | null)[] {
  const sizes = countries.map(({ lines, bold }) => nameSize(lines, bold, theme));
  const inside = sizes.map((each, i) => grid.roomIn(i, each));
  if (countries.length > MOST_LED) return inside.map((middle) => middle && { inside: middle });
  const led = countries.flatMap(({ speck, lines, bold }, i) => {
    const from =
      speck ?? grid.roomIn(i, { width: DOT, height: DOT }) ?? grid.roomIn(i, { width: 0, height: 0 });
    return inside[i] || !from
      ? []
      : [{ i, from, name: nameSize([lines.join(' ')], bold, theme), radius: speck ? DISC : 0.8 }];
  });
  const held = inside.flatMap((middle, i) => (middle ? [centredOn(middle, sizes[i]!)] : []));
  const frame = { left: 0, top: 0, right: size.width, bottom: size.height };
  const isFree = (box: Box) => grid.isFree(box);
  const spots = led.map(({ from: [x, y], name, radius }): Spot => ({ x, y, radius, name }));
  const place = labelPlacer(spots, frame, held, isFree);
  let places: (Place | null)[] = [];
  let urgency = led.map(() => 0);
  for (let attempt = 0; attempt < ATTEMPTS && count(places) < led.length; attempt++) {
    const found = place(urgency);
    if (count(found) > count(places)) places = found;
    urgency = urgency.map((each, i) => (found[i] ? each : each + 1));
  }
  return inside.map((middle, i) => {
    if (middle) return { inside: middle };
    const found = led.findIndex((each) => each.i === i);
    return places[found] ? { beside: places[found], from: led[found]!.from } : null;
  });
}

function count(places: readonly (Place | null)[]): number {
  return places.filter((place) => place).length;
}

function nameSize(lines: readonly string[], bold: boolean, theme: ChartTheme): Size {
  const { small } = fonts(theme);
  const font = bold ? { ...small, weight: theme.boldWeight } : small;
  return { width: widest(lines, font, theme.measure), height: lines.length * leading(small) };
}

export function paintCountries(spec: MapSpec, { width, height }: Size, sketch: Sketch): void {
  const { theme } = sketch;
  const size = { width, height: height - shadesHeight(spec, width, theme) };
  const { land, countries, shades, labels } = planCountries(spec, size, theme);
  const codes = codesOf(spec);
  drawLand(
    sketch,
    land,
    new Map(countries.map(({ fill, means }, i) => [codes[i]!, { color: fill.color, means }])),
  );
  for (const { fill, rings } of countries) {
    if (fill.pattern !== 'plain') drawPattern(sketch, fill, union(rings.map(polygon)));
  }
  for (const country of countries) drawDisc(sketch, country);
  for (const [i, country] of countries.entries()) if (labels[i]) writeName(sketch, country, labels[i]);
  drawShades(sketch, shades, spec.value, { top: size.height, width });
}

/** Draws a country that is too small to be seen as a disc. */
function drawDisc(sketch: Sketch, { speck, fill, means }: Country): void {
  if (!speck) return;
  sketch.fillDisc(sketch.theme.paper, speck, DISC + 0.5);
  sketch.as(means, () => sketch.fillDisc(fill.color, speck, DISC));
}

function writeName(sketch: Sketch, { lines, told, bold, fill, speck }: Country, label: Label): void {
  const { small, theme } = sketch;
  const font = bold ? { ...small, weight: theme.boldWeight } : small;
  const color = readable(fill.color, theme.paper, theme.ink);
  if ('inside' in label) {
    const [x, y] = label.inside;
    for (const [i, line] of lines.entries()) {
      const middle = y + (i - (lines.length - 1) / 2) * leading(font);
      sketch.writeLines([line], x, middle, { font, color, align: 'center', means: told[i] });
    }
    return;
  }
  const { left, top, led } = label.beside;
  const [x, y] = label.from;
  const { width, height } = nameSize([lines.join(' ')], bold, theme);
  if (led || !speck) {
    const end = [
      Math.max(left - 1, Math.min(x, left + width + 1)),
      Math.max(top + 1, Math.min(y, top + height - 1)),
    ] as const;
    sketch.rule({ width: 0.4, color: theme.ink }, label.from, end);
  }
  if (!speck) sketch.fillDisc(color, label.from, DOT / 2);
  let from = left;
  for (const [i, line] of lines.entries()) {
    sketch.writeLines([line], from, top + height / 2, { font, means: told[i] });
    from += theme.measure(`${line} `, font);
  }
}
