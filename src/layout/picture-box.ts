import type { Rectangle } from '../drawing/drawing.ts';
import type { Position } from '../style/computed.ts';
import { points } from '../style/values.ts';
import type { PictureMark } from './page.ts';
import type { Picture } from './picture.ts';

/** The box of a picture on its page: all of the picture, or the part that shows. */
export function pictureBox(mark: PictureMark): Rectangle {
  const { x, y, cut } = mark;
  const { width, height } = mark.kind === 'drawing' ? mark.drawing : mark;
  return cut ? { x: x + cut.x, y: y + cut.y, width: cut.width, height: cut.height } : { x, y, width, height };
}

/** A picture in a box with its top left corner at (x, y), cut where it is larger than the box. */
export function pictureMark(
  picture: Picture,
  owner: PictureMark['owner'],
  x: number,
  y: number,
  position: Position,
): PictureMark {
  const object = objectIn(picture, position);
  const mark = markOf(picture, owner, x + object.x, y + object.y, object);
  return cutTo({ x, y, width: picture.width, height: picture.height }, mark);
}

/** Where a picture is drawn, from the top left corner of its box, and the size that it is drawn at. */
export function objectIn({ width, height, object }: Picture, position: Position): Rectangle {
  if (!object) return { x: 0, y: 0, width, height };
  const x = offsetOf(position.x, width - object.width);
  const y = offsetOf(position.y, height - object.height);
  return { x, y, ...object };
}

/** A picture in another box, where its position puts it. */
export function moved(mark: PictureMark, box: Rectangle, position: Position): PictureMark {
  const { width, height } = mark.kind === 'drawing' ? mark.drawing : mark;
  const x = box.x + offsetOf(position.x, box.width - width);
  const y = box.y + offsetOf(position.y, box.height - height);
  return { ...mark, x, y };
}

/** A picture, cut to the part of it that is in a box. */
export function cutTo(box: Rectangle, mark: PictureMark): PictureMark {
  const { x, y } = mark;
  const { width, height } = mark.kind === 'drawing' ? mark.drawing : mark;
  const [left, top] = [Math.max(x, box.x), Math.max(y, box.y)];
  const right = Math.min(x + width, box.x + box.width);
  const bottom = Math.min(y + height, box.y + box.height);
  const { cut: _, ...whole } = mark;
  const isWhole = left === x && top === y && right >= x + width - 1e-6 && bottom >= y + height - 1e-6;
  if (isWhole) return whole;
  return {
    ...whole,
    cut: { x: left - x, y: top - y, width: Math.max(0, right - left), height: Math.max(0, bottom - top) },
  };
}

/** @param spare the room that the picture leaves in its box, points; negative where it is larger. */
function offsetOf(position: Position['x'], spare: number): number {
  return typeof position === 'number' ? position : points(position, spare);
}

function markOf(
  picture: Picture,
  owner: PictureMark['owner'],
  x: number,
  y: number,
  { width, height }: { readonly width: number; readonly height: number },
): PictureMark {
  if ('drawing' in picture) return { kind: 'drawing', owner, x, y, drawing: picture.drawing };
  const { file, background } = picture;
  return { kind: 'image', owner, x, y, width, height, file, ...(background && { background }) };
}
