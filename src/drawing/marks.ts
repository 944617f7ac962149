import type { Drawing, Gradient, GroupMark, ImageMark, Mark, Paint, PathMark, TextMark } from './drawing.ts';
import { isClosed } from './path.ts';

/** The marks that a drawing consists of, those of its groups too, in the order of painting. */
export function* simpleMarks({ marks }: Pick<Drawing, 'marks'>): Generator<PathMark | TextMark | ImageMark> {
  for (const mark of marks) {
    if (mark.kind === 'group') yield* simpleMarks(mark);
    else yield mark;
  }
}

/** The marks with other texts. */
export function withTexts(marks: readonly Mark[], change: (text: string) => string): Mark[] {
  return marks.map((mark) => {
    if (mark.kind === 'text') return { ...mark, text: change(mark.text) };
    return mark.kind === 'group' ? { ...mark, marks: withTexts(mark.marks, change) } : mark;
  });
}

/**
 * The marks of a group that show as they would on their own: one whose opacity is that of a single mark has it there.
 * null where the group must be painted apart.
 */
export function ungrouped({
  opacity,
  mask,
  blend,
  isolated,
  marks,
}: Omit<GroupMark, 'kind' | 'matrix' | 'clips'>): readonly Mark[] | null {
  if (mask || blend || isolated) return null;
  if (opacity === 1) return marks;
  const [mark] = marks;
  if (marks.length !== 1 || mark?.kind !== 'path') return null;
  return mark.fill && mark.stroke ? null : [{ ...mark, opacity: mark.opacity * opacity }];
}

/**
 * A mark whose paths have another colour: closed and filled ones as their fill, which does not fade, others as their line.
 * @param color `#rrggbb`.
 */
export function inColor(mark: Mark, color: string): Mark {
  if (mark.kind === 'group') return { ...mark, marks: mark.marks.map((each) => inColor(each, color)) };
  if (mark.kind !== 'path') return mark;
  if (mark.fill !== null || isClosed(mark.path)) return { ...mark, fill: color, opacity: 1 };
  return { ...mark, stroke: mark.stroke && { ...mark.stroke, color } };
}

/**
 * The marks with other colours: those of paths, texts and gradients. Images stay as they are.
 * @param change takes and gives `#rrggbb`.
 */
export function recolored(marks: readonly Mark[], change: (color: string) => string): Mark[] {
  const gradient = (given: Gradient): Gradient => ({
    ...given,
    stops: given.stops.map((stop) => ({ ...stop, color: change(stop.color) })),
  });
  const paint = (given: Paint): Paint => (typeof given === 'string' ? change(given) : gradient(given));
  return marks.map((mark): Mark => {
    if (mark.kind === 'group') return { ...mark, marks: recolored(mark.marks, change) };
    if (mark.kind === 'image') return mark;
    if (mark.kind === 'text')
      return {
        ...mark,
        color: change(mark.color),
        ...(mark.gradient && { gradient: gradient(mark.gradient) }),
      };
    const { fill, stroke } = mark;
    return {
      ...mark,
      fill: fill && paint(fill),
      stroke: stroke && { ...stroke, color: paint(stroke.color) },
    };
  });
}

/** Whether marks have a group that blends with what is below it. */
export function doBlend(marks: readonly Mark[]): boolean {
  return marks.some(
    (mark) => mark.kind === 'group' && (mark.blend !== undefined || (!mark.isolated && doBlend(mark.marks))),
  );
}
