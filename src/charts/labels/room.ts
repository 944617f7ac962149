/** A rectangle, points. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
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
  take(candidates: readonly Box[]): { readonly box: Box; readonly onData: boolean } | null {
    let best: Box | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const [i, box] of candidates.entries()) {
      if (!isWithin(box, this.#within) || this.#texts.some((text) => overlap(grown(box, 1), text) > 0))
        continue;
      // Of places on as many data, the earlier one.
      const cost = this.#data.reduce((sum, each) => sum + overlap(box, each), 0) + i * 0.01;
      if (cost < least) [best, least] = [box, cost];
    }
    if (!best) return null;
    this.#texts.push(best);
    return { box: best, onData: least >= 1 };
  }
}

export function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** The surface that two boxes share. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function isWithin(box: Box, room: Box): boolean {
  return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
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
