import type { ElementNode } from '../document/tree.ts';
import type { ComputedStyle } from '../style/computed.ts';
import type { FlowContext } from './flow-context.ts';
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

/** Marks that were read before (ISO 32000-1, 14.8.2.2). */
export function asArtifacts(marks: readonly PageMark[]): PageMark[] {
  return marks.map((mark) => ({ ...mark, owner: 'pagination' }));
}
