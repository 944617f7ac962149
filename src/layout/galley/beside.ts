import { points } from '../../style/values.ts';
import type { BlockBox, Box } from '../box-tree.ts';
import type { FlowContext } from '../flow-context.ts';
import type { Band } from '../geometry.ts';
import type { PageMark } from '../page.ts';
import { pictureBox } from '../picture-box.ts';
import type { Galley } from './galley.ts';
import type { GalleyBox } from './galley-items.ts';
import { forbidBreaks, keepTogether } from './item-changes.ts';
import { setUnpaged } from './set-unpaged.ts';
import { type Stack, shift } from './stack.ts';

/** The greatest share of the measure that a box takes beside others where no width is asked for. */
const WIDEST = 0.4;

/** Whether a box stands beside those that follow in its block. */
export function standsBeside(box: Box): boolean {
  return box.kind !== 'paragraph' && box.style.livretBeside !== 'none';
}

/** The measure below which lines beside a box, or in a column, have gaps, ems: some 25 characters. */
export const LEAST_MEASURE = 11.5;

/**
 * Sets the boxes of a block that stand beside the others at its sides, from its top down, and the others in the rest
 * of the measure. Those may be split between pages below the boxes at the sides. Where the rest is too narrow for lines,
 * the others stand below.
 */
export function flowBeside(
  { style, children }: BlockBox,
  galley: Galley,
  band: Band,
  page: string,
  context: FlowContext,
): void {
  const aside = children.filter(standsBeside).map((box) => setAside(box, band.width, page, context));
  const widthAt = (side: 'left' | 'right') =>
    Math.max(0, ...aside.flatMap((set) => (set.side === side ? [set.width] : [])));
  const [left, right] = [widthAt('left'), widthAt('right')];
  const depth = { left: 0, right: 0 };
  const marks: PageMark[] = [];
  for (const { side, width, stack } of aside) {
    const x = side === 'left' ? band.x : band.x + band.width - width;
    marks.push(...shift(stack.marks, x, depth[side]));
    depth[side] += stack.height;
  }
  const room = band.width - left - right;
  const flowOthers = (rest: Band) => {
    for (const child of children)
      if (!standsBeside(child)) context.flowBox(child, galley, rest, page, context);
  };
  const isBelow = room < LEAST_MEASURE * style.fontSize;
  setBeside(
    galley,
    { marks, notes: aside.flatMap(({ stack }) => stack.notes) },
    Math.max(depth.left, depth.right),
    isBelow ? () => {} : () => flowOthers({ x: band.x + left, width: room }),
  );
  if (!isBelow) return;
  galley.avoidBreak();
  galley.margin(Math.max(...aside.map(({ gap }) => gap)), 'bottom');
  flowOthers(band);
}

/**
 * Adds content beside a box of this height at the side, whose marks stand from its top down. The content is not split
 * above the foot of that box, and what follows stands below both.
 */
function setBeside(
  galley: Galley,
  side: Pick<GalleyBox, 'marks' | 'notes'>,
  height: number,
  addContent: () => void,
): void {
  const before = galley.items.length;
  galley.box({ height: 0, ...side });
  const start = galley.items.length;
  galley.fix(addContent);
  const depth = forbidBreaks(galley.items, start, height);
  if (depth >= height) return;
  galley.avoidBreak();
  galley.dropMargins();
  galley.box({ height: height - depth, marks: [] });
  keepTogether(galley.items, before);
}

/** A box at the side, with its margins. */
interface SetAside {
  readonly side: 'left' | 'right';
  readonly width: number;
  /** The margins at its sides. */
  readonly gap: number;
  readonly stack: Stack;
}

/** Sets a box as wide as it asks, else as its picture is, at most two fifths of the measure. */
function setAside(box: Box, measure: number, page: string, context: FlowContext): SetAside {
  const { style } = box;
  const side = style.livretBeside === 'right' ? 'right' : 'left';
  const gap = points(style.margin.left, measure) + points(style.margin.right, measure);
  const widest = style.width === 'auto' ? WIDEST * measure + gap : measure;
  const first = setUnpaged(box, widest, page, context);
  if (style.width !== 'auto') return { side, width: points(style.width, measure) + gap, gap, stack: first };
  const pictures = first.marks.flatMap((mark) =>
    mark.kind === 'image' || mark.kind === 'drawing' ? [pictureBox(mark).width] : [],
  );
  const width = pictures.length > 0 ? Math.max(...pictures) + gap : widest;
  return { side, width, gap, stack: setUnpaged(box, width, page, context) };
}
