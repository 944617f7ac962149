import { once } from '../once.ts';
import type { ComputedStyle } from '../style/computed.ts';
import type { BlockBox, Box } from './box-tree.ts';
import { bandsWithin, type ColumnBands, floatNeedsMore, mayNeedMore, needsMore } from './column-needs.ts';
import type { FlowContext } from './flow-context.ts';
import { standsBeside } from './galley/beside.ts';
import { isDecorated } from './geometry.ts';
import { stayingInText } from './titled-floats.ts';

/** Boxes that follow one another, across the columns or in them. */
interface Run {
  readonly spans: boolean;
  readonly children: readonly Box[];
}

/**
 * The children of a block with columns, in runs across its columns and in them (CSS Multi-column Layout 2, 6). A block is
 * parted where something in it spans the columns; a figure, and one that has a frame or a marker or is kept whole, spans
 * them with it.
 * A title stands with what it leads to.
 * @param floats whether floats move to an end of the page, as wide as it. One that fits its column stays in the text.
 */
export function columnRuns(
  children: readonly Box[],
  bands: ColumnBands,
  floats: boolean,
  context: FlowContext,
): Run[] {
  const runs: { spans: boolean; children: Box[] }[] = [];
  const add = (spans: boolean, box: Box) => {
    if (runs.at(-1)?.spans === spans) runs.at(-1)!.children.push(box);
    else runs.push({ spans, children: [box] });
  };
  for (const child of children) {
    if (!mayNeedMore(child)) add(false, child);
    else if (
      child.kind === 'block' &&
      floats &&
      child.style.livretFloat === 'page' &&
      child.foot === undefined
    ) {
      add(false, floatNeedsMore(child, bands, context) ? child : stayingInText(child));
    } else if (child.kind === 'block' && isOpen(child)) {
      const inside = columnRuns(child.children, bandsWithin(child, bands), floats, context);
      for (const [i, run] of inside.entries())
        add(run.spans, partOf(child, run, i === 0, i === inside.length - 1));
      if (inside.length === 0) add(false, child);
    } else add(needsMore(child, bands, context), child);
    if (runs.at(-1)!.spans) leadTitles(runs);
  }
  return runs;
}

/** Puts the titles that lead to what spans the columns into its run. */
function leadTitles(runs: { spans: boolean; children: Box[] }[]): void {
  const last = runs.at(-1)!;
  const before = runs.at(-2);
  if (!before || last.children.length > 1) return;
  while (before.children.length > 0 && leads(before.children.at(-1)!))
    last.children.unshift(before.children.pop()!);
  if (before.children.length > 0) return;
  runs.splice(-2, 2, last);
  const above = runs.at(-2);
  if (above) runs.splice(-2, 2, { spans: true, children: [...above.children, ...last.children] });
}

/** Whether a box is kept with what follows it, as a title is. */
export function leads(box: Box): boolean {
  return box.kind !== 'paragraph' && box.style.breakAfter === 'avoid';
}

/** Whether a block may be parted into blocks above, below and beside columns: nothing shows that it is one. */
function isOpen({ style, marker, element, foot, children }: BlockBox): boolean {
  const { tag, attributes } = element;
  return (
    tag !== 'figure' &&
    style.columnSpan === 'auto' &&
    style.columnCount === 1 &&
    style.livretRow === 'none' &&
    style.breakInside !== 'avoid' &&
    style.position === 'static' &&
    style.page === 'auto' &&
    style.height === 'auto' &&
    style.minHeight === 0 &&
    marker === null &&
    foot === undefined &&
    attributes['data-height'] === undefined &&
    attributes['data-lines'] === undefined &&
    !isDecorated(style) &&
    children.every((child) => child.kind !== 'paragraph') &&
    !children.some(standsBeside)
  );
}

/** The parts that blocks were parted into: what is set of a part is kept by it. */
const partsOf = once((_: BlockBox): BlockBox[] => []);

/** A part of a block with some of its children; the edges of the block are those of its first and its last part. */
function partOf(box: BlockBox, { children }: Run, isFirst: boolean, isLast: boolean): BlockBox {
  const isWhole = isFirst && isLast;
  if (isWhole && isSame(children, box.children)) return box;
  const style = isWhole ? box.style : styleOfPart(box.style, isFirst, isLast);
  const parts = partsOf(box);
  const known = parts.find((part) => isSame(part.children, children));
  if (known) return known;
  const made = { ...box, style, children };
  parts.push(made);
  return made;
}

function isSame(some: readonly Box[], others: readonly Box[]): boolean {
  return some.length === others.length && some.every((box, i) => box === others[i]);
}

function styleOfPart(style: ComputedStyle, isFirst: boolean, isLast: boolean): ComputedStyle {
  const { margin, padding } = style;
  const top = isFirst ? {} : { top: 0 };
  const bottom = isLast ? {} : { bottom: 0 };
  return {
    ...style,
    margin: { ...margin, ...top, ...bottom },
    padding: { ...padding, ...top, ...bottom },
    ...(!isFirst && { breakBefore: 'auto', stringSet: [], livretFloatBarrier: 'none' }),
    ...(!isLast && { breakAfter: 'auto' }),
  };
}
