import type { QuestionPart } from '../content/index.ts';
import { formatCounter } from '../document/counter-styles.ts';

/** The ids of an exercise's parts, each with the label of the part after the exercise's number: `b`, `b.ii`. */
export function* labelledParts(parts: readonly QuestionPart[]): Generator<{ id: string; label: string }> {
  for (const [i, part] of parts.entries()) {
    if (part.id !== null) yield { id: part.id, label: partLabel(i) };
    for (const [j, { id }] of part.parts.entries()) {
      if (id !== null) yield { id, label: partLabel(i, j) };
    }
  }
}

/** The label of a part, and of a part in it, by their places from 0, as the markers of their lists have them. */
export function partLabel(i: number, j?: number): string {
  const letter = formatCounter(i + 1, 'lower-alpha');
  return j === undefined ? letter : `${letter}.${formatCounter(j + 1, 'lower-roman')}`;
}
