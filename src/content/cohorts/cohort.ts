import { type Fault, Report } from '../../faults/fault.ts';
import { nearest } from '../../faults/nearest.ts';
import { formatSource, type Source } from '../../faults/source.ts';
import { once } from '../../once.ts';
import type { Booklet, Chapter } from '../booklet.ts';
import { readBlocks } from '../chapters/blocks.ts';
import { type ReadChapter, readChapter } from '../chapters/chapter.ts';
import type { IdPlace, Surroundings } from '../chapters/world.ts';
import { type Cover, type ReadCover, readCover } from '../cover.ts';
import { type DataDraft, dataOf } from '../data/data.ts';
import { placesOf } from '../heading.ts';
import { readMail } from '../mail.ts';
import { inPart } from '../parts.ts';
import type { PersonRow } from '../people/people.ts';
import { listedRows } from '../people/yaml.ts';
import { readPrint } from '../print.ts';
import { place } from '../read/types.ts';
import { reportUnknownName } from '../unknown-name.ts';
import { dataInTexts, mergeVariables, readVariables } from '../variables.ts';
import type { Variant } from '../variants.ts';
import type { YamlFile } from '../yaml/file.ts';
import { Located } from '../yaml/located.ts';
import { applyChanges, type CohortDraft } from './changes.ts';
import { allIds } from './passages.ts';

/** The booklet of a cohort, or what is wrong with its file or those that it extends. */
export interface Cohort {
  readonly id: string;
  /** The cohort whose changes come before its own. */
  readonly extends: string | null;
  /** null when there is no readable booklet.yaml, or the file cannot be read. */
  readonly booklet: Booklet | null;
  readonly variants: readonly Variant[];
  /** The people that its own file lists. */
  readonly people: readonly PersonRow[];
  readonly faults: readonly Fault[];
}

/** The booklet without a cohort, and what cohorts make theirs from. */
export interface Base {
  /** The booklet's id, where the project has several. */
  readonly id: string | null;
  /** The ids of the project's booklets, where there are several. */
  readonly booklets: readonly string[];
  readonly booklet: Booklet;
  readonly cover: Cover & { readonly read: ReadCover | null };
  /** Every chapter, in the booklet or not; null for one that cannot be read. */
  readonly chapters: ReadonlyMap<string, ReadChapter | null>;
  readonly chapterFiles: ReadonlyMap<string, YamlFile | null>;
  readonly surroundings: Surroundings;
}

/** A cohort's file with those that it extends, the first of them first. */
export interface Lineage {
  readonly id: string;
  readonly drafts: readonly CohortDraft[];
  readonly faults: readonly Fault[];
}

/** Makes a cohort's booklet: applies the files of its lineage one after the other. */
export function makeCohort(
  { id, drafts, faults }: Lineage,
  base: Base,
): Cohort & { readonly booklet: Booklet } {
  const report = new Report();
  report.add(faults);
  const language = last(drafts, ({ language }) => language)?.value ?? base.surroundings.language;
  const { data, keys } = cohortData(drafts, base.surroundings, report);
  const surroundings: Surroundings = { ...base.surroundings, language, data, report };
  const replaced = new Set(keys.map(({ value }) => value));
  const chapters = rereadChapters(base, surroundings, replaced);
  const cover = isOther(base.cover.data, replaced, surroundings, base)
    ? readCover(base.cover.read, surroundings)
    : base.cover;

  const named = new Set(cover.data);
  const ids: IdPlace[] = [];
  let changed: readonly Chapter[] = base.booklet.chapters.map(({ id, part }) =>
    inPart(chapters.get(id)!.chapter, part),
  );
  for (const draft of drafts) {
    changed = applyChanges(changed, draft, {
      blocks: (read) => readBlocks(read, ids, { ...surroundings, named }),
      chapters: new Map([...chapters].map(([id, read]) => [id, read?.chapter ?? null])),
      isOneOfSeveral: base.id !== null,
      report,
    });
  }
  reportTwice(changed, ids, base, report);
  for (const { id: chapter } of changed) for (const key of chapters.get(chapter)!.data) named.add(key);

  for (const { key } of drafts.flatMap(({ booklets }) => booklets ?? [])) {
    if (!base.booklets.includes(key.value)) reportUnknownName('booklet', key, base.booklets, report);
  }
  const own = drafts.flatMap((draft) => [draft, ...ownOf(draft, base.id)]);
  const variables = own.map((draft) => readVariables(draft.variables ?? []));
  const booklet: Booklet = {
    ...base.booklet,
    language,
    title: last(own, ({ title }) => title)?.value ?? base.booklet.title,
    subtitle: last(own, ({ subtitle }) => subtitle) ?? base.booklet.subtitle,
    occasion: last(own, ({ occasion }) => occasion) ?? base.booklet.occasion,
    address: last(own, ({ address }) => address)?.value ?? base.booklet.address,
    cover: cover.block,
    date: last(own, ({ date }) => date)?.value ?? base.booklet.date,
    print: {
      ...readPrint(
        last(drafts, ({ print }) => print),
        base.booklet.print,
        surroundings,
      ),
      amount: last(drafts, ({ ink }) => ink)?.value ?? base.booklet.print.amount,
    },
    copies: last(own, ({ copies }) => copies)?.value ?? base.booklet.copies,
    variables: variables.reduce(mergeVariables, base.booklet.variables),
    chapters: changed,
    data,
    mail: drafts.reduce((under, draft) => readMail(draft.mail, under), base.booklet.mail),
    source: drafts.at(-1)![place],
    places: { ...base.booklet.places, ...Object.assign({}, ...own.map(placesOf)) },
  };
  if (keys.length > 0 && base.id === null)
    reportUnnamed(keys, new Set([...named, ...dataInTexts(booklet)]), report);
  const variants = last(drafts, (draft) => draft.variants) ?? [];
  const people = listedRows(drafts.at(-1)!.people ?? [], report);
  const above = drafts.at(-1)!.extends?.value ?? null;
  return {
    id,
    extends: above,
    booklet,
    variants: variants.map(({ value }) => value),
    people,
    faults: report.faults,
  };
}

/** The keys that a cohort gives for one of several booklets alone. */
function ownOf({ booklets }: CohortDraft, id: string | null) {
  return (booklets ?? []).flatMap(({ key, value }) => (key.value === id ? value : []));
}

/** The value that the last file with such a value gives. */
function last<D, T>(drafts: readonly D[], of: (draft: D) => T | undefined): T | undefined {
  return drafts.map(of).findLast((value) => value !== undefined);
}

/** The data of a cohort: its own in place of the booklet's, by the keys that it gives. */
function cohortData(
  drafts: readonly CohortDraft[],
  { data: common, references, files }: Surroundings,
  report: Report,
): { data: Surroundings['data']; keys: readonly Located<string>[] } {
  const entries = drafts.flatMap((draft) => draft.data ?? []);
  const data = new Map(common);
  for (const { key, value } of entries) {
    if (value instanceof Located) {
      const other = common.get(value.value);
      if (other === undefined) reportUnknownName('data', value, common.keys(), report);
      data.set(key.value, other ?? null);
    } else {
      const before = report.count;
      data.set(key.value, dataOf(key.value, value as DataDraft, { files, references, report }, before));
    }
  }
  return { data, keys: entries.map(({ key }) => key) };
}

/** The booklet's chapters; those that get other data or another language are read again. */
function rereadChapters(base: Base, surroundings: Surroundings, keys: ReadonlySet<string>): Base['chapters'] {
  const { chapters, chapterFiles } = base;
  if (keys.size === 0 && surroundings.language === base.surroundings.language) return chapters;
  return new Map(
    [...chapters].map(([id, read]) => {
      const other = read && isOther(read.data, keys, surroundings, base);
      return [id, other ? readChapter(id, chapterFiles.get(id)!, surroundings) : read];
    }),
  );
}

/** Whether what shows data is other for a cohort, which has other data by some keys or another language. */
function isOther(
  data: ReadonlySet<string>,
  keys: ReadonlySet<string>,
  { language }: Surroundings,
  base: Base,
): boolean {
  return language !== base.surroundings.language || [...data].some((key) => keys.has(key));
}

/**
 * Reports ids that several blocks or chapters bear, at the place where the cohort gives them. Those that the booklet has
 * twice without the cohort are the booklet's fault.
 */
function reportTwice(
  chapters: readonly Chapter[],
  given: readonly IdPlace[],
  base: Base,
  report: Report,
): void {
  const places = new Map(given.map(({ id, source }) => [id, source]));
  const taken = new Map<string, Source>();
  const told = new Set<string>();
  const claim = (id: string, source: Source) => {
    const first = taken.get(id);
    taken.set(id, first ?? source);
    if (!first) return;
    const own = places.get(id);
    const isOwn = own !== undefined && [first.file, source.file].includes(own.file);
    if (told.has(id) || (!isOwn && idsTwiceIn(base).has(id))) return;
    told.add(id);
    const inCommon = first.file === own?.file ? source : first;
    const [at, other] = first.file === source.file ? inOrder(first, source) : [own ?? source, inCommon];
    report.error('content-duplicate-id', at, { id, first: formatSource(other) });
  };
  for (const part of new Set(chapters.map(({ part }) => part))) {
    if (part?.id) claim(part.id, part.source);
  }
  for (const chapter of chapters) {
    claim(chapter.id, chapter.source);
    for (const { id, source } of allIds(chapter.blocks)) claim(id, source);
  }
}

/** The ids that the booklet has twice. */
const idsTwiceIn = once(({ booklet: { chapters } }: Base): ReadonlySet<string> => {
  const ids = chapters.flatMap((chapter) => [chapter.id, ...[...allIds(chapter.blocks)].map(({ id }) => id)]);
  return new Set(ids.filter((id, i) => ids.indexOf(id) !== i));
});

/** Two places of one file, the later one first. */
function inOrder(a: Source, b: Source): [Source, Source] {
  return a.line > b.line ? [a, b] : [b, a];
}

function reportUnnamed(keys: readonly Located<string>[], named: ReadonlySet<string>, report: Report): void {
  for (const { value: key, source } of keys) {
    if (!named.has(key)) report.error('cohort-data-unused', source, { key, near: nearest(key, named) });
  }
}
