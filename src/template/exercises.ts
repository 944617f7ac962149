import {
  type ExerciseBlock,
  hasAnswer,
  type Question,
  type QuestionPart,
  sumOfPoints,
} from '../content/index.ts';
import { formatCounter } from '../document/counter-styles.ts';
import { formatSource } from '../faults/source.ts';
import { writeNumeral } from '../languages/numbers.ts';
import { partLabel } from './exercise-parts.ts';
import { element, NO_BREAK_SPACE, type RichNode } from './nodes.ts';
import type { Numbering } from './numbering.ts';
import type { Reader } from './reader.ts';
import { share } from './scope.ts';
import { spaceView } from './spaces.ts';
import type { BlockOf, ViewOf } from './view/block.ts';
import type { AnswerView, PartView, PointsView, QuestionView, SolutionView } from './view/questions.ts';

/** Exercises side by side in a table of points. */
const COLUMNS = 8;

/** Makes the views of exercises, of the list of their answers, and of the table of their points. */
export class ExerciseViews {
  readonly #reader: Reader;
  readonly #numbering: Numbering;
  /** Lists of answers, to be filled when all exercises have been read. */
  readonly #unfilled: (() => void)[] = [];

  constructor(reader: Reader, numbering: Numbering) {
    this.#reader = reader;
    this.#numbering = numbering;
  }

  exercise(block: ExerciseBlock): ViewOf<'exercise'> {
    const label = this.#label(block);
    const title = block.title && this.#reader.readTitle(block.title, this.#numbering.ids.get(block) ?? null);
    const isHeaded = label !== null || title !== null;
    const isAtEnd = this.#answersAtEnd && hasAnswer(block);
    if (isAtEnd)
      share(this.#reader.scope, ({ answered }) => {
        answered.push(block);
      });
    return {
      kind: 'exercise',
      label,
      title,
      points: isHeaded && block.points !== null ? this.#inPoints(block.points) : null,
      answerId: isAtEnd ? this.#answerId(block) : null,
      ...this.#question(block, 'blocks', isHeaded),
    };
  }

  /** The list of answers; it is filled by `finish`. */
  answers({ source }: BlockOf<'answers'>): ViewOf<'answers'> {
    const entries: AnswerView[] = [];
    const { report } = this.#reader.scope;
    if (!this.#answersAtEnd) report.error('answers-elsewhere', source, {});
    else if (this.#unfilled.length > 0) report.error('block-twice', source, { kind: 'answers' });
    this.#unfilled.push(() => {
      for (const block of this.#reader.scope.answered) entries.push(this.#answer(block));
    });
    return { kind: 'answers', entries };
  }

  finish(): void {
    for (const fill of this.#unfilled) fill();
  }

  points({ total: asked, source }: BlockOf<'points'>): ViewOf<'points'> {
    const { report } = this.#reader.scope;
    const exercises = [...this.#numbering.exercises].filter(([{ points }]) => points !== null);
    const total = sumOfPoints(exercises.map(([exercise]) => exercise)) ?? 0;
    if (exercises.length === 0)
      report.error('points-none', source, { numbered: this.#numbering.exercises.size > 0 });
    else if (asked !== null && asked !== total) report.error('points-total', source, { asked, total });
    const columns = exercises.map(([{ points }, number]) => ({ number, points: this.#number(points!) }));
    const tables: PointsView['tables'][number][] = [];
    for (let i = 0; i < columns.length; i += COLUMNS) {
      const isLast = i + COLUMNS >= columns.length;
      tables.push({ columns: columns.slice(i, i + COLUMNS), total: isLast ? this.#number(total) : null });
    }
    return { kind: 'points', tables };
  }

  get #answersAtEnd(): boolean {
    return this.#reader.scope.booklet.exercises.answers === 'end';
  }

  /** `Exercice 4` */
  #label(block: ExerciseBlock): string | null {
    const number = this.#numbering.exercises.get(block);
    return number === undefined
      ? null
      : `${this.#reader.scope.language.words.exercise}${NO_BREAK_SPACE}${number}`;
  }

  #answerId(block: ExerciseBlock): string {
    return `answer_${this.#numbering.ids.get(block)}`;
  }

  #question(question: Question, form: 'blocks' | 'item', isHeaded: boolean): QuestionView {
    const { text, points, parts, space, answer } = question;
    const read = this.#reader.read(text, form);
    const inPlace = !this.#answersAtEnd;
    return {
      text: points === null || isHeaded ? read : read.ended(this.#pointsAfter(points)),
      choices: question.choices.map((choice) => ({
        text: this.#reader.read(choice.text, 'item'),
        right: choice.right && inPlace,
      })),
      letters: question.letters,
      parts: parts.map((part) => this.#part(part)),
      space: space && { id: null, at: formatSource(text.source), title: null, ...spaceView(space) },
      answer: inPlace ? this.#reader.readOrNull(answer, 'blocks') : null,
    };
  }

  #part(part: QuestionPart): PartView {
    return { id: part.id, at: formatSource(part.source), ...this.#question(part, 'item', false) };
  }

  #answer(block: ExerciseBlock): AnswerView {
    const title = block.title && this.#reader.read(block.title, 'line').repeated();
    const parts = block.parts.flatMap((part, i) => [
      { label: partLabel(i), part },
      ...part.parts.map((small, j) => ({ label: partLabel(i, j), part: small })),
    ]);
    return {
      id: this.#answerId(block),
      at: formatSource(block.source),
      exercise: this.#numbering.ids.get(block)!,
      label: this.#label(block)!,
      title,
      ...this.#solution(block),
      parts: parts
        .filter(({ part }) => hasAnswer({ ...part, parts: [] }))
        .map(({ label, part }) => ({ label, ...this.#solution(part) })),
    };
  }

  #solution({ choices, letters, answer }: Question): SolutionView {
    const set = this.#reader.readOrNull(answer, 'item');
    const right = choices.flatMap(({ text, right }, i) =>
      right
        ? {
            letter: letters ? formatCounter(i + 1, 'upper-alpha') : null,
            text: this.#reader.read(text, 'item'),
          }
        : [],
    );
    return { right, answer: set, blocks: right.length > 0 || (set?.isOfBlocks() ?? false) };
  }

  /** `(2 points)`, at the end of a text. */
  #pointsAfter(points: number): RichNode[] {
    return [' ', element('span', { class: 'points' }, [`(${this.#inPoints(points)})`])];
  }

  /** `2,5 points` */
  #inPoints(points: number): string {
    return `${this.#number(points)}${NO_BREAK_SPACE}${this.#reader.scope.language.points(points)}`;
  }

  #number(points: number): string {
    return writeNumeral(String(points), this.#reader.scope.language.numbers, false);
  }
}
