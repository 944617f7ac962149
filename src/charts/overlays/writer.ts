import type { Box, Point } from '../../drawing/drawing.ts';
import { datum, value as saying } from '../../drawing/meaning.ts';
import type { Plotted, TextLook } from '../canvas/sketch.ts';
import { wrap } from '../labels/fit.ts';
import { along, type Place, type Room } from '../labels/room.ts';
import { leading } from '../theme.ts';
import type { Drawn, Spot } from './plot.ts';

/** Writes texts where nothing stands. */
export class Writer {
  readonly sketch: Plotted;
  readonly #makeRoom: () => Room;
  #made: Room | null = null;

  /** @param makeRoom gives the room for texts; it takes long for long lines, and few figures have texts over them. */
  constructor(sketch: Plotted, makeRoom: () => Room) {
    this.sketch = sketch;
    this.#makeRoom = makeRoom;
  }

  get #room(): Room {
    this.#made ??= this.#makeRoom();
    return this.#made;
  }

  /** Writes lines at the best of some places of their upper left corner; says which box they took. */
  readonly put = (
    lines: readonly string[],
    corners: readonly Point[],
    color: string,
    look: TextLook = {},
    led?: (box: Box) => readonly Box[],
  ): Box | null => {
    const { small, theme } = this.sketch;
    const width = Math.max(...lines.map((line) => theme.measure(line, small)));
    const height = (lines.length - 1) * leading(small) + small.size;
    const boxes = corners.map(([left, top]) => ({ left, top, right: left + width, bottom: top + height }));
    const near = this.#room.best(boxes, led);
    // A note has a line to its datum, and so may stand farther away where it covers no data.
    const far =
      near && !(near.onData && led)
        ? null
        : this.#room.best(this.#everywhere(boxes[0]!, [width, height]), led);
    const found = far && !(near && far.onData) ? far : near;
    if (found) this.#room.take([found.box], led);
    return found && this.#write(lines, found, color, look);
  };

  #write(lines: readonly string[], found: Place, color: string, look: TextLook): Box {
    const { small, theme, pen } = this.sketch;
    const { left, top } = found.box;
    if (found.onData) {
      const { right, bottom } = found.box;
      pen.fillStyle = theme.paper;
      pen.fillRect(left - 1, top - 0.5, right - left + 2, bottom - top + 1);
    }
    this.sketch.writeFrom(lines, left, top + small.size * 0.86, { font: small, color, ...look });
    return found.box;
  }

  /** Places all over the plot, the nearest to a box first. */
  #everywhere(near: Box, [width, height]: readonly [number, number]): Box[] {
    const { left, top, right, bottom } = this.sketch.area;
    const boxes: Box[] = [];
    for (let y = top; y + height <= bottom; y += 4) {
      for (let x = left; x + width <= right; x += 8)
        boxes.push({ left: x, top: y, right: x + width, bottom: y + height });
    }
    const away = (box: Box) => Math.hypot(box.left - near.left, box.top - near.top);
    return boxes.toSorted((a, b) => away(a) - away(b));
  }

  /** Writes a value by its point, where none of the points of the plot is nearer; else not at all. */
  value(spot: Spot, { field, format }: Drawn, all: readonly Spot[]): void {
    const means = { means: saying(datum(spot.row, field, spot.value)) };
    const text = format(spot.value);
    const { small, theme } = this.sketch;
    const [width, height] = [theme.measure(text, small), small.size];
    const boxes = around(spot, [width, height], [4, 7, 11]).map(
      ([left, top]): Box => ({ left, top, right: left + width, bottom: top + height }),
    );
    const own = boxes.filter((box) => all.every((other) => away(box, spot) <= away(box, other)));
    const found = this.#room.take(own);
    if (found) this.#write([text], found, theme.ink, means);
  }

  /** Writes a text by a point, on one side of it. */
  beside(text: string, [x, y]: Point, side: 'left' | 'right'): void {
    const { small, theme } = this.sketch;
    const width = theme.measure(text, small);
    const left = side === 'left' ? x - width : x;
    const corners = [-3, 3, -10, 10, -18, 18, -28, 28].map(
      (by): Point => [left, by < 0 ? y + by - small.size : y + by],
    );
    this.put([text], corners, theme.ink);
  }

  /** Writes a note with a line to its datum. */
  led(text: string, spot: Spot): void {
    const { small, theme, area } = this.sketch;
    const lines = wrap(text, Math.max(60, (area.right - area.left) * 0.36), small, theme.measure);
    const width = Math.max(...lines.map((line) => theme.measure(line, small)));
    const height = (lines.length - 1) * leading(small) + small.size;
    const corners = around(spot, [width, height], [9, 14, 20, 28, 38, 50]);
    const box = this.put(lines, corners, theme.ink, {}, (place) => along(leaderTo(spot, place), 0.5));
    if (box) this.sketch.rule({ width: 0.5, color: theme.muted }, ...leaderTo(spot, box));
  }
}

/** How far a point is from a box. */
function away({ left, top, right, bottom }: Box, { x, y }: Spot): number {
  return Math.hypot(Math.max(0, left - x, x - right), Math.max(0, top - y, y - bottom));
}

/** The line from near a spot to the nearest side of a box. */
function leaderTo({ x, y }: Spot, { left, top, right, bottom }: Box): [Point, Point] {
  const isBeside = x < left || x > right;
  const to: Point = [
    isBeside ? (x < left ? left - 2 : right + 2) : x,
    y < top
      ? isBeside
        ? top + 3
        : top - 0.5
      : y > bottom
        ? isBeside
          ? bottom - 3
          : bottom + 1
        : (top + bottom) / 2,
  ];
  const distance = Math.hypot(to[0] - x, to[1] - y) || 1;
  const off = Math.min(3.2, distance);
  return [[x + ((to[0] - x) * off) / distance, y + ((to[1] - y) * off) / distance], to];
}

/** Corners for a text about a point: above and below it first, then at its sides, the nearer ones first. */
function around(
  { x, y }: Spot,
  [width, height]: readonly [number, number],
  distances: readonly number[],
): Point[] {
  return distances.flatMap((away): Point[] => [
    [x - width / 2, y - away - height],
    [x - width / 2, y + away],
    [x + away * 0.8, y - away - height],
    [x - width - away * 0.8, y - away - height],
    [x + away * 0.8, y + away],
    [x - width - away * 0.8, y + away],
    [x + away, y - height / 2],
    [x - width - away, y - height / 2],
  ]);
}
