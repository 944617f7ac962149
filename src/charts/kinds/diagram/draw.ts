import type { Box, Mark, Point, Size } from '../../../drawing/drawing.ts';
import { inColor, simpleMarks } from '../../../drawing/marks.ts';
import { placed } from '../../../drawing/shift.ts';
import type { Sketch } from '../../canvas/sketch.ts';
import { readable } from '../../colors/color.ts';
import { drawPattern } from '../../fills/patterns.ts';
import type { ChartDrawing } from '../../spec.ts';
import { type ChartTheme, categoryColor } from '../../theme.ts';
import { textIn } from '../../values/fields.ts';
import type { Shades } from '../shades.ts';
import type { Led } from './columns.ts';
import { type DiagramSpec, partsOf } from './keys.ts';
import { drawList, drawNumbers, listHeight, listTags } from './list.ts';
import { piecesOf } from './picture.ts';
import { fitted, GAP, middleBox, type Plan, pictureOf, planTags, startOf, surfaceAt } from './plan.ts';
import { writeTag } from './tags.ts';

/** Draws the tags of a diagram upon its parts and beside them. @returns the picture, which lies under them. */
export function paintTagged(spec: DiagramSpec, size: Size, sketch: Sketch, shades: Shades): ChartDrawing {
  const plan = planTags(spec, size, sketch.theme);
  const picture = paintPicture(spec, plan.box, sketch, shades);
  for (const led of plan.led) drawLed(sketch, led, plan);
  for (const { tag, middle } of plan.inside) {
    const { theme } = sketch;
    const color = readable(picture.faces.get(tag.row) ?? theme.paper, theme.paper, theme.ink);
    const [x, y] = middle;
    writeTag(sketch, tag, [x, y - tag.size.height / 2], 'center', { name: color, notes: color });
  }
  return picture;
}

function drawLed(sketch: Sketch, led: Led, { box }: Plan): void {
  const { pen, theme } = sketch;
  const start = startOf(led, box);
  // A line in the paper's colour below keeps it apart from a dark part.
  sketch.rule({ width: 1.6, color: theme.paper }, start, led.anchor);
  sketch.rule({ width: 0.5, color: theme.ink }, start, led.anchor);
  for (const [color, radius] of [
    [theme.paper, 1.9],
    [theme.ink, 1.2],
  ] as const) {
    pen.fillStyle = color;
    pen.beginPath();
    pen.arc(...led.anchor, radius, 0, 2 * Math.PI);
    pen.fill();
  }
  const isLeft = led.side === 'left';
  const at: Point = [isLeft ? box.left - GAP : box.right + GAP, led.top];
  writeTag(sketch, led.tag, at, isLeft ? 'right' : 'left', { name: theme.ink, notes: theme.muted });
}

/** Draws numbers upon the parts of a diagram, and a list of their names below it. @returns the picture. */
export function paintListed(spec: DiagramSpec, size: Size, sketch: Sketch, shades: Shades): ChartDrawing {
  const { theme } = sketch;
  const tags = listTags(spec, size.width, theme);
  const room = { width: size.width, height: size.height - listHeight(tags, size.width) };
  const box = middleBox(fitted(pictureOf(spec).size, room), room, 0, 0);
  const picture = paintPicture(spec, box, sketch, shades);
  const surface = surfaceAt(spec, sizeOf(box), theme);
  drawNumbers(sketch, tags, surface, box, size.width);
  drawList(sketch, tags, room.height, size.width);
  return picture;
}

/** A picture, and the colours of its parts by their rows. */
interface Painted extends ChartDrawing {
  readonly faces: ReadonlyMap<number, string>;
}

/** Gives the picture in the colours of its rows, and draws the patterns of those that have one. */
function paintPicture(spec: DiagramSpec, box: Box, sketch: Sketch, { fills, means }: Shades): Painted {
  const { theme } = sketch;
  const size = sizeOf(box);
  const parts = partsOf(spec);
  const picture = pictureOf(spec);
  const scale = size.width / picture.size.width;
  const pieces = piecesOf(picture, parts, theme).map(({ mark, part }) => {
    const row = part === null ? -1 : parts.indexOf(part);
    const color = part === null ? null : colorOf(spec, row, fills[row]!.color, theme);
    return { mark: placed(color === null ? mark : inColor(mark, color), scale, box.left, box.top), row };
  });
  const faces = new Map(pieces.map(({ mark, row }) => [row, faceOf(mark)]));
  for (const [i, fill] of fills.entries()) {
    if (fill.pattern === 'plain') continue;
    const { pen } = sketch;
    pen.save();
    pen.translate(box.left, box.top);
    drawPattern(sketch, fill, surfaceAt(spec, size, theme).region(i));
    pen.restore();
  }
  return {
    ...size,
    marks: pieces.map(({ mark }) => mark),
    meanings: pieces.map(({ row }) => means[row] ?? null),
    faces,
  };
}

/** The colour of a row's part; null where it keeps its own: no key colours it, and it does not stand out. */
function colorOf(spec: DiagramSpec, row: number, shade: string, theme: ChartTheme): string | null {
  if (spec.value || spec.color) return shade;
  const name = textIn(spec.data[0].rows[row]!, spec.label);
  return spec.highlight.includes(name) ? categoryColor(theme, 0) : null;
}

/** The colour of a mark, of a gradient its first; white for none. */
function faceOf(mark: Mark): string {
  for (const each of simpleMarks({ marks: [mark] })) {
    if (each.kind !== 'path' || each.fill === null) continue;
    return typeof each.fill === 'string' ? each.fill : each.fill.stops[0]!.color;
  }
  return '#ffffff';
}

function sizeOf({ left, top, right, bottom }: Box): Size {
  return { width: right - left, height: bottom - top };
}
