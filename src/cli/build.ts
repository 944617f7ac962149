import { join, relative, resolve } from 'node:path';
import { type BuildRequest, type Built, buildVersion, removeLeftoversOf } from '../build/build-version.ts';
import { findLeftCopies } from '../build/copies/left-copies.ts';
import { listCopies } from '../build/copies/list-copies.ts';
import { buildReport, toJson } from '../build/report.ts';
import {
  type CohortFaults,
  cohortFaults,
  readSharedInputs,
  type SharedInputs,
} from '../build/shared-inputs.ts';
import type { Version } from '../build/version.ts';
import { buildInWorkers, type Watcher } from '../build/workers.ts';
import { replaceFile } from '../disk/replace-file.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import type { Arguments } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import { printFaults, type Session, showFaults, withSession } from './session.ts';
import { copiesTable, resultLines, summaryTable } from './summary.ts';
import { inShard, versionsAsked } from './versions.ts';
import type { World } from './world.ts';

/** `livret build`: a PDF for each version asked for, their report, and the charts as pictures if asked. */
export function buildCommand(
  parsed: Arguments,
  language: InterfaceLanguage,
  world: World,
): Promise<ExitCode> {
  return withSession(parsed, language, world, async (session) => {
    const { folder, inputs, files, watch } = session;
    const { json, charts, force, copies, all, out: asked } = parsed.values;
    const out = resolve(world.folder, (asked as string | undefined) ?? join(folder, 'output'));
    const booklets = versionsAsked(parsed, files);
    // Who gets a copy is known once cohorts are read.
    const shared = copies ? await readSharedInputs(folder, watch) : null;
    const listed = shared && (await listCopies(booklets, shared, all === true));
    const left = listed ? findLeftCopies(out, soundLists(booklets, listed.faults), listed.copies) : [];
    const versions = inShard(listed?.copies ?? booklets, parsed);
    removeLeftoversOf(versions, out);
    const request: BuildRequest = { folder, out, inputs, charts: charts === true, force: force === true };

    const { workers } = world;
    const jobs = Math.min(Number(parsed.values.jobs ?? workers?.cores ?? 1), versions.length);
    const outcome =
      workers && jobs > 1
        ? await buildInWorkers(versions, jobs, request, workers.start, showWorkers(session))
        : await buildHere(versions, request, session, shared);

    const { built } = outcome;
    const done = built.filter(({ pdf }) => pdf);
    const failed = built.filter(({ pdf }) => !pdf).flatMap(({ faults }) => faults);
    const others = [...(listed?.faults ?? []), ...left, ...outcome.cohortFaults];
    const inOthers = others.flatMap(({ faults }) => faults);
    const errors = [...failed, ...inOthers.filter(({ severity }) => severity === 'error')];
    const findings: CohortFaults[] = [
      ...built.map(({ version, faults }) => ({ cohort: version.cohort, faults })),
      ...others,
    ];
    if (done.length === 0 && errors.length > 0) {
      showFaults(findings, session, parsed, language, world);
      return 1;
    }
    const report = toJson(buildReport(built, errors, language));
    replaceFile(join(out, reportName(parsed)), report);
    session.progress.clear();
    if (!json) printFaults(findings, session, language, world);
    const [only] = built;
    const alone = built.length === 1 && only!.version.cohort === null;
    const result = alone
      ? resultLines(relative(world.folder, join(out, only!.pdf!.file)), only!, language)
      : (copies ? copiesTable : summaryTable)(built, language);
    world.stdout.write(json ? report : result);
    return errors.length > 0 ? 1 : 0;
  });
}

/** The cohorts of whose people nothing wrong was found. */
function soundLists(booklets: readonly Version[], findings: readonly CohortFaults[]): string[] {
  const wrong = new Set(findings.map(({ cohort }) => cohort));
  return booklets.flatMap(({ cohort }) => (cohort === null || wrong.has(cohort) ? [] : cohort));
}

/** One version after the other, in this process. */
async function buildHere(
  versions: readonly Version[],
  request: BuildRequest,
  { watch, folder, newWatch }: Session,
  opened: SharedInputs | null,
): ReturnType<typeof buildInWorkers> {
  const shared = opened ?? (await readSharedInputs(folder, watch));
  const built: Built[] = [];
  for (const version of versions) {
    const own = built.length === 0 ? watch : newWatch(version.cohort);
    built.push(await buildVersion(version, request, shared, own));
  }
  return { built, cohortFaults: cohortFaults(shared) };
}

function showWorkers({ progress }: Session): Watcher {
  return (worker, version, stage) => {
    if (stage) progress.show(stage, version?.cohort, worker);
    else progress.end(worker);
  };
}

/** Shards may write into one folder. */
function reportName({ values }: Arguments): string {
  return values.shard ? `build-${String(values.shard).replace('/', '-of-')}.json` : 'build.json';
}
