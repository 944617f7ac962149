import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { formatSource, type Source } from '../faults/source.ts';
import { DEFAULT_LANGUAGE } from '../languages/index.ts';
import type { Booklet, Chapter } from './booklet.ts';
import type { IdPlace } from './chapters/blocks.ts';
import { readChapter } from './chapters/chapter.ts';
import type { Surroundings } from './chapters/world.ts';
import { type Base, type Cohort, makeCohorts } from './cohorts/index.ts';
import { type ContentFiles, openContent } from './content-files.ts';
import { type DataWorld, readData } from './data/data.ts';
import type { LocatedDataSet } from './data/rows.ts';
import type { ProjectFiles } from './files.ts';
import { type Heading, readHeading } from './heading.ts';
import { type References, readReferences } from './references.ts';
import type { YamlFile } from './yaml/file.ts';
import type { Located } from './yaml/located.ts';

export type { Cohort } from './cohorts/index.ts';
export { cohortIds } from './content-files.ts';
export type { ProjectFiles } from './files.ts';
export { hyphenated } from './people/columns.ts';
export type { Person } from './people/people.ts';
export { showVariant, VARIANTS, type Variant } from './variants.ts';

/** The content of a project: its booklet, and the booklet of each cohort. */
export interface Content {
  /** The booklet without a cohort; null when there is no readable booklet.yaml. */
  readonly booklet: Booklet | null;
  /** The cohorts by id, sorted by id; none when there is no readable booklet.yaml. */
  readonly cohorts: ReadonlyMap<string, Cohort>;
}

/** A cohort; without a booklet and people where it could not be read. */
export function cohortOf({ cohorts }: Content, id: string): Cohort {
  return cohorts.get(id) ?? { id, booklet: null, variants: [], people: [], faults: [] };
}

/**
 * Reads and checks everything under content/, used or not, as docs/content.md describes it. Faults go into
 * the report, as many as can be found at once, those of a cohort to the cohort; what could be read is
 * returned all the same.
 */
export function loadContent(files: ProjectFiles, report: Report): Content {
  const content = openContent(files, report);
  const heading = content.booklet ? readHeading(content.booklet, report) : null;
  const references = readAllReferences(content, report);
  const data = readAllData(content, { files, references, report });
  const surroundings: Surroundings = {
    files,
    paths: content.paths,
    language: heading?.language ?? DEFAULT_LANGUAGE,
    references,
    pictures: heading?.pictures ?? null,
    data,
    report,
  };
  const chapters = readAllChapters(content, surroundings);
  if (!heading) return { booklet: null, cohorts: new Map() };
  const booklet: Booklet = {
    ...heading.booklet,
    chapters: chooseChapters(heading, chapters, content, report),
    references: references ?? new Map(),
    data: new Map([...data].filter((entry): entry is [string, LocatedDataSet] => entry[1] !== null)),
  };
  const base = { booklet, chapters, chapterFiles: content.chapters, surroundings };
  return { booklet, cohorts: makeCohorts(content.cohorts, base, heading.given, report) };
}

/** The booklet without a cohort, as `loadContent` reads it; faults of cohorts go into the report too. */
export function loadBooklet(files: ProjectFiles, report: Report): Booklet | null {
  const { booklet, cohorts } = loadContent(files, report);
  report.add([...cohorts.values()].flatMap(({ faults }) => faults));
  return booklet;
}

function readAllReferences({ references }: ContentFiles, report: Report): References {
  if (references === undefined) return new Map();
  return references && readReferences(references, report);
}

function readAllData({ data }: ContentFiles, world: DataWorld): Surroundings['data'] {
  return new Map([...data].map(([key, file]) => [key, file && readSound(key, file, world)]));
}

/** The data; null where their shape is at fault, so that no figure that uses them is at fault too. */
function readSound(key: string, file: YamlFile, world: DataWorld): LocatedDataSet | null {
  const before = new Set(world.report.faults);
  const data = readData(key, file, world);
  const errors = world.report.faults.filter((fault) => fault.severity === 'error' && !before.has(fault));
  return errors.every(({ code }) => code.startsWith('content-check-')) ? data : null;
}

/** Every chapter by id; null for one that cannot be read. */
function readAllChapters({ chapters }: ContentFiles, surroundings: Surroundings): Base['chapters'] {
  return new Map([...chapters].map(([id, file]) => [id, file && readChapter(id, file, surroundings)]));
}

/** The chapters that the booklet lists, in its order. Reports ids that are given twice in them. */
function chooseChapters(
  { chapterIds }: Heading,
  read: Base['chapters'],
  { chapters }: ContentFiles,
  report: Report,
): Chapter[] {
  const taken = new Map<string, Source>();
  const chosen: Chapter[] = [];
  const listed = new Map<string, Source>();
  for (const id of chapterIds) {
    if (!chapters.has(id.value)) reportUnknownChapter(id, chapters, report);
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
    if (chapter && !listed.has(id)) claimIds(chapter.ids, new Map(), report);
  }
  return chosen;
}

function reportUnknownChapter(id: Located<string>, chapters: ContentFiles['chapters'], report: Report): void {
  const names = [...chapters.keys()];
  const near = nearest(id.value, names);
  report.error('content-unknown-name', id.source, { named: 'chapter', name: id.value, near, names });
}

function claimIds(ids: readonly IdPlace[], taken: Map<string, Source>, report: Report): void {
  for (const { id, source } of ids) {
    const first = taken.get(id);
    if (first) report.error('content-duplicate-id', source, { id, first: formatSource(first) });
    else taken.set(id, source);
  }
}
