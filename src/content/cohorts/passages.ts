import type { Source } from '../../faults/source.ts';
import type { Chapter } from '../booklet.ts';
import type { Block } from '../types/block.ts';
import type { QuestionPart } from '../types/exercise.ts';

/**
 * Puts other blocks in place of the passage that bears an id: one block, or a section with all
 * that it holds.
 * @returns null when no block of the chapters has the id.
 */
export function editPassage(
  chapters: readonly Chapter[],
  id: string,
  edit: (passage: readonly Block[]) => readonly Block[],
): Chapter[] | null {
  for (const [i, chapter] of chapters.entries()) {
    const blocks = editBlocks(chapter.blocks, id, edit);
    if (blocks) return chapters.with(i, { ...chapter, blocks });
  }
  return null;
}

function editBlocks(
  blocks: readonly Block[],
  id: string,
  edit: (passage: readonly Block[]) => readonly Block[],
): Block[] | null {
  for (const [i, block] of blocks.entries()) {
    if (block.id === id) {
      const end = passageEnd(blocks, i);
      return [...blocks.slice(0, i), ...edit(blocks.slice(i, end)), ...blocks.slice(end)];
    }
    const within = 'blocks' in block ? editBlocks(block.blocks, id, edit) : null;
    if ('blocks' in block && within) return blocks.with(i, { ...block, blocks: within });
  }
  return null;
}

/**
 * The index after the passage that starts at `start`. A section ends at the next section that is not within
 * it.
 */
export function passageEnd(blocks: readonly Block[], start: number): number {
  const first = blocks[start]!;
  if (first.kind !== 'section') return start + 1;
  const next = blocks.findIndex(
    (block, i) => i > start && block.kind === 'section' && block.level <= first.level,
  );
  return next === -1 ? blocks.length : next;
}

/** Every block, including those within boxes and statements. */
export function* allBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if ('blocks' in block) yield* allBlocks(block.blocks);
  }
}

/** Every id that blocks bear, or parts of exercises. */
export function* allIds(blocks: readonly Block[]): Generator<{ id: string; source: Source }> {
  for (const block of allBlocks(blocks)) {
    if (block.id !== null) yield { id: block.id, source: block.source };
    if (block.kind === 'exercise') yield* partIds(block.parts);
  }
}

function* partIds(parts: readonly QuestionPart[]): Generator<{ id: string; source: Source }> {
  for (const { id, source, parts: within } of parts) {
    if (id !== null) yield { id, source };
    yield* partIds(within);
  }
}
