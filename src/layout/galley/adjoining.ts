import type { Elastic } from '../pages/abstract-flow.ts';
import type { Margin } from './galley-items.ts';

/** Neither gains nor loses height. */
export const RIGID: Elastic = { stretch: 0, shrink: 0 };

/**
 * The space that adjoining margins make: the widest, less the most negative (CSS 2.1, 8.3.1), with what the margin of
 * that height may gain and lose.
 * @param isForced whether they stand at a forced break, which drops those of what stands before it (CSS Fragmentation 3, 5.2).
 */
export function spaceOf(
  margins: readonly Margin[],
  isForced: boolean,
): Elastic & { readonly height: number } {
  const adjoining = isForced ? margins.filter(({ side }) => side === 'top') : margins;
  const heights = adjoining.map(({ height }) => height);
  const height = Math.max(0, ...heights) + Math.min(0, ...heights);
  const { stretch, shrink } = adjoining.find((margin) => margin.height === height) ?? RIGID;
  return { height, stretch, shrink };
}
