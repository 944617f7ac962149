import { type Drawing, MITER_LIMIT, type Rectangle, type TextMark } from '../drawing/drawing.ts';
import { simpleMarks } from '../drawing/marks.ts';
import { mergedMarks } from '../drawing/merged.ts';
import { rounded } from '../drawing/path.ts';
import { svgMarks } from '../drawing/svg-marks.ts';
import { escapeHtml } from '../escape-html.ts';
import { PX } from '../units.ts';
import { type Attributes, element } from './markup.ts';

/** How a text looks. */
type Look = Readonly<Record<string, string | number | null>>;

/**
 * A drawing as SVG within HTML. Its texts are text, in the font of the page.
 * @param prefix stands before the ids of what its marks refer to.
 * @param shown the part of the drawing that shows, points from its top left corner.
 * @param lengthOf gives the length that a text takes in any font; null where the page has its own.
 */
export function inlineSvg(
  drawing: Drawing,
  prefix: string,
  shown: Rectangle,
  lengthOf: (mark: TextMark) => number | null,
  attributes: Attributes,
): string {
  const usual = usualLook(drawing);
  const marks = mergedMarks(drawing.marks);
  const { defs, body } = svgMarks({ ...drawing, marks }, prefix, (mark, fill) =>
    textElement(mark, fill(), usual, lengthOf(mark)),
  );
  const { x, y, width, height } = shown;
  const shared = defs.length > 0 ? element('defs', {}, defs.join('')) : '';
  return element(
    'svg',
    {
      ...attributes,
      width: Math.round(width / PX),
      height: Math.round(height / PX),
      viewBox: `${rounded(x)} ${rounded(y)} ${rounded(width)} ${rounded(height)}`,
      'stroke-miterlimit': body.some((mark) => mark.includes(' stroke=')) ? MITER_LIMIT : null,
      ...usual,
    },
    shared + body.join(''),
  );
}

/** The look of most texts, which all inherit. */
function usualLook(drawing: Drawing): Look {
  const counts = new Map<string, number>();
  for (const mark of simpleMarks(drawing)) {
    if (mark.kind !== 'text') continue;
    const look = JSON.stringify(lookOf(mark));
    counts.set(look, (counts.get(look) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? JSON.parse(most[0]) : {};
}

function lookOf({ font, color }: TextMark): Look {
  return {
    'font-family': font.family.split(', ')[0]!,
    'font-size': hundredth(font.size),
    'font-weight': weightOf(font.weight),
    fill: color,
  };
}

function textElement(mark: TextMark, fill: string, usual: Look, length: number | null): string {
  const { text, x, y, rotation, font } = mark;
  const look = { ...lookOf(mark), fill };
  const own = Object.entries(look).filter(([name, value]) => value !== usual[name]);
  const degrees = rounded((rotation * 180) / Math.PI);
  const place =
    rotation === 0
      ? { x: tenth(x), y: tenth(y) }
      : { transform: `translate(${tenth(x)} ${tenth(y)}) rotate(${degrees})` };
  const slanted = font.style === 'italic' ? { 'font-style': 'italic' } : {};
  const given = Object.fromEntries(own.map(([name, value]) => [name, value ?? NORMAL[name]!]));
  // Browsers leave out the space at the ends of a text, which is part of one that is set in pieces.
  const spaced = /^\s|\s$/.test(text) ? { style: 'white-space:pre' } : {};
  const fitted = length === null ? {} : { textLength: hundredth(length), lengthAdjust: 'spacingAndGlyphs' };
  return element('text', { ...place, ...given, ...slanted, ...spaced, ...fitted }, escapeHtml(text));
}

const NORMAL: Readonly<Record<string, string>> = { 'font-weight': '400' };

/** The weights that the page has. */
const weightOf = (weight: number): number | null => (weight >= 550 ? 600 : null);

const hundredth = (value: number): number => Math.round(value * 100) / 100;
const tenth = (value: number): number => Math.round(value * 10) / 10;
