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
  const changes = new Changes(chapters, makings);
  for (const { key, value } of draft.replace ?? []) {
    if (changes.areHere(key)) changes.replace(key, makings.blocks(value as readonly ReadBlock[]));
  }
  for (const move of draft.move ?? []) if (changes.areHere(move.id, idOf(move))) changes.move(move.id, move);
  for (const added of draft.add ?? []) {
    if (!changes.areHere(idOf(added))) continue;
    const blocks = makings.blocks((added.blocks ?? []) as readonly ReadBlock[]);
    if (!added.blocks && !added.chapters && isComplete(added)) {
      makings.report.error('content-missing-key', added[place], {
        key: 'blocks',
        meaning: 'blocks',
        example: exampleOf(chapterSchema._zod.def.shape.blocks),
      });
    }
    if (blocks.length > 0) changes.insertBlocks(blocks, added);
    if (added.chapters) changes.addChapters(added.chapters, added);
  }
  for (const id of draft.remove ?? []) if (changes.areHere(id)) changes.remove(id);
  return changes.chapters;
}

/** Chapters that are changed step by step. A step that names what is not there is reported, and changes nothing. */
class Changes {
  chapters: readonly Chapter[];
  readonly #makings: Makings;
  readonly #report: Report;

  constructor(chapters: readonly Chapter[], makings: Makings) {
    this.chapters = chapters;
    this.#makings = makings;
    this.#report = makings.report;
  }

  /** Whether a change of these is about more than chapters that only another booklet of the project has. */
  areHere(...ids: readonly Located<string>[]): boolean {
    const { isOneOfSeveral, chapters } = this.#makings;
    const everywhere = [...chapters.values()].flatMap((chapter) => chapter ?? []);
    const isElsewhere = (id: string) => !bears(id, this.chapters) && bears(id, everywhere);
    return !isOneOfSeveral || !ids.some(({ value }) => isElsewhere(value));
  }

  /** Replaces a passage. A single block without an id takes the passage's, so that texts may still refer to it. */
  replace(id: Located<string>, blocks: readonly Block[]): void {
    const [only] = blocks;
    const by = blocks.length === 1 && only!.id === null ? [{ ...only!, id: id.value }] : blocks;
    if (this.#edit(id, () => by)) return;
    if (!this.#chapter(id)) this.#reportUnknown(id, 'block');
    else this.#report.error('cohort-chapter-replaced', id.source, { id: id.value });
  }

  move(id: Located<string>, anchor: Anchor): void {
    const chapter = this.#chapter(id);
    const before = this.chapters;
    if (chapter) {
      this.chapters = before.filter((other) => other !== chapter);
      if (!this.#insertChapters([chapter], anchor)) this.chapters = before;
      return;
    }
    let moved: readonly Block[] = [];
    const take = (passage: readonly Block[]) => {
      moved = passage;
      return [];
    };
    if (this.#edit(id, take)) this.insertBlocks(moved, anchor);
    else this.#reportUnknown(id, 'block');
  }

  remove(id: Located<string>): void {
    const chapter = this.#chapter(id);
    if (chapter) this.chapters = this.chapters.filter((other) => other !== chapter);
    else if (!this.#edit(id, () => [])) this.#reportUnknown(id, 'block');
  }

  insertBlocks(blocks: readonly Block[], anchor: Anchor): void {
    const id = idOf(anchor);
    const chapter = this.#chapter(id);
    if ('end-of' in anchor) {
      if (!chapter) this.#reportUnknown(id, 'chapter');
      this.chapters = this.chapters.map((other) =>
        other === chapter ? { ...chapter, blocks: [...chapter.blocks, ...blocks] } : other,
      );
      return;
    }
    const isBefore = 'before' in anchor;
    if (this.#edit(id, (passage) => (isBefore ? [...blocks, ...passage] : [...passage, ...blocks]))) return;
    if (!chapter) this.#reportUnknown(id, 'block');
    else this.#report.error('cohort-blocks-by-chapter', id.source, { id: id.value });
  }

  addChapters(ids: readonly Located<string>[], anchor: Anchor): void {
    const all = this.#makings.chapters;
    const added = ids.flatMap((id) => {
      const known = this.#chapter(id);
      if (known) {
        const first = formatSource(known.source);
        this.#report.error('content-chapter-twice', id.source, { chapter: id.value, first });
        return [];
      }
      if (!all.has(id.value)) reportUnknownName('chapter', id, all.keys(), this.#report);
      return all.get(id.value) ?? [];
    });
    this.#insertChapters(added, anchor);
  }

  /** Inserts chapters beside the anchor, in its part. @returns false, after a fault, when no chapter bears the anchor's id. */
  #insertChapters(added: readonly Chapter[], anchor: Anchor): boolean {
    const id = idOf(anchor);
    const beside = this.#chapter(id);
    if ('end-of' in anchor) this.#report.error('cohort-chapter-in-chapter', id.source, { id: id.value });
    else if (!beside) this.#reportUnknown(id, 'chapter');
    if ('end-of' in anchor || !beside) return false;
    const there = added.map((chapter) => inPart(chapter, beside.part));
    const index = this.chapters.indexOf(beside) + ('before' in anchor ? 0 : 1);
    this.chapters = this.chapters.toSpliced(index, 0, ...there);
    return true;
  }

  /** Puts other blocks in place of a passage. @returns whether there is one that bears the id. */
  #edit({ value: id }: Located<string>, edit: Parameters<typeof editPassage>[2]): boolean {
    const edited = editPassage(this.chapters, id, edit);
    this.chapters = edited ?? this.chapters;
    return edited !== null;
  }

  #chapter(id: Located<string>): Chapter | undefined {
    return this.chapters.find((chapter) => chapter.id === id.value);
  }

  /** Reports an id that no block or chapter bears. */
  #reportUnknown(id: Located<string>, named: 'block' | 'chapter'): void {
    const names = this.chapters.flatMap((chapter) =>
      named === 'chapter' ? chapter.id : [...allBlocks(chapter.blocks)].flatMap(({ id }) => id ?? []),
    );
    reportUnknownName(named, id, names, this.#report);
  }
}

function bears(id: string, chapters: readonly Chapter[]): boolean {
  return chapters.some(
    (chapter) => chapter.id === id || [...allBlocks(chapter.blocks)].some((block) => block.id === id),
  );
}

function idOf(anchor: Anchor): Located<string> {
  if ('before' in anchor) return anchor.before;
  return 'after' in anchor ? anchor.after : anchor['end-of'];
}
