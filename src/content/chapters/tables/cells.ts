import type * as z from 'zod/mini';
import type { Read } from '../../read/types.ts';
import type { tableSchema } from '../../schema/chapter.ts';
import type { TableBlock } from '../../types/table.ts';

/** A block `table:` as it is written. */
export type Table = Read<z.infer<typeof tableSchema>>;

/** The cells of a table, how each column is aligned where the block does not say, and the sources. */
export type Cells = Pick<TableBlock, 'head' | 'bodies' | 'foot' | 'note'> & {
  readonly aligns: readonly TableBlock['columns'][number]['align'][];
  readonly sources: readonly string[];
};
