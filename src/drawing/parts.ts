import { onceByName } from '../once.ts';
import type { Drawing, Mark, PathSegment } from './drawing.ts';
import { bounds } from './path.ts';
import { moved } from './shift.ts';

/** A mark may reach as far over a seam without being cut there, points: half a thin line. */
const TOLERANCE = 1;

/**
 * The parts into which a drawing's seams part it, from the top down; the drawing alone where it has none. Parts of one
 * drawing are made once.
 */
export function partsOf(drawing: Drawing): readonly Drawing[] {
  const cuts = drawing.seams?.at ?? [];
  if (cuts.length === 0) return [drawing];
  const edges = [0, ...cuts, drawing.height];
  return cuts.concat(drawing.height).map((end, i) => partOf(drawing, edges[i]!, end));
}

/** The upper end of a drawing that is repeated above each later part; null for none. */
export function headOf(drawing: Drawing): Drawing | null {
  const { head } = drawing.seams ?? { head: 0 };
  return head > 0 ? partOf(drawing, 0, head) : null;
}

/** The part of a drawing between two heights: texts by their baselines, all else cut. It is drawn when it is asked for. */
const partOf = onceByName(
  (top: number, bottom: number) => `${top} ${bottom}`,
  (whole: Drawing, top: number, bottom: number): Drawing => {
    let drawn: Required<Pick<Drawing, 'marks' | 'meanings'>> | null = null;
    const draw = () => {
      drawn ??= marksBetween(whole, top, bottom);
      return drawn;
    };
    return {
      width: whole.width,
      height: bottom - top,
      whole,
      get marks() {
        return draw().marks;
      },
      get meanings() {
        return draw().meanings;
      },
    };
  },
);

function marksBetween({ width, height, marks, meanings = [] }: Drawing, top: number, bottom: number) {
  const path: PathSegment[] = [
    ['M', 0, top],
    ['L', width, top],
    ['L', width, bottom],
    ['L', 0, bottom],
    ['Z'],
  ];
  const clips = [{ path, evenOdd: false }];
  // Nothing is lost that stands out of the drawing.
  const first = top === 0 ? Number.NEGATIVE_INFINITY : top;
  const last = bottom === height ? Number.POSITIVE_INFINITY : bottom;
  const kept = marks.flatMap((mark, i) => {
    const means = meanings[i] ?? null;
    const [from, to] = reachOf(mark);
    if (from >= first - TOLERANCE && to <= last + TOLERANCE) {
      const middle = (from + to) / 2;
      return middle >= first && middle < last ? [{ mark, means }] : [];
    }
    if (to <= top || from >= bottom) return [];
    const cut: Mark = { kind: 'group', matrix: null, opacity: 1, clips, marks: [mark] };
    return [{ mark: cut, means }];
  });
  return {
    marks: kept.map(({ mark }) => moved(mark, 0, -top)),
    meanings: kept.map(({ means }) => means),
  };
}

/** The upper and the lower end of a mark; of a text, its baseline. */
function reachOf(mark: Mark): readonly [number, number] {
  switch (mark.kind) {
    case 'text':
      return [mark.y, mark.y];
    case 'image':
      return [mark.y, mark.y + mark.height];
    case 'path': {
      const { top, bottom } = bounds(mark.path);
      return [top, bottom];
    }
    case 'group': {
      // The marks of a group that is transformed stand elsewhere: it is cut.
      if (mark.matrix || mark.marks.length === 0) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
      const ends = mark.marks.map(reachOf);
      return [Math.min(...ends.map(([from]) => from)), Math.max(...ends.map(([, to]) => to))];
    }
  }
}
