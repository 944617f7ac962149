import type { Matrix, Rectangle } from '../drawing/drawing.ts';
import { numbersIn } from './lengths.ts';

/** A `viewBox`; null where there is none that shows anything. */
export function viewBoxOf(value: string | undefined): Rectangle | null {
  const [x, y, width, height] = numbersIn(value ?? '');
  return x === undefined || y === undefined || !(width! > 0) || !(height! > 0)
    ? null
    : { x, y, width: width!, height: height! };
}

const SHARES: Readonly<Record<string, number>> = { min: 0, mid: 0.5, max: 1 };

/** The transformation that fits a view box into a rectangle as `preserveAspectRatio` says (SVG 2, 8.2 and 8.6). */
export function fitBox(view: Rectangle, into: Rectangle, ratio = ''): Matrix {
  let scaleX = into.width / view.width;
  let scaleY = into.height / view.height;
  const match = /x(min|mid|max)y(min|mid|max)(?:\s+(slice))?/i.exec(ratio);
  if (!/\bnone\b/.test(ratio)) {
    const slices = match?.[3] !== undefined || /\bslice\b/.test(ratio);
    scaleX = scaleY = slices ? Math.max(scaleX, scaleY) : Math.min(scaleX, scaleY);
  }
  const [across, down] = [match?.[1] ?? 'mid', match?.[2] ?? 'mid'].map(
    (name) => SHARES[name.toLowerCase()]!,
  );
  return [
    scaleX,
    0,
    0,
    scaleY,
    into.x - view.x * scaleX + (into.width - view.width * scaleX) * across!,
    into.y - view.y * scaleY + (into.height - view.height * scaleY) * down!,
  ];
}
