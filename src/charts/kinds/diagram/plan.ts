import type { Box, Point, Size } from '../../../drawing/drawing.ts';
import { onceByName } from '../../../once.ts';
import type { ChartTheme } from '../../theme.ts';
import { heightOf, type Led, lineOf, meet, sided, stacked } from './columns.ts';
import { type DiagramSpec, partsOf } from './keys.ts';
import { listHeight, listTags } from './list.ts';
import { openPicture, piecesOf } from './picture.ts';
import { Surface } from './surface.ts';
import { isWhole, type Tag, tagsOf } from './tags.ts';

/** The height of a picture by itself, and the least, points. */
const NATURAL_HEIGHT = 240;
const LEAST_HEIGHT = 70;
/** The share of the width that a column of names takes at most. */
const COLUMN = 0.28;
/** The width of short lines upon a part, in ems, and the space about a tag there, points. */
const NARROW = 5;
const INSET = 3;
/** The space between a column and the picture, points. */
export const GAP = 14;
/** The width that columns leave to a picture at least, and the height that they have at most, points. */
const LEAST_WIDTH = 80;
const TALLEST = 320;

/** Where the names of parts stand: all upon them, beside the picture, or in a list by their numbers. */
interface Manner {
  readonly names: 'inside' | 'beside' | 'listed';
  readonly natural: number;
  readonly least: number;
}

/** The manner in which a diagram is drawn at a width, and its heights without a legend. */
export function mannerAt(spec: DiagramSpec, width: number, theme: ChartTheme): Manner {
  const { size } = pictureOf(spec);
  const whole = fitted(size, { width, height: NATURAL_HEIGHT });
  const tags = tagsOf(spec, COLUMN * width, theme);
  if (holding(surfaceAt(spec, whole, theme), spec, width, theme).size === tags.length) {
    return { names: 'inside', natural: whole.height, least: whole.height };
  }
  const room = width - 2 * (Math.max(...tags.map((tag) => tag.size.width)) + GAP);
  const tallest = Math.max(...tags.map((tag) => tag.size.height));
  const columns = heightOf(tags.map((tag) => ({ tag }))) / 2 + tallest;
  if (room >= LEAST_WIDTH && columns <= TALLEST) {
    const { height } = fitted(size, { width: room, height: NATURAL_HEIGHT });
    return {
      names: 'beside',
      natural: Math.max(height, columns),
      least: Math.max(Math.min(height, LEAST_HEIGHT), columns),
    };
  }
  const list = listHeight(listTags(spec, width, theme), width);
  return { names: 'listed', natural: whole.height + list, least: LEAST_HEIGHT + list };
}

/** A tag upon its part. */
interface Upon {
  readonly tag: Tag;
  readonly middle: Point;
}

/** The picture's place, and its tags upon it and beside it. */
export interface Plan {
  readonly box: Box;
  readonly inside: readonly Upon[];
  readonly led: readonly Led[];
}

/** Places the tags of a diagram upon their parts and beside the picture. */
export function planTags(spec: DiagramSpec, size: Size, theme: ChartTheme): Plan {
  const tags = tagsOf(spec, COLUMN * size.width, theme);
  const widest = Math.max(...tags.map((tag) => tag.size.width));
  const { size: own } = pictureOf(spec);
  const whole = fitted(own, size);
  const full = surfaceAt(spec, whole, theme);
  const all = holding(full, spec, size.width, theme);
  if (all.size === tags.length) {
    const box = middleBox(whole, size, 0, 0);
    return { box, inside: upon([...all.values()], box, 1), led: [] };
  }
  const first = fitted(own, { width: size.width - 2 * (widest + GAP), height: size.height });
  const surface = surfaceAt(spec, first, theme);
  const holds = holding(surface, spec, size.width, theme);
  // Names all stand beside the picture unless most parts hold theirs.
  const held = new Map(holds.size * 2 >= tags.length ? holds : []);
  for (;;) {
    const plan = planned(
      [...held.values()],
      tags.filter(({ row }) => !held.has(row)),
    );
    const crossed = plan.inside.find((each) => plan.led.some((led) => runsOver(led, each, plan)));
    if (!crossed) return plan;
    held.delete(crossed.tag.row);
  }

  function planned(inside: readonly Upon[], beside: readonly Tag[]): Plan {
    const anchored = beside.map((tag) => {
      const [x, y] = surface.anchor(tag.row);
      return { tag, at: [x / first.width, y / first.width] as const };
    });
    const [left, right] = sided(anchored, size.height);
    const columnOf = (column: readonly { tag: Tag }[]) =>
      column.length > 0 ? Math.max(...column.map(({ tag }) => tag.size.width)) + GAP : 0;
    const [before, after] = [columnOf(left), columnOf(right)];
    const final = fitted(own, { width: size.width - before - after, height: size.height });
    const box = middleBox(final, size, before, after);
    const inPoints = (column: typeof anchored) =>
      column.map(({ tag, at: [x, y] }) => ({
        tag,
        anchor: [box.left + x * final.width, box.top + y * final.width] as const,
      }));
    return {
      box,
      inside: upon(inside, box, final.width / first.width),
      led: [
        ...stacked(inPoints(left), 'left', box.left - GAP, size.height),
        ...stacked(inPoints(right), 'right', box.right + GAP, size.height),
      ],
    };
  }
}

/**
 * The tags that their parts hold, by row, each with its middle; broken into shorter lines where that helps. A page asks
 * for those of a surface again.
 */
const holding = onceByName(
  (_: DiagramSpec, width: number, { size }: ChartTheme) => `${width} ${size}`,
  (surface: Surface, spec, width, theme): ReadonlyMap<number, Upon> => {
    const tags = tagsOf(spec, COLUMN * width, theme);
    const narrow = tagsOf(spec, NARROW * theme.size, theme);
    return new Map(
      tags.flatMap((tag, i) => {
        for (const each of [tag, narrow[i]!]) {
          const { width, height } = each.size;
          const middle = surface.roomFor(each.row, { width: width + 2 * INSET, height: height + INSET });
          if (middle && isWhole(each)) return [[each.row, { tag: each, middle }] as const];
        }
        return [];
      }),
    );
  },
);

function upon(tags: readonly Upon[], { left, top }: Box, scale: number): Upon[] {
  return tags.map(({ tag, middle: [x, y] }) => ({ tag, middle: [left + x * scale, top + y * scale] }));
}

/** The point beside its tag from which a line leads. */
export function startOf({ tag, side, top }: Led, { left, right }: Box): Point {
  return [side === 'left' ? left - GAP + 2 : right + GAP - 2, top + lineOf(tag)];
}

function runsOver(led: Led, { tag, middle: [x, y] }: Upon, { box }: Plan): boolean {
  const [across, up] = [tag.size.width / 2, tag.size.height / 2];
  const line = [startOf(led, box), led.anchor] as const;
  return (
    meet(line, [
      [x - across, y - up],
      [x + across, y + up],
    ]) ||
    meet(line, [
      [x - across, y + up],
      [x + across, y - up],
    ])
  );
}

/** The largest size of a picture's shape within another. */
export function fitted(own: Size, { width, height }: Size): Size {
  const scale = Math.min(width / own.width, height / own.height);
  return { width: own.width * scale, height: own.height * scale };
}

/** The box of a picture with columns beside it, all in the middle of the figure. */
export function middleBox(picture: Size, { width, height }: Size, before: number, after: number): Box {
  const left = (width - before - picture.width - after) / 2 + before;
  const top = (height - picture.height) / 2;
  return { left, top, right: left + picture.width, bottom: top + picture.height };
}

export function pictureOf(spec: DiagramSpec) {
  return openPicture(spec.picture).picture!;
}

/** The surface of a picture at a size: a page asks for the same ones again. */
export const surfaceAt = onceByName(
  (size: Size, { family, size: type }: ChartTheme) => JSON.stringify([size, family, type]),
  (spec: DiagramSpec, size, theme) => {
    const parts = partsOf(spec);
    const picture = pictureOf(spec);
    const pieces = piecesOf(picture, parts, theme);
    return new Surface(size, pieces, size.width / picture.size.width, parts, theme);
  },
);
