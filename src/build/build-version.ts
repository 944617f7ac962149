import { dirname, join } from 'node:path';
import { outlineOf } from '../changes/outline.ts';
import {
  type BuildRecord,
  digestOfFile,
  readBuildRecord,
  recordsFolder,
  writeBuildRecord,
} from '../disk/build-records.ts';
import { removeLeftovers, replaceFile } from '../disk/replace-file.ts';
import { type Fault, Report } from '../faults/fault.ts';
import { BOOKLET } from '../print/options.ts';
import { openProject } from '../project/files.ts';
import { typesetCopy } from './copies/typeset-copy.ts';
import { digestOf, inputsDigest } from './digests.ts';
import { type BuildInputs, paintPdf, renderVersion, typesetBooklet } from './pipeline.ts';
import type { SharedInputs } from './shared-inputs.ts';
import { type PrintFile, printBooklet } from './stages/print.ts';
import type { StageSeconds, Stopwatch } from './stopwatch.ts';
import { chartsFolder, pdfPath, printPath, type Version } from './version.ts';

/** What is asked of all versions of one build. */
export interface BuildRequest {
  /** Absolute. */
  readonly folder: string;
  readonly out: string;
  readonly inputs: BuildInputs;
  readonly charts: boolean;
  /** Build what is unchanged too. */
  readonly force: boolean;
}

/** What became of one version. */
export interface Built {
  readonly version: Version;
  /** Against the file that was there before. */
  readonly state: 'new' | 'changed' | 'unchanged' | 'failed';
  /** null when it failed. */
  readonly pdf: PdfFile | null;
  readonly faults: readonly Fault[];
}

export interface PdfFile {
  /** From the output folder, with `/`. */
  readonly file: string;
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly print: PrintFile;
  readonly seconds: StageSeconds;
}

/**
 * Builds one version and writes what it gives; nothing when it is at fault, or when what was written before
 * was made from the same.
 * @throws EnvironmentError
 */
export async function buildVersion(
  version: Version,
  asked: BuildRequest,
  shared: SharedInputs,
  watch: Stopwatch,
): Promise<Built> {
  const { folder, out, inputs, charts, force } = asked;
  const report = new Report();
  report.faults.push(...shared.faults);
  const failed = (): Built => ({ version, state: 'failed', pdf: null, faults: report.faults });
  if (report.failed) return failed();

  const workshop = { ...shared, files: openProject(folder, report) };
  const rendered = await renderVersion(workshop, version, inputs, report, watch);
  if (!rendered) return failed();
  const file = pdfPath(rendered.booklet.slug, version);
  const digest = inputsDigest(rendered, workshop, { charts });
  const stamp = force ? null : readBuildRecord(out, file, digest);
  if (stamp) return unchanged(version, file, stamp, report, watch);

  const faultsBefore = report.faults.length;
  const typeset = await (version.person
    ? typesetCopy(rendered, version, workshop, report, watch)
    : typesetBooklet(rendered, workshop, report, watch));
  const data = typeset && (await paintPdf(typeset, workshop.files, report, watch));
  const { print: inks } = rendered.booklet;
  const printed =
    data && (await printBooklet(printPath(file), typeset, BOOKLET, inks, workshop.files, report, watch));
  watch.stop();
  if (!data || !printed) return failed();

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
  for (const [path, content] of outputs) replaceFile(join(out, path), content);
  const digests = Object.fromEntries([...outputs].map(([path, content]) => [path, digestOf(content)]));
  const made = { pages: typeset.layout.pages.length, bytes: data.length, print };
  const faults = report.faults.slice(faultsBefore);
  const { layout, figures } = typeset;
  const outline = version.person ? null : outlineOf(layout, figures, workshop.files.read, typeset.digest);
  writeBuildRecord(out, file, { inputs: digest, outputs: digests, ...made, faults, outline });

  const sha256 = digests[file]!;
  const state = before === null ? 'new' : before === sha256 ? 'unchanged' : 'changed';
  return { version, state, pdf: { file, ...made, sha256, seconds: watch.seconds }, faults: report.faults };
}

/** Removes what killed builds left in the folders that these versions go into, before any is built. */
export function removeLeftoversOf(versions: readonly Version[], out: string): void {
  const pdfs = new Set(versions.map((version) => dirname(pdfPath('', version))));
  const charts = new Set(versions.map(chartsFolder));
  for (const folder of ['.', ...pdfs, ...charts]) removeLeftovers(join(out, folder));
  for (const folder of pdfs) removeLeftovers(recordsFolder(out, folder));
}

function unchanged(
  version: Version,
  file: string,
  stamp: BuildRecord,
  report: Report,
  watch: Stopwatch,
): Built {
  watch.stop();
  const { pages, bytes, print, outputs, faults } = stamp;
  const pdf = { file, pages, bytes, print, sha256: outputs[file]!, seconds: watch.seconds };
  return { version, state: 'unchanged', pdf, faults: [...report.faults, ...faults] };
}
