import { centredOn, meet } from '../../../drawing/boxes.ts';
import type { Box, Point, Size } from '../../../drawing/drawing.ts';
import type { Sketch } from '../../canvas/sketch.ts';
import { type Entry, inColumns } from '../../labels/entries.ts';
import { CAP_HEIGHT, type ChartTheme } from '../../theme.ts';
import { type Place, placeLabels } from '../scatter/place-names.ts';
import type { DiagramSpec } from './keys.ts';
import type { Surface } from './surface.ts';
import { runIn, type Tag, tagsOf, writeTag } from './tags.ts';

/** The radius of the disc of a number, points. */
const RADIUS = 5.5;
const DISC: Size = { width: 2 * RADIUS, height: 2 * RADIUS };
/** The space of a disc before its tag, the gap between two columns, and the space above the list, points. */
const INDENT = 2 * RADIUS + 4;
const GUTTER = 12;
const ABOVE = 8;
/** The distance from its part from which a line leads to a number, points. */
const LED = 2 * RADIUS + 0.5;
/** How far beside the picture numbers may stand, points. */
const ASIDE = 4 * RADIUS;
/** The space between two tags of the list, points. */
const BETWEEN = 3;

/** The tags of a list, whose lines leave room for numbers; values stand beside names where the list is lower then. */
export function listTags(spec: DiagramSpec, width: number, theme: ChartTheme): Tag[] {
  const below = tagsOf(spec, width - INDENT, theme);
  const beside = below.map((tag) => runIn(tag, theme));
  const fits = beside.every(({ size }) => size.width <= width - INDENT);
  return fits && listHeight(beside, width) < listHeight(below, width) ? beside : below;
}

/** The height of a list of tags with their numbers, the space above it included. */
export function listHeight(tags: readonly Tag[], width: number): number {
  return ABOVE + listOf(tags, width).height;
}

/** Writes the tags with their numbers, below `top`. */
export function drawList(sketch: Sketch, tags: readonly Tag[], top: number, width: number): void {
  listOf(tags, width).draw(sketch, 0, top + ABOVE);
}

function listOf(tags: readonly Tag[], width: number) {
  const entries = tags.map((tag, i): Entry => {
    const height = Math.max(tag.size.height, 2 * RADIUS) + BETWEEN;
    return {
      size: { width: INDENT + tag.size.width, height },
      draw(sketch, left, top) {
        const { ink, muted } = sketch.theme;
        drawNumber(sketch, i + 1, [left + RADIUS, top + RADIUS]);
        // A line is as far below its top as its number.
        const first = top + RADIUS - 0.6 * tag.name.font.size;
        writeTag(sketch, tag, [left + INDENT, first], 'left', { name: ink, notes: muted });
      },
    };
  });
  return inColumns(entries, width, GUTTER);
}

/** Draws the number of each part upon it, or beside it where another number stands there, if need be beside the picture. */
export function drawNumbers(
  sketch: Sketch,
  tags: readonly Tag[],
  surface: Surface,
  box: Box,
  width: number,
): void {
  const frame = { ...box, left: Math.max(0, box.left - ASIDE), right: Math.min(width, box.right + ASIDE) };
  const anchors = tags.map(({ row }) => moved(surface.roomFor(row, DISC) ?? surface.anchor(row), box));
  const held: Point[] = [];
  const isHeld = anchors.map((at) => {
    const isFree = held.every((other) => distance(other, at) > 2 * RADIUS + 1);
    if (isFree) held.push(at);
    return isFree;
  });
  const spots = anchors.map(([x, y], i) => ({ x, y, radius: 1, name: isHeld[i] ? null : DISC }));
  const middles = placeLabels(spots, frame, held.map(discAt)).map((place, i) =>
    place ? middleOf(place) : isHeld[i] ? anchors[i]! : null,
  );
  // A line may lead out from under the number that stands on its part too.
  for (const [i, spot] of spots.entries()) {
    if (middles[i]) continue;
    const discs = middles.filter((each) => each !== null);
    const isOver = (each: Point) => distance(each, anchors[i]!) <= RADIUS + 1;
    const isFree = (free: Box) => discs.filter(isOver).every((each) => !meet(free, discAt(each)));
    const others = discs.filter((each) => !isOver(each)).map(discAt);
    const [place] = placeLabels([spot], frame, others, isFree);
    middles[i] = place ? middleOf(place) : anchors[i]!;
  }
  for (const [i, middle] of middles.entries()) {
    if (distance(middle!, anchors[i]!) > LED)
      sketch.rule({ width: 0.5, color: sketch.theme.ink }, middle!, anchors[i]!);
  }
  for (const [i, middle] of middles.entries()) drawNumber(sketch, i + 1, middle!);
}

const discAt = (at: Point) => centredOn(at, DISC);

const middleOf = ({ left, top }: Place): Point => [left + RADIUS, top + RADIUS];

const distance = ([x1, y1]: Point, [x2, y2]: Point) => Math.hypot(x2 - x1, y2 - y1);

/** A point of the picture, from the edges of which a disc stands off. */
function moved([x, y]: Point, { left, top, right, bottom }: Box): Point {
  const half = RADIUS + 0.5;
  return [
    Math.max(left + half, Math.min(left + x, right - half)),
    Math.max(top + half, Math.min(top + y, bottom - half)),
  ];
}

function drawNumber(sketch: Sketch, number: number, [x, y]: Point): void {
  const { pen, theme, small } = sketch;
  pen.beginPath();
  pen.arc(x, y, RADIUS, 0, 2 * Math.PI);
  pen.fillStyle = theme.paper;
  pen.fill();
  pen.strokeStyle = theme.ink;
  pen.lineWidth = 0.5;
  pen.beginPath();
  pen.arc(x, y, RADIUS, 0, 2 * Math.PI);
  pen.stroke();
  sketch.write(String(number), x, y + (CAP_HEIGHT * small.size) / 2, { font: small, align: 'center' });
}
