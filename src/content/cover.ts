import type * as z from 'zod/mini';
import { readBlocks } from './chapters/blocks.ts';
import type { Surroundings } from './chapters/world.ts';
import type { Read } from './read/types.ts';
import type { bookletSchema } from './schema/booklet.ts';
import type { CoverBlock } from './types/block.ts';

export type ReadCover = NonNullable<Read<z.infer<typeof bookletSchema>['cover']>>;

/** The drawing or the picture of a cover, and the keys of the data that it shows. */
export interface Cover {
  /** null where there is none, or where it cannot be read. */
  readonly block: CoverBlock | null;
  readonly data: ReadonlySet<string>;
}

export function readCover(cover: ReadCover | null, given: Surroundings): Cover {
  const named = new Set<string>();
  const [block] = cover ? readBlocks([cover], [], { ...given, named }) : [];
  return { block: block ? bare(block as CoverBlock) : null, data: named };
}

function bare(block: CoverBlock): CoverBlock {
  return block.kind === 'figure' ? { ...block, chart: { ...block.chart, bare: true } } : block;
}
