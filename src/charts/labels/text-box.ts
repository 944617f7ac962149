import type { Box, DrawingFont, MeasureText, TextMark } from '../../drawing/drawing.ts';

/** Letters that reach below the baseline. */
const DESCENDING = /[gjpqy,;()ç|]/;

/** The box of a text's letters, which is level or on end. */
export function textBox({ text, x, y, rotation, font }: TextMark, measure: MeasureText): Box {
  const [width, up, down] = [measure(text, font), 0.7 * font.size, descent(text, font)];
  const [cos, sin] = [Math.round(Math.cos(rotation)), Math.round(Math.sin(rotation))];
  const corners = [0, width].flatMap((across) =>
    [-up, down].map((along) => [x + across * cos - along * sin, y + across * sin + along * cos] as const),
  );
  const [xs, ys] = [corners.map(([each]) => each), corners.map(([, each]) => each)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function descent(text: string, { size }: DrawingFont): number {
  return DESCENDING.test(text) ? 0.2 * size : 0;
}
