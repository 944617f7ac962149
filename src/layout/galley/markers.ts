import type { ComputedStyle } from '../../style/computed.ts';
import type { Line } from '../../text/types.ts';
import type { BlockBox } from '../box-tree.ts';
import type { FlowContext } from '../flow-context.ts';
import type { Band } from '../geometry.ts';
import { lineMarks } from '../line-marks.ts';
import type { PageMark } from '../page.ts';
import { borderMarks } from './decoration.ts';

/** The gap between a marker and its item, ems. */
const GAP = 0.45;
/** The side of a box to tick, ems, and the width of its stroke, points. */
const BOX_SIDE = 0.78;
const BOX_STROKE = 0.5;
/** The stroke of a tick, as a share of its box's side. */
const TICK_STROKE = 0.13;
/** The texts of boxes to tick. Fonts rarely have the characters, so boxes are drawn. */
const BOX_TEXTS = { box: '\u2610', 'ticked-box': '\u2611' } as const;

/** A list item's marker, outside its content: x from the measure's edge, y from the baseline. */
export function markerMarks(box: BlockBox, inner: Band, context: FlowContext): PageMark[] {
  const { inlines, style, listStyle, tickBox } = box.marker!;
  const [line] = context
    .paragraph({ inlines, style: { ...style, textIndent: 0, textAlign: 'left', textAlignLast: 'auto' } })
    .break([inner.width]);
  if (!line) return [];
  const width = tickBox ? BOX_SIDE * style.fontSize : line.runs.reduce((sum, run) => sum + run.width, 0);
  const x = inner.x - width - GAP * style.fontSize;
  const set = tickBox ? boxLine(line, BOX_TEXTS[tickBox], width) : line;
  const marks = lineMarks(set, x, 0).map((mark) =>
    mark.kind === 'text' ? ({ ...mark, marker: listStyle } as const) : mark,
  );
  if (!tickBox) return marks;
  const tick = tickBox === 'ticked-box' ? [tickMark(style, x, width)] : [];
  return [...marks, ...boxMarks(style, x, width), ...tick];
}

/** The line with the box's character in place of the bullet. It is read and copied, and is not painted. */
function boxLine(line: Line, text: string, side: number): Line {
  const run = line.runs[0]!;
  const width = side / run.style.size;
  const word = { ...run.words[0]!, texts: [text], advances: [width], width };
  return { ...line, runs: [{ ...run, words: [word], letterSpacing: 0, width: side }] };
}

/** A square that stands on the baseline. */
function boxMarks({ color }: ComputedStyle, x: number, side: number): PageMark[] {
  const border = { width: BOX_STROKE, style: 'solid', color } as const;
  const half = BOX_STROKE / 2;
  const [left, right, top, bottom] = [x + half, x + side - half, half - side, -half];
  return [
    ...borderMarks(border, x, top, x + side, top),
    ...borderMarks(border, x, bottom, x + side, bottom),
    ...borderMarks(border, left, -side, left, 0),
    ...borderMarks(border, right, -side, right, 0),
  ];
}

/** A tick that rises out of its box a little, as one made by hand. */
function tickMark({ color }: ComputedStyle, x: number, side: number): PageMark {
  const path = [
    ['M', 0.2 * side, 0.5 * side],
    ['L', 0.45 * side, 0.8 * side],
    ['L', 0.95 * side, 0.05 * side],
  ] as const;
  const stroke = { color, width: TICK_STROKE * side, dash: [], cap: 'round', join: 'round' } as const;
  const mark = { kind: 'path', path, fill: null, stroke, opacity: 1, clip: null } as const;
  const drawing = { width: side, height: side, marks: [mark] };
  return { kind: 'drawing', owner: 'layout', x, y: -side, drawing };
}
