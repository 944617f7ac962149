import { createHash } from 'node:crypto';
import type { RenderedBooklet } from './build.ts';
import { programDigest } from './program.ts';
import type { Workshop } from './workshop.ts';

/** Any change of what pages are made from, or of what makes them, gives another digest. */
export function inputsDigest(
  { booklet, figures, html }: RenderedBooklet,
  { sheets, files }: Pick<Workshop, 'sheets' | 'files'>,
  options: object,
): string {
  const { chapters, references, data, variables, source, person, ...rest } = booklet;
  const charts = [...figures].map(([id, { chart }]) => [id, chart]);
  const pictures = picturesIn(html, files).map((path) => [path, digestOf(files.read(path) ?? '')]);
  // Fonts come with the program. What is compressed may differ from one Node.js to another.
  const maker = [programDigest, process.version];
  return digestOf(
    JSON.stringify([maker, html, sheets, rest, charts, pictures, options], (_, value) =>
      value instanceof Map ? [...value] : value,
    ),
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
