import { answeredInPlace, withAnswers, withoutAnswers } from './answers.ts';
import type { Booklet, Chapter } from './booklet.ts';
import { passageEnd } from './cohorts/passages.ts';
import type { Block } from './types/block.ts';

/** The variants of a booklet: each shows the blocks that bear the tag of its name. */
export const VARIANTS = ['teacher', 'advanced'] as const;
export type Variant = (typeof VARIANTS)[number];

/**
 * The booklet as a variant shows it: blocks for teachers with `teacher`, else those for students; advanced
 * ones with `advanced`, else the basic ones; answers where the booklet has them, or with `teacher` in place.
 */
export function showVariant(booklet: Booklet, variants: readonly Variant[]): Booklet {
  return once(booklets, booklet, variants.join(), () => makeVariant(booklet, variants));
}

/** Results by the object that they are made of, and a key. */
type Made<T extends object> = WeakMap<T, Map<string, T>>;

/** The booklets made so far: the copies of a cohort share one, so that its texts are read once. */
const booklets: Made<Booklet> = new WeakMap();
/** The chapters made so far: cohorts share most, and so do the builds of a session. */
const shownChapters: Made<Chapter> = new WeakMap();

function once<T extends object>(made: Made<T>, whole: T, key: string, make: () => T): T {
  const known = made.get(whole) ?? new Map<string, T>();
  made.set(whole, known);
  const result = known.get(key) ?? make();
  known.set(key, result);
  return result;
}

function makeVariant(booklet: Booklet, variants: readonly Variant[]): Booklet {
  const shown = { audience: 'student', level: 'basic' } as Record<'audience' | 'level', string>;
  if (variants.includes('teacher')) shown.audience = 'teacher';
  if (variants.includes('advanced')) shown.level = 'advanced';

  const asked = booklet.exercises.answers;
  const answers = asked === 'teacher' && shown.audience === 'teacher' ? 'here' : asked;

  const isShown = ({ tags }: Block) =>
    (tags?.audience ?? shown.audience) === shown.audience && (tags?.level ?? shown.level) === shown.level;

  const select = (blocks: readonly Block[]): Block[] => {
    const selected: Block[] = [];
    for (let i = 0; i < blocks.length; ) {
      const block = blocks[i]!;
      if (isShown(block)) selected.push(show(block));
      i = isShown(block) ? i + 1 : passageEnd(blocks, i);
    }
    return selected;
  };
  const show = (block: Block): Block => {
    if ('blocks' in block) return { ...block, blocks: select(block.blocks) };
    if (block.kind !== 'exercise' || answers === 'end') return block;
    return answers === 'here' ? answeredInPlace(block) : withoutAnswers(block);
  };
  const chapters = booklet.chapters.map((chapter) =>
    once(shownChapters, chapter, `${variants} ${answers}`, () => ({
      ...chapter,
      blocks: select(chapter.blocks),
    })),
  );
  return {
    ...booklet,
    exercises: { ...booklet.exercises, answers },
    chapters: answers === 'end' ? withAnswers(chapters, booklet) : chapters,
  };
}
