import type * as z from 'zod/mini';
import type { Source } from '../../faults/source.ts';
import { readLength } from '../../units.ts';
import type { Block, BlockBase, Chapter, Tags } from '../booklet.ts';
import { Reader } from '../read/reader.ts';
import { place, type Read } from '../read/types.ts';
import { type blockSchema, chapterSchema } from '../schema/chapter.ts';
import type { YamlFile } from '../yaml/file.ts';
import { madeText } from '../yaml/located.ts';
import { readFigure } from './figures.ts';
import { checkImage } from './images.ts';
import { readSpace } from './spaces.ts';
import { readTable } from './tables.ts';
import { readTimeline } from './timelines.ts';
import type { Surroundings, World } from './world.ts';

export type ReadBlock = Read<z.infer<typeof blockSchema>>;
type WithoutBase<B> = B extends unknown ? Omit<B, keyof BlockBase> : never;
type BlockContent = WithoutBase<Block>;

/** An id, and where it is given. */
export interface IdPlace {
  readonly id: string;
  readonly source: Source;
}

export interface ReadChapter {
  readonly chapter: Chapter;
  readonly ids: readonly IdPlace[];
  /** The keys of the data that its blocks name. */
  readonly data: ReadonlySet<string>;
}

/** Reads content/chapters/ID.yaml: what can be read of it, and the ids that it gives. */
export function readChapter(id: string, file: YamlFile, given: Surroundings): ReadChapter {
  const draft = new Reader(file, given.report).draft(chapterSchema);
  const named = new Set<string>();
  const world: World = { ...given, named };
  const ids: IdPlace[] = [{ id, source: draft[place] }];
  const chapter: Chapter = {
    id,
    title: draft.title ?? madeText('', draft[place]),
    short: draft.short?.value ?? null,
    numbered: draft.numbered?.value ?? true,
    blocks: readBlocks(draft.blocks ?? [], ids, world),
    source: draft[place],
  };
  return { chapter, ids, data: named };
}

/** Reads blocks, and adds the ids that they give to `ids`. */
export function readBlocks(blocks: readonly ReadBlock[], ids: IdPlace[], world: World): Block[] {
  return blocks.flatMap((block) => {
    if (block.id) ids.push({ id: block.id.value, source: block.id.source });
    const content = readBlock(block, ids, world);
    const base = { id: block.id?.value ?? null, tags: readTags(block), source: block[place] };
    return content ? { ...content, ...base } : [];
  });
}

function readTags({ audience, level }: ReadBlock): Tags | null {
  return audience || level ? { audience: audience?.value ?? null, level: level?.value ?? null } : null;
}

function readBlock(block: ReadBlock, ids: IdPlace[], world: World): BlockContent | null {
  if ('figure' in block) return readFigure(block, world);
  if ('table' in block) return readTable(block, world);
  if ('text' in block) return { kind: 'text', text: block.text };
  if ('lead' in block) return { kind: 'lead', text: block.lead };
  if ('note' in block) return { kind: 'note', text: block.note };
  if ('section' in block) return { kind: 'section', level: 2, title: block.section };
  if ('subsection' in block) return { kind: 'section', level: 3, title: block.subsection };
  if ('list' in block)
    return {
      kind: 'list',
      ordered: block.ordered?.value ?? false,
      choices: block.kind !== undefined,
      items: block.list,
    };
  if ('quote' in block) return { kind: 'quote', text: block.quote, from: block.source ?? null };
  if ('timeline' in block) return readTimeline(block, world);
  if ('image' in block) return readImage(block, world);
  if ('code' in block)
    return { kind: 'code', code: block.code.value, language: block.language?.value ?? null };
  if ('glossary' in block) return { kind: 'glossary', entries: block.glossary };
  if ('exercise' in block)
    return {
      kind: 'exercise',
      text: block.exercise,
      space: readSpace(block, world),
      answer: block.answer ?? null,
    };
  if ('space' in block) {
    const space = readSpace(block, world);
    return space && { kind: 'space', title: block.title ?? null, ...space };
  }
  if ('sign-in' in block)
    return {
      kind: 'sign-in',
      title: block.title ?? null,
      columns: block['sign-in'].map(({ value }) => value),
      rows: block.rows?.value ?? null,
    };
  if ('break' in block) return { kind: 'break', to: block.break.value };
  if ('references' in block) return { kind: 'references' };
  if ('lists' in block) return { kind: 'lists', of: block.lists.value };
  const { box, kind, blocks } = block;
  // The schema of a box holds itself, which types cannot follow.
  return {
    kind: 'box',
    style: kind?.value ?? 'facts',
    title: box,
    blocks: readBlocks(blocks as readonly ReadBlock[], ids, world),
  };
}

function readImage(block: Extract<ReadBlock, { readonly image: unknown }>, world: World): BlockContent {
  checkImage(block.image, world);
  return {
    kind: 'image',
    file: block.image.value,
    title: block.title ?? null,
    alt: block.alt.value,
    credit: block.credit.value,
    licence: block.licence.value,
    width: block.width ? readLength(block.width.value) : null,
  };
}
