import type { SKRSContext2D } from 'canvas';
import { cssFont } from './css-font.ts';
import {
  type Drawing,
  type GroupMark,
  type ImageMark,
  type Mark,
  MITER_LIMIT,
  type Paint,
  type PathMark,
  type PathSegment,
  type Rectangle,
  type Rule,
  type TextMark,
} from './drawing.ts';
import { gradientAlong, padded } from './gradient.ts';
import { ungrouped } from './marks.ts';

/** A 2D context on which a drawing is painted. */
export type Easel = SKRSContext2D;

/** The parts of a painting that this room has no means for. */
export interface Painters {
  /** Paints a text, turned already, with the left end of its baseline at the origin. */
  setText?(easel: Easel, mark: TextMark): void;
  /** Paints a picture of pixels. */
  setImage?(easel: Easel, mark: ImageMark): void;
  /** A context as large as the easel, on which nothing is painted. */
  newEasel?(easel: Easel): Easel;
}

/** Paints a drawing on a 2D context, in the context's present scale. */
export function paintDrawing(easel: Easel, { marks }: Drawing, painters: Painters = {}): void {
  paintMarks(easel, marks, painters);
}

export function paintRule(easel: Easel, { x1, y1, x2, y2, width, color, dash }: Rule): void {
  easel.strokeStyle = color;
  easel.lineWidth = width;
  easel.lineCap = dash[0] === 0 ? 'round' : 'butt';
  easel.setLineDash([...dash]);
  easel.beginPath();
  easel.moveTo(x1, y1);
  easel.lineTo(x2, y2);
  easel.stroke();
}

/** Clips what is painted from now on to a rectangle, if there is one. */
export function cutTo(easel: Easel, cut: Rectangle | null): void {
  if (!cut) return;
  easel.beginPath();
  easel.rect(cut.x, cut.y, cut.width, cut.height);
  easel.clip();
}

function paintMarks(easel: Easel, marks: readonly Mark[], painters: Painters): void {
  for (const mark of marks) {
    easel.save();
    paintMark(easel, mark, painters);
    easel.restore();
  }
}

function paintMark(easel: Easel, mark: Mark, painters: Painters): void {
  switch (mark.kind) {
    case 'text':
      easel.fillStyle = mark.color;
      easel.translate(mark.x, mark.y);
      easel.rotate(mark.rotation);
      if (mark.gradient) easel.fillStyle = textStyle(easel, mark);
      if (painters.setText) painters.setText(easel, mark);
      else fillText(easel, mark);
      break;
    case 'path':
      paintPath(easel, mark);
      break;
    case 'image':
      painters.setImage?.(easel, mark);
      break;
    case 'group':
      paintGroup(easel, mark, painters);
  }
}

function textStyle(easel: Easel, mark: TextMark): Easel['fillStyle'] {
  const gradient = gradientAlong(mark);
  // A style of a canvas has no ellipses.
  if (!gradient || gradient.matrix) return mark.color;
  const { size } = mark.font;
  return styleOf(easel, gradient, [
    ['M', 0, -size],
    ['L', size * mark.text.length, size],
  ]);
}

function paintPath(easel: Easel, { path, fill, evenOdd, stroke, opacity, clip }: PathMark): void {
  if (clip) {
    trace(easel, clip);
    easel.clip();
  }
  trace(easel, path);
  easel.globalAlpha = opacity;
  if (fill) {
    easel.save();
    // The path that is traced stays where it is.
    if (typeof fill !== 'string' && fill.matrix) easel.transform(...fill.matrix);
    easel.fillStyle = styleOf(easel, fill, path);
    easel.fill(evenOdd ? 'evenodd' : 'nonzero');
    easel.restore();
  }
  if (stroke) {
    const { color, width, cap, join, dash, dashOffset = 0, miterLimit = MITER_LIMIT } = stroke;
    easel.strokeStyle = styleOf(easel, color, path);
    easel.lineWidth = width;
    easel.lineCap = cap;
    easel.lineJoin = join;
    easel.miterLimit = miterLimit;
    easel.setLineDash([...dash]);
    easel.lineDashOffset = dashOffset;
    easel.stroke();
  }
}

function styleOf(easel: Easel, paint: Paint, path: readonly PathSegment[]): Easel['fillStyle'] {
  if (typeof paint === 'string') return paint;
  const { x1, y1, x2, y2, radii, stops } = padded(paint, path);
  const style = radii
    ? easel.createRadialGradient(x1, y1, radii[0], x2, y2, radii[1])
    : easel.createLinearGradient(x1, y1, x2, y2);
  for (const { offset, color, opacity } of stops) style.addColorStop(offset, withOpacity(color, opacity));
  return style;
}

/** A colour as `#rrggbbaa`. */
function withOpacity(color: string, opacity: number): string {
  return (
    color +
    Math.round(opacity * 255)
      .toString(16)
      .padStart(2, '0')
  );
}

function paintGroup(easel: Easel, group: GroupMark, painters: Painters): void {
  for (const { path, evenOdd } of group.clips) {
    trace(easel, path);
    easel.clip(evenOdd ? 'evenodd' : 'nonzero');
  }
  const around = group.mask && easel.getTransform();
  if (group.matrix) easel.transform(...group.matrix);
  const marks = ungrouped(group);
  const layer = marks ? null : painters.newEasel?.(easel);
  if (!layer) {
    paintMarks(easel, marks ?? group.marks, painters);
    return;
  }
  layer.setTransform(easel.getTransform());
  paintMarks(layer, group.marks, painters);
  const light = around && painters.newEasel?.(easel);
  if (light) {
    light.setTransform(around);
    paintMarks(light, group.mask!, painters);
    keepWhereLight(layer, light);
  }
  easel.setTransform(1, 0, 0, 1, 0, 0);
  easel.globalAlpha = group.opacity;
  if (group.blend) easel.globalCompositeOperation = group.blend;
  easel.drawImage(layer.canvas, 0, 0);
}

/** Takes from a layer what stands where another one is dark or empty. */
function keepWhereLight(layer: Easel, light: Easel): void {
  const { width, height } = light.canvas;
  const pixels = light.getImageData(0, 0, width, height);
  const { data } = pixels;
  for (let at = 0; at < data.length; at += 4) data[at + 3] = (data[at]! * data[at + 3]!) / 255;
  light.putImageData(pixels, 0, 0);
  layer.setTransform(1, 0, 0, 1, 0, 0);
  layer.globalCompositeOperation = 'destination-in';
  layer.drawImage(light.canvas, 0, 0);
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
