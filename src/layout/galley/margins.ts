import type { ComputedStyle } from '../../style/computed.ts';
import { points } from '../../style/values.ts';
import { elasticOf } from '../geometry.ts';
import type { Galley } from './galley.ts';

/** Adds the margin of a block to the galley, with what it may gain and lose to fill a page. */
export function addMargin(
  galley: Galley,
  style: ComputedStyle,
  side: 'top' | 'bottom',
  containing: number,
): void {
  const height = points(style.margin[side], containing);
  galley.margin(height, side, elasticOf(Math.max(0, height), style));
}
