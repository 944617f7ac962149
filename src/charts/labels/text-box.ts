import { boxAround } from '../../drawing/boxes.ts';
import type { Box, DrawingFont, MeasureText, TextMark } from '../../drawing/drawing.ts';

/** Letters that reach below the baseline. */
const DESCENDING = /[gjpqy,;()ç|]/;
/** Signs that stand above the middle of small letters. */
const RAISED = /^[*°′″]+$/;

/** The box of a text's letters, which is level or on end. */
export function textBox({ text, x, y, rotation, font }: TextMark, measure: MeasureText): Box {
  const [width, up, down] = [measure(text, font), 0.7 * font.size, descent(text, font)];
  const [cos, sin] = [Math.round(Math.cos(rotation)), Math.round(Math.sin(rotation))];
  const corners = [0, width].flatMap((across) =>
    [-up, down].map((along) => [x + across * cos - along * sin, y + across * sin + along * cos] as const),
  );
  return boxAround(corners);
}

/** How far letters reach below the baseline, points; less than 0 where they stand above it. */
function descent(text: string, { size }: DrawingFont): number {
  if (RAISED.test(text)) return -0.3 * size;
  return DESCENDING.test(text) ? 0.2 * size : 0;
}
