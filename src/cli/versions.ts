import type { Version } from '../build/version.ts';
import { bookletIds, cohortIdsFor, type ProjectFiles, type Variant } from '../content/index.ts';
import { nearest } from '../faults/nearest.ts';
import { type Arguments, usage } from './arguments.ts';

/**
 * The versions that the command line asks for: those of named cohorts, those of all cohorts, or the booklet
 * without a cohort, which is all there is where there are no cohorts.
 * @throws UsageError when there is no such cohort, or none whose people would get copies.
 */
export function versionsAsked(
  { command, values, lists }: Arguments,
  { files, booklet }: { readonly files: ProjectFiles; readonly booklet: string | null },
): Version[] {
  const variants = (lists.variant ?? []) as readonly Variant[];
  const asked = lists.cohort ?? [];
  const known = cohortIdsFor(booklet, files);
  // A list of people without its cohort was probably meant to have one.
  const isAlone = known.length === 0 && !listedCohort(files);
  if (asked.length === 0 && !values.copies && (!values.all || isAlone)) return [{ cohort: null, variants }];
  if (asked.length === 0 && !values.all && known.length > 0)
    throw usage('usage-copies-of-cohort', {}, command);
  // A cohort of the project that gets other booklets is not unknown.
  const inProject = known.length > 0 ? cohortIdsFor(null, files) : known;
  const unknown = asked.find((id) => !inProject.includes(id));
  if (unknown !== undefined || known.length === 0) {
    const several = unknown?.split(',') ?? [];
    const near = several.every((id) => known.includes(id))
      ? several.join(' --cohort ') || null
      : nearest(unknown ?? '', known);
    const listed = unknown ?? listedCohort(files) ?? null;
    throw usage('usage-unknown-cohort', { cohort: unknown ?? null, near, known, listed }, command);
  }
  const chosen = values.all ? known : asked.filter((id) => known.includes(id));
  return chosen.map((cohort) => ({ cohort, variants }));
}

/** The name of a list of people that no cohort has, where there are no cohorts. */
const listedCohort = (files: ProjectFiles) =>
  files.list('content/cohorts').flatMap((path) => /([a-z0-9][a-z0-9-]*)\.csv$/.exec(path)?.[1] ?? [])[0];

/**
 * The booklets that the command line asks for, of several that a project has: those named, or all; null for the only one.
 * @throws UsageError when there is no such booklet, or when the command works on one and there are several.
 */
export function bookletsAsked(
  { command, values, lists }: Arguments,
  files: ProjectFiles,
): readonly (string | null)[] {
  const known = bookletIds(files);
  const asked = lists.booklet ?? [];
  const unknown = asked.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    throw usage('usage-unknown-booklet', { booklet: unknown, near: nearest(unknown, known), known }, command);
  }
  if (known.length === 0 || values['test-sheet']) return [null];
  const cohorts = lists.cohort ?? [];
  const gets = (id: string) => cohortIdsFor(id, files).some((cohort) => cohorts.includes(cohort));
  const chosen = (asked.length > 0 ? asked : known).filter((id) => cohorts.length === 0 || gets(id));
  if (chosen.length === 0) {
    const given = cohortIdsFor(null, files).filter((id) => !cohorts.includes(id));
    throw usage(
      'usage-unknown-cohort',
      { cohort: cohorts[0]!, near: nearest(cohorts[0]!, given), known: given, listed: null },
      command,
    );
  }
  if (command === 'mail' && chosen.length > 1) throw usage('usage-choose-booklet', { known }, command);
  return chosen;
}
