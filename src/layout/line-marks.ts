import type { ComputedStyle } from '../style/computed.ts';
import type { Line } from '../text/types.ts';
import type { FlowContext } from './flow-context.ts';
import type { PageMark, SetLine } from './page.ts';

/** The distance from the top of a line box to its baseline, half the leading above (CSS 2.1, 10.8.1). */
export function baselineIn(style: ComputedStyle, strut: FlowContext['strut']): number {
  const { ascent, descent } = strut(style);
  const content = (ascent - descent) * style.fontSize;
  return (style.lineHeight - content) / 2 + ascent * style.fontSize;
}

/**
 * The runs of a line as marks.
 * @param place the line's place in its paragraph, by which its lines are counted and set again.
 */
export function lineMarks(line: Line, x: number, baseline: number, place?: SetLine): PageMark[] {
  const y = baseline;
  return line.runs.map((run) => {
    const mark = { kind: 'text', owner: run.element, x: x + run.x, y, run, line: place } as const;
    return run.note === run.element ? { ...mark, marker: true } : mark;
  });
}
