import type * as z from 'zod/mini';
import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { formatSource, type Source } from '../faults/source.ts';
import type { Chapter, Part } from './booklet.ts';
import { place, type Read } from './read/types.ts';
import type { partSchema } from './schema/booklet.ts';
import type { Located } from './yaml/located.ts';

/** A part, and the chapters that it lists. */
export interface ListedPart {
  readonly part: Part;
  readonly chapterIds: readonly Located<string>[];
}

export function readParts(parts: readonly Read<z.infer<typeof partSchema>>[]): ListedPart[] {
  return parts.map(({ title, id, text, chapters, [place]: source }) => ({
    part: { id: id?.value ?? null, title, text: text ?? null, source },
    chapterIds: chapters,
  }));
}

/**
 * The chapters with their parts. Reports chapters that are in two parts, or not in the booklet, and parts with others
 * in between.
 * @param listed the chapters that the booklet lists; of these, one that cannot be read is reported by its own fault.
 * @param file of the booklet. Parts that several booklets share, in another file, may name chapters that it has not.
 */
export function withParts(
  chapters: readonly Chapter[],
  parts: readonly ListedPart[],
  listed: ReadonlySet<string>,
  file: string,
  report: Report,
): Chapter[] {
  const partOf = new Map<string, { readonly part: Part; readonly source: Source }>();
  const places = new Map(chapters.map(({ id }, i) => [id, i]));
  for (const { part, chapterIds } of parts) {
    let last: Located<string> | null = null;
    for (const id of chapterIds) {
      const first = partOf.get(id.value);
      const at = places.get(id.value);
      if (first)
        report.error('part-chapter-twice', id.source, {
          chapter: id.value,
          first: formatSource(first.source),
        });
      else if (!listed.has(id.value) && id.source.file === file) {
        const near = nearest(id.value, listed);
        report.error('part-chapter-unlisted', id.source, { chapter: id.value, near });
      } else if (last && at !== undefined && at !== places.get(last.value)! + 1)
        report.error('part-order', id.source, { chapter: id.value, before: last.value });
      if (first || at === undefined) continue;
      partOf.set(id.value, { part, source: id.source });
      last = id;
    }
  }
  return chapters.map((chapter) => inPart(chapter, partOf.get(chapter.id)?.part ?? null));
}

/** A chapter as it stands in a part; the same object as long as both are. */
export function inPart(chapter: Chapter, part: Part | null): Chapter {
  if (chapter.part === part) return chapter;
  const before = placed.get(chapter);
  if (before?.part === part) return before;
  const now = { ...chapter, part };
  placed.set(chapter, now);
  return now;
}

/** The chapters as they stood last, by what they were made of. */
const placed = new WeakMap<Chapter, Chapter>();
