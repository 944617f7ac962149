import type { BlockBox } from '../box-tree.ts';
import type { FlowBox, FlowContext } from '../flow-context.ts';
import type { Band } from '../geometry.ts';
import { recorded, tellAgain } from '../layout-memory.ts';
import { addAgain, addRecorded } from './added.ts';
import type { Galley } from './galley.ts';

/**
 * Sets a block into a galley, or adds again what it has added before, as a whole: in the same band of a galley in the same
 * state. Pictures of a block that may not be split depend on the block.
 */
export function flowOnce(
  box: BlockBox,
  galley: Galley,
  band: Band,
  page: string,
  context: FlowContext,
  flow: FlowBox,
): void {
  const { before } = context;
  if (!before || context.isKept) {
    flow(box, galley, band, page, context);
    return;
  }
  const key = `${band.x} ${band.width} ${page}`;
  const known = before.added.get(box);
  if (known?.value && known.key === key && addAgain(galley, known.value)) {
    tellAgain(known, context);
    return;
  }
  before.added.set(
    box,
    recorded(key, context, (own) => addRecorded(galley, () => flow(box, galley, band, page, own))),
  );
}
