import { dirname, join } from 'node:path';
import { outlineOf } from '../changes/outline.ts';
import {
  type BuildRecord,
  readBuildRecord,
  recordsFolder,
  type WebPages,
  writeBuildRecord,
  writtenLast,
} from '../disk/build-records.ts';
import { digestOf, digestOfFile } from '../disk/digest.ts';
import { placeInside } from '../disk/inside.ts';
import { readKeptFormulas, writeKeptFormulas } from '../disk/kept-formulas.ts';
import { replaceFiles } from '../disk/replace-file.ts';
import { removeIfPossible, removeLeftovers } from '../disk/temporary-files.ts';
import { Report } from '../faults/fault.ts';
import { formulasWereSet } from '../formulas/index.ts';
import { BOOKLET } from '../print/options.ts';
import { attachmentsOf } from './attachments.ts';
import { typesetCopy } from './copies/typeset-copy.ts';
import { inputsDigest } from './digests.ts';
import { paintPdf, printBooklet, renderVersion, typesetBooklet, writeTwin } from './pipeline.ts';
import { programDigest } from './program.ts';
import type { BuildRequest, Built } from './request.ts';
import { reportingTo, type SharedInputs } from './shared-inputs.ts';
import type { Stopwatch } from './stopwatch.ts';
import { chartsFolder, pdfPath, printPath, type Version, webPath } from './version.ts';

/**
 * Builds one version and writes its files. Nothing is written when the version has errors, or when its files
 * were made from the same inputs before.
 * @throws EnvironmentError
 */
export async function buildVersion(
  version: Version,
  request: BuildRequest,
  sharedInputs: SharedInputs,
  watch: Stopwatch,
): Promise<Built> {
  const { folder, out, inputs, charts, html, force, draft, claim } = request;
  if (draft)
    return (await import('./draft/build-draft.ts')).buildDraft(version, request, draft, sharedInputs, watch);
  const report = new Report();
  const shared = {
    ...reportingTo(report, folder, sharedInputs),
    keptFormulas: () => readKeptFormulas(out),
  };
  const failed = (): Built => ({ version, state: 'failed', pdf: null, faults: report.faults });
  if (report.failed) return failed();

  const rendered = await renderVersion(version, inputs, shared, report, watch);
  if (!rendered) return failed();
  const file = pdfPath(rendered.booklet.slug, version);
  const attachments = claim === 'A-3a' ? attachmentsOf(rendered, shared.files) : [];
  const attached = attachments.map(({ data }) => digestOf(data));
  const digest = inputsDigest(rendered, shared, { charts, claim, attached, ...(html && { html }) });
  const record = force ? null : readBuildRecord(out, file, digest);
  if (record) return unchanged(version, file, record, report, watch);

  const faultsBefore = report.faults.length;
  const typeset = await (version.person
    ? typesetCopy(rendered, version, shared, report, watch)
    : typesetBooklet(rendered, shared, report, watch));
  const data = typeset && (await paintPdf(typeset, shared.files, report, watch, { claim, attachments }));
  const { print: inks } = rendered.booklet;
  const printed =
    data && (await printBooklet(printPath(file), typeset, BOOKLET, inks, shared.files, report, watch));
  const web = printed && html && (await writeTwin(typeset, html, shared, report, watch));
  watch.stop();
  if (!data || !printed || (html && !web)) return failed();

  const before = digestOfFile(join(out, file));
  const { print } = printed;
  const outputs = new Map<string, Uint8Array>([
    [file, data],
    [print.file, printed.data],
  ]);
  if (charts) {
    const { renderCharts } = await import('./chart-files.ts');
    const folder = chartsFolder(version);
    for (const [name, picture] of await renderCharts(typeset)) outputs.set(`${folder}/${name}`, picture);
  }
  for (const { name, html } of web ?? []) outputs.set(webPath(file, name), Buffer.from(html));
  const last = web ? writtenLast(out, file) : [];
  replaceFiles(out, outputs);
  const folders = new Set(web?.map(({ name }) => dirname(webPath(file, name))));
  // A chapter that is gone, or has another name, leaves no page in the site.
  const gone = last.filter(
    (path) => path.endsWith('.html') && folders.has(dirname(path)) && !outputs.has(path),
  );
  for (const path of gone) removeIfPossible(placeInside(out, path));
  const digests = Object.fromEntries([...outputs].map(([path, content]) => [path, digestOf(content)]));
  const twin = web && {
    html: webPages(
      web.map(({ name }) => webPath(file, name)),
      outputs,
      digests,
    ),
  };
  const made = { pages: typeset.layout.pages.length, bytes: data.length, print, ...twin };
  const faults = report.faults.slice(faultsBefore);
  const { layout, booklet, figures } = typeset;
  const outline = version.person
    ? null
    : outlineOf(layout, booklet, figures, shared.files.read, typeset.digest);
  // A copy's formulas may have words of its person.
  if (shared.models.size === 0) await keepFormulas(out);
  writeBuildRecord(out, file, { inputs: digest, outputs: digests, ...made, faults, outline });

  const sha256 = digests[file]!;
  const state = before === null ? 'new' : before === sha256 ? 'unchanged' : 'changed';
  return {
    version,
    state,
    pdf: { file, ...made, sha256, outputs: digests, seconds: watch.seconds },
    faults: report.faults,
  };
}

/** Leaves the formulas that were set for the next build. */
async function keepFormulas(out: string): Promise<void> {
  if (!formulasWereSet()) return;
  const { keptFormulas } = await import('../formulas/kept.ts');
  const kept = keptFormulas(programDigest);
  if (kept !== null) writeKeptFormulas(out, kept);
}

/**
 * Removes the temporary files that killed builds left in the folders of these versions. It must be called
 * before any of them is built.
 */
export function removeLeftoversOf(versions: readonly Version[], out: string): void {
  const pdfs = new Set(versions.map((version) => dirname(pdfPath('', version))));
  const charts = new Set(versions.map(chartsFolder));
  for (const folder of ['.', ...pdfs, ...charts]) removeLeftovers(out, folder);
  for (const folder of pdfs) removeLeftovers(out, recordsFolder(folder));
}

/** The record of web pages in build.json. @param paths the first page first. */
function webPages(
  paths: readonly string[],
  outputs: ReadonlyMap<string, Uint8Array>,
  digests: Readonly<Record<string, string>>,
): WebPages {
  const bytes = paths.reduce((sum, path) => sum + outputs.get(path)!.length, 0);
  return { file: paths[0]!, pages: paths.length, bytes, sha256: digests[paths[0]!]! };
}

function unchanged(
  version: Version,
  file: string,
  { pages, bytes, print, html, outputs, faults }: BuildRecord,
  report: Report,
  watch: Stopwatch,
): Built {
  watch.stop();
  const made = { file, pages, bytes, print, ...(html && { html }) };
  const pdf = { ...made, sha256: outputs[file]!, outputs, seconds: watch.seconds };
  return { version, state: 'unchanged', pdf, faults: [...report.faults, ...faults] };
}
