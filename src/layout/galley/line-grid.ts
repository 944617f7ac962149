import type { ComputedStyle } from '../../style/computed.ts';
import type { FlowContext } from '../flow-context.ts';
import type { Snap } from '../pages/abstract-flow.ts';
import type { Galley } from './galley.ts';

/** What type needs from line to line, as a share of its size, where a grid decides. */
const LEAST_LEADING = 1.1;

/** Lines that are but for their leading no higher than the grid's are set at its pitch, not at two of them. */
export function leadedForGrid(style: ComputedStyle, galley: Galley, context: FlowContext): ComputedStyle {
  const pitch = gridFor(style, galley, context)?.pitch;
  if (!pitch || style.lineHeight <= pitch || style.lineHeight >= 1.5 * pitch) return style;
  return LEAST_LEADING * style.fontSize <= pitch ? { ...style, lineHeight: pitch } : style;
}

function gridFor({ lineSnap }: ComputedStyle, { apart }: Galley, { grid }: FlowContext): FlowContext['grid'] {
  return apart || lineSnap === 'none' ? null : grid;
}

/** Where a line of a style stands on the grid of pages: its baseline on that of a line of the root's. */
export function snapOf(
  style: ComputedStyle,
  baseline: number,
  galley: Galley,
  context: FlowContext,
): Snap | null {
  const grid = gridFor(style, galley, context);
  return grid && { pitch: grid.pitch, offset: grid.baseline - baseline };
}
