import type * as z from 'zod/mini';
import { withoutNoise } from '../data/decimal.ts';
import { place, type Read } from '../read/types.ts';
import type { exerciseSchema } from '../schema/exercise.ts';
import type { Choice, ExerciseBlock, Question, QuestionPart } from '../types/exercise.ts';
import { Located } from '../yaml/located.ts';
import { readSpace } from './spaces.ts';
import { reportStrayAnswer } from './stray-answers.ts';
import type { IdPlace, World } from './world.ts';

type ReadExercise = Read<z.infer<typeof exerciseSchema>>;
type ReadPart = NonNullable<ReadExercise['parts']>[number];
/** The keys that exercises and parts share. */
type ReadQuestion = Pick<
  ReadExercise,
  | 'points'
  | 'choices'
  | 'letters'
  | 'shuffle'
  | 'space'
  | 'lines'
  | 'height'
  | 'pitch'
  | 'answer'
  | typeof place
> & { readonly parts?: readonly ReadPart[] };

/** Reads an exercise, and adds the ids of its parts to `ids`. Points that do not add up are reported. */
export function readExercise(
  block: ReadExercise,
  world: World,
  ids: IdPlace[],
): Omit<ExerciseBlock, 'id' | 'source'> {
  return {
    kind: 'exercise',
    title: block.title ?? null,
    text: block.exercise,
    ...readQuestion(block, world, ids),
  };
}

function readQuestion(question: ReadQuestion, world: World, ids: IdPlace[]): Omit<Question, 'text'> {
  const parts = (question.parts ?? []).map((part) => readPart(part, world, ids));
  const choices = (question.choices ?? []).map((choice) => readChoice(choice, world));
  const answer = question.answer ?? null;
  reportStrayAnswer({ choices, answer }, world.report);
  return {
    points: pointsOf(question.points, parts, world),
    choices,
    letters: question.letters?.value ?? false,
    shuffle: question.shuffle?.value ?? null,
    parts,
    space: readSpace(question, world),
    answer,
  };
}

/** A choice. One with a box of Markdown's lists is reported: its box is drawn without. */
function readChoice(choice: NonNullable<ReadQuestion['choices']>[number], { report }: World): Choice {
  if (!(choice instanceof Located)) return { text: choice.right, right: true };
  const [box, tick] = /^\[([ xX])\]\s+/.exec(choice.value) ?? [];
  if (box)
    report.error('choice-box', choice.source, { text: choice.value.slice(box.length), right: tick !== ' ' });
  return { text: choice, right: false };
}

function readPart(part: ReadPart, world: World, ids: IdPlace[]): QuestionPart {
  if (part instanceof Located) {
    return { ...BARE, text: part.text, id: null, source: part.source };
  }
  if (part.id) ids.push({ id: part.id.value, source: part.id.source });
  const id = part.id?.value ?? null;
  return { text: part.text, id, source: part[place], ...readQuestion(part, world, ids) };
}

/** A part that is a text and nothing else. */
const BARE = {
  points: null,
  choices: [],
  letters: false,
  shuffle: null,
  parts: [],
  space: null,
  answer: null,
} as const;

/** The points that are given, which the points of parts have to add up to; else the sum of the parts'. */
function pointsOf(
  given: Located<number> | undefined,
  parts: readonly QuestionPart[],
  world: World,
): number | null {
  const sum = sumOfPoints(parts);
  if (given && sum !== null && sum !== given.value) {
    world.report.error('exercise-points-sum', given.source, { points: given.value, sum });
  }
  return given?.value ?? sum;
}

/** The sum of the points that some questions have; null where none has any. */
export function sumOfPoints(questions: readonly { readonly points: number | null }[]): number | null {
  const points = questions.flatMap(({ points }) => points ?? []);
  return points.length === 0 ? null : withoutNoise(points.reduce((sum, each) => sum + each, 0));
}
