import type { Booklet, Chapter, ExerciseBlock, Person, Question } from '../content/index.ts';
import { madeText } from '../content/yaml/located.ts';
import type { Text } from '../data/text.ts';
import { formatCounter } from '../document/counter-styles.ts';
import type { Source } from '../faults/source.ts';
import { languageFor } from '../languages/index.ts';
import { partLabel } from './exercise-parts.ts';
import { NO_BREAK_SPACE } from './nodes.ts';
import { numberBooklet } from './numbering.ts';

/** The id of the chapter of keys; no file can have it. */
const CHAPTER_ID = 'keys_';

/** The exercises of a booklet, with their answers, in the order that students see. */
type Exercises = ReadonlyMap<ExerciseBlock, string>;

/**
 * The chapter that lists the right choices of each reader's copy, by the numbers and the letters that the copy has:
 * `1 B, 2a D`; where exercises change places, each with the number as written: `1 (3) B`.
 * @param copyOf the booklet of a reader's copy, with its answers.
 * @param written the same in the written order.
 */
export function readerKeys(
  people: readonly Person[],
  copyOf: (person: Person) => Booklet,
  written: Booklet,
): Chapter {
  const { language, source } = written;
  const { words } = languageFor(language);
  const text = (value: string): Text => madeText(value, source);
  const numbers = new Map([...exercisesOf(written)].map(([{ source }, number]) => [source, number]));
  const keys = people.map((person) => ({ person, key: keyOf(exercisesOf(copyOf(person)), numbers) }));
  const moved = ['exercises', 'all'].includes(written.exercises.shuffle ?? '');
  const shown = keys.map(({ person, key }) => [
    text(escaped(person.name)),
    text(
      key
        .map((entry) => inWords(entry, moved))
        .filter(Boolean)
        .join(', '),
    ),
  ]);
  const column = { align: 'left', width: null } as const;
  return {
    ...{
      id: CHAPTER_ID,
      title: text(words.keys),
      short: null,
      numbered: false,
      part: null,
      index: [],
      source,
    },
    blocks: [
      {
        ...{ kind: 'table', id: null, title: null, says: null, sources: [], source, foot: null },
        columns: [column, column],
        rowHeads: true,
        head: [[text(words.name), text(words.answers)]],
        bodies: [{ group: null, rows: shown }],
        ownNote: moved ? text(words.keysNote) : null,
      },
    ],
  };
}

const exercisesOf = (booklet: Booklet): Exercises => numberBooklet(booklet).exercises;

/** An exercise of a copy. */
interface KeyEntry {
  /** The number in the copy. */
  readonly number: string;
  /** The number as written. */
  readonly written: string;
  /** The letters of right choices, by the labels of parts; '' for the exercise itself. */
  readonly letters: readonly (readonly [label: string, letters: string])[];
}

function keyOf(exercises: Exercises, numbers: ReadonlyMap<Source, string>): KeyEntry[] {
  return [...exercises].map(([exercise, number]) => ({
    number,
    written: numbers.get(exercise.source)!,
    letters: [...lettersIn(exercise)],
  }));
}

function* lettersIn(
  { choices, parts }: Question,
  place: readonly number[] = [],
): Generator<[string, string]> {
  const right = choices.flatMap(({ right }, i) => (right ? formatCounter(i + 1, 'upper-alpha') : []));
  const [i, j] = place;
  if (right.length > 0) yield [i === undefined ? '' : partLabel(i, j), right.join('+')];
  for (const [k, part] of parts.entries()) yield* lettersIn(part, [...place, k]);
}

/** `2 (5) B`, `2a C 2b A`; '' for an exercise without right choices in a booklet whose exercises keep their places. */
function inWords({ number, written, letters }: KeyEntry, moved: boolean): string {
  const from = moved ? `${NO_BREAK_SPACE}(${written})` : '';
  if (letters.length === 0) return moved ? `${number}${from}` : '';
  return letters.map(([label, own]) => `${number}${label}${from}${NO_BREAK_SPACE}${own}`).join(', ');
}

/** A name as Markdown takes it, whatever its characters. */
const escaped = (name: string): string => name.replace(/[\\`*_{}[\]<>#^~$=|&@!]/g, '\\$&');
