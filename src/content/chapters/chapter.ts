import type { Chapter } from '../booklet.ts';
import { reportPlaceholders } from '../placeholders.ts';
import { reportMarkup } from '../plain-keys.ts';
import { Reader } from '../read/reader.ts';
import { place } from '../read/types.ts';
import { chapterSchema } from '../schema/chapter.ts';
import type { YamlFile } from '../yaml/file.ts';
import { madeText } from '../yaml/located.ts';
import { readBlocks } from './blocks.ts';
import type { IdPlace, Surroundings, World } from './world.ts';

export interface ReadChapter {
  readonly chapter: Chapter;
  readonly ids: readonly IdPlace[];
  /** The keys of the data that its blocks name. */
  readonly data: ReadonlySet<string>;
}

/** Reads content/chapters/ID.yaml: what can be read of it, and the ids that it gives. */
export function readChapter(id: string, file: YamlFile, given: Surroundings): ReadChapter {
  const draft = new Reader(file, given.report).draft(chapterSchema);
  reportMarkup({ short: draft.short }, given.report);
  reportPlaceholders(file, given.report);
  const named = new Set<string>();
  const world: World = { ...given, named };
  const ids: IdPlace[] = [{ id, source: draft[place] }];
  const chapter: Chapter = {
    id,
    part: null,
    title: draft.title ?? madeText('', draft[place]),
    short: draft.short?.value ?? null,
    class: draft.class ?? null,
    numbered: draft.numbered?.value ?? true,
    index: draft.index ?? [],
    blocks: readBlocks(draft.blocks ?? [], ids, world),
    source: draft[place],
  };
  return { chapter, ids, data: named };
}
