import { demeritsAlone, fitnessOf, isTooLong, ratioOf } from './badness.ts';
import type { Breakpoint, Filling } from './breakpoints.ts';
import { DEMERITS, SHORT_LAST_LINE } from './demerits.ts';

/** One way to break a paragraph from its start to a line's end at a point. */
interface Node {
  readonly point: number;
  readonly line: number;
  readonly fitness: number;
  readonly demerits: number;
  /** The number of lines in a row that end in a hyphen, this one included; at most 2. */
  readonly ladder: number;
  readonly previous: Node | null;
}

/**
 * Chooses where lines end so that the paragraph as a whole is at its best (Knuth and Plass, Breaking
 * Paragraphs into Lines, Software: Practice and Experience 11, 1981). Time is linear in the number of
 * points: only the points within a line's reach are kept active.
 *
 * @param points in order; the first is the paragraph's start, the last is forced.
 * @param looseness the wanted number of lines beyond the best; the nearest number that tolerance allows is taken.
 * @returns indices of the points where lines end.
 */
export function totalFit(points: readonly Breakpoint[], filling: Filling, looseness = 0): number[] {
  return (
    tolerableFit(points, filling, looseness) ?? trace(run(points, filling, Number.POSITIVE_INFINITY, 0)!)
  );
}

/** The same; null where the tolerance cannot be kept. */
export function tolerableFit(
  points: readonly Breakpoint[],
  filling: Filling,
  looseness: number,
): number[] | null {
  const last = run(points, filling, filling.tolerance, looseness);
  return last && trace(last);
}

/**
 * @returns the last node; null when the tolerance cannot be kept.
 */
function run(
  points: readonly Breakpoint[],
  filling: Filling,
  tolerance: number,
  looseness: number,
): Node | null {
  // Nodes of different lines compete only where the measure is the same from there on.
  const special = looseness === 0 ? filling.measures.length - 1 : Number.POSITIVE_INFINITY;
  /** The nodes from which a next line may still start, in order: one list for each point. */
  const active: (readonly Node[])[] = [[START]];
  for (let p = 1; p < points.length; p++) {
    const point = points[p]!;
    const best: Node[] = [];
    let tightest = active[0]!;
    let kept = 0;
    let reach = TOO_LONG;
    for (let a = 0; a < active.length; a++) {
      const nodes = active[a]!;
      // Once a line is too short, those from later points are shorter still.
      if (reach !== TOO_SHORT) reach = tryLines(nodes, p, points, filling, tolerance, best, special);
      if (reach === TOO_LONG || point.forced) tightest = nodes;
      else active[kept++] = nodes;
    }
    active.length = kept;
    if (best.length > 0) active.push(pruned(best, special));
    else if (kept === 0) {
      if (tolerance !== Number.POSITIVE_INFINITY) return null;
      // Nothing fits: the shortest line stands out of its measure.
      active.push([overfull(tightest[0]!, p)]);
    }
  }
  return choose(active.flat(), looseness);
}

const TOO_LONG = -1;
const FITS = 0;
const TOO_SHORT = 1;

/**
 * Tries a line from each of some nodes, which end at one point, to the point `p`, and offers those that fit to
 * `best`. Returns how the lines compare with their measure: `TOO_LONG`, `FITS` or `TOO_SHORT`.
 */
function tryLines(
  nodes: readonly Node[],
  p: number,
  points: readonly Breakpoint[],
  filling: Filling,
  tolerance: number,
  best: Node[],
  special: number,
): number {
  const point = points[p]!;
  const start = points[nodes[0]!.point]!;
  const isLast = p === points.length - 1;
  let measure = Number.NaN;
  let ratio = 0;
  let alone = 0;
  let reach = TOO_LONG;
  for (let n = 0; n < nodes.length; n++) {
    const node = nodes[n]!;
    const own = measureOf(filling, node.line);
    if (own !== measure) {
      measure = own;
      ratio = ratioOf(start, point, measure, filling);
      if (ratio >= -1 || !isTooLong(start, point, measure, filling)) reach = FITS;
      if (ratio >= -1 && ratio <= tolerance) alone = demeritsAlone(ratio, start, point, filling);
    }
    if (ratio > tolerance && filling.measures.length === 1) return TOO_SHORT;
    if (ratio >= -1 && ratio <= tolerance) {
      const demerits = demeritsAfter(node, start, point, alone, ratio, measure, isLast, filling);
      offer(best, node, p, fitnessOf(ratio), ladderAfter(node, point), demerits, special);
    }
  }
  return reach;
}

const START: Node = { point: 0, line: 0, fitness: 1, demerits: 0, ladder: 0, previous: null };

function measureOf({ measures }: Filling, line: number): number {
  return measures[line < measures.length ? line : measures.length - 1]!;
}

/** Keeps the best node of each fitness class and ladder, and of each line number below `special`. */
function offer(
  best: Node[],
  previous: Node,
  point: number,
  fitness: number,
  ladder: number,
  demerits: number,
  special: number,
): void {
  const line = previous.line + 1;
  let place = best.length;
  for (let i = 0; i < best.length; i++) {
    const other = best[i]!;
    if (other.fitness !== fitness || other.ladder !== ladder) continue;
    if (other.line !== line && (other.line < special || line < special)) continue;
    if (demerits >= other.demerits) return;
    place = i;
    break;
  }
  best[place] = { point, line, fitness, demerits, ladder, previous };
}

/** The nodes without those that cost more than the best one and all that their class and ladder could save later. */
function pruned(best: readonly Node[], special: number): readonly Node[] {
  if (special > 0 || best.length === 1) return best;
  let least = best[0]!;
  for (let i = 1; i < best.length; i++) if (best[i]!.demerits < least.demerits) least = best[i]!;
  return best.filter((node) => {
    const gain = DEMERITS.fitness + (node.ladder < least.ladder ? DEMERITS.thirdHyphen : 0);
    return node.demerits <= least.demerits + gain;
  });
}

/** The demerits of the lines that end at these points; infinite when one of the lines does not fit. */
export function demeritsOf(points: readonly Breakpoint[], ends: readonly number[], filling: Filling): number {
  let node = START;
  for (const p of ends) {
    const start = points[node.point]!;
    const measure = measureOf(filling, node.line);
    const ratio = ratioOf(start, points[p]!, measure, filling);
    if (ratio < -1) return Number.POSITIVE_INFINITY;
    const end = points[p]!;
    const alone = demeritsAlone(ratio, start, end, filling);
    const isLast = p === points.length - 1;
    const demerits = demeritsAfter(node, start, end, alone, ratio, measure, isLast, filling);
    const [fitness, ladder] = [fitnessOf(ratio), ladderAfter(node, end)];
    node = { point: p, line: node.line + 1, fitness, demerits, ladder, previous: node };
  }
  return node.demerits;
}

function ladderAfter({ ladder }: Node, { hyphen }: Breakpoint): number {
  return hyphen ? Math.min(ladder + 1, 2) : 0;
}

/** The demerits of all lines up to the end of one more. */
function demeritsAfter(
  node: Node,
  start: Breakpoint,
  end: Breakpoint,
  alone: number,
  ratio: number,
  measure: number,
  isLast: boolean,
  filling: Filling,
): number {
  let demerits = node.demerits + alone + end.penalty * end.penalty;
  if (end.hyphen && node.ladder > 0) {
    demerits += node.ladder === 1 ? DEMERITS.secondHyphen : DEMERITS.thirdHyphen;
  }
  if (node.line === 0) return demerits;
  if (Math.abs(fitnessOf(ratio) - node.fitness) > 1) demerits += DEMERITS.fitness;
  if (isLast && node.ladder > 0) demerits += DEMERITS.finalHyphen;
  if (isLast && end.endWidth - start.startWidth < SHORT_LAST_LINE * measure)
    demerits += filling.shortLastLine;
  return demerits;
}

/** The node of a line wider than its measure. It costs nothing: all nodes that follow come from it. */
function overfull(previous: Node, point: number): Node {
  return { ...START, point, line: previous.line + 1, demerits: previous.demerits, previous };
}

/** The node with the fewest demerits or, with looseness, the best of those nearest to the wanted number of lines. */
function choose(nodes: readonly Node[], looseness: number): Node | null {
  let best: Node | null = null;
  for (const node of nodes) if (!best || node.demerits < best.demerits) best = node;
  if (!best || looseness === 0) return best;
  const wanted = best.line + looseness;
  for (const node of nodes) {
    const gain = Math.abs(best.line - wanted) - Math.abs(node.line - wanted);
    if (gain > 0 || (gain === 0 && node.demerits < best.demerits)) best = node;
  }
  return best;
}

function trace(last: Node): number[] {
  const ends: number[] = [];
  for (let node: Node | null = last; node?.previous; node = node.previous) ends.push(node.point);
  return ends.reverse();
}
