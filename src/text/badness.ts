import { type Breakpoint, EPSILON, type Filling } from './breakpoints.ts';
import { LETTERS_STRAIN, LINE_PENALTY, MAX_BADNESS } from './demerits.ts';
import { lettersAt, openRatioFor, ratioFor } from './justify.ts';

/** Whether every line from `start` that goes beyond `point` is too long. */
export function isTooLong(start: Breakpoint, point: Breakpoint, measure: number, filling: Filling): boolean {
  const width = Math.min(point.endWidth, point.startWidth) - start.startWidth;
  const elastic = point.endElastic - start.startElastic;
  const letters = point.letters - start.letters;
  return width - filling.shrink * elastic - letters > measure + EPSILON;
}

/** The ratio of a line: how far its spaces are stretched (above 0) or shrunk (below 0), 1 and -1 being all they may. */
export function ratioOf(start: Breakpoint, end: Breakpoint, measure: number, filling: Filling): number {
  const missing = measure - (end.endWidth - start.startWidth);
  if (Math.abs(missing) < EPSILON) return 0;
  if (missing > 0 && (end.leaders > start.leaders || (end.forced && !filling.justifyLast))) return 0;
  const elastic = end.endElastic - start.startElastic;
  const letters = end.letters - start.letters;
  const stretch = (elastic + end.endExtra - start.startExtra) * filling.stretch + filling.slack;
  const shrink = elastic * filling.shrink;
  if (end.open && filling.openSlack > 0)
    return openRatioFor(missing, stretch, shrink, letters, filling.openSlack * measure);
  return ratioFor(missing, stretch, shrink, letters);
}

/** The strain of a line, from which its badness is reckoned: the size of its ratio, and what its letters give. */
function strainOf(ratio: number, start: Breakpoint, end: Breakpoint, filling: Filling): number {
  const strain = Math.abs(ratio);
  const letters = end.letters - start.letters;
  const given = letters === 0 ? 0 : Math.abs(lettersAt(ratio)) * letters;
  const elastic = end.endElastic - start.startElastic;
  const giving =
    ratio < 0 ? elastic * filling.shrink : (elastic + end.endExtra - start.startExtra) * filling.stretch;
  if (given === 0 || giving === 0) return strain;
  return strain + (LETTERS_STRAIN * given) / giving;
}

/** The demerits of a line without those of its end and of its neighbours. */
export function demeritsAlone(ratio: number, start: Breakpoint, end: Breakpoint, filling: Filling): number {
  const strain = strainOf(ratio, start, end, filling);
  return (LINE_PENALTY + Math.min(100 * strain * strain * strain, MAX_BADNESS)) ** 2;
}

export function fitnessOf(ratio: number): number {
  return ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
}
