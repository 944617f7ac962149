import { type Fault, Report } from '../faults/fault.ts';
import type { Keeper } from '../memo.ts';
import { BIBTEX, parseBibtex } from './bibtex/file.ts';
import type { ProjectFiles } from './files.ts';
import { readKept } from './kept.ts';
import { chaptersOfOthers, dataOfOthers } from './listed-chapters.ts';
import { misnamed, NAMED_FOLDERS, type NamedFolder } from './misnamed.ts';
import type { YamlFile } from './yaml/file.ts';
import { parseYaml } from './yaml/parse.ts';

/** The YAML files under content/, sorted by their roles; null for one that cannot be read. */
export interface ContentFiles {
  /** Every file under content/, of whatever type. */
  readonly paths: readonly string[];
  /** The file of the booklet that is read. */
  readonly booklet: YamlFile | null;
  /** booklet.yaml, where it says what several booklets share; null where it is the booklet, or cannot be read. */
  readonly common: YamlFile | null;
  /** The sources in YAML or JSON, and those in BibTeX, read as CSL-JSON; none is allowed. */
  readonly references: readonly (YamlFile | null)[];
  /** The files of all booklets, where there are several. */
  readonly booklets: ReadonlyMap<string, YamlFile | null>;
  readonly chapters: ReadonlyMap<string, YamlFile | null>;
  /** The chapters that are another booklet's alone, whose faults are not told (`chaptersOfOthers`). */
  readonly others: ReadonlySet<string>;
  readonly data: ReadonlyMap<string, YamlFile | null>;
  /** The data that are used by other booklets alone, whose faults are not told (`dataOfOthers`). */
  readonly otherData: ReadonlySet<string>;
  readonly cohorts: ReadonlyMap<string, CohortFile>;
}

/** A cohort's file and its faults, which are kept apart because they concern no other booklet. */
export interface CohortFile {
  readonly file: YamlFile | null;
  readonly faults: readonly Fault[];
}

/** The ids of all cohorts, sorted. */
export const cohortIds = (files: ProjectFiles): string[] => idsIn('cohorts', files);

/** The ids of a project's booklets, sorted; none where it has one, which booklet.yaml describes. */
export const bookletIds = (files: ProjectFiles): string[] => idsIn('booklets', files);

function idsIn(wanted: NamedFolder, files: ProjectFiles): string[] {
  return files.list('content').flatMap((path) => {
    const [, folder, id] = NAMED.exec(path) ?? [];
    return folder === wanted ? id! : [];
  });
}

const NO_OTHERS: ReadonlySet<string> = new Set();

const BOOKLET = 'content/booklet.yaml';
const REFERENCES = 'content/references.yaml';
/** Sources as programs export them: CSL-JSON, RIS. */
const EXPORTED = /^content\/[^/]+\.(?:json|ris)$/i;
/** The names of the files of chapters, data, cohorts and booklets are ids. */
const NAMED = new RegExp(`^content/(${NAMED_FOLDERS.join('|')})/([a-z0-9][a-z0-9-]*)\\.yaml$`);

/**
 * Parses every YAML file under content/; reports each that is none of the files of a project.
 * @param id of the booklet that is read, where there are several.
 */
export function openContent(
  files: ProjectFiles,
  id: string | null,
  report: Report,
  memo: Keeper,
): ContentFiles {
  const named = {
    chapters: new Map<string, YamlFile | null>(),
    data: new Map<string, YamlFile | null>(),
    booklets: new Map<string, YamlFile | null>(),
  };
  const cohorts = new Map<string, CohortFile>();
  const all = files.list('content');
  const paths = new Set(all.filter((path) => path.endsWith('.yaml') || path === BIBTEX));
  const open = (path: string, faults = report) => {
    if (!paths.has(path)) return undefined;
    const faultsBefore = report.count;
    const bytes = files.read(path);
    if (bytes) {
      const desk = { files, report: faults };
      const parse = path === BIBTEX ? parseBibtex : parseYaml;
      return readKept(memo, path, [bytes], desk, ({ report }) => parse(path, bytes, report));
    }
    // A file outside the project, or one that is too large, was already reported with its reason.
    if (report.count === faultsBefore) faults.error('content-unreadable', startOf(path), {});
    return null;
  };
  const openCohort = (path: string): CohortFile => {
    const own = new Report();
    return { file: open(path, own) ?? null, faults: own.faults };
  };
  const main = open(BOOKLET);
  const own = [REFERENCES, BIBTEX].filter((path) => paths.has(path));
  const references: (YamlFile | null)[] =
    own.length > 0 ? own.map((path) => open(path) ?? null) : findExported(all, report);
  const apart = { chapters: new Map<string, readonly Fault[]>(), data: new Map<string, readonly Fault[]>() };
  for (const path of paths) {
    const [, folder, name] = NAMED.exec(path) ?? [];
    if (folder === 'cohorts') cohorts.set(name!, openCohort(path));
    else if (folder === 'chapters' || folder === 'data') {
      const own = id === null ? report : new Report();
      named[folder].set(name!, open(path, own) ?? null);
      if (id !== null) apart[folder].set(name!, own.faults);
    } else if (folder) named[folder as keyof typeof named].set(name!, open(path) ?? null);
  }
  const naming = [...(main === undefined ? [] : [main]), ...[...cohorts.values()].map(({ file }) => file)];
  const others = id === null ? NO_OTHERS : chaptersOfOthers(id, named.booklets, naming);
  const chapters = (ofOthers: boolean) =>
    [...named.chapters].flatMap(([name, file]) => (others.has(name) === ofOthers ? [file] : []));
  const otherData =
    id === null
      ? NO_OTHERS
      : dataOfOthers(
          named.data.keys(),
          [named.booklets.get(id) ?? null, ...naming, ...chapters(false)],
          chapters(true),
        );
  for (const [name, faults] of apart.chapters) if (!others.has(name)) report.add(faults);
  for (const [name, faults] of apart.data) if (!otherData.has(name)) report.add(faults);
  let bookletElsewhere = false;
  for (const path of all) {
    if ([BOOKLET, REFERENCES, BIBTEX].includes(path) || NAMED.test(path)) continue;
    const meant = misnamed(path, () => new TextDecoder().decode(files.read(path)?.subarray(0, 10_000)));
    if (!meant) continue;
    const instead = all.includes(meant.path) ? null : meant.path;
    // The table that a file was made from, kept beside it.
    if (meant.reason === 'table' && instead === null) continue;
    report.error('content-unknown-file', startOf(path), { reason: meant.reason, instead });
    // A text that names a file which is here under another name, or cannot be read, is not at fault too.
    const [folder, id] = meant.named ?? [];
    if (folder && folder !== 'cohorts' && !named[folder].has(id!)) named[folder].set(id!, null);
    if (instead === REFERENCES || instead === BIBTEX) references.push(null);
    if (instead === BOOKLET) bookletElsewhere = true;
  }
  if (main === undefined && id === null && !bookletElsewhere) reportNoBooklet(files, report);
  const heading = id === null || main === null ? main : named.booklets.get(id);
  const common = id === null ? null : (main ?? null);
  return { paths: all, booklet: heading ?? null, common, references, ...named, others, otherData, cohorts };
}

/** The names that people give to content/. */
const ELSEWHERE = [
  'booklet.yaml',
  'booklet.yml',
  'Content/booklet.yaml',
  'contenu/booklet.yaml',
  'contents/booklet.yaml',
];

function reportNoBooklet(files: ProjectFiles, report: Report): void {
  const found = ELSEWHERE.find((path) => files.read(path) !== null) ?? null;
  report.error('content-no-booklet', startOf(BOOKLET), { found });
}

function startOf(file: string) {
  return { file, line: 1, column: 1 };
}

/** Reports sources under the name of an export, which nothing reads: a file that cannot be read. */
function findExported(paths: readonly string[], report: Report): null[] {
  const path = paths.find((each) => EXPORTED.test(each));
  if (path === undefined) return [];
  report.error('content-references-format', startOf(path), { json: /json$/i.test(path) });
  return [null];
}
