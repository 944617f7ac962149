import type { ComputedStyle } from '../../style/computed.ts';
import type { FlowContext } from '../flow-context.ts';
import type { Snap } from '../pages/abstract-flow.ts';
import type { Galley } from './galley.ts';

/** The least leading that type needs on a grid, as a share of its size. */
const LEAST_LEADING = 1.1;

/** The style with the grid's pitch as line height, where only its leading makes a line higher than the pitch. */
export function leadedForGrid(style: ComputedStyle, galley: Galley, context: FlowContext): ComputedStyle {
  const pitch = gridFor(style, galley, context)?.pitch;
  if (!pitch || style.lineHeight <= pitch || style.lineHeight >= 1.5 * pitch) return style;
  return LEAST_LEADING * style.fontSize <= pitch ? { ...style, lineHeight: pitch } : style;
}

function gridFor(
  { lineSnap }: ComputedStyle,
  { unpaged }: Galley,
  { grid }: FlowContext,
): FlowContext['grid'] {
  return unpaged || lineSnap === 'none' ? null : grid;
}

/** The place of a line on the grid of pages: its baseline on that of a line of the root; null without a grid. */
export function snapOf(
  style: ComputedStyle,
  baseline: number,
  galley: Galley,
  context: FlowContext,
): Snap | null {
  const grid = gridFor(style, galley, context);
  return grid && { pitch: grid.pitch, offset: grid.baseline - baseline };
}
