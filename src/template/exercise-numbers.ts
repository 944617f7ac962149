import type { Booklet, ExerciseBlock, QuestionPart } from '../content/index.ts';
import { formatCounter } from '../document/counter-styles.ts';

/** Numbers exercises: `4`, or `2.3` where each chapter counts anew and has a number itself. */
export class ExerciseNumbers {
  readonly #numbers: Booklet['exercises']['numbers'];
  readonly #given = new Map<ExerciseBlock, string>();
  #prefix = '';
  #count = 0;

  constructor({ exercises }: Booklet) {
    this.#numbers = exercises.numbers;
  }

  /** Begins a chapter; null for one without a number. */
  enter(chapter: number | null): void {
    if (this.#numbers !== 'chapter') return;
    this.#prefix = chapter === null ? '' : `${chapter}.`;
    this.#count = 0;
  }

  /** The number of the next exercise; null where exercises have none. */
  next(exercise: ExerciseBlock): string | null {
    if (this.#numbers === null) return null;
    const number = `${this.#prefix}${++this.#count}`;
    this.#given.set(exercise, number);
    return number;
  }

  /** The numbers, by exercise in reading order. */
  get given(): ReadonlyMap<ExerciseBlock, string> {
    return this.#given;
  }
}

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
