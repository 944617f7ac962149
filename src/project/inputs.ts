import { createHash } from 'node:crypto';
import type { RenderedBooklet } from './build.ts';
import { programDigest } from './program.ts';
import type { Workshop } from './workshop.ts';

type Rendered = Omit<RenderedBooklet, 'digest'>;
type Shared = Pick<Workshop, 'sheets' | 'files'>;

/** Any change of what pages are made from, or of what makes them, gives another digest. */
export function inputsDigest(rendered: Rendered, shared: Shared, options: object): string {
  // Fonts come with the program. What is compressed may differ from one Node.js to another.
  const maker = [programDigest, process.version];
  return digestOf(JSON.stringify([maker, inputsOf(rendered, shared), options]));
}

/**
 * What the colophon says of the inputs, by which printed booklets are told apart. It does not tell the
 * program, which may well make the same pages, nor where texts stand in their files, nor whose copy it is.
 */
export function printedDigest(rendered: Rendered, shared: Shared): string {
  return digestOf(inputsOf(rendered, shared).replace(PLACES, '')).slice(0, PRINTED_DIGITS);
}

const PRINTED_DIGITS = 8;

/** As JSON writes an element's `data-source`, and the `source` of data. */
const PLACES = / data-source=\\"[^"]*"|"source":\{[^{}]*\}/g;

/** All that pages are made from but the program, as JSON. */
function inputsOf({ booklet, figures, html }: Rendered, { sheets, files }: Shared): string {
  const { chapters, references, data, variables, source, person, ...rest } = booklet;
  const charts = [...figures].map(([id, { chart }]) => [id, chart]);
  const pictures = picturesIn(html, files).map((path) => [path, digestOf(files.read(path) ?? '')]);
  return JSON.stringify([html, sheets, rest, charts, pictures], (_, value) =>
    value instanceof Map ? [...value] : value,
  );
}

/** The pictures that a page may show: those whose path is in it, or has characters that HTML writes otherwise. */
function picturesIn(html: string, files: Workshop['files']): string[] {
  if (!html.includes('<img')) return [];
  return files.list('content').filter((path) => {
    const inner = path.slice('content/'.length);
    return /\.(?:png|jpe?g)$/i.test(inner) && (!/^[\w./ -]+$/.test(inner) || html.includes(inner));
  });
}

export function digestOf(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
