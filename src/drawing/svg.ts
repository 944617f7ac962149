import { MM } from '../units.ts';
import { compactPath } from './compact-path.ts';
import {
  type Drawing,
  type DrawingFont,
  type Gradient,
  type GroupMark,
  type ImageMark,
  type Mark,
  MITER_LIMIT,
  type Paint,
  type PathMark,
  type PathSegment,
  type Stroke,
  type TextMark,
} from './drawing.ts';
import { type Hatching, hatchingOf } from './hatching.ts';
import { rounded } from './path.ts';

/** Gives the glyphs of a text in order. */
export type PlaceGlyphs = (text: string, font: DrawingFont) => readonly PlacedGlyph[];

/** A glyph of a text. Lengths in ems of the text. */
export interface PlacedGlyph {
  /** The name of its face, and its number there. */
  readonly face: string;
  readonly glyph: number;
  /** Its outline as SVG path data in thousandths of its size, y down; empty for a space. */
  readonly path: string;
  /** Its place from the left end of the text's baseline, y up. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface SvgText {
  readonly title: string;
  /** The text alternative. */
  readonly description: string;
  readonly creators: readonly string[];
  readonly source: string | null;
  readonly licence: string | null;
  readonly lang: string;
}

/**
 * Writes a drawing as SVG, of its size in print, on a ground of paper. Texts are outlines, so that they look the same
 * where the booklet's fonts are not installed; each glyph's outline is written once. The title, the description
 * and the label of each text say what is written; the metadata tell whose it is (Dublin Core).
 */
export function writeSvg(drawing: Drawing, about: SvgText, paper: string, place: PlaceGlyphs): string {
  const { width, height, marks } = drawing;
  const { title, description, lang } = about;
  const outlines = new GlyphOutlines();
  const shared = new Shared('', {
    data: pathData,
    width: (points) => points,
    miterLimit: null,
    isShort: false,
  });
  const text = (mark: TextMark) => textElement(mark, place(mark.text, mark.font), outlines);
  const body = marks.map((mark) => element(mark, { text, shared }));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${mm(width)}mm" height="${mm(height)}mm" viewBox="0 0 ${rounded(width)} ${rounded(height)}" role="img" xml:lang="${lang}" aria-labelledby="title description">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    ...metadata(about),
    '<defs>',
    ...outlines.elements(),
    ...shared.elements(),
    '</defs>',
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    ...body,
    '</svg>\n',
  ].join('\n');
}

/**
 * The marks of a drawing as elements of SVG, their paths short; they inherit `MITER_LIMIT`.
 * @param prefix of the ids: those of a page are unique.
 * @param text writes a text.
 */
export function svgMarks(
  { marks }: Drawing,
  prefix: string,
  text: (mark: TextMark) => string,
): { readonly defs: readonly string[]; readonly body: readonly string[] } {
  const shared = new Shared(prefix, {
    data: compactPath,
    width: rounded,
    miterLimit: MITER_LIMIT,
    isShort: true,
  });
  const body = marks.map((mark) => element(mark, { text, shared }));
  return { defs: shared.elements(), body };
}

/** A length in millimetres, to a hundredth. */
const mm = (points: number): number => Number((points / MM).toFixed(2));

/** The author, licence and title of the picture, as programs read them: Dublin Core in RDF. */
function metadata({ title, creators, source, licence }: SvgText): string[] {
  const terms = [
    ['title', title],
    ...creators.map((creator) => ['creator', creator]),
    ['source', source],
    ['rights', licence],
  ] as [string, string | null][];
  return [
    '<metadata>',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<rdf:Description rdf:about="">',
    ...terms.flatMap(([term, text]) => (text ? [`<dc:${term}>${escaped(text)}</dc:${term}>`] : [])),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</metadata>',
  ];
}

/** The means of writing elements, and what they refer to. */
interface Writing {
  text(mark: TextMark): string;
  readonly shared: Shared;
}

function element(mark: Mark, writing: Writing): string {
  switch (mark.kind) {
    case 'path':
      return pathElement(mark, writing.shared);
    case 'text':
      return writing.text(mark);
    case 'image':
      return imageElement(mark);
    case 'group':
      return groupElement(mark, writing);
  }
}

/** The outlines of the glyphs that show, each under a name, face by face. */
class GlyphOutlines {
  readonly #faces = new Map<string, Map<string, string>>();

  nameOf({ face, glyph, path }: PlacedGlyph): string {
    const outlines = this.#faces.get(face) ?? new Map<string, string>();
    this.#faces.set(face, outlines);
    const name = `f${[...this.#faces.keys()].indexOf(face)}-${glyph}`;
    outlines.set(name, path);
    return name;
  }

  elements(): string[] {
    return [...this.#faces.values()].flatMap((outlines) =>
      [...outlines].map(([name, path]) => `<path id="${name}" d="${path}"/>`),
    );
  }
}

/** The units of an em in the outlines of glyphs. */
const EM = 1000;

function textElement(
  { text, x, y, rotation, font, color }: TextMark,
  glyphs: readonly PlacedGlyph[],
  outlines: GlyphOutlines,
): string {
  const turned = rotation === 0 ? '' : ` rotate(${rounded((rotation * 180) / Math.PI)})`;
  const scale = Number((font.size / EM).toPrecision(6));
  const uses = glyphs.filter(({ path }) => path !== '').map((glyph) => useElement(glyph, outlines));
  return `<g aria-label="${escaped(text)}" fill="${color}" transform="translate(${x} ${y})${turned} scale(${scale})">${uses.join('')}</g>`;
}

function useElement(glyph: PlacedGlyph, outlines: GlyphOutlines): string {
  const href = `xlink:href="#${outlines.nameOf(glyph)}"`;
  const [x, y] = [Math.round(glyph.x * EM), Math.round(-glyph.y * EM)];
  if (glyph.size !== 1)
    return `<use ${href} transform="translate(${x} ${y}) scale(${rounded(glyph.size)})"/>`;
  return `<use ${href} x="${x}"${y === 0 ? '' : ` y="${y}"`}/>`;
}

function pathElement(mark: PathMark, shared: Shared): string {
  const { path, fill, evenOdd, stroke, opacity, clip } = mark;
  const hatched = shared.manner.isShort ? hatchedElement(mark, shared) : null;
  if (hatched) return hatched;
  const attributes = [
    `d="${shared.manner.data(path)}"`,
    `fill="${fill ? paintValue(fill, shared) : 'none'}"`,
  ];
  if (evenOdd) attributes.push('fill-rule="evenodd"');
  if (stroke) {
    const { color, width, dash, dashOffset, cap, join, miterLimit = MITER_LIMIT } = stroke;
    attributes.push(`stroke="${paintValue(color, shared)}"`, `stroke-width="${shared.manner.width(width)}"`);
    if (miterLimit !== shared.manner.miterLimit) attributes.push(`stroke-miterlimit="${miterLimit}"`);
    if (dash.length > 0) attributes.push(`stroke-dasharray="${dash.join(' ')}"`);
    if (dashOffset) attributes.push(`stroke-dashoffset="${dashOffset}"`);
    if (cap !== 'butt') attributes.push(`stroke-linecap="${cap}"`);
    if (join !== 'miter') attributes.push(`stroke-linejoin="${join}"`);
  }
  if (opacity < 1) attributes.push(`opacity="${opacity}"`);
  if (clip) attributes.push(`clip-path="${shared.clip(clip, false)}"`);
  return `<path ${attributes.join(' ')}/>`;
}

/** Hatching within an outline as a pattern that fills it; null for any other path. */
function hatchedElement({ path, fill, stroke, opacity, clip }: PathMark, shared: Shared): string | null {
  if (!clip || !stroke || fill || stroke.dash.length > 0 || typeof stroke.color !== 'string') return null;
  const hatching = hatchingOf(path);
  if (!hatching) return null;
  const faded = opacity < 1 ? ` opacity="${opacity}"` : '';
  return `<path d="${shared.manner.data(clip)}" fill="${shared.hatching(hatching, stroke)}"${faded}/>`;
}

function imageElement({ file, x, y, width, height }: ImageMark): string {
  const box = `x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}"`;
  return `<image ${box} preserveAspectRatio="none" xlink:href="${file}"/>`;
}

/** The clips of a group lie one within the other, outside its transformation. */
function groupElement({ matrix, opacity, clips, marks }: GroupMark, writing: Writing): string {
  const moved = matrix ? ` transform="${matrixValue(matrix)}"` : '';
  const faded = opacity < 1 ? ` opacity="${opacity}"` : '';
  const inner = `<g${moved}${faded}>${marks.map((mark) => element(mark, writing)).join('')}</g>`;
  return clips.reduce(
    (inside, { path, evenOdd }) => `<g clip-path="${writing.shared.clip(path, evenOdd)}">${inside}</g>`,
    inner,
  );
}

const paintValue = (paint: Paint, shared: Shared): string =>
  typeof paint === 'string' ? paint : shared.gradient(paint);

const matrixValue = (matrix: readonly number[]): string =>
  `matrix(${matrix.map((part) => Number(part.toPrecision(6))).join(' ')})`;

/** How paths are written. */
interface Manner {
  data(path: readonly PathSegment[]): string;
  /** The width of a line. */
  width(points: number): number;
  /** The limit of miters that they inherit; null for none. */
  readonly miterLimit: number | null;
  /** Whether hatching is written as a pattern. */
  readonly isShort: boolean;
}

/** The elements that others refer to, each written once. */
class Shared {
  readonly #elements = new Map<string, { id: string; tag: string; rest: string }>();
  readonly #prefix: string;
  readonly manner: Manner;

  constructor(prefix: string, manner: Manner) {
    this.#prefix = prefix;
    this.manner = manner;
  }

  /** @returns a reference to a clip path. */
  clip(path: readonly PathSegment[], evenOdd: boolean): string {
    const rule = evenOdd ? ' clip-rule="evenodd"' : '';
    return this.#refer('clipPath', '', `<path d="${this.manner.data(path)}"${rule}/>`);
  }

  hatching({ turn, spacing, offset }: Hatching, { color, width }: Stroke): string {
    const size = rounded(spacing);
    const shift = rounded(offset - spacing / 2);
    const moved = `rotate(${rounded((turn * 180) / Math.PI)}) translate(${shift})`;
    const line = `<path d="M${rounded(spacing / 2)} 0v${size}" stroke="${color}" stroke-width="${width}"/>`;
    const attributes = ` patternUnits="userSpaceOnUse" width="${size}" height="${size}" patternTransform="${moved}"`;
    return this.#refer('pattern', attributes, line);
  }

  gradient({ x1, y1, x2, y2, radii, matrix, spread, stops }: Gradient): string {
    const [a, b, c, d] = [x1, y1, x2, y2].map(rounded);
    const place = radii
      ? ` fx="${a}" fy="${b}" fr="${rounded(radii[0])}" cx="${c}" cy="${d}" r="${rounded(radii[1])}"`
      : ` x1="${a}" y1="${b}" x2="${c}" y2="${d}"`;
    const moved = matrix ? ` gradientTransform="${matrixValue(matrix)}"` : '';
    const beyond = spread === 'pad' ? '' : ` spreadMethod="${spread}"`;
    const colors = stops.map(({ offset, color, opacity }) => {
      const faded = opacity < 1 ? ` stop-opacity="${opacity}"` : '';
      return `<stop offset="${rounded(offset)}" stop-color="${color}"${faded}/>`;
    });
    const attributes = ` gradientUnits="userSpaceOnUse"${place}${moved}${beyond}`;
    return this.#refer(radii ? 'radialGradient' : 'linearGradient', attributes, colors.join(''));
  }

  elements(): string[] {
    return [...this.#elements.values()].map(({ id, tag, rest }) => `<${tag} id="${id}"${rest}</${tag}>`);
  }

  #refer(tag: string, attributes: string, content: string): string {
    const rest = `${attributes}>${content}`;
    const known = this.#elements.get(tag + rest);
    const id = known?.id ?? `${this.#prefix}c${this.#elements.size}`;
    if (!known) this.#elements.set(tag + rest, { id, tag, rest });
    return `url(#${id})`;
  }
}

function pathData(path: readonly PathSegment[]): string {
  return path.map(([name, ...numbers]) => `${name}${numbers.map(rounded).join(' ')}`).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
