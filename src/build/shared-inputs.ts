import type { ChartSpec } from '../charts/spec.ts';
import { type Content, loadContent, type ProjectFiles } from '../content/index.ts';
import type { DocumentTree } from '../document/tree.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { type Fault, Report } from '../faults/fault.ts';
import { LayoutMemory } from '../layout/layout-memory.ts';
import type { Page } from '../layout/page.ts';
import { SharedParagraphs } from '../layout/shared-paragraphs.ts';
import { KEEPS_NOTHING, type Keeper, Memo } from '../memo.ts';
import { isSameSubset, PaintedPages } from '../pdf/index.ts';
import type { Cmyk, InkOptions } from '../print/ink.ts';
import { FileMemory } from '../project/file-memory.ts';
import { folderFiles, openProject } from '../project/files.ts';
import { reportMisplaced } from '../project/misplaced.ts';
import { templateFiles, themeSheets } from '../project/templates.ts';
import { type CssFile, languagesIn, Theme } from '../style/index.ts';
import type { PageSize } from '../style/page-size.ts';
import { loadTemplates, type TemplateFile, type Templates } from '../template/index.ts';
import type { FontLibrary } from '../text/index.ts';
import type { ModelCopy } from './booklet.ts';
import { LastDocument } from './last-document.ts';
import { startFonts } from './stages/fonts.ts';
import type { Stopwatch } from './stopwatch.ts';

/** The build made last, of which the next takes over what has not changed. */
interface LastBuild {
  readonly document: LastDocument;
  readonly memory: LayoutMemory;
  readonly painted: PaintedPages;
  /** The ink that pages take, by how they are printed. */
  readonly inks: Map<string, WeakMap<Page, Cmyk>>;
}

/** The ink that is known of pages that are printed in one way. */
export function inkOfPages({ inks }: LastBuild, print: InkOptions): WeakMap<Page, Cmyk> {
  const key = JSON.stringify(print);
  const known = inks.get(key) ?? new WeakMap<Page, Cmyk>();
  inks.set(key, known);
  return known;
}

/** What a process keeps from version to version, and a session from build to build. */
export interface Kept {
  readonly memo: Memo;
  readonly fonts: Promise<FontLibrary>;
  /** Drawn charts, by their size and theme. */
  readonly drawings: WeakMap<ChartSpec, Map<string, Drawing>>;
  /** Paragraphs that were set before. */
  readonly paragraphs: SharedParagraphs;
  /** The document made last, and what was set for it; null where a process makes each document once. */
  readonly last: LastBuild | null;
  /** The files that a session has read; null where they are read once. */
  readonly memory: FileMemory | null;
}

/** The inputs that all versions of a project share, read once for each state of its files. */
export interface SharedInputs extends Kept {
  readonly files: ProjectFiles;
  readonly content: Content;
  readonly templates: Templates;
  readonly sheets: readonly CssFile[];
  /** The faults that all versions have. */
  readonly faults: readonly Fault[];
  /** The digests that copies print, by cohort, variants and fields of its people. */
  readonly digests: Map<string, string>;
  /** The models of copies, by cohort, variants and placeholder person; the least lately used comes first. */
  readonly models: Map<string, ModelCopy>;
}

export function startKeeping(): Kept {
  return {
    memo: new Memo(),
    fonts: startFonts(),
    drawings: new WeakMap(),
    paragraphs: new SharedParagraphs(),
    last: null,
    memory: null,
  };
}

/** Starts to keep things for several versions, of which each takes over what is the same in the one before. */
export function keepVersions(): Kept {
  const last: LastBuild = {
    document: new LastDocument(),
    memory: new LayoutMemory(),
    painted: new PaintedPages(isSameSubset),
    inks: new Map(),
  };
  return { ...startKeeping(), last };
}

/** Starts to keep things for a session. */
export function startSession(): Kept {
  return { ...keepVersions(), memory: new FileMemory() };
}

/** Reads what all versions share. */
export function readSharedInputs(
  folder: string,
  watch: Stopwatch,
  kept = startKeeping(),
): Promise<SharedInputs> {
  const report = new Report();
  return readProject(folder, openProject(folder, report), report, watch, kept, KEEPS_NOTHING);
}

/** Reads a project for a session: what has not changed since its last build is not read again. */
export function readAgain(folder: string, watch: Stopwatch, kept: Kept): Promise<SharedInputs> {
  const report = new Report();
  kept.memo.beginBuild();
  const files = openProject(folder, report);
  return readProject(folder, kept.memory?.of(files) ?? files, report, watch, kept, kept.memo);
}

async function readProject(
  folder: string,
  files: ProjectFiles,
  report: Report,
  watch: Stopwatch,
  kept: Kept,
  keeper: Keeper,
): Promise<SharedInputs> {
  watch.start('content');
  const content = loadContent(files, report, keeper);
  watch.start('templates');
  const templates = await templatesOf(templateFiles(files, report), keeper, report);
  const sheets = themeSheets(files, report);
  if (content.booklet) reportMisplaced(folderFiles(folder, report), report);
  watch.stop();
  return {
    ...kept,
    files,
    content,
    templates,
    sheets,
    faults: report.faults,
    digests: new Map(),
    models: new Map(),
  };
}

async function templatesOf(files: readonly TemplateFile[], memo: Keeper, report: Report): Promise<Templates> {
  const inputs = files.flatMap(({ file, text }) => [file, text]);
  const { templates, faults } = await memo.get('templates', inputs, async () => {
    const found = new Report();
    return { templates: await loadTemplates(files, found), faults: found.faults };
  });
  report.add(faults);
  return templates;
}

/** The theme of a document whose pages have this size by default. */
export function themeOf(
  tree: DocumentTree,
  page: PageSize,
  { sheets, memo }: Pick<SharedInputs, 'sheets' | 'memo'>,
): Theme {
  const languages = languagesIn(tree);
  const tags = languages.map(({ tag }) => tag);
  const place = ['theme', page.width, page.height, ...tags, ...sheets.map(({ file }) => file)].join(' ');
  const texts = sheets.map(({ css }) => css);
  return memo.get(place, texts, () => new Theme(sheets, page, languages));
}

/** The shared inputs for one version: their faults, and those found in files from here on, go to its report. */
export function reportingTo(report: Report, folder: string, shared: SharedInputs): SharedInputs {
  report.add(shared.faults);
  const files = openProject(folder, report);
  return { ...shared, files: shared.memory ? shared.memory.of(files) : files };
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
