import type { ChartSpec } from '../charts/spec.ts';
import { digestOf } from '../disk/digest.ts';
import type { RenderedBooklet } from './booklet.ts';
import { programDigest } from './program.ts';
import type { SharedInputs } from './shared-inputs.ts';

type Rendered = Omit<RenderedBooklet, 'digest'>;
type Shared = Pick<SharedInputs, 'sheets' | 'files'>;

/** Any change of what pages are made from, or of what makes them, gives another digest. */
export function inputsDigest(rendered: Rendered, shared: Shared, options: object): string {
  // Fonts come with the program. What is compressed may differ from one Node.js to another.
  const maker = [programDigest, process.version];
  return digestOf(JSON.stringify([maker, digestOf(rendered.html), othersOf(rendered, shared), options]));
}

/**
 * What the colophon says of the inputs, by which printed booklets are told apart. It does not tell the
 * program, which may well make the same pages, nor where texts stand in their files, nor whose copy it is.
 */
export function printedDigest(rendered: Rendered, shared: Shared): string {
  const html = rendered.html.replace(PLACES, '');
  return digestOf(JSON.stringify([html, othersOf(rendered, shared)])).slice(0, PRINTED_DIGITS);
}

const PRINTED_DIGITS = 8;

const PLACES = / data-source="[^"]*"/g;

/** All that pages are made from but the HTML and the program, as JSON. */
function othersOf({ booklet, figures, html }: Rendered, { sheets, files }: Shared): string {
  const { chapters, references, data, variables, source, person, mail, ...rest } = booklet;
  const charts = [...figures].map(([id, { chart }]) => [id, digestOfChart(chart)]);
  const pictures = picturesIn(html, files).map((path) => [path, digestOf(files.read(path) ?? '')]);
  return JSON.stringify([sheets, rest, charts, pictures]);
}

/** Booklets of one project have mostly the same charts. */
const chartDigests = new WeakMap<ChartSpec, string>();

/** Where a chart and its data stand in their files does not tell how it looks. */
function digestOfChart(chart: ChartSpec): string {
  let digest = chartDigests.get(chart);
  if (digest === undefined) {
    const json = JSON.stringify(chart, (key, value) => {
      if (key === 'source') return undefined;
      return value instanceof Map ? [...value] : value;
    });
    digest = digestOf(json);
    chartDigests.set(chart, digest);
  }
  return digest;
}

/** The pictures that a page may show: those whose path is in it, or has characters that HTML writes otherwise. */
function picturesIn(html: string, files: SharedInputs['files']): string[] {
  if (!/<img\b[^>]*?\ssrc="(?!chart:|qr:)/.test(html)) return [];
  return files.list('content').filter((path) => {
    const inner = path.slice('content/'.length);
    return /\.(?:png|jpe?g)$/i.test(inner) && (!/^[\w./ -]+$/.test(inner) || html.includes(inner));
  });
}
