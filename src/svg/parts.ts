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
   * Draws the file at its own size, in its own colours. The face of a part is the fill that covers most of it; details,
   * lines and texts are no face.
   * @param parts the ids of the elements that are parts.
   */
  draw(parts: readonly string[], surroundings: Surroundings): Piece[] {
    const partOf = new Map<Mark, string>();
    const findFaces = ({ attributes: { id } }: SvgElement, marks: readonly Mark[]): void => {
      if (id === undefined || !parts.includes(id)) return;
      const free = [...simpleMarks({ marks })].filter((mark) => isFree(mark, partOf));
      for (const face of facesOf(free)) partOf.set(face, id);
    };
    const { document, size, viewport } = this.#opened;
    const { marks } = drawSvg(document, size, viewport, surroundings, findFaces);
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
