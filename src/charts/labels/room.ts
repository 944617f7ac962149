import { grown, isWithin, overlap } from '../../drawing/boxes.ts';
import type { Box } from '../../drawing/drawing.ts';

/** The cost of a step of a leader on a text, in square points of data that a text covers. */
const CROSSED = 40;

/** A place for a text. */
export interface Place {
  readonly box: Box;
  /** Whether it lies on the data. */
  readonly onData: boolean;
}

/** The place of the first of several boxes that is free: on no text, within the room, and on the data as little as may be. */
export class Room {
  readonly #within: Box;
  readonly #texts: Box[];
  readonly #data: readonly Box[];

  /** @param texts boxes of what is written, to which those that are taken are added. */
  constructor(within: Box, texts: Box[], data: readonly Box[]) {
    this.#within = within;
    this.#texts = texts;
    this.#data = data;
  }

  /** Takes the best of some places; null where each would stand on a text or outside. */
  take(candidates: readonly Box[], led?: (box: Box) => readonly Box[]): Place | null {
    const best = this.best(candidates, led);
    if (best) this.#texts.push(best.box);
    return best;
  }

  /**
   * Finds the best of some places, and leaves it free: the first that covers nothing, else the one that covers least.
   * @param led the line that leads to a place, which should cross no text.
   */
  best(candidates: readonly Box[], led: (box: Box) => readonly Box[] = () => []): Place | null {
    let best: Box | null = null;
    let least = Number.POSITIVE_INFINITY;
    let covered = 0;
    for (const [i, box] of candidates.entries()) {
      if (!isWithin(box, this.#within) || this.#texts.some((text) => shared(grown(box, 1), text) > 0))
        continue;
      const onData = this.#data.reduce((sum, each) => sum + shared(box, each), 0);
      const crossed = led(box).filter((step) => this.#texts.some((text) => shared(step, text) > 0)).length;
      // The earlier of places that are as good.
      const cost = onData + CROSSED * crossed + i * 0.01;
      if (cost < least) [best, least, covered] = [box, cost, onData];
      if (onData === 0 && crossed === 0) break;
    }
    return best && { box: best, onData: covered >= 1 };
  }
}

/** The surface that two boxes share. */
function shared(a: Box, b: Box): number {
  const [across, down] = overlap(a, b);
  return Math.max(0, across) * Math.max(0, down);
}

/** Boxes about a line through points, small enough to follow it. */
export function along(points: readonly (readonly [x: number, y: number])[], half = 1): Box[] {
  return points.flatMap(([x, y], i) => {
    const [x2, y2] = points[i + 1] ?? [x, y];
    const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x, y2 - y) / 4));
    return Array.from({ length: steps }, (_, step) => {
      const [px, py] = [x + ((x2 - x) * step) / steps, y + ((y2 - y) * step) / steps];
      return { left: px - half, top: py - half, right: px + half, bottom: py + half };
    });
  });
}

/** The parts of a line through points that lie on no text. */
export function outside(
  points: readonly (readonly [number, number])[],
  texts: readonly Box[],
): [number, number][][] {
  const parts: [number, number][][] = [[]];
  for (const [i, [x, y]] of points.entries()) {
    const [x2, y2] = points[i + 1] ?? [x, y];
    const steps = i + 1 < points.length ? Math.max(1, Math.ceil(Math.hypot(x2 - x, y2 - y))) : 1;
    for (let step = 0; step < steps; step++) {
      const at: [number, number] = [x + ((x2 - x) * step) / steps, y + ((y2 - y) * step) / steps];
      const isOn = texts.some(
        ({ left, top, right, bottom }) =>
          at[0] >= left - 1 && at[0] <= right + 1 && at[1] >= top - 1 && at[1] <= bottom + 1,
      );
      if (isOn) parts.push([]);
      else parts.at(-1)!.push(at);
    }
  }
  return parts.filter((part) => part.length > 1).map(straightened);
}

/** The points without those between two others on one straight line. */
function straightened(points: readonly [number, number][]): [number, number][] {
  return points.filter(([x, y], i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before || !after) return true;
    return (
      Math.abs((after[0] - before[0]) * (y - before[1]) - (x - before[0]) * (after[1] - before[1])) > 1e-3
    );
  });
}
