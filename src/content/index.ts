import { Report } from '../faults/fault.ts';
import { formatSource, type Source } from '../faults/source.ts';
import { DEFAULT_LANGUAGE } from '../languages/index.ts';
import { KEEPS_NOTHING, type Keeper } from '../memo.ts';
import type { Booklet, Chapter } from './booklet.ts';
import { type ReadChapter, readChapter } from './chapters/chapter.ts';
import type { IdPlace, Surroundings } from './chapters/world.ts';
import { type Base, type Cohort, makeCohorts } from './cohorts/index.ts';
import { bookletIds, type ContentFiles, openContent } from './content-files.ts';
import { type Cover, readCover } from './cover.ts';
import { type DataWorld, readData } from './data/data.ts';
import type { LocatedDataSet } from './data/rows.ts';
import type { ProjectFiles } from './files.ts';
import { type Heading, readHeading } from './heading.ts';
import { type Desk, type KeepingDesk, readKept } from './kept.ts';
import { withParts } from './parts.ts';
import { type References, readReferences } from './references.ts';
import { takeOver } from './taken-over.ts';
import { reportUnknownName } from './unknown-name.ts';
import { reportPeopleOfNone, reportUnlisted } from './unlisted.ts';
import type { YamlFile } from './yaml/file.ts';

export { hasAnswer } from './answers.ts';
export { loadBibtex } from './bibtex/file.ts';
export type * from './booklet.ts';
export { sumOfPoints } from './chapters/exercises.ts';
export type { Cohort } from './cohorts/index.ts';
export { cohortIdsFor, peopleListedBy } from './cohorts/index.ts';
export { bookletIds } from './content-files.ts';
export type { ProjectFiles } from './files.ts';
export { languageSaid } from './language-said.ts';
export { hyphenated, inAscii } from './people/columns.ts';
export type { Person } from './people/people.ts';
export { isShuffled, shuffledFor } from './shuffle.ts';
export type * from './types/base.ts';
export type * from './types/block.ts';
export type * from './types/exercise.ts';
export type * from './types/figure.ts';
export type * from './types/picture.ts';
export type * from './types/reference.ts';
export type * from './types/table.ts';
export { showVariant, VARIANTS, type Variant, variantsOf } from './variants.ts';

/** The content of a project: its booklet, and the booklet of each cohort. */
export interface Content {
  /** The booklet without a cohort; null when there is no readable booklet.yaml. */
  readonly booklet: Booklet | null;
  /** The cohorts by id, sorted by id; none when there is no readable booklet.yaml. */
  readonly cohorts: ReadonlyMap<string, Cohort>;
}

/** A cohort; without a booklet and people where it could not be read. */
export function cohortOf({ cohorts }: Content, id: string): Cohort {
  return cohorts.get(id) ?? { id, extends: null, booklet: null, variants: [], people: [], faults: [] };
}

/**
 * Reads and checks everything under content/, used or not, as docs/content.md describes it. Faults go into
 * the report, as many as can be found at once, those of a cohort to the cohort; what could be read is
 * returned all the same.
 * @param id of the booklet that is read; null where the project has one.
 * @param memo keeps what was read: files that have not changed since are not read again.
 */
export function loadContent(
  files: ProjectFiles,
  report: Report,
  id: string | null = null,
  memo: Keeper = KEEPS_NOTHING,
): Content {
  const desk = { files, report, memo };
  const content = openContent(id, desk);
  const heading = content.booklet && readHeadingKept(content.booklet, { id, ...content }, desk);
  const references = readAllReferences(content, desk);
  const given = memo.same('surroundings', {
    paths: memo.same('paths', content.paths),
    language: heading?.language ?? DEFAULT_LANGUAGE,
    references,
    pictures: heading?.pictures ?? null,
    data: memo.same('data', readAllData(content, references, desk)),
  });
  const chapters = readAllChapters(content, given, desk);
  if (!heading) return { booklet: null, cohorts: new Map() };
  const cover = readCoverKept(content, heading, given, desk);
  const booklet: Booklet = {
    ...heading.booklet,
    cover: cover.block,
    chapters: chooseChapters(heading, chapters, content, report),
    references: references ?? new Map(),
    data: given.data,
  };
  reportUnlisted(content, report);
  reportPeopleOfNone(content, report);
  const base: Base = {
    id,
    booklets: bookletIds(files),
    booklet,
    cover: { ...cover, read: heading.cover },
    chapters,
    chapterFiles: content.chapters,
    surroundings: { ...given, files, report },
  };
  return { booklet, cohorts: makeCohorts(content.cohorts, base, heading.given, report) };
}

/** The booklet without a cohort, as `loadContent` reads it; faults of cohorts go into the report too. */
export function loadBooklet(files: ProjectFiles, report: Report): Booklet | null {
  const { booklet, cohorts } = loadContent(files, report);
  report.add([...cohorts.values()].flatMap(({ faults }) => faults));
  return booklet;
}

function readHeadingKept(
  file: YamlFile,
  { id, common }: Parameters<typeof readHeading>[1],
  desk: KeepingDesk,
): Heading {
  return readKept(desk, `heading ${id}`, [file, common], (asked) => readHeading(file, { id, common }, asked));
}

function readAllReferences({ references: files }: ContentFiles, desk: KeepingDesk): References {
  return readKept(desk, 'references', files, ({ report }) => readReferences(files, report));
}

function readAllData(
  { data, otherData }: ContentFiles,
  references: References,
  desk: KeepingDesk,
): Surroundings['data'] {
  return new Map(
    [...data].map(([key, file]) => {
      const read = (desk: Desk, before: LocatedDataSet | null) =>
        file && takeOver(readSound(key, file, { references, ...desk }), before);
      const own = otherData.has(key) ? { ...desk, report: new Report() } : desk;
      return [key, readKept(own, `data ${key}`, [file, references], read)];
    }),
  );
}

/** The data; null where their shape has a fault, so that figures that use them do not report more. */
function readSound(key: string, file: YamlFile, world: DataWorld): LocatedDataSet | null {
  const data = readData(key, file, world);
  const errors = world.report.faults.filter(({ severity }) => severity === 'error');
  return errors.every(({ code }) => code.startsWith('content-check-')) ? data : null;
}

/** Every chapter by id; null for one that cannot be read. */
function readAllChapters(
  { chapters, others }: ContentFiles,
  given: Omit<Surroundings, keyof Desk>,
  desk: KeepingDesk,
): Base['chapters'] {
  return new Map(
    [...chapters].map(([id, file]) => {
      const read = (desk: Desk, before: ReadChapter | null) =>
        file && takeOver(readChapter(id, file, { ...given, ...desk }), before);
      const own = others.has(id) ? { ...desk, report: new Report() } : desk;
      return [id, readKept(own, `chapter ${id}`, [file, given], read)];
    }),
  );
}

function readCoverKept(
  { booklet: file }: ContentFiles,
  { cover }: Heading,
  given: Omit<Surroundings, keyof Desk>,
  desk: KeepingDesk,
): Cover {
  return readKept(desk, 'cover', [file, cover, given], (desk) => readCover(cover, { ...given, ...desk }));
}

/** The chapters that the booklet lists, in its order. Reports ids that are given twice in them. */
function chooseChapters(
  { chapterIds, parts, booklet: { source } }: Heading,
  read: Base['chapters'],
  { chapters, others }: ContentFiles,
  report: Report,
): Chapter[] {
  const taken = new Map<string, Source>();
  const chosen: Chapter[] = [];
  const listed = new Map<string, Source>();
  for (const id of chapterIds) {
    if (!chapters.has(id.value)) reportUnknownName('chapter', id, chapters.keys(), report);
    const chapter = read.get(id.value);
    if (!chapter) continue;
    const first = listed.get(id.value);
    if (first) {
      report.error('content-chapter-twice', id.source, { chapter: id.value, first: formatSource(first) });
      continue;
    }
    listed.set(id.value, id.source);
    claimIds(chapter.ids, taken, report);
    chosen.push(chapter.chapter);
  }
  for (const [id, chapter] of read) {
    if (chapter && !listed.has(id) && !others.has(id)) claimIds(chapter.ids, new Map(), report);
  }
  const ids = parts.flatMap(({ part: { id, source } }) => (id === null ? [] : { id, source }));
  claimIds(ids, taken, report);
  const all = new Set(chapterIds.map(({ value }) => value));
  return withParts(chosen, parts, all, source.file, report);
}

function claimIds(ids: readonly IdPlace[], taken: Map<string, Source>, report: Report): void {
  for (const { id, source } of ids) {
    const first = taken.get(id);
    if (first) report.error('content-duplicate-id', source, { id, first: formatSource(first) });
    else taken.set(id, source);
  }
}
