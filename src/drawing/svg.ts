import type { Drawing, DrawingFont, PathMark, PathSegment, TextMark } from './drawing.ts';
import { rounded } from './path.ts';

/** Gives the glyphs of a text in order, with their places from the left end of its baseline. Ems. */
export type ShapeGlyphs = (text: string, font: DrawingFont) => readonly PlacedGlyph[];

export interface PlacedGlyph {
  /** The glyph's number in its face. */
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

/** Gives the outlines of a face's glyphs as SVG paths, `em` units to an em, y down. */
export type Outlines = (
  font: DrawingFont,
  glyphs: readonly number[],
) => { readonly em: number; readonly paths: ReadonlyMap<number, string> };

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
  shape: ShapeGlyphs,
  outlines: Outlines,
): string {
  const { width, height, marks } = drawing;
  const texts = marks.filter((mark) => mark.kind === 'text');
  const faces = facesOf(texts, shape, outlines);
  const clips: string[] = [];
  const body = marks.map((mark) =>
    mark.kind === 'path' ? pathElement(mark, clips) : textElement(mark, faces, shape),
  );
  const pixelHeight = Math.round((height * pixels) / width);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${pixels}" height="${pixelHeight}" viewBox="0 0 ${rounded(width)} ${rounded(height)}" role="img" xml:lang="${lang}" aria-labelledby="title description">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    '<defs>',
    ...[...faces.values()].flatMap(({ name, paths }) =>
      [...paths].map(([glyph, path]) => `<path id="${name}-${glyph}" d="${path}"/>`),
    ),
    ...clips,
    '</defs>',
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    ...body,
    '</svg>\n',
  ].join('\n');
}

interface Face {
  readonly name: string;
  readonly em: number;
  readonly paths: ReadonlyMap<number, string>;
}

/** The faces that texts are set in, each with the outlines of the glyphs that show. */
function facesOf(texts: readonly TextMark[], shape: ShapeGlyphs, outlines: Outlines): Map<string, Face> {
  const faces = new Map<string, Face>();
  for (const font of new Map(texts.map(({ font }) => [faceKey(font), font])).values()) {
    const own = texts.filter((text) => faceKey(text.font) === faceKey(font));
    const glyphs = new Set(own.flatMap(({ text }) => shape(text, font).map(({ glyph }) => glyph)));
    const { em, paths } = outlines(font, [...glyphs]);
    const shown = new Map([...paths].filter(([, path]) => path !== ''));
    faces.set(faceKey(font), { name: `f${faces.size}`, em, paths: shown });
  }
  return faces;
}

function faceKey({ family, weight, style }: DrawingFont): string {
  return `${family}/${weight}/${style}`;
}

function textElement(
  { text, x, y, rotation, font, color }: TextMark,
  faces: ReadonlyMap<string, Face>,
  shape: ShapeGlyphs,
): string {
  const { name, em, paths } = faces.get(faceKey(font))!;
  const turned = rotation === 0 ? '' : ` rotate(${rounded((rotation * 180) / Math.PI)})`;
  const scale = Number((font.size / em).toPrecision(6));
  const uses = shape(text, font)
    .filter(({ glyph }) => paths.has(glyph))
    .map(({ glyph, x: dx, y: dy }) => {
      const rise = dy === 0 ? '' : ` y="${Math.round(-dy * em)}"`;
      return `<use xlink:href="#${name}-${glyph}" x="${Math.round(dx * em)}"${rise}/>`;
    });
  return `<g aria-label="${escaped(text)}" fill="${color}" transform="translate(${x} ${y})${turned} scale(${scale})">${uses.join('')}</g>`;
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
