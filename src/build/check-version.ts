import { Report } from '../faults/fault.ts';
import { openProject } from '../project/files.ts';
import { readCohortPeople } from '../project/people.ts';
import {
  type BuildInputs,
  type RenderedBooklet,
  renderVersion,
  type TypesetBooklet,
  typesetBooklet,
} from './pipeline.ts';
import type { SharedInputs } from './shared-inputs.ts';
import type { Stopwatch } from './stopwatch.ts';
import type { Version } from './version.ts';

export interface Checked {
  readonly version: Version;
  /** null when there are errors. */
  readonly rendered: RenderedBooklet | null;
  /** null when there are errors, or pages were not asked for. */
  readonly typeset: TypesetBooklet | null;
  /** What is wrong with it; more may be added when it is painted. */
  readonly report: Report;
}

/** Makes a version as far as its pages, or only reads its texts; writes nothing. */
export async function checkVersion(
  version: Version,
  withPages: boolean,
  folder: string,
  inputs: BuildInputs,
  shared: SharedInputs,
  watch: Stopwatch,
): Promise<Checked> {
  const report = new Report();
  report.faults.push(...shared.faults);
  const workshop = { ...shared, files: openProject(folder, report) };
  if (version.cohort !== null) {
    await readCohortPeople(workshop.content.cohorts.get(version.cohort)!, workshop.files, report);
  }
  const rendered = await renderVersion(workshop, version, inputs, report, watch);
  const typeset = rendered && withPages ? await typesetBooklet(rendered, workshop, report, watch) : null;
  watch.stop();
  return { version, rendered, typeset, report };
}
