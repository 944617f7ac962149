import type { Drawing, DrawingFont, PathMark, PathSegment, TextMark } from './drawing.ts';
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
  readonly lang: string;
}

/**
 * Writes a drawing as SVG, `pixels` wide, on a ground of paper. Texts are outlines, so that they look the same
 * where the booklet's fonts are not installed; each glyph's outline is written once. The title, the description
 * and the label of each text say what is written.
 */
export function writeSvg(
  drawing: Drawing,
  { title, description, lang }: SvgText,
  { pixels, paper }: { readonly pixels: number; readonly paper: string },
  place: PlaceGlyphs,
): string {
  const { width, height, marks } = drawing;
  const outlines = new GlyphOutlines();
  const clips: string[] = [];
  const body = marks.map((mark) =>
    mark.kind === 'path'
      ? pathElement(mark, clips)
      : textElement(mark, place(mark.text, mark.font), outlines),
  );
  const pixelHeight = Math.round((height * pixels) / width);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${pixels}" height="${pixelHeight}" viewBox="0 0 ${rounded(width)} ${rounded(height)}" role="img" xml:lang="${lang}" aria-labelledby="title description">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    '<defs>',
    ...outlines.elements(),
    ...clips,
    '</defs>',
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    ...body,
    '</svg>\n',
  ].join('\n');
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

function pathElement({ path, fill, evenOdd, stroke, opacity, clip }: PathMark, clips: string[]): string {
  const attributes = [`d="${pathData(path)}"`, `fill="${fill ?? 'none'}"`];
  if (evenOdd) attributes.push('fill-rule="evenodd"');
  if (stroke) {
    attributes.push(`stroke="${stroke.color}"`, `stroke-width="${stroke.width}"`, 'stroke-miterlimit="10"');
    if (stroke.dash.length > 0) attributes.push(`stroke-dasharray="${stroke.dash.join(' ')}"`);
    if (stroke.cap !== 'butt') attributes.push(`stroke-linecap="${stroke.cap}"`);
    if (stroke.join !== 'miter') attributes.push(`stroke-linejoin="${stroke.join}"`);
  }
  if (opacity < 1) attributes.push(`opacity="${opacity}"`);
  if (clip) attributes.push(`clip-path="url(#${clipId(clip, clips)})"`);
  return `<path ${attributes.join(' ')}/>`;
}

/** The id of a clip path, which is written once. */
function clipId(clip: readonly PathSegment[], clips: string[]): string {
  const inside = `><path d="${pathData(clip)}"/></clipPath>`;
  const known = clips.findIndex((each) => each.endsWith(inside));
  if (known !== -1) return `c${known}`;
  clips.push(`<clipPath id="c${clips.length}"${inside}`);
  return `c${clips.length - 1}`;
}

function pathData(path: readonly PathSegment[]): string {
  return path.map(([name, ...numbers]) => `${name}${numbers.map(rounded).join(' ')}`).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
