import { removeLeftoversOf } from '../build/build-version.ts';
import { requireCanvas } from '../build/canvas.ts';
import { findLeftCopies } from '../build/copies/left-copies.ts';
import { listCopies } from '../build/copies/list-copies.ts';
import { type Kept, startKeeping } from '../build/kept.ts';
import { commonOf, inPart, outputsOf, removeReport, reportName } from '../build/parts.ts';
import { buildReport, toJson } from '../build/report.ts';
import type { BuildRequest } from '../build/request.ts';
import type { CohortFaults } from '../build/shared-inputs.ts';
import type { Version } from '../build/version.ts';
import { replaceFile } from '../disk/replace-file.ts';
import type { Fault } from '../faults/fault.ts';
import { WEB_KINDS, type WebKind } from '../web/kinds.ts';
import { type Arguments, usage } from './arguments.ts';
import { buildVersions, readShared } from './build-versions.ts';
import type { ExitCode } from './exit-code.ts';
import { refreshSchemas } from './schema.ts';
import { type Session, shownPath } from './session.ts';
import { shardAsked } from './shard.ts';
import { printFaults, showFaults } from './show-faults.ts';
import { copiesTable, resultLines, summaryTable } from './summary.ts';
import { bookletsAsked, versionsAsked } from './versions.ts';

/**
 * `livret build`: the PDFs of each version asked for, `build.json`, and charts as pictures if asked.
 * @param kept what a process that builds again keeps from build to build.
 */
export async function buildCommand(session: Session, kept: Kept | null = null): Promise<ExitCode> {
  const { parsed, language, world, folder, booklet, out, inputs, files, watch } = session;
  const { json, charts, force, draft, copies, all } = parsed.values;
  for (const [option, beside] of [
    ['draft', 'copies'],
    ['draft', 'charts'],
    ['draft', 'html'],
    ['archive', 'no-claim'],
    ['archive', 'draft'],
  ] as const) {
    if (parsed.values[option] && parsed.values[beside])
      throw usage('usage-not-together', { option: `--${option}`, beside: `--${beside}` }, 'build');
  }
  const booklets = versionsAsked(parsed, session);
  if (charts) await requireCanvas();
  // The people who get copies are known once the cohorts' files are read.
  const shared = copies ? await readShared(session, watch, kept ?? startKeeping()) : null;
  const listed = shared && (await listCopies(booklets, folder, shared, all === true));
  const left = listed ? findLeftCopies(out, soundLists(booklets, listed.faults), listed.copies) : [];
  await refreshSchemas(folder, files);
  const part = shardAsked(parsed, world.env);
  const ofAllParts = listed?.copies ?? booklets;
  const versions = inPart(ofAllParts, part);
  removeLeftoversOf(versions, out);
  const request: BuildRequest = {
    folder,
    booklet,
    out,
    inputs,
    charts: charts === true,
    html: webKind(parsed),
    copies: copies === true,
    force: force === true,
    claim: parsed.values['no-claim'] ? 'none' : parsed.values.archive ? 'A-3a' : 'A-2a',
    draft: draft ? language : null,
  };

  if (part) removeReport(out, part);
  const common = part && commonOf(ofAllParts, request, files);

  let done = 0;
  const count = () => session.progress.count(done++, versions.length);
  count();
  const outcome = await buildVersions(versions, request, session, shared, kept, count);

  const { built } = outcome;
  const sound = built.filter(({ pdf }) => pdf);
  const failed = built.flatMap(({ pdf, faults }) => (pdf ? faults.filter(isError) : faults));
  const others = [...(listed?.faults ?? []), ...left, ...outcome.cohortFaults];
  const otherErrors = others.flatMap(({ faults }) => faults.filter(isError));
  const errors = [...failed, ...otherErrors];
  const findings: CohortFaults[] = [
    ...built.map(({ version, faults }) => ({ cohort: version.cohort, faults })),
    ...others,
  ];
  if (sound.length === 0 && errors.length > 0) {
    showFaults(findings, session);
    return 1;
  }
  const shard = part && {
    ...part,
    versions: ofAllParts.length,
    booklets: booklet === null ? null : ([...bookletsAsked(parsed, files)] as string[]),
    ...common!,
    outputs: outputsOf(built),
  };
  const report = toJson(buildReport(built, errors, language, shard));
  // A draft is not what was built last.
  if (!draft) replaceFile(out, reportName(part), report);
  session.progress.clear();
  if (!json) printFaults(findings, session);
  const [only] = built;
  const alone = built.length === 1 && only!.version.cohort === null;
  const result = alone
    ? resultLines(shownPath(only!.pdf!.file, session), only!, language)
    : (copies ? copiesTable : summaryTable)(built, language);
  world.stdout.write(json ? report : result);
  return errors.length > 0 ? 1 : 0;
}

/** The way in which web pages are asked for: `--html` alone asks for one page. */
export function webKind({ values: { html } }: Arguments): WebKind | null {
  return html === true ? 'page' : (WEB_KINDS.find((kind) => kind === html) ?? null);
}

function isError({ severity }: Fault): boolean {
  return severity === 'error';
}

/** The cohorts whose lists of people have no faults. */
function soundLists(booklets: readonly Version[], faults: readonly CohortFaults[]): string[] {
  const wrong = new Set(faults.map(({ cohort }) => cohort));
  return booklets.flatMap(({ cohort }) => (cohort === null || wrong.has(cohort) ? [] : cohort));
}
