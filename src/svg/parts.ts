import type { Mark, PathMark, Size } from '../drawing/drawing.ts';
import { simpleMarks } from '../drawing/marks.ts';
import { bounds, isClosed } from '../drawing/path.ts';
import type { Report } from '../faults/fault.ts';
import type { Surroundings } from './document.ts';
import { drawSvg } from './draw.ts';
import { type OpenSvg, openSvg } from './open.ts';
import type { SvgElement } from './xml.ts';

/** A mark of a drawing, and the id of the part whose face it is; null for all other marks. */
export interface Piece {
  readonly mark: Mark;
  readonly part: string | null;
}

/** An SVG file whose elements with ids are parts, which can be painted in other colours. */
export class PartedSvg {
  readonly #opened: OpenSvg;

  private constructor(opened: OpenSvg) {
    this.#opened = opened;
  }

  /** Reads a file; null, after a fault, when it cannot be read. What cannot be drawn is reported when it is first drawn. */
  static read(file: Uint8Array, path: string, report: Report): PartedSvg | null {
    return openSvg(file, path, report, (opened) => new PartedSvg(opened));
  }

  /** The size that it has itself, points. */
  get size(): Size {
    return this.#opened.size;
  }

  /** The ids of all elements. */
  get ids(): readonly string[] {
    return this.#opened.document.ids;
  }

  /**
   * Draws the file at a size. The face of a part, which is the fill that covers most of it, takes its colour; details,
   * lines and texts keep theirs.
   * @param colors by id, `#rrggbb`; null for a part that keeps its own.
   */
  draw(size: Size, colors: ReadonlyMap<string, string | null>, surroundings: Surroundings): Piece[] {
    const partOf = new Map<Mark, string>();
    const repaint = ({ attributes: { id } }: SvgElement, marks: Mark[]): Mark[] => {
      const color = id === undefined ? undefined : colors.get(id);
      if (color === undefined) return marks;
      const faces = facesOf([...simpleMarks({ marks })].filter((mark) => isFree(mark, partOf)));
      return replaced(marks, faces, (mark) => {
        const painted = color === null ? { ...mark } : inColor(mark, color);
        partOf.set(painted, id!);
        return painted;
      });
    };
    const { document, viewport } = this.#opened;
    const { marks } = drawSvg(document, size, viewport, surroundings, repaint);
    return gathered(marks, partOf).flatMap(({ marks, part }) => marks.map((mark) => ({ mark, part })));
  }
}

function isFree(mark: Mark, partOf: ReadonlyMap<Mark, string>): mark is PathMark {
  return mark.kind === 'path' && !partOf.has(mark);
}

/** The paths that have the fill that covers most; where none is filled, the closed ones, else all. */
function facesOf(paths: readonly PathMark[]): ReadonlySet<Mark> {
  const surfaces = new Map<string, number>();
  for (const { fill, path } of paths) {
    if (fill === null) continue;
    const { left, top, right, bottom } = bounds(path);
    const key = JSON.stringify(fill);
    surfaces.set(key, (surfaces.get(key) ?? 0) + (right - left) * (bottom - top));
  }
  const [most] = [...surfaces].toSorted(([, a], [, b]) => b - a);
  if (most) return new Set(paths.filter(({ fill }) => JSON.stringify(fill) === most[0]));
  const closed = paths.filter(({ path }) => isClosed(path));
  return new Set(closed.length > 0 ? closed : paths);
}

function inColor(mark: PathMark, color: string): PathMark {
  if (mark.fill !== null || isClosed(mark.path)) return { ...mark, fill: color, opacity: 1 };
  return { ...mark, stroke: mark.stroke && { ...mark.stroke, color } };
}

function replaced(
  marks: readonly Mark[],
  chosen: ReadonlySet<Mark>,
  change: (mark: PathMark) => PathMark,
): Mark[] {
  return marks.map((mark) => {
    if (mark.kind === 'group') return { ...mark, marks: replaced(mark.marks, chosen, change) };
    return mark.kind === 'path' && chosen.has(mark) ? change(mark) : mark;
  });
}

interface Gathered {
  readonly marks: Mark[];
  readonly part: string | null;
}

/** Marks with those of one part together; a group that holds several parts becomes a group for each. */
function gathered(marks: readonly Mark[], partOf: ReadonlyMap<Mark, string>): Gathered[] {
  const found: Gathered[] = [];
  for (const mark of marks) {
    const parts: Gathered[] =
      mark.kind === 'group'
        ? gathered(mark.marks, partOf).map(({ marks, part }) => ({ marks: [{ ...mark, marks }], part }))
        : [{ marks: [mark], part: partOf.get(mark) ?? null }];
    for (const each of parts) {
      const last = found.at(-1);
      if (last && last.part === each.part && mark.kind !== 'group') last.marks.push(...each.marks);
      else found.push(each);
    }
  }
  return found;
}
