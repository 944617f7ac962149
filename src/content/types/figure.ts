import type { ChartSpec } from '../../charts/spec.ts';
import type { DataSet } from '../../data/data-set.ts';
import type { Text } from '../../data/text.ts';
import type { BlockBase } from './base.ts';
import type { TableBlock } from './table.ts';

export interface FigureBlock extends BlockBase {
  readonly kind: 'figure';
  readonly title: Text;
  readonly says: Text | null;
  /** Whether what it says stands above it; null where the booklet says it for all figures. */
  readonly headline: boolean | null;
  readonly alt: Text;
  /** Keys of references. */
  readonly sources: readonly string[];
  readonly chart: ChartSpec;
  /** The data that it gives itself; null where it names them. */
  readonly own: DataSet | null;
  /** The data, set below it. */
  readonly table: Pick<TableBlock, 'columns' | 'rowHeads' | 'head' | 'bodies' | 'foot'> | null;
}
