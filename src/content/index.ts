import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { formatSource, type Source } from '../faults/source.ts';
import type { Booklet, Chapter } from './booklet.ts';
import { type IdPlace, readChapter } from './chapters/chapter.ts';
import type { World } from './chapters/world.ts';
import { type ContentFiles, openContent } from './content-files.ts';
import { readData } from './data/data.ts';
import type { LocatedDataSet } from './data/rows.ts';
import type { ProjectFiles } from './files.ts';
import { type Heading, readHeading } from './heading.ts';
import { type References, readReferences } from './references.ts';
import type { Located } from './yaml/located.ts';

export type { ProjectFiles } from './files.ts';

/**
 * Reads and checks everything under content/, used or not, as docs/content.md describes it. Faults go into
 * the report, as many as can be found at once; what could be read is returned all the same, or null when
 * there is no readable booklet.yaml.
 */
export function loadBooklet(files: ProjectFiles, report: Report): Booklet | null {
  const content = openContent(files, report);
  const heading = content.booklet ? readHeading(content.booklet, report) : null;
  const references = readAllReferences(content, report);
  const data = readAllData(content, references, report);
  const language = heading?.language ?? 'fr';
  const chapters = readAllChapters(content, {
    files,
    paths: content.paths,
    language,
    references,
    data,
    report,
  });
  if (!heading) return null;
  return {
    ...heading.booklet,
    chapters: chooseChapters(heading, chapters, content, report),
    references: references ?? new Map(),
    data: new Map([...data].filter((entry): entry is [string, LocatedDataSet] => entry[1] !== null)),
  };
}

function readAllReferences({ references }: ContentFiles, report: Report): References {
  if (references === undefined) return new Map();
  return references && readReferences(references, report);
}

function readAllData({ data }: ContentFiles, references: References, report: Report): World['data'] {
  return new Map([...data].map(([key, file]) => [key, file && readData(key, file, references, report)]));
}

type ReadChapter = ReturnType<typeof readChapter>;

function readAllChapters({ chapters }: ContentFiles, world: World): Map<string, ReadChapter> {
  const read = new Map<string, ReadChapter>();
  for (const [id, file] of chapters) if (file) read.set(id, readChapter(id, file, world));
  return read;
}

/** The chapters that the booklet lists, in its order, no id given twice in them. */
function chooseChapters(
  { chapterIds }: Heading,
  read: ReadonlyMap<string, ReadChapter>,
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
  for (const [id, { ids }] of read) if (!listed.has(id)) claimIds(ids, new Map(), report);
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
