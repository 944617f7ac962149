import type { Mark, PathMark, Stroke } from '../../drawing/drawing.ts';
import type { Meaning } from '../../drawing/meaning.ts';
import { rounded } from '../../drawing/path.ts';
import { scaleOf } from '../canvas/matrix.ts';
import { standingOut, standsOut } from '../colors/standing-out.ts';
import type { ChartDrawing } from '../spec.ts';
import type { ChartTheme } from '../theme.ts';
import { aroundTouching } from './touching.ts';

/** The widths of outlines, points: of parts, and of tiles and areas, which stand close together. */
const WIDTH = 0.4;
const TILE_WIDTH = 0.25;

/**
 * Outlines pale parts and swatches by a darker line of their hue, which takes the place of a border in the paper's
 * colour. Parts that may have edges in common have one line for all that follow one another, over those beside them.
 */
export function withOutlines({ marks, meanings, ...size }: ChartDrawing, theme: ChartTheme): ChartDrawing {
  const drawn: { readonly mark: Mark; readonly meaning: Meaning | null }[] = [];
  const outlined = new Set<Meaning>();
  let run: PathMark[] = [];
  const endRun = () => {
    for (const mark of linesAbout(run, theme)) drawn.push({ mark, meaning: { role: 'outline' } });
    run = [];
  };
  for (const [i, mark] of marks.entries()) {
    const meaning = meanings[i] ?? null;
    if (mark.kind !== 'path' || !meaning || !meetsOthers(meaning)) endRun();
    const isLost = mark.kind === 'path' && meaning !== null && isEdged(meaning) && isPale(mark, theme);
    if (isLost) outlined.add(meaning);
    if (isLost && meetsOthers(meaning)) run.push(mark);
    if (meaning && outlined.has(meaning) && isBorder(mark, theme)) continue;
    const isWhole = meaning !== null && isEdged(meaning) && !meetsOthers(meaning);
    drawn.push({ mark: isWhole ? withEdge(mark, 1, theme) : mark, meaning });
  }
  endRun();
  return { ...size, marks: drawn.map(({ mark }) => mark), meanings: drawn.map(({ meaning }) => meaning) };
}

/** The edges alone that `withOutlines` drew. */
export function outlinesIn({ marks, meanings }: ChartDrawing): Mark[] {
  return marks.flatMap((mark, i): Mark[] => {
    const meaning = meanings[i] ?? null;
    if (mark.kind !== 'path' || !mark.stroke || meaning === null) return [];
    if (meaning.role === 'outline') return [mark];
    return mark.fill !== null && isEdged(meaning) ? [{ ...mark, fill: null }] : [];
  });
}

/** Whether marks show data by their edges: layers lie on one another, and the last of them has a line along its top. */
function isEdged(meaning: Meaning): boolean {
  return /^(?:key|shade)$/.test(meaning.role) || (meaning.role === 'part' && meaning.by !== 'thickness');
}

/** Whether parts have edges in common, so that lines have to be drawn over all of them. */
function meetsOthers(meaning: Meaning): boolean {
  return meaning.role === 'part' && (meaning.by === 'length' || meaning.by === 'angle');
}

/** Whether a fill does not stand out from the paper, and has no line about it that does. */
function isPale({ fill, stroke }: PathMark, { paper }: ChartTheme): boolean {
  const isSeen = (color: unknown) => typeof color !== 'string' || standsOut(color, paper);
  return fill !== null && fill !== paper && !isSeen(fill) && !(stroke && isSeen(stroke.color));
}

function isBorder(mark: Mark, { paper }: ChartTheme): boolean {
  return mark.kind === 'path' && mark.fill === null && mark.stroke?.color === paper;
}

/** A line for all parts of a colour, together where they touch, but for those that are cut. */
function linesAbout(parts: readonly PathMark[], theme: ChartTheme): PathMark[] {
  const alike = new Map<unknown, PathMark>();
  for (const part of parts) {
    const key = part.clip ?? part.fill;
    const path = [...(alike.get(key)?.path ?? []), ...part.path];
    alike.set(key, { ...part, path, fill: null, stroke: lineAbout(part, WIDTH, theme) });
  }
  return [...alike.values()].map((line) => ({ ...line, path: aroundTouching(line.path) }));
}

/** A pale path, or the pale ones of a group, with a line about it. @param scale the size of a point there. */
function withEdge(mark: Mark, scale: number, theme: ChartTheme): Mark {
  if (mark.kind === 'group') {
    const inner = scale * (mark.matrix ? scaleOf(mark.matrix) : 1);
    return { ...mark, marks: mark.marks.map((each) => withEdge(each, inner, theme)) };
  }
  if (mark.kind !== 'path' || !isPale(mark, theme)) return mark;
  return { ...mark, stroke: lineAbout(mark, rounded(TILE_WIDTH / scale), theme) };
}

function lineAbout({ fill }: PathMark, width: number, theme: ChartTheme): Stroke {
  return { color: standingOut(fill as string, theme), width, dash: [], cap: 'butt', join: 'miter' };
}
