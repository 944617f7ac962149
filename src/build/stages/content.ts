import { allBlocks } from '../../content/cohorts/passages.ts';
import {
  type Booklet,
  type Content,
  cohortOf,
  isShuffled,
  showVariant,
  shuffledFor,
} from '../../content/index.ts';
import { Report } from '../../faults/fault.ts';
import { epochDate } from '../../project/date.ts';
import { readCohortPeople } from '../../project/people.ts';
import { chartsOf, readerKeys, withChartTexts } from '../../template/index.ts';
import type { SelectedBooklet } from '../booklet.ts';
import type { SharedInputs } from '../shared-inputs.ts';
import type { Version } from '../version.ts';

/** The inputs of a build besides its files. */
export interface BuildInputs {
  /** `--date`; it takes precedence over the booklet's own date. */
  readonly date: string | null;
  /** SOURCE_DATE_EPOCH; it is used when the booklet has no date. */
  readonly epoch: string | undefined;
}

/** The booklet of a version, its charts checked; null when the report has errors. */
export async function selectBooklet(
  version: Version,
  inputs: BuildInputs,
  shared: SharedInputs,
  report: Report,
): Promise<SelectedBooklet | null> {
  const chosen = bookletOf(version, shared.content, report);
  const selected = chosen && withChartTexts(chosen, report);
  const dated = selected && withDate(selected, inputs, report);
  const signed = dated && (await withSigners(dated, version, shared, report));
  const booklet = signed && (await withKeys(signed, version, shared, report));
  const figures: SelectedBooklet['figures'] = selected ? chartsOf(selected) : new Map();
  const undrawable = new Set<string>();
  if (figures.size > 0) {
    const { checkChart, loadKinds } = await import('../../charts/index.ts');
    const charts = [...figures.values()].map(({ chart }) => chart);
    await loadKinds(charts);
    for (const [id, { chart }] of figures) {
      const found = new Report();
      checkChart(chart, found);
      if (found.failed) undrawable.add(id);
      report.add(found.faults);
    }
  }
  return booklet && !report.failed ? { booklet, figures, undrawable } : null;
}

function bookletOf({ cohort: id, variants, person }: Version, content: Content, report: Report) {
  if (id === null) return content.booklet && showVariant(content.booklet, variants);
  const cohort = cohortOf(content, id);
  report.add(cohort.faults);
  if (!cohort.booklet || report.failed) return null;
  const all = [...cohort.variants, ...variants];
  const shown = showVariant(cohort.booklet, all);
  if (!person) return shown;
  if (!isShuffled(cohort.booklet)) return { ...shown, person };
  const own = showVariant(shuffledFor(cohort.booklet, person), all);
  return { ...own, person, written: shown.chapters };
}

function withDate(
  booklet: Booklet,
  { date, epoch }: BuildInputs,
  report: Report,
): SelectedBooklet['booklet'] | null {
  const chosen = date ?? booklet.date ?? epochDate(epoch);
  if (chosen) return { ...booklet, date: chosen };
  // An invalid date was reported when it was read.
  if (!report.failed) report.error('date-missing', booklet.source, {});
  return null;
}

/** Adds the cohort's people to a booklet that has a sheet for them to sign. */
async function withSigners<B extends Booklet>(
  booklet: B,
  { cohort }: Version,
  { content, files }: SharedInputs,
  report: Report,
): Promise<B> {
  const blocks = booklet.chapters.flatMap((chapter) => [...allBlocks(chapter.blocks)]);
  if (cohort === null || !blocks.some(({ kind }) => kind === 'sign-in')) return booklet;
  const signers = await readCohortPeople(cohortOf(content, cohort), files, report);
  return signers.length > 0 ? { ...booklet, signers } : booklet;
}

/** Adds the key of each reader's copy to the booklet for teachers, where copies differ in their order. */
async function withKeys<B extends Booklet>(
  booklet: B,
  { cohort: id, variants, person }: Version,
  { content, files }: SharedInputs,
  report: Report,
): Promise<B> {
  const cohort = id === null ? null : cohortOf(content, id);
  const shown = [...(cohort?.variants ?? []), ...variants];
  if (!cohort?.booklet || person || !shown.includes('teacher') || !isShuffled(cohort.booklet)) return booklet;
  const people = await readCohortPeople(cohort, files, report);
  if (people.length === 0) return booklet;
  // Students see the exercises for students; the place `end` leaves their answers in them.
  const forStudents = shown.filter((variant) => variant !== 'teacher');
  const withAnswers = (own: Booklet) =>
    showVariant({ ...own, exercises: { ...own.exercises, answers: 'end' } }, forStudents);
  const written = cohort.booklet;
  const keys = readerKeys(
    people,
    (reader) => withAnswers(shuffledFor(written, reader)),
    withAnswers(written),
  );
  return { ...booklet, chapters: [...booklet.chapters, keys] };
}
