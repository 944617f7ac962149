import { once, onceByName } from '../once.ts';
import { answeredInPlace, hasAnswer, withAnswers, withoutAnswers } from './answers.ts';
import type { Booklet, Chapter } from './booklet.ts';
import { allBlocks, passageEnd } from './cohorts/passages.ts';
import type { Block } from './types/block.ts';

/** The variants of a booklet: each shows the blocks that bear the tag of its name. */
export const VARIANTS = ['teacher', 'advanced'] as const;
export type Variant = (typeof VARIANTS)[number];

/**
 * The booklet as a variant shows it: blocks for teachers with `teacher`, else those for students; advanced
 * ones with `advanced`, else the basic ones; answers where the booklet has them, or with `teacher` in place. The copies
 * of a cohort share one, so that its texts are read once.
 */
export const showVariant = onceByName(String, (booklet: Booklet, variants: readonly Variant[]): Booklet => {
  const audience = variants.includes('teacher') ? 'teacher' : 'student';
  const level = variants.includes('advanced') ? 'advanced' : 'basic';
  const asked = booklet.exercises.answers;
  const answers = asked === 'teacher' && audience === 'teacher' ? 'here' : asked;
  const chapters = booklet.chapters.map((chapter) => shownChapter(chapter, { audience, level, answers }));
  return {
    ...booklet,
    exercises: { ...booklet.exercises, answers },
    chapters: answers === 'end' ? withAnswers(chapters, booklet) : chapters,
  };
});

/** The variants in which a booklet has other blocks, or its answers. */
export const variantsOf = once(({ chapters, exercises }: Booklet): Variant[] => {
  const blocks = chapters.flatMap((chapter) => [...allBlocks(chapter.blocks)]);
  const answersTo = exercises.answers === 'teacher';
  const differs: Record<Variant, (block: Block) => boolean> = {
    teacher: (block) =>
      Boolean(block.tags?.audience) || (answersTo && block.kind === 'exercise' && hasAnswer(block)),
    advanced: ({ tags }) => Boolean(tags?.level),
  };
  return VARIANTS.filter((variant) => blocks.some(differs[variant]));
});

interface Shown {
  readonly audience: 'student' | 'teacher';
  readonly level: 'basic' | 'advanced';
  readonly answers: Booklet['exercises']['answers'];
}

/** A chapter as it is shown: cohorts share most, and so do the builds of a session. */
const shownChapter = onceByName(
  (shown: Shown) => Object.values(shown).join(),
  (chapter: Chapter, shown): Chapter => ({ ...chapter, blocks: select(chapter.blocks, shown) }),
);

function select(blocks: readonly Block[], shown: Shown): Block[] {
  const { audience, level } = shown;
  const selected: Block[] = [];
  for (let i = 0; i < blocks.length; ) {
    const block = blocks[i]!;
    const { tags } = block;
    const isShown = (tags?.audience ?? audience) === audience && (tags?.level ?? level) === level;
    if (isShown) selected.push(show(block, shown));
    i = isShown ? i + 1 : passageEnd(blocks, i);
  }
  return selected;
}

function show(block: Block, shown: Shown): Block {
  if ('blocks' in block) return { ...block, blocks: select(block.blocks, shown) };
  if (block.kind !== 'exercise' || shown.answers === 'end') return block;
  return shown.answers === 'here' ? answeredInPlace(block) : withoutAnswers(block);
}
