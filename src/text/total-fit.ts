import { DEMERITS, LETTERS_STRAIN, LINE_PENALTY, MAX_BADNESS, SHORT_LAST_LINE } from './demerits.ts';
import { lettersAt, ratioFor } from './justify.ts';

/**
 * A place where a line may end and the next one begin. Widths are sums from the paragraph's start, in
 * any unit: a line from a to b is `b.endWidth - a.startWidth` wide. What a break adds (a hyphen) or
 * drops (a space) shows in the difference of a break's own two sums.
 */
export interface Breakpoint {
  readonly endWidth: number;
  readonly startWidth: number;
  /** The part of these widths that is elastic: spaces that stretch and shrink. */
  readonly endElastic: number;
  readonly startElastic: number;
  /** What the letters of these widths can give (see justify.ts). */
  readonly endLetters: number;
  readonly startLetters: number;
  /** Leaders up to here: a line that holds one is always full. */
  readonly leaders: number;
  readonly penalty: number;
  /** The line ends in a hyphen. */
  readonly hyphen: boolean;
  /** The line must end here. The last breakpoint of a paragraph is forced. */
  readonly forced: boolean;
}

/** How lines are filled. */
export interface Filling {
  /** The measure of each line; the last one holds for all lines after it. */
  readonly measures: readonly number[];
  /** What elastic widths gain at a ratio of 1, and lose at -1, which is as tight as a line may be. */
  readonly stretch: number;
  readonly shrink: number;
  /** What the end of a line that is not justified may miss, at a ratio of 1. */
  readonly slack: number;
  /** The greatest ratio that is tolerable; beyond it only when nothing else can be done. */
  readonly tolerance: number;
  /** Lines that are forced to end are justified too. */
  readonly justifyLast: boolean;
  /** What a short last line costs, in demerits. */
  readonly shortLastLine: number;
}

/** Sums of floating-point widths differ by so much. */
const EPSILON = 1e-6;

/** The best way so far to end a line at a point. */
interface Node {
  readonly point: number;
  readonly line: number;
  readonly fitness: number;
  readonly demerits: number;
  /** Lines in a row that end in a hyphen, this one included; 2 for more. */
  readonly ladder: number;
  readonly previous: Node | null;
}

/**
 * Chooses where lines end so that the paragraph as a whole is at its best (Knuth and Plass, Breaking
 * Paragraphs into Lines, Software: Practice and Experience 11, 1981). Time is linear in the number of
 * points: only those within a line's reach are kept active.
 *
 * @param points in order; the first is the paragraph's start, the last is forced.
 * @param looseness lines more than the best, kept to as nearly as tolerance allows.
 * @returns indices of the points where lines end.
 */
export function totalFit(points: readonly Breakpoint[], filling: Filling, looseness = 0): number[] {
  const tolerable = run(points, filling, filling.tolerance, looseness);
  return trace(tolerable ?? run(points, filling, Number.POSITIVE_INFINITY, 0)!);
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
  /** Those that end at one point, with all that begin a line there, in order. */
  const active: (readonly Node[])[] = [[START]];
  for (let p = 1; p < points.length; p++) {
    const point = points[p]!;
    const best: Node[] = [];
    let tightest = active[0]!;
    let kept = 0;
    let reach = TOO_LONG;
    for (let a = 0; a < active.length; a++) {
      const nodes = active[a]!;
      // From the points that follow one that is too near, lines are shorter still.
      if (reach !== TOO_SHORT) reach = tryLines(nodes, p, points, filling, tolerance, best, special);
      if (reach === TOO_LONG || point.forced) tightest = nodes;
      else active[kept++] = nodes;
    }
    active.length = kept;
    if (best.length > 0) active.push(pruned(best, special));
    else if (kept === 0) {
      if (tolerance !== Number.POSITIVE_INFINITY) return null;
      // Nothing fits: the least that can stand on one line stands out of it.
      active.push([overfull(tightest[0]!, p)]);
    }
  }
  return choose(active.flat(), looseness);
}

const TOO_LONG = -1;
const FITS = 0;
const TOO_SHORT = 1;

/** Ends a line at a point after each of some nodes; says how its width compares with its measure. */
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
  let reach = TOO_LONG;
  for (let n = 0; n < nodes.length; n++) {
    const node = nodes[n]!;
    const own = measureOf(filling, node.line);
    if (own !== measure) {
      measure = own;
      ratio = ratioOf(start, point, measure, filling);
      if (!isTooLong(start, point, measure, filling)) reach = Math.max(reach, FITS);
    }
    if (ratio > tolerance && filling.measures.length === 1) return TOO_SHORT;
    if (ratio >= -1 && ratio <= tolerance)
      offer(best, successor(node, p, start, point, ratio, measure, isLast, filling), special);
  }
  return reach;
}

/** Whether no line from `start` that goes beyond `point` can fit. */
function isTooLong(start: Breakpoint, point: Breakpoint, measure: number, filling: Filling): boolean {
  const width = Math.min(point.endWidth, point.startWidth) - start.startWidth;
  const elastic = point.endElastic - start.startElastic;
  const letters = point.endLetters - start.startLetters;
  return width - filling.shrink * elastic - letters > measure + EPSILON;
}

const START: Node = { point: 0, line: 0, fitness: 1, demerits: 0, ladder: 0, previous: null };

function measureOf({ measures }: Filling, line: number): number {
  return measures[line < measures.length ? line : measures.length - 1]!;
}

/** Keeps the best node of each fitness class and ladder, and of each line where lines differ. */
function offer(best: Node[], node: Node, special: number): void {
  for (let i = 0; i < best.length; i++) {
    const other = best[i]!;
    if (other.fitness !== node.fitness || other.ladder !== node.ladder) continue;
    if (other.line !== node.line && (other.line < special || node.line < special)) continue;
    if (node.demerits < other.demerits) best[i] = node;
    return;
  }
  best.push(node);
}

/** Without nodes that neither a fitness class nor a ladder can make up for. */
function pruned(best: readonly Node[], special: number): readonly Node[] {
  if (special > 0 || best.length === 1) return best;
  let least = best[0]!;
  for (let i = 1; i < best.length; i++) if (best[i]!.demerits < least.demerits) least = best[i]!;
  return best.filter((node) => {
    const gain = DEMERITS.fitness + (node.ladder < least.ladder ? DEMERITS.thirdHyphen : 0);
    return node.demerits <= least.demerits + gain;
  });
}

/** The demerits of lines that end at these points; infinite when one of them does not fit. */
export function demeritsOf(points: readonly Breakpoint[], ends: readonly number[], filling: Filling): number {
  let node = START;
  for (const p of ends) {
    const start = points[node.point]!;
    const measure = measureOf(filling, node.line);
    const ratio = ratioOf(start, points[p]!, measure, filling);
    if (ratio < -1) return Number.POSITIVE_INFINITY;
    node = successor(node, p, start, points[p]!, ratio, measure, p === points.length - 1, filling);
  }
  return node.demerits;
}

/** How far the spaces of a line are stretched (above 0) or shrunk (below), in units of what they may be. */
function ratioOf(start: Breakpoint, end: Breakpoint, measure: number, filling: Filling): number {
  const missing = measure - (end.endWidth - start.startWidth);
  if (Math.abs(missing) < EPSILON) return 0;
  if (missing > 0 && (end.leaders > start.leaders || (end.forced && !filling.justifyLast))) return 0;
  const elastic = end.endElastic - start.startElastic;
  const letters = end.endLetters - start.startLetters;
  return ratioFor(missing, elastic * filling.stretch + filling.slack, elastic * filling.shrink, letters);
}

/** How bad a ratio is, at 1 as a space that is stretched or shrunk by all it may be; with what letters gave. */
function strainOf(ratio: number, start: Breakpoint, end: Breakpoint, filling: Filling): number {
  const strain = Math.abs(ratio);
  const letters = end.endLetters - start.startLetters;
  const given = letters === 0 ? 0 : Math.abs(lettersAt(ratio)) * letters;
  if (given === 0) return strain;
  const elastic = end.endElastic - start.startElastic;
  return strain + (LETTERS_STRAIN * given) / (elastic * (ratio < 0 ? filling.shrink : filling.stretch));
}

/** The node for one more line, with the demerits of all lines up to its end. */
function successor(
  node: Node,
  point: number,
  start: Breakpoint,
  end: Breakpoint,
  ratio: number,
  measure: number,
  isLast: boolean,
  filling: Filling,
): Node {
  const strain = strainOf(ratio, start, end, filling);
  const badness = Math.min(100 * strain * strain * strain, MAX_BADNESS);
  const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
  let demerits = node.demerits + (LINE_PENALTY + badness) ** 2 + end.penalty * end.penalty;
  if (end.hyphen && node.ladder > 0) {
    demerits += node.ladder === 1 ? DEMERITS.secondHyphen : DEMERITS.thirdHyphen;
  }
  if (node.line > 0) {
    if (Math.abs(fitness - node.fitness) > 1) demerits += DEMERITS.fitness;
    if (isLast && node.ladder > 0) demerits += DEMERITS.finalHyphen;
    if (isLast && end.endWidth - start.startWidth < SHORT_LAST_LINE * measure)
      demerits += filling.shortLastLine;
  }
  const ladder = end.hyphen ? Math.min(node.ladder + 1, 2) : 0;
  return { point, line: node.line + 1, fitness, demerits, ladder, previous: node };
}

/**
 * The node of a line that is wider than its measure. All that follow come from it, so that it need not cost
 * anything.
 */
function overfull(previous: Node, point: number): Node {
  return { point, line: previous.line + 1, fitness: 1, demerits: previous.demerits, ladder: 0, previous };
}

/** The node with the fewest demerits, or the one whose lines come nearest to what looseness asks for. */
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

/**
 * Fills each line with as much as it holds, breaking at points of the least penalty that fit: for code,
 * where nothing but width may decide.
 * @param turn what the mark of a turned line takes of its measure.
 */
export function firstFit(points: readonly Breakpoint[], measures: readonly number[], turn = 0): number[] {
  const ends: number[] = [];
  let start = 0;
  while (start < points.length - 1) {
    const measure =
      measures[Math.min(ends.length, measures.length - 1)]! - (points[start]!.forced ? 0 : turn);
    let end = -1;
    for (let p = start + 1; p < points.length; p++) {
      const point = points[p]!;
      const fits = point.endWidth - points[start]!.startWidth <= measure + EPSILON;
      if (!fits && end >= 0) break;
      if (end < 0 || point.forced || point.penalty <= points[end]!.penalty) end = p;
      if (point.forced || !fits) break;
    }
    ends.push(end);
    start = end;
  }
  return ends;
}
