import type { ChartSpec } from '../charts/spec.ts';
import type { ProjectFiles } from '../content/files.ts';
import { type Content, loadContent } from '../content/index.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { type Fault, Report } from '../faults/fault.ts';
import { SharedParagraphs } from '../layout/shared-paragraphs.ts';
import { folderFiles, openProject } from '../project/files.ts';
import { reportMisplaced } from '../project/misplaced.ts';
import { templateFiles, themeSheets } from '../project/templates.ts';
import { loadTemplates, type Templates } from '../template/index.ts';
import type { FontLibrary } from '../text/index.ts';
import type { ModelCopy } from './booklet.ts';
import { startFonts } from './stages/fonts.ts';
import type { Stopwatch } from './stopwatch.ts';

/** The inputs that all versions of a project share, read once in a process. */
export interface SharedInputs {
  readonly files: ProjectFiles;
  readonly content: Content;
  readonly templates: Templates;
  readonly sheets: ReturnType<typeof themeSheets>;
  readonly fonts: Promise<FontLibrary>;
  /** The faults that all versions have. */
  readonly faults: readonly Fault[];
  /** Drawn charts, by their size and theme. */
  readonly drawings: WeakMap<ChartSpec, Map<string, Drawing>>;
  /** Paragraphs that were set before. */
  readonly paragraphs: SharedParagraphs;
  /** The digests that copies print, by cohort, variants and fields of its people. */
  readonly digests: Map<string, string>;
  /** The models of copies, by cohort, variants and placeholder person; the least lately used comes first. */
  readonly models: Map<string, ModelCopy>;
}

/** Reads what all versions share. */
export async function readSharedInputs(folder: string, watch: Stopwatch): Promise<SharedInputs> {
  const report = new Report();
  const files = openProject(folder, report);
  const fonts = startFonts();
  watch.start('content');
  const content = loadContent(files, report);
  watch.start('templates');
  const templates = await loadTemplates(templateFiles(files, report), report);
  const sheets = themeSheets(files, report);
  if (content.booklet) reportMisplaced(folderFiles(folder, report), report);
  watch.stop();
  return {
    files,
    content,
    templates,
    sheets,
    fonts,
    faults: report.faults,
    drawings: new WeakMap(),
    paragraphs: new SharedParagraphs(),
    digests: new Map(),
    models: new Map(),
  };
}

/** The shared inputs for one version: their faults, and those found in files from here on, go to its report. */
export function reportingTo(report: Report, folder: string, shared: SharedInputs): SharedInputs {
  report.add(shared.faults);
  return { ...shared, files: openProject(folder, report) };
}

/** Faults of the booklet of a cohort, or of the booklet without a cohort (null). */
export interface CohortFaults {
  readonly cohort: string | null;
  readonly faults: readonly Fault[];
}

/** The faults of all cohorts' files, whichever cohorts are built. */
export function cohortFaults({ content }: SharedInputs): CohortFaults[] {
  return [...content.cohorts.values()].flatMap(({ id, faults }) =>
    faults.length > 0 ? { cohort: id, faults } : [],
  );
}
