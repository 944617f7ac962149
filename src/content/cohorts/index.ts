import { type Fault, Report } from '../../faults/fault.ts';
import { nearest } from '../../faults/nearest.ts';
import { once } from '../../once.ts';
import { bookletIds, type CohortFile, cohortIds } from '../content-files.ts';
import type { ProjectFiles } from '../files.ts';
import type { PersonRow } from '../people/people.ts';
import { listedRows } from '../people/yaml.ts';
import { reportMarkup } from '../plain-keys.ts';
import { Reader } from '../read/reader.ts';
import { cohortSchema } from '../schema/cohort.ts';
import { reportUnknownName } from '../unknown-name.ts';
import { type GivenVariable, givenVariables, reportNested, usedVariables } from '../variables.ts';
import type { YamlFile } from '../yaml/file.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { CohortDraft } from './changes.ts';
import { type Base, type Cohort, type Lineage, makeCohort } from './cohort.ts';

export type { Base, Cohort } from './cohort.ts';

interface ReadFile {
  /** null when the file cannot be read. */
  readonly draft: CohortDraft | null;
  readonly faults: readonly Fault[];
}
type ReadFiles = ReadonlyMap<string, ReadFile>;

/**
 * Makes every cohort's booklet, and finds what is wrong with each. Variables that the booklet gives and
 * neither it nor a cohort uses go into the report.
 */
export function makeCohorts(
  files: ReadonlyMap<string, CohortFile>,
  base: Base,
  given: readonly GivenVariable[],
  report: Report,
): ReadonlyMap<string, Cohort> {
  const read: ReadFiles = new Map([...files].map(([id, file]) => [id, readFile(file)]));
  const made = idsFor(base.id, base.booklets, read).map((id): Cohort => {
    const lineage = lineageOf(id, read);
    if (lineage.drafts.length > 0) return makeCohort(lineage, base);
    return { id, extends: null, booklet: null, variants: [], people: [], faults: lineage.faults };
  });
  const used = new Map(
    made.map(({ id, booklet }) => [id, booklet ? usedVariables(booklet) : new Set<string>()]),
  );
  // A name that no variable has is reported where it stands; it may be the one that is meant by an unused variable.
  const known = new Set(
    [...given, ...[...read.values()].flatMap(({ draft }) => givenVariables(draft?.variables ?? []))].map(
      ({ name }) => name,
    ),
  );
  const names = [usedVariables(base.booklet), ...used.values()].flatMap((each) => [...each]);
  // Another booklet may use what this one does not.
  if (base.id !== null || names.some((name) => !known.has(name) && !name.startsWith('person.'))) {
    return new Map(made.map((cohort) => [cohort.id, cohort]));
  }
  const faulty = new Set(made.flatMap(({ id, faults }) => (faults.length > 0 ? id : [])));
  // A file that could not be read might use the variables.
  if (faulty.size === 0 && !report.failed)
    reportUnused(given, [usedVariables(base.booklet), ...used.values()], report);
  const heirsOf = heirsIn(read);
  return new Map(
    made.map((cohort) => {
      const heirs = heirsOf.get(cohort.id)!;
      if (heirs.some((id) => faulty.has(id))) return [cohort.id, cohort];
      const unused = new Report();
      const own = givenVariables(read.get(cohort.id)!.draft?.variables ?? []);
      reportUnused(
        own,
        heirs.map((id) => used.get(id)!),
        unused,
      );
      return [cohort.id, { ...cohort, faults: [...cohort.faults, ...unused.faults] }];
    }),
  );
}

/**
 * The ids of the cohorts that get a booklet, sorted.
 * @param booklet its id, where the project has several; null where it has one, which all cohorts get.
 */
export function cohortIdsFor(booklet: string | null, files: ProjectFiles): string[] {
  const ids = cohortIds(files);
  if (booklet === null) return ids;
  const read = ids.map((id): [string, ReadFile] => {
    const path = `content/cohorts/${id}.yaml`;
    const bytes = files.read(path);
    return [id, readFile({ file: bytes && parseYaml(path, bytes, new Report()), faults: [] })];
  });
  return idsFor(booklet, bookletIds(files), new Map(read));
}

/** The cohorts that get a booklet: all, but those that name others. A cohort that names an unknown one has a fault to tell. */
function idsFor(booklet: string | null, booklets: readonly string[], read: ReadFiles): string[] {
  return [...read.keys()].filter((id) => {
    const naming = lineOf(id, read).map((each) => read.get(each)!.draft?.booklets);
    const named = naming.find((booklets) => booklets !== undefined);
    return (
      booklet === null ||
      !named ||
      named.some(({ key: { value } }) => value === booklet || !booklets.includes(value))
    );
  });
}

/** The rows of people that a cohort's own file lists. Faults of the file go into the report. */
export function peopleListedBy(id: string, files: ProjectFiles, report: Report): readonly PersonRow[] {
  const path = `content/cohorts/${id}.yaml`;
  const bytes = files.read(path);
  const own = new Report();
  const { draft, faults } = readFile({ file: bytes && parseYaml(path, bytes, own), faults: own.faults });
  report.add(faults);
  return listedRows(draft?.people ?? [], report);
}

const readFile = (given: CohortFile): ReadFile => (given.file ? readOnce(given.file, given) : readNow(given));

/** Reads a file once: a session hands on the same object as long as the file does not change. */
const readOnce = once((_: YamlFile, given: CohortFile) => readNow(given));

function readNow({ file, faults }: CohortFile): ReadFile {
  const report = new Report();
  const draft = file && new Reader(file, report).draft(cohortSchema);
  reportNested(draft?.variables ?? [], report);
  for (const { title } of [draft ?? {}, ...(draft?.booklets ?? []).map(({ value }) => value)])
    reportMarkup({ title }, report);
  return { draft, faults: [...faults, ...report.faults] };
}

/** The ids of a cohort and of those that it extends, itself first; ends before an unknown one or a circle. */
function lineOf(id: string, read: ReadFiles): string[] {
  const line = new Set<string>();
  for (let next: string | undefined = id; next !== undefined && !line.has(next) && read.has(next); ) {
    line.add(next);
    next = read.get(next)!.draft?.extends?.value;
  }
  return [...line];
}

/** The ids of the cohorts that take over what a cohort has, itself among them. */
function heirsIn(read: ReadFiles): ReadonlyMap<string, readonly string[]> {
  const heirs = new Map<string, string[]>([...read.keys()].map((id) => [id, []]));
  for (const id of read.keys()) for (const above of lineOf(id, read)) heirs.get(above)!.push(id);
  return heirs;
}

/** The drafts of a cohort's line; none when one cannot be read, so that no fault follows from another. */
function lineageOf(id: string, read: ReadFiles): Lineage {
  const report = new Report();
  const line = lineOf(id, read);
  for (const each of line) report.add(read.get(each)!.faults);
  const drafts = line.flatMap((each) => read.get(each)!.draft ?? []);
  const missing = drafts.at(-1)?.extends;
  if (drafts.length < line.length) return { id, drafts: [], faults: report.faults };
  if (!missing) return { id, drafts: drafts.reverse(), faults: report.faults };
  if (line.includes(missing.value)) {
    const circle = [...line.slice(line.indexOf(missing.value)), missing.value];
    report.error('cohort-circle', missing.source, { circle });
  } else {
    const names = [...read.keys()].filter((name) => !line.includes(name));
    reportUnknownName('cohort', missing, names, report);
  }
  return { id, drafts: [], faults: report.faults };
}

function reportUnused(
  given: readonly GivenVariable[],
  used: readonly ReadonlySet<string>[],
  report: Report,
): void {
  const names = new Set(used.flatMap((each) => [...each]));
  for (const { name, source } of given) {
    if (!names.has(name)) report.error('variable-unused', source, { name, near: nearest(name, names) });
  }
}
