import type { Text } from '../data/text.ts';
import type { Chapter } from './booklet.ts';
import type { Block } from './types/block.ts';

/** The classes that chapters and their blocks are given, as typed. */
export function givenClasses(chapters: readonly Chapter[]): Text[] {
  return chapters.flatMap((chapter) => [
    ...(chapter.class ? [chapter.class] : []),
    ...ofBlocks(chapter.blocks),
  ]);
}

function ofBlocks(blocks: readonly Block[]): Text[] {
  return blocks.flatMap((block) => [
    ...(block.class ? [block.class] : []),
    ...('blocks' in block ? ofBlocks(block.blocks ?? []) : []),
  ]);
}
