import type { Box } from '../box-tree.ts';
import type { FlowContext } from '../flow-context.ts';
import { Galley } from './galley.ts';
import { type Stack, stack } from './stack.ts';

/** Sets a box in a galley of its own: a note, a float, a margin note. Floats inside it stay inside it. */
export function setUnpaged(box: Box, width: number, page: string, context: FlowContext): Stack {
  const galley = new Galley(page, { unpaged: true });
  context.flowBox(box, galley, { x: 0, width }, page, context);
  return stack(galley.items);
}
