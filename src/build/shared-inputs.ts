import type { ChartSpec } from '../charts/spec.ts';
import type { ProjectFiles } from '../content/files.ts';
import { type Content, loadContent } from '../content/index.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { type Fault, Report } from '../faults/fault.ts';
import { SharedParagraphs } from '../layout/shared-paragraphs.ts';
import { openProject } from '../project/files.ts';
import { templateFiles, themeSheets } from '../project/templates.ts';
import { loadTemplates, type Templates } from '../template/index.ts';
import { type FontLibrary, loadFonts } from '../text/index.ts';
import type { Model } from './copies/typeset-copy.ts';
import type { Stopwatch } from './stopwatch.ts';

/** What all versions of a booklet share: made once in a process, however many are built. */
export interface SharedInputs {
  readonly files: ProjectFiles;
  readonly content: Content;
  readonly templates: Templates;
  readonly sheets: ReturnType<typeof themeSheets>;
  readonly fonts: Promise<FontLibrary>;
  /** Charts as they were drawn, by all that their drawing depends on. */
  readonly drawings: WeakMap<ChartSpec, Map<string, Drawing>>;
  readonly paragraphs: SharedParagraphs;
  /** What copies have in common, by cohort: the digest that they print, and the models that they follow. */
  readonly digests: Map<string, string>;
  readonly models: Map<string, Model>;
  /** What is wrong with all its booklets. */
  readonly faults: readonly Fault[];
}

/** Reads what all versions share. */
export async function readSharedInputs(folder: string, watch: Stopwatch): Promise<SharedInputs> {
  const report = new Report();
  const files = openProject(folder, report);
  // HarfBuzz is compiled on another thread while content is read.
  const fonts = loadFonts();
  watch.start('content');
  const content = loadContent(files, report);
  watch.start('templates');
  const templates = await loadTemplates(templateFiles(files, report), report);
  const sheets = themeSheets(files, report);
  watch.stop();
  const kept = {
    drawings: new WeakMap(),
    paragraphs: new SharedParagraphs(),
    digests: new Map(),
    models: new Map(),
  };
  return { files, content, templates, sheets, fonts, ...kept, faults: report.faults };
}

/** What is wrong with the booklet of a cohort, or of none. */
export interface CohortFaults {
  readonly cohort: string | null;
  readonly faults: readonly Fault[];
}

/** What is wrong with cohorts' files, whichever are built. */
export function cohortFaults({ content }: SharedInputs): CohortFaults[] {
  return [...content.cohorts.values()].flatMap(({ id, faults }) =>
    faults.length > 0 ? { cohort: id, faults } : [],
  );
}
