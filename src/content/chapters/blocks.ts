import type * as z from 'zod/mini';
import { keysOfKind } from '../read/schema.ts';
import { place, type Read } from '../read/types.ts';
import { type BlockKey, blockSchemas, type numbersSchema } from '../schema/chapter.ts';
import type { BlockBase, Tags } from '../types/base.ts';
import type { Block, LineNumbers, NumbersBlock } from '../types/block.ts';
import type { Located } from '../yaml/located.ts';
import { readCode } from './code.ts';
import { readExercise } from './exercises.ts';
import { readFigure } from './figures.ts';
import { bleedOf, readImage, readPictures } from './images.ts';
import { readSpace } from './spaces.ts';
import { readTable } from './tables.ts';
import { readTimeline } from './timelines.ts';
import { type IdPlace, sourcesOf, type World } from './world.ts';

/** A block of one kind as its schema gives it, by the key that names the kind. */
type ReadBlockOf<K extends BlockKey> = Read<z.infer<(typeof blockSchemas)[K]>>;
export type ReadBlock = { [K in BlockKey]: ReadBlockOf<K> }[BlockKey];

type WithoutBase<B> = B extends unknown ? Omit<B, keyof BlockBase> : never;
type BlockContent = WithoutBase<Block>;

/**
 * Makes a block of what was read, or reports why it cannot: null. Blocks within it add their ids to `ids`.
 */
type BlockReader<K extends BlockKey> = (
  block: ReadBlockOf<K>,
  world: World,
  ids: IdPlace[],
) => BlockContent | null;

function lineNumbersOf(asked: ReadBlockOf<'text'>['line-numbers']): LineNumbers {
  const value = asked?.value ?? false;
  return value === true ? 'own' : value || null;
}

/** The reader of each kind of block. A kind of the schema that is missing here does not compile. */
const READERS: { readonly [K in BlockKey]: BlockReader<K> } = {
  section: (block) => ({ kind: 'section', level: 2, title: block.section, index: block.index ?? [] }),
  subsection: (block) => ({ kind: 'section', level: 3, title: block.subsection, index: block.index ?? [] }),
  text: (block) => ({
    kind: 'text',
    text: block.text,
    lineNumbers: lineNumbersOf(block['line-numbers']),
  }),
  lead: (block) => ({ kind: 'lead', text: block.lead }),
  note: (block) => ({ kind: 'note', text: block.note }),
  list: (block) => ({
    kind: 'list',
    ordered: block.ordered?.value ?? false,
    choices: block.kind !== undefined,
    items: block.list,
  }),
  math: (block) => ({ kind: 'math', tex: block.math, alt: block.alt?.value ?? null }),
  quote: (block) => ({ kind: 'quote', text: block.quote, from: block.source ?? null }),
  figure: readFigure,
  image: (block, world) => ({
    kind: 'image',
    ...readImage(block, world),
    title: block.title ?? null,
    bleed: bleedOf(block),
    beside: block.beside ? { text: block.beside.text, side: block.beside.side?.value ?? 'left' } : null,
  }),
  pictures: readPictures,
  table: readTable,
  timeline: readTimeline,
  box: (block, world, ids) => ({
    kind: 'box',
    style: block.kind?.value ?? 'facts',
    title: block.box,
    // The schema of a block in which blocks stand holds itself, which types cannot follow.
    blocks: readBlocks(block.blocks as readonly ReadBlock[], ids, world),
  }),
  statement: (block, world, ids) => ({
    kind: 'statement',
    style: block.kind.value,
    title: block.title ?? null,
    numbered: block.kind.value !== 'proof' && (block.numbered?.value ?? true),
    text: block.statement,
    blocks: readBlocks((block.blocks ?? []) as readonly ReadBlock[], ids, world),
  }),
  verse: (block) => ({
    kind: 'verse',
    text: block.verse,
    lineNumbers: lineNumbersOf(block['line-numbers']),
    from: block.source ?? null,
  }),
  code: readCode,
  definitions: (block) => ({ kind: 'definitions', entries: block.definitions }),
  glossary: (block) => ({
    kind: 'glossary',
    entries: block.glossary.map(({ term, definition, sort }) => ({
      ...{ term, definition, sort: sort?.value ?? null },
    })),
  }),
  exercise: readExercise,
  numbers: readNumbers,
  answers: () => ({ kind: 'answers' }),
  points: (block) => ({ kind: 'points', total: block.total?.value ?? null }),
  space(block, world) {
    const space = readSpace(block, world);
    return space && { kind: 'space', title: block.title ?? null, ...space };
  },
  'sign-in': (block) => ({
    kind: 'sign-in',
    title: block.title ?? null,
    columns: block['sign-in'].map(({ value }) => value),
    rows: block.rows?.value ?? null,
  }),
  break: (block) => ({ kind: 'break', to: block.break.value }),
  references: () => ({ kind: 'references' }),
  lists: (block) => ({ kind: 'lists', of: block.lists.value }),
  index: () => ({ kind: 'index' }),
};

/** Reads blocks, and adds the ids that they give to `ids`. The language of a section is that of the blocks in it. */
export function readBlocks(blocks: readonly ReadBlock[], ids: IdPlace[], world: World): Block[] {
  let [section, subsection] = [world, world];
  return blocks.flatMap((block) => {
    const around = 'section' in block ? world : 'subsection' in block ? section : subsection;
    const own = block.lang ? { ...around, language: block.lang.value } : around;
    if ('section' in block) section = own;
    if ('section' in block || 'subsection' in block) subsection = own;
    if (block.id) ids.push({ id: block.id.value, source: block.id.source });
    const [key] = keysOfKind(blockSchemas, Object.keys(block)) as [BlockKey];
    // TypeScript does not see that the key and the block are of the same kind.
    const content = (READERS[key] as BlockReader<BlockKey>)(block as never, own, ids);
    const base = {
      id: block.id?.value ?? null,
      tags: readTags(block),
      place: block.place?.value ?? null,
      lang: block.lang?.value ?? null,
      class: block.class ?? null,
      source: block[place],
    };
    return content ? { ...content, ...base } : [];
  });
}

function readTags({ audience, level }: ReadBlock): Tags | null {
  return audience || level ? { audience: audience?.value ?? null, level: level?.value ?? null } : null;
}

/** The most figures that stand side by side. */
const MOST = 4;

function readNumbers(
  block: Read<z.infer<typeof numbersSchema>>,
  world: World,
): Omit<NumbersBlock, 'id' | 'source'> {
  const extra = block.numbers[MOST];
  if (extra) world.report.error('numbers-too-many', extra.says.source, { most: MOST });
  const entries = block.numbers.map(({ value, unit, says }) => ({
    isNumber: typeof value.value === 'number',
    value: typeof value.value === 'number' ? value.text : (value as Located<string>),
    unit: unit?.value ?? '',
    says,
  }));
  return { kind: 'numbers', entries, sources: sourcesOf(block.source, [], world) };
}
