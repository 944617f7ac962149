import { cohortOf } from '../content/index.ts';
import { Report } from '../faults/fault.ts';
import { readCohortPeople } from '../project/people.ts';
import type { RenderedBooklet, TypesetBooklet } from './booklet.ts';
import { renderVersion, typesetBooklet } from './pipeline.ts';
import { type CohortFaults, reportingTo, type SharedInputs } from './shared-inputs.ts';
import type { BuildInputs } from './stages/content.ts';
import type { Stopwatch } from './stopwatch.ts';
import type { Version } from './version.ts';

export interface Checked {
  readonly version: Version;
  /** null when there are errors. */
  readonly rendered: RenderedBooklet | null;
  /** null when there are errors, or pages were not asked for. */
  readonly typeset: TypesetBooklet | null;
  /** The faults found; painting the pages may add more. */
  readonly report: Report;
}

/** Makes a version up to its pages, or only up to its HTML. Nothing is written. */
export async function checkVersion(
  version: Version,
  withPages: boolean,
  folder: string,
  inputs: BuildInputs,
  sharedInputs: SharedInputs,
  watch: Stopwatch,
): Promise<Checked> {
  const report = new Report();
  const shared = reportingTo(report, folder, sharedInputs);
  if (version.cohort !== null) {
    await readCohortPeople(cohortOf(shared.content, version.cohort), shared.files, report);
  }
  const rendered = await renderVersion(version, inputs, shared, report, watch);
  const typeset = rendered && withPages ? await typesetBooklet(rendered, shared, report, watch) : null;
  watch.stop();
  return { version, rendered, typeset, report };
}

export function faultsOf({ version, report }: Checked): CohortFaults {
  return { cohort: version.cohort, faults: report.faults };
}
