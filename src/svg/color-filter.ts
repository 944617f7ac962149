import {
  type Color,
  clampGamut,
  converter,
  filterBrightness,
  filterContrast,
  filterGrayscale,
  filterHueRotate,
  filterInvert,
  filterSaturate,
  filterSepia,
  formatHex,
  parse,
} from 'culori';
import type { Mark } from '../drawing/drawing.ts';
import { recolored, simpleMarks } from '../drawing/marks.ts';
import { idIn, type SvgDocument } from './document.ts';
import type { Scene } from './scene.ts';
import type { Style } from './style.ts';
import type { SvgElement } from './xml.ts';

/** A filter that changes each colour, wherever it stands, and fades what it is applied to. */
type Step = { readonly change: (color: Color) => Color; readonly opacity?: number };

/** The space in which a primitive computes (Filter Effects 1, 9.3): sRGB, or with linear light. */
type Space = 'rgb' | 'lrgb';

const toRgb = converter('rgb');
const inGamut = clampGamut('rgb');

/**
 * The marks of an element by its `filter`, if it has one, and the opacity that it gives them, 0 to 1. A filter that does more than change
 * colours, such as a blur, is told, as is one on an image; it may paint even where there is nothing.
 */
export function filtered(
  element: SvgElement,
  { style, document }: Scene,
  marks: Mark[],
): { readonly marks: Mark[]; readonly opacity: number } {
  const value = style.get('filter') ?? 'none';
  if (value === 'none') return { marks, opacity: 1 };
  const steps = stepsOf(value, style, document);
  if (!steps || [...simpleMarks({ marks })].some(({ kind }) => kind === 'image')) {
    document.changes('filter', 'filter', element);
    return { marks, opacity: 1 };
  }
  const recolor = (color: string) =>
    formatHex(steps.reduce<Color>((now, { change }) => inGamut(change(now)) as Color, parse(color)!))!;
  const opacity = steps.reduce((product, { opacity = 1 }) => product * opacity, 1);
  return { marks: recolored(marks, recolor), opacity };
}

/**
 * The steps of a value: functions on colours, and filters of `feColorMatrix` alone (Filter Effects 1, 5 and 9.6), by which
 * programs that write PDF as SVG make masks. null where one does more.
 */
function stepsOf(value: string, style: Style, document: SvgDocument): readonly Step[] | null {
  const steps: (Step | null)[] = [];
  const left = value.replace(/([\w-]+)\(([^()]*)\)\s*/g, (written, name: string, given: string) => {
    steps.push(...(name === 'url' ? referred(written, style, document) : [functionOf(name, given.trim())]));
    return '';
  });
  const known = steps.filter((step) => step !== null);
  return left.trim() === '' && known.length > 0 && known.length === steps.length ? known : null;
}

const FUNCTIONS: Readonly<Record<string, (amount: number) => Step['change']>> = {
  brightness: filterBrightness,
  contrast: filterContrast,
  grayscale: filterGrayscale,
  'hue-rotate': filterHueRotate,
  invert: filterInvert,
  saturate: filterSaturate,
  sepia: filterSepia,
};

/** Degrees. */
const ANGLES: Readonly<Record<string, number>> = { deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360, '': 1 };

/** A function of CSS; null for one that does more than change colours, and for one that cannot be read. */
function functionOf(name: string, given: string): Step | null {
  const [, number, unit = ''] = /^([+-]?[\d.]+(?:e[+-]?\d+)?)(%|deg|grad|rad|turn)?$/i.exec(given) ?? [];
  if (number === undefined && given !== '') return null;
  const turns = name === 'hue-rotate';
  const factor = turns ? ANGLES[unit.toLowerCase()] : { '%': 0.01, '': 1 }[unit];
  const amount = number === undefined ? (turns ? 0 : 1) : Number(number) * (factor ?? Number.NaN);
  if (Number.isNaN(amount)) return null;
  if (name === 'opacity') return { change: (color) => color, opacity: Math.min(1, Math.max(0, amount)) };
  const change = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name]!(amount) : null;
  return change && { change };
}

/** The steps of a filter in the file; [null] for one that does more than change colours. */
function referred(url: string, style: Style, document: SvgDocument): (Step | null)[] {
  const filter = document.byId(idIn(url));
  if (filter?.tag !== 'filter') return [null];
  const primitives = filter.children.filter((child) => child.kind === 'element');
  return primitives.map((primitive, i) => {
    const { in: from, x, y, width, height } = primitive.attributes;
    const before = primitives[i - 1]?.attributes.result ?? (i === 0 ? 'SourceGraphic' : undefined);
    const isCut = [x, y, width, height].some((given) => given !== undefined);
    const follows = from === undefined || from === '' || from === before;
    return primitive.tag === 'feColorMatrix' && follows && !isCut
      ? matrixStep(primitive, spaceOf(primitive, style, document))
      : null;
  });
}

function spaceOf(primitive: SvgElement, style: Style, { rules }: SvgDocument): Space {
  const asked = style.inPlace(primitive, rules).get('color-interpolation-filters');
  return asked?.toLowerCase() === 'srgb' ? 'rgb' : 'lrgb';
}

/** The step of an `feColorMatrix`; null for one by which colours and opacity depend on one another. */
function matrixStep({ attributes }: SvgElement, space: Space): Step | null {
  const { type = 'matrix', values = '' } = attributes;
  const numbers =
    values.trim() === ''
      ? []
      : values
          .trim()
          .split(/[\s,]+/)
          .map(Number);
  if (numbers.some(Number.isNaN)) return null;
  if (type === 'saturate') return { change: filterSaturate(numbers[0] ?? 1, space) };
  if (type === 'hueRotate') return { change: filterHueRotate(numbers[0] ?? 0, space) };
  if (type !== 'matrix' || (numbers.length !== 20 && numbers.length !== 0)) return null;
  if (numbers.length === 0) return { change: (color) => color };
  const [red, green, blue, alpha] = [0, 5, 10, 15].map((from) => numbers.slice(from, from + 5));
  const rows = [red!, green!, blue!];
  const fades = alpha!.every((factor, i) => i === 3 || factor === 0) && alpha![3]! >= 0 && alpha![3]! <= 1;
  if (!fades || rows.some((row) => row[3] !== 0)) return null;
  return { change: (color) => multiplied(color, rows, space), opacity: alpha![3]! };
}

/** A colour by a matrix, in a space: each row has the factors of red, green, blue and opacity, and what is added. */
function multiplied(color: Color, rows: readonly (readonly number[])[], space: Space): Color {
  const { r, g, b } = space === 'rgb' ? toRgb(color) : toLinear(color);
  const [red, green, blue] = rows.map((row) =>
    Math.min(1, Math.max(0, row[0]! * r + row[1]! * g + row[2]! * b + row[4]!)),
  );
  return { mode: space, r: red!, g: green!, b: blue! };
}

const toLinear = converter('lrgb');
