import type { ElementNode } from '../document/tree.ts';
import type { ComputedStyle } from '../style/computed.ts';
import type { FlowContext } from './flow-context.ts';
import type { GalleyBox } from './galley/galley-items.ts';
import type { Band } from './geometry.ts';
import { baselineIn, lineMarks } from './line-marks.ts';
import type { PageMark } from './page.ts';

/** The line above what goes on from the page before, its `data-continued`; no height where it has none. Points. */
export function continuedLine(
  element: ElementNode,
  style: ComputedStyle,
  { x, width }: Band,
  context: FlowContext,
): { readonly height: number; readonly marks: readonly PageMark[] } {
  const text = element.attributes['data-continued'];
  if (!text) return { height: 0, marks: [] };
  const own = { ...style, textAlign: 'left', textIndent: 0 } as const;
  const inlines = [context.text(text, own, element)];
  const baseline = baselineIn(own, context.strut);
  const lines = context.paragraph({ inlines, style: own }).break([width]);
  return {
    height: lines.length * own.lineHeight,
    marks: lines.flatMap((line, i) => lineMarks(line, x, i * own.lineHeight + baseline)),
  };
}

/** The largest share of a page that is taken by what is repeated. */
const HIGHEST = 0.4;

/**
 * Marks that are repeated above what goes on from the page before: artifacts, since they were read there (ISO 32000-1,
 * 14.8.2.2). null where there are none, or where they are too high.
 */
export function repeatedAbove(
  height: number,
  marks: readonly PageMark[],
  page: string,
  context: FlowContext,
): GalleyBox['resumption'] {
  if (height === 0 || height > HIGHEST * context.capacity(page)) return null;
  return { height, marks: marks.map((mark) => ({ ...mark, owner: 'pagination' })) };
}
