import type { SKRSContext2D } from 'canvas';
import { cssFont } from './css-font.ts';
import type { Drawing, PathSegment, TextMark } from './drawing.ts';

/** A 2D context on which a drawing is painted. */
export type Easel = SKRSContext2D;

/**
 * Paints a drawing on a 2D context, in the context's present scale.
 * @param setText paints a text, turned already, with the left end of its baseline at the origin.
 */
export function paintDrawing(
  easel: Easel,
  { marks }: Drawing,
  setText: (mark: TextMark) => void = (mark) => fillText(easel, mark),
): void {
  for (const mark of marks) {
    easel.save();
    if (mark.kind === 'text') {
      easel.fillStyle = mark.color;
      easel.translate(mark.x, mark.y);
      easel.rotate(mark.rotation);
      setText(mark);
    } else {
      if (mark.clip) {
        trace(easel, mark.clip);
        easel.clip();
      }
      trace(easel, mark.path);
      easel.globalAlpha = mark.opacity;
      if (mark.fill) {
        easel.fillStyle = mark.fill;
        easel.fill(mark.evenOdd ? 'evenodd' : 'nonzero');
      }
      if (mark.stroke) {
        easel.strokeStyle = mark.stroke.color;
        easel.lineWidth = mark.stroke.width;
        easel.lineCap = mark.stroke.cap;
        easel.lineJoin = mark.stroke.join;
        easel.setLineDash([...mark.stroke.dash]);
        easel.stroke();
      }
    }
    easel.restore();
  }
}

function fillText(easel: Easel, { font, text }: TextMark): void {
  easel.font = cssFont(font);
  easel.textAlign = 'left';
  easel.textBaseline = 'alphabetic';
  easel.fillText(text, 0, 0);
}

function trace(easel: Easel, path: readonly PathSegment[]): void {
  easel.beginPath();
  for (const segment of path) {
    if (segment[0] === 'M') easel.moveTo(segment[1], segment[2]);
    else if (segment[0] === 'L') easel.lineTo(segment[1], segment[2]);
    else if (segment[0] === 'Z') easel.closePath();
    else easel.bezierCurveTo(segment[1], segment[2], segment[3], segment[4], segment[5], segment[6]);
  }
}
