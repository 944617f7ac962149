import type { ElementNode } from '../document/tree.ts';
import { once } from '../once.ts';
import type { ComputedStyle } from '../style/computed.ts';
import { endOf } from './bleed.ts';
import type { BlockBox, Box } from './box-tree.ts';

/** Whether an element is the title of a part of the document. */
export function isTitle({ tag }: ElementNode): boolean {
  return /^h[1-6]$/.test(tag);
}

/**
 * The boxes with the floats set in the text that no text goes with: the first below a title that has nothing but
 * floats before the next title, barrier or page. Such a title would else stand alone.
 */
export function withTitledFloats(body: BlockBox): BlockBox {
  const opened = withOpeners(body);
  const reading: Reading = { title: null, first: null, held: new Set() };
  read(opened, reading);
  endPart(reading);
  return reading.held.size > 0 ? holding(opened, reading.held) : opened;
}

/**
 * The box with the pictures that open chapters above their titles: a chapter that begins a page, whose title a picture
 * follows that bleeds over the head of the page. As a float it could stand at the head of another page.
 */
const withOpeners = once((box: BlockBox): BlockBox => {
  const [title, picture, ...rest] = box.children;
  const opens =
    isForced(box.style.breakBefore) &&
    title?.kind === 'block' &&
    isTitle(title.element) &&
    picture?.kind === 'block' &&
    picture.style.livretFloat === 'page' &&
    endOf(picture) === 'head' &&
    !bleedsBelow(picture);
  if (opens) {
    const set = withoutFloats(picture);
    const margin = { ...set.style.margin, top: 0 };
    const style: ComputedStyle = { ...set.style, margin, columnSpan: 'all', breakAfter: 'avoid' };
    return { ...box, children: [{ ...set, style }, title, ...rest] };
  }
  const children = box.children.map((child) => (child.kind === 'block' ? withOpeners(child) : child));
  return children.every((child, i) => child === box.children[i]) ? box : { ...box, children };
});

function bleedsBelow(box: Box): boolean {
  if (box.kind === 'block') return box.children.some(bleedsBelow);
  return box.kind === 'picture' && box.style.livretBleed.includes('bottom');
}

/** The state of reading boxes in the order of the document. */
interface Reading {
  /** The last title, while there was nothing but floats since; null otherwise. */
  title: BlockBox | null;
  /** The first float below that title. */
  first: BlockBox | null;
  /** The floats that are to stand in the text, and their titles. */
  readonly held: Set<BlockBox>;
}

function read(box: Box, reading: Reading): void {
  if (box.kind === 'block' && box.foot !== undefined) return;
  if (box.kind === 'block' && box.style.livretFloat === 'page') {
    // A picture at the edge of the page opens its chapter above the title, or closes the page below it.
    if (reading.title?.element.tag === 'h1' && endOf(box) !== null) return;
    if (reading.title) reading.first ??= box;
    return;
  }
  if (box.kind !== 'paragraph' && beginsPart(box)) endPart(reading);
  if (isTitle(box.element)) {
    endPart(reading);
    reading.title = box.kind === 'block' ? box : null;
  } else if (box.kind !== 'block' || box.style.columnCount > 1) endWithText(reading);
  else for (const child of box.children) read(child, reading);
  if (box.kind !== 'paragraph' && isForced(box.style.breakAfter)) endPart(reading);
}

/** Whether no float passes the beginning of a box. */
function beginsPart({ style }: Box): boolean {
  return isForced(style.breakBefore) || style.livretFloatBarrier === 'before' || style.page !== 'auto';
}

function isForced(breaks: ComputedStyle['breakBefore']): boolean {
  return breaks !== 'auto' && breaks !== 'avoid';
}

function endWithText(reading: Reading): void {
  reading.title = null;
  reading.first = null;
}

function endPart(reading: Reading): void {
  if (reading.first && reading.title) reading.held.add(reading.first).add(reading.title);
  endWithText(reading);
}

function holding(box: BlockBox, held: ReadonlySet<BlockBox>): BlockBox {
  // No float passes the title, so that figures stand in the order of their numbers.
  if (held.has(box)) return isTitle(box.element) ? withBarrier(box) : withoutFloats(box);
  const children = box.children.map((child) => (child.kind === 'block' ? holding(child, held) : child));
  const isMadeOf = (made: BlockBox) => children.every((child, i) => child === made.children[i]);
  // Results are kept by the boxes, as long as these are the same.
  const known = [box, heldIn.get(box)].find((made) => made && isMadeOf(made));
  if (known) return known;
  const made = { ...box, children };
  heldIn.set(box, made);
  return made;
}

/** The boxes with floats that are held, by the boxes of which they were made. */
const heldIn = new WeakMap<BlockBox, BlockBox>();

/** The box without `--livret-float` on it and its descendants, so that all are set in the text. */
export const withoutFloats = once((box: BlockBox): BlockBox => {
  const style: ComputedStyle = { ...box.style, livretFloat: 'none' };
  return mapBlocks({ ...box, style }, withoutFloats);
});

/** The box with a place before it that no float passes. */
const withBarrier = once(
  (box: BlockBox): BlockBox => ({ ...box, style: { ...box.style, livretFloatBarrier: 'before' } }),
);

/** A float that stays in the text. Floats before it do not move past it, so that figures stand in the order of their numbers. */
export const stayingInText = once((box: BlockBox): BlockBox => withBarrier(withoutFloats(box)));

function mapBlocks(box: BlockBox, change: (child: BlockBox) => BlockBox): BlockBox {
  return { ...box, children: box.children.map((child) => (child.kind === 'block' ? change(child) : child)) };
}
