import type { Booklet, CoverBlock } from '../content/index.ts';
import { formatSource } from '../faults/source.ts';
import type { Numbering } from './numbering.ts';
import { creditOf } from './pictures.ts';
import type { Reader } from './reader.ts';
import { pictureLine, sourceLine } from './source-line.ts';
import type { CoverView } from './view/booklet.ts';

/** The drawing or the picture of the cover, with its title and whom it is from, for the back. */
export function coverView({ cover }: Booklet, numbering: Numbering, reader: Reader): CoverView | null {
  if (!cover) return null;
  return {
    at: formatSource(cover.source),
    src: cover.kind === 'figure' ? `chart:${numbering.ids.get(cover)!}` : cover.file,
    isPhoto: cover.kind === 'image',
    alt: reader.words(cover.alt),
    title: reader.readOrNull(cover.title, 'line'),
    source: sourceOf(cover, reader),
  };
}

function sourceOf(cover: CoverBlock, reader: Reader): CoverView['source'] {
  if (cover.kind === 'image') return pictureLine(creditOf(cover.rights), cover.source, reader);
  return sourceLine(cover.sources, [], cover.source, reader);
}
