import { escapeHtml } from '../escape-html.ts';
import { getOrMake } from '../once.ts';
import { MM } from '../units.ts';
import type { Drawing, DrawingFont, TextMark } from './drawing.ts';
import { rounded } from './path.ts';
import { element, pathData } from './svg-marks.ts';
import { Shared } from './svg-shared.ts';

/** Gives the glyphs of a text in order. */
type PlaceGlyphs = (text: string, font: DrawingFont) => readonly PlacedGlyph[];

/** A glyph of a text. Lengths in ems of the text. */
export interface PlacedGlyph {
  /** The name of its face, and its number there. */
  readonly face: string;
  readonly glyph: number;
  /** The outline as SVG path data in thousandths of its size, y down; empty for a space. */
  readonly path: string;
  /** The place from the left end of the text's baseline, y up. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The texts that an SVG file has besides its drawing. */
export interface SvgText {
  readonly title: string;
  /** The text alternative. */
  readonly description: string;
  readonly creators: readonly string[];
  /** The line of sources; null for none. */
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
    `<title id="title">${escapeHtml(title)}</title>`,
    `<desc id="description">${escapeHtml(description)}</desc>`,
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
    ...terms.flatMap(([term, text]) => (text ? [`<dc:${term}>${escapeHtml(text)}</dc:${term}>`] : [])),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</metadata>',
  ];
}

/** The outlines of the glyphs that show, each under a name, face by face. */
class GlyphOutlines {
  readonly #faces = new Map<string, Map<string, string>>();

  nameOf({ face, glyph, path }: PlacedGlyph): string {
    const outlines = getOrMake(this.#faces, face, () => new Map());
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
  return `<g aria-label="${escapeHtml(text)}" fill="${color}" transform="translate(${x} ${y})${turned} scale(${scale})">${uses.join('')}</g>`;
}

function useElement(glyph: PlacedGlyph, outlines: GlyphOutlines): string {
  const href = `xlink:href="#${outlines.nameOf(glyph)}"`;
  const [x, y] = [Math.round(glyph.x * EM), Math.round(-glyph.y * EM)];
  if (glyph.size !== 1)
    return `<use ${href} transform="translate(${x} ${y}) scale(${rounded(glyph.size)})"/>`;
  return `<use ${href} x="${x}"${y === 0 ? '' : ` y="${y}"`}/>`;
}
