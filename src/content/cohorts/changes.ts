import type * as z from 'zod/mini';
import type { Report } from '../../faults/fault.ts';
import { formatSource } from '../../faults/source.ts';
import type { Chapter } from '../booklet.ts';
import type { ReadBlock } from '../chapters/blocks.ts';
import { inPart } from '../parts.ts';
import { type Draft, isComplete, type Placed, place } from '../read/types.ts';
import { chapterSchema } from '../schema/chapter.ts';
import type { cohortSchema } from '../schema/cohort.ts';
import { exampleOf } from '../schema/examples.ts';
import type { Block } from '../types/block.ts';
import { reportUnknownName } from '../unknown-name.ts';
import type { Located } from '../yaml/located.ts';
import { allBlocks, editPassage } from './passages.ts';

export type CohortDraft = Draft<z.infer<typeof cohortSchema>> & Placed;

/** The blocks, chapters and report that a cohort's changes need. */
interface Makings {
  readonly blocks: (read: readonly ReadBlock[]) => readonly Block[];
  /** Every chapter there is, in the booklet or not; null for one that cannot be read. */
  readonly chapters: ReadonlyMap<string, Chapter | null>;
  /** Whether the project has several booklets, so that a change may concern another one. */
  readonly isOneOfSeveral: boolean;
  readonly report: Report;
}

type Anchor = { before: Located<string> } | { after: Located<string> } | { 'end-of': Located<string> };

/**
 * The chapters with what a cohort changes in them: it replaces, moves, adds and removes, in this order, so
 * that what is added may stand beside what is moved, or take the place of what is removed.
 */
export function applyChanges(
  chapters: readonly Chapter[],
  draft: CohortDraft,
  makings: Makings,
): readonly Chapter[] {
  let changed = chapters;
  const isHere = (...ids: Located<string>[]) => !isElsewhere(ids, changed, makings);
  for (const { key, value } of draft.replace ?? []) {
    if (!isHere(key)) continue;
    changed = replace(changed, key, makings.blocks(value as readonly ReadBlock[]), makings.report);
  }
  for (const move of draft.move ?? []) {
    if (isHere(move.id, idOf(move))) changed = moveTo(changed, move.id, move, makings.report);
  }
  for (const added of draft.add ?? []) {
    if (!isHere(idOf(added))) continue;
    const blocks = makings.blocks((added.blocks ?? []) as readonly ReadBlock[]);
    if (!added.blocks && !added.chapters && isComplete(added)) {
      makings.report.error('content-missing-key', added[place], {
        key: 'blocks',
        meaning: 'blocks',
        example: exampleOf(chapterSchema._zod.def.shape.blocks),
      });
    }
    if (blocks.length > 0) changed = insertBlocks(changed, blocks, added, makings.report);
    if (added.chapters) changed = addChapters(changed, added.chapters, added, makings);
  }
  for (const id of draft.remove ?? []) {
    if (!isHere(id)) continue;
    changed = chapterIn(changed, id)
      ? changed.filter((chapter) => chapter.id !== id.value)
      : (editPassage(changed, id.value, () => []) ?? unknown(changed, id, 'block', makings.report));
  }
  return changed;
}

/** Whether a change is about a chapter that only another booklet of the project has. */
function isElsewhere(
  ids: readonly Located<string>[],
  chapters: readonly Chapter[],
  { isOneOfSeveral, chapters: all }: Makings,
): boolean {
  const everywhere = [...all.values()].flatMap((chapter) => chapter ?? []);
  return isOneOfSeveral && ids.some(({ value: id }) => !bears(id, chapters) && bears(id, everywhere));
}

function bears(id: string, chapters: readonly Chapter[]): boolean {
  return chapters.some(
    (chapter) => chapter.id === id || [...allBlocks(chapter.blocks)].some((block) => block.id === id),
  );
}

/**
 * Replaces a passage. A single block without an id takes the passage's, so that texts may still refer to it.
 */
function replace(
  chapters: readonly Chapter[],
  id: Located<string>,
  blocks: readonly Block[],
  report: Report,
): readonly Chapter[] {
  const [only] = blocks;
  const by = blocks.length === 1 && only!.id === null ? [{ ...only!, id: id.value }] : blocks;
  const replaced = editPassage(chapters, id.value, () => by);
  if (replaced) return replaced;
  if (!chapterIn(chapters, id)) return unknown(chapters, id, 'block', report);
  report.error('cohort-chapter-replaced', id.source, { id: id.value });
  return chapters;
}

function moveTo(
  chapters: readonly Chapter[],
  id: Located<string>,
  anchor: Anchor,
  report: Report,
): readonly Chapter[] {
  const chapter = chapterIn(chapters, id);
  if (chapter) {
    const others = chapters.filter((other) => other !== chapter);
    return insertChapters(others, [chapter], anchor, report) ?? chapters;
  }
  let moved: readonly Block[] = [];
  const without = editPassage(chapters, id.value, (passage) => {
    moved = passage;
    return [];
  });
  return without ? insertBlocks(without, moved, anchor, report) : unknown(chapters, id, 'block', report);
}

function insertBlocks(
  chapters: readonly Chapter[],
  blocks: readonly Block[],
  anchor: Anchor,
  report: Report,
): readonly Chapter[] {
  const id = idOf(anchor);
  const chapter = chapterIn(chapters, id);
  if ('end-of' in anchor) {
    if (!chapter) return unknown(chapters, id, 'chapter', report);
    return chapters.map((other) =>
      other === chapter ? { ...chapter, blocks: [...chapter.blocks, ...blocks] } : other,
    );
  }
  const changed = editPassage(chapters, id.value, (passage) =>
    'before' in anchor ? [...blocks, ...passage] : [...passage, ...blocks],
  );
  if (changed) return changed;
  if (!chapter) return unknown(chapters, id, 'block', report);
  report.error('cohort-blocks-by-chapter', id.source, { id: id.value });
  return chapters;
}

/** Inserts chapters beside the anchor, in its part; null, and a fault, when no chapter bears the anchor's id. */
function insertChapters(
  chapters: readonly Chapter[],
  added: readonly Chapter[],
  anchor: Anchor,
  report: Report,
): readonly Chapter[] | null {
  const id = idOf(anchor);
  const index = chapters.findIndex((chapter) => chapter.id === id.value);
  if ('end-of' in anchor) {
    report.error('cohort-chapter-in-chapter', id.source, { id: id.value });
  } else if (index === -1) {
    unknown(chapters, id, 'chapter', report);
  } else {
    const there = added.map((chapter) => inPart(chapter, chapters[index]!.part));
    return chapters.toSpliced('before' in anchor ? index : index + 1, 0, ...there);
  }
  return null;
}

function addChapters(
  chapters: readonly Chapter[],
  ids: readonly Located<string>[],
  anchor: Anchor,
  { chapters: all, report }: Makings,
): readonly Chapter[] {
  const added = ids.flatMap((id) => {
    const known = chapterIn(chapters, id);
    if (known) {
      report.error('content-chapter-twice', id.source, {
        chapter: id.value,
        first: formatSource(known.source),
      });
      return [];
    }
    if (!all.has(id.value)) reportUnknownName('chapter', id, all.keys(), report);
    return all.get(id.value) ?? [];
  });
  return insertChapters(chapters, added, anchor, report) ?? chapters;
}

function idOf(anchor: Anchor): Located<string> {
  if ('before' in anchor) return anchor.before;
  return 'after' in anchor ? anchor.after : anchor['end-of'];
}

function chapterIn(chapters: readonly Chapter[], id: Located<string>): Chapter | undefined {
  return chapters.find((chapter) => chapter.id === id.value);
}

/** Reports an id that no block or chapter bears, and returns the chapters unchanged. */
function unknown(
  chapters: readonly Chapter[],
  id: Located<string>,
  named: 'block' | 'chapter',
  report: Report,
): readonly Chapter[] {
  const blocks = chapters.flatMap((chapter) => [...allBlocks(chapter.blocks)].flatMap(({ id }) => id ?? []));
  const names = named === 'block' ? blocks : chapters.map((chapter) => chapter.id);
  reportUnknownName(named, id, names, report);
  return chapters;
}
