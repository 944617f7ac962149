import type { ChartSpec } from '../charts/spec.ts';
import { digestOf, digestOfParts } from '../disk/digest.ts';
import { holdsPictureFile } from '../document/picture-address.ts';
import { FONT_FILE } from '../fonts/open.ts';
import { once } from '../once.ts';
import { sheetsOf } from '../project/templates.ts';
import { isPictureName } from '../raster/picture-name.ts';
import type { CssFile } from '../style/index.ts';
import type { RenderedBooklet } from './booklet.ts';
import { namesPictures } from './pictures/backgrounds.ts';
import { programDigest } from './program.ts';
import type { SharedInputs } from './shared-inputs.ts';

type Rendered = Omit<RenderedBooklet, 'digest'>;
type Shared = Pick<SharedInputs, 'sheets' | 'files'>;

/**
 * The digest of all that a PDF is made from: texts, style sheets, charts, pictures, options and the program.
 */
export function inputsDigest(rendered: Rendered, shared: Shared, options: object): string {
  // Fonts are a part of the program. Node.js is named, since its versions may compress differently.
  const maker = [programDigest, process.version];
  return digestOf(JSON.stringify([maker, digestOf(rendered.html), othersOf(rendered, shared), options]));
}

/**
 * The digest that the colophon prints, by which printed booklets are told apart. It does not depend on the
 * program, which may make the same pages in many versions, on the lines of texts in their files, or on the
 * person whose copy it is.
 */
export function printedDigest(rendered: Rendered, shared: Shared): string {
  const inputs = [
    '["',
    ...withoutPlaces(rendered.html).map(escaped),
    '",',
    JSON.stringify(othersOf(rendered, shared)),
    ']',
  ];
  return digestOfParts(inputs).slice(0, PRINTED_DIGITS);
}

/** HTML without the places in files, in pieces of some size: a copy of all of it would take longer than its digest. */
function withoutPlaces(html: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const part of html.split(PLACES)) {
    piece += part;
    if (piece.length < PIECE) continue;
    pieces.push(piece);
    piece = '';
  }
  return [...pieces, piece];
}

/** The characters of a piece of HTML, about. */
const PIECE = 4096;

/** A text as it stands between the quotation marks of JSON. */
const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);

const PRINTED_DIGITS = 8;

const PLACES = / data-(?:source|template)="[^"]*"/;

/** The inputs of pages other than the HTML and the program, as JSON. */
function othersOf({ booklet, figures, html }: Rendered, { sheets, files }: Shared): string {
  const { chapters, written, references, data, variables, source, person, mail, prices, ...rest } = booklet;
  const charts = [...figures].map(([id, { chart }]) => [id, digestOfChart(chart)]);
  const pictures = picturesIn(html, files).map((path) => [path, digestOf(files.read(path) ?? '')]);
  const own = sheetsOf(booklet.theme, sheets);
  const named = [...fontsOf(own, files), ...backgroundsOf(own, files), ...profileOf(booklet, files)];
  return JSON.stringify([own, rest, charts, pictures, ...named]);
}

/** The profile of the press, where the booklet names one. */
function profileOf({ print: { profile } }: Rendered['booklet'], files: Shared['files']): [string, string][] {
  return profile === undefined ? [] : [[profile, digestOf(files.read(profile) ?? '')]];
}

/** The fonts beside the style sheets, where one of these declares some. */
function fontsOf(sheets: readonly CssFile[], files: Shared['files']): [string, string][] {
  if (!sheets.some(({ css }) => /@font-face/i.test(css))) return [];
  const paths = files.list('templates').filter((path) => FONT_FILE.test(path));
  return paths.map((path) => [path, digestOf(files.read(path) ?? '')]);
}

/** The pictures that the style sheets may name. */
function backgroundsOf(sheets: readonly CssFile[], files: Shared['files']): [string, string][] {
  const naming = sheets.filter(namesPictures);
  if (naming.length === 0) return [];
  const paths = [...files.list('templates'), ...files.list('content')].filter((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return isPictureName(path) && (/[^\w.-]/.test(name) || naming.some(({ css }) => css.includes(name)));
  });
  return paths.map((path) => [path, digestOf(files.read(path) ?? '')]);
}

/** The digest of a chart and its data, without their places in files. Booklets of one project share most charts. */
const digestOfChart = once((chart: ChartSpec) => {
  const json = JSON.stringify(chart, (key, value) => {
    if (key === 'source') return undefined;
    if (value instanceof Uint8Array) return digestOf(value);
    return value instanceof Map ? [...value] : value;
  });
  return digestOf(json);
});

/**
 * The pictures that pages may show: those whose path is in the HTML, and those whose path has characters that
 * HTML escapes.
 */
function picturesIn(html: string, files: SharedInputs['files']): string[] {
  if (!holdsPictureFile(html)) return [];
  return files.list('content').filter((path) => {
    const inner = path.slice('content/'.length);
    return isPictureName(inner) && (!/^[\w./ -]+$/.test(inner) || html.includes(inner));
  });
}
