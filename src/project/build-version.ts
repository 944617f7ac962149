import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, Report } from '../faults/fault.ts';
import { type BuildInputs, paintPdf, renderVersion, typesetBooklet } from './build.ts';
import { openProject } from './files.ts';
import { replaceFile } from './output.ts';
import type { StageSeconds, Stopwatch } from './stages.ts';
import { pdfPath, type Version } from './version.ts';
import type { Workshop } from './workshop.ts';

/** What is asked of all versions of one build. */
export interface BuildRequest {
  /** Absolute. */
  readonly folder: string;
  readonly out: string;
  readonly inputs: BuildInputs;
  readonly charts: boolean;
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
  readonly seconds: StageSeconds;
}

/**
 * Builds one version and writes what it gives; nothing when it is at fault.
 * @throws EnvironmentError
 */
export async function buildVersion(
  version: Version,
  { folder, out, inputs, charts }: BuildRequest,
  shared: Workshop,
  watch: Stopwatch,
): Promise<Built> {
  const report = new Report();
  report.faults.push(...shared.faults);
  const failed = (): Built => ({ version, state: 'failed', pdf: null, faults: report.faults });
  if (report.failed) return failed();

  const workshop = { ...shared, files: openProject(folder, report) };
  const rendered = await renderVersion(workshop, version, inputs, report, watch);
  const typeset = rendered && (await typesetBooklet(rendered, workshop, report, watch));
  const data = typeset && (await paintPdf(typeset, workshop.files, report, watch));
  watch.stop();
  if (!data) return failed();

  const file = pdfPath(typeset.booklet.slug, version);
  const sha256 = digestOf(data);
  const before = digestOfFile(join(out, file));
  replaceFile(join(out, file), data);
  if (charts) {
    const { writeCharts } = await import('./charts.ts');
    await writeCharts(typeset, join(out, version.cohort ?? '', 'charts'));
  }
  const pages = typeset.layout.pages.length;
  const state = before === null ? 'new' : before === sha256 ? 'unchanged' : 'changed';
  const pdf = { file, pages, bytes: data.length, sha256, seconds: watch.seconds };
  return { version, state, pdf, faults: report.faults };
}

function digestOf(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** null for what is not there or cannot be read. */
function digestOfFile(path: string): string | null {
  try {
    return digestOf(readFileSync(path));
  } catch {
    return null;
  }
}
