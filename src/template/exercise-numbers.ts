import type { Booklet, ExerciseBlock, QuestionPart } from '../content/index.ts';

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
    if (part.id !== null) yield { id: part.id, label: letter(i) };
    for (const [j, { id }] of part.parts.entries()) {
      if (id !== null) yield { id, label: `${letter(i)}.${roman(j)}` };
    }
  }
}

/** The label of a part, as `lower-alpha` has it (CSS Counter Styles 3, 6.2): a to z, then aa. */
export function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}

const TENS = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'];
const ONES = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** The label of a part of a part, as `lower-roman` has it; no exercise has a hundred of them. */
export function roman(index: number): string {
  return TENS[Math.floor((index + 1) / 10) % 10]! + ONES[(index + 1) % 10]!;
}
