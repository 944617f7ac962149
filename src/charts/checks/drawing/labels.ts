import { grown, isWithin, overlap } from '../../../drawing/boxes.ts';
import type { Box } from '../../../drawing/drawing.ts';
import { flattened, type Path, subpaths } from '../../../drawing/path.ts';
import type { Report } from '../../../faults/fault.ts';
import { contrast } from '../../colors/color.ts';
import { kindOf } from '../../kinds/index.ts';
import { enlargement } from '../../large.ts';
import type { ChartSpec } from '../../spec.ts';
import type { ChartTheme } from '../../theme.ts';
import type { Seen, SeenShape, SeenText } from './seen.ts';

/**
 * Lengths that no eye sees, points: by which marks may leave the frame, in large print as much more as they are enlarged,
 * and by which labels may touch.
 */
const BEYOND = 0.75;
const TOUCH = 0.4;
/** How far a line may reach into the box about a label, in whose corners no letter is. */
const TOUCHED = 0.9;
/** The contrast with the paper under which an edge does not disturb letters. */
const FAINT = 1.3;

/** Reports marks that leave the frame, labels that touch one another, and labels that a line crosses. */
export function checkLabels(seen: Seen, spec: ChartSpec, theme: ChartTheme, report: Report): void {
  const { source } = spec;
  const beyond = BEYOND * enlargement(theme);
  const { texts, shapes, frame } = seen;
  const outside = texts.filter(({ box }) => !isWithin(box, frame, beyond)).map(({ text }) => text);
  const marksOutside = shapes.filter(({ box }) => !isWithin(box, frame, beyond)).length;
  if (outside.length > 0 || marksOutside > 0) {
    report.error('chart-outside-frame', source, { labels: outside, marks: marksOutside });
  }
  const touching = touchingTexts(texts);
  for (const [one, other] of touching.slice(0, 1)) {
    const details = { one: one.text, other: other.text, others: touching.length - 1 };
    report.error('chart-labels-touch', source, details);
  }
  if (kindOf(spec).grounded) return;
  const lines = shapes.filter((shape) => !isGround(shape, theme.paper));
  const crossed = texts.filter((each) => lines.some((shape) => crosses(shape, each, shapes)));
  if (crossed.length > 0) {
    report.warning('chart-labels-crossed', source, { labels: crossed.map(({ text }) => text) });
  }
}

function touchingTexts(texts: readonly SeenText[]): [SeenText, SeenText][] {
  const sorted = texts.toSorted((a, b) => a.box.left - b.box.left);
  return sorted.flatMap((a, i) => {
    const touching: [SeenText, SeenText][] = [];
    for (let j = i + 1; j < sorted.length && sorted[j]!.box.left < a.box.right - TOUCH; j++) {
      const [, down] = overlap(a.box, sorted[j]!.box);
      if (down > TOUCH) touching.push([a, sorted[j]!]);
    }
    return touching;
  });
}

/** Whether a shape is a pale ground, such as a band, whose edge may run through words. */
function isGround({ meaning, fill, stroke }: SeenShape, paper: string): boolean {
  return meaning === null && stroke === null && fill !== null && contrast(fill, paper) < FAINT;
}

/** Whether a line, the edge of a part or a pattern runs through a label, and no ground covers it there. */
function crosses(shape: SeenShape, label: SeenText, shapes: readonly SeenShape[]): boolean {
  const inner = grown(label.box, -TOUCHED);
  const meets = (box: Box) => overlap(box, inner).every((extent) => extent >= 0);
  if (!meets(shape.box) || shape.isRound) return false;
  if (shape.meaning?.role === 'pattern' && !shape.regions.some(meets)) return false;
  if (!runsThrough(shape.path, inner)) return false;
  return !shapes.some(
    ({ order, fill, box }) =>
      fill !== null && order > shape.order && order < label.order && isWithin(inner, box, 0),
  );
}

function runsThrough(path: Path, box: Box): boolean {
  return subpaths(path).some((part) => {
    const points = flattened(part);
    if (part.at(-1)![0] === 'Z') points.push(points[0]!);
    return points.some(([x, y], i) => i > 0 && isMet(...points[i - 1]!, x, y, box));
  });
}

/** Whether a straight line meets a box (Liang and Barsky 1984). */
function isMet(x1: number, y1: number, x2: number, y2: number, { left, top, right, bottom }: Box): boolean {
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [x1 - x2, x1 - left],
    [x2 - x1, right - x1],
    [y1 - y2, y1 - top],
    [y2 - y1, bottom - y1],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from <= to;
}
