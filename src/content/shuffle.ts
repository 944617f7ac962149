import { createHash } from 'node:crypto';
import type { Booklet } from './booklet.ts';
import { allBlocks } from './cohorts/passages.ts';
import type { Person } from './people/people.ts';
import type { Block } from './types/block.ts';
import type { ExerciseBlock, Question } from './types/exercise.ts';

/** Whether the copies of a booklet differ in the order of exercises or of their choices. */
export function isShuffled({ exercises, chapters }: Booklet): boolean {
  const asks = ({ shuffle, parts }: Question): boolean => shuffle === true || parts.some(asks);
  return (
    exercises.shuffle !== null ||
    chapters.some(({ blocks }) =>
      [...allBlocks(blocks)].some((block) => block.kind === 'exercise' && asks(block)),
    )
  );
}

/**
 * The booklet with the order of a reader's copy. Exercises that follow one another change places among themselves, choices
 * within their question. The order is drawn from the booklet's slug and the reader's address (the name where they have
 * none), so that it depends neither on other readers nor on the place in the list. It is the same in all variants.
 */
export function shuffledFor(booklet: Booklet, { email, name }: Pick<Person, 'email' | 'name'>): Booklet {
  const { slug, exercises } = booklet;
  const reader = (email ?? name).normalize('NFC').toLowerCase();
  const moves = exercises.shuffle === 'exercises' || exercises.shuffle === 'all';
  const shufflesChoices = exercises.shuffle === 'choices' || exercises.shuffle === 'all';

  function drawn<T>(items: readonly T[], keyOf: (item: T, i: number) => unknown): T[] {
    const lots = items.map((item, i) => ({ item, lot: lotOf([slug, reader, keyOf(item, i)]) }));
    return lots.sort((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ item }) => item);
  }

  function question<Q extends Question>(asked: Q, key: readonly unknown[]): Q {
    const { choices, parts, shuffle } = asked;
    const isDrawn = shuffle ?? shufflesChoices;
    return {
      ...asked,
      choices: isDrawn ? drawn(choices, (_, i) => [...key, 'choice', i]) : choices,
      parts: parts.map((part, i) => question(part, [...key, i])),
    };
  }

  function arrange(blocks: readonly Block[]): Block[] {
    const arranged: Block[] = [];
    let run: ExerciseBlock[] = [];
    const endRun = () => {
      arranged.push(...drawn(run, (exercise) => keyOf(exercise)));
      run = [];
    };
    for (const block of blocks) {
      const shown = block.kind === 'exercise' ? question(block, [keyOf(block)]) : block;
      if (shown.kind === 'exercise' && moves && shown.shuffle !== false) {
        run.push(shown);
        continue;
      }
      endRun();
      arranged.push('blocks' in shown ? { ...shown, blocks: arrange(shown.blocks) } : shown);
    }
    endRun();
    return arranged;
  }

  const chapters = booklet.chapters.map((chapter) => ({ ...chapter, blocks: arrange(chapter.blocks) }));
  return { ...booklet, chapters };
}

/** The name by which an exercise is known: its id, so that its text may change, else its text. */
const keyOf = ({ id, text }: ExerciseBlock): string => id ?? text.value;

const lotOf = (key: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(key)).digest('hex');
