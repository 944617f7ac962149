import { type Booklet, type Content, loadBibtex, loadContent, type ProjectFiles } from '../content/index.ts';
import type { DocumentTree } from '../document/tree.ts';
import { type Fault, Report } from '../faults/fault.ts';
import { KEEPS_NOTHING, type Keeper } from '../memo.ts';
import { openProject, ownFiles, type ProjectPlace } from '../project/files.ts';
import { reportMisplaced } from '../project/misplaced.ts';
import { sheetsOf, type ThemeSheet, templateFiles, themeSheets } from '../project/templates.ts';
import { RecentTexts } from '../recent-texts.ts';
import { languagesIn, Theme } from '../style/index.ts';
import { loadGrammars, loadTemplates, type TemplateFile, type Templates } from '../template/index.ts';
import type { ModelCopy } from './booklet.ts';
import { type Kept, startKeeping } from './kept.ts';
import type { Stopwatch } from './stopwatch.ts';

/** The inputs that all versions of a project share, read once for each state of its files. */
export interface SharedInputs extends Kept {
  readonly files: ProjectFiles;
  readonly content: Content;
  readonly templates: Templates;
  /** The style sheets of all themes. */
  readonly sheets: readonly ThemeSheet[];
  /** The faults that all versions have. */
  readonly faults: readonly Fault[];
  /** The digests that copies print, by cohort, variants and fields of its people. */
  readonly digests: Map<string, string>;
  /** The models of copies, by cohort, variants and placeholder person; the least lately used comes first. */
  readonly models: Map<string, ModelCopy>;
  /** Reads the formulas that the last build of an output folder left; null where it left none. */
  readonly keptFormulas?: () => string | null;
}

/**
 * Reads what all versions of a booklet share.
 * @param booklet its id; null where the project has one.
 */
export function readSharedInputs(
  folder: ProjectPlace,
  watch: Stopwatch,
  kept = startKeeping(),
  booklet: string | null = null,
): Promise<SharedInputs> {
  const report = new Report();
  const project = { folder, booklet, files: openProject(folder, report) };
  return readProject(project, report, watch, kept, KEEPS_NOTHING);
}

/** Reads a project for a session: what has not changed since its last build is not read again. */
export function readAgain(
  folder: ProjectPlace,
  watch: Stopwatch,
  kept: Kept,
  booklet: string | null,
): Promise<SharedInputs> {
  const report = new Report();
  kept.memo.beginBuild();
  kept.paragraphs.beginBuild();
  const opened = openProject(folder, report);
  const files = kept.fileMemory?.of(opened) ?? opened;
  return readProject({ folder, booklet, files }, report, watch, kept, kept.memo);
}

async function readProject(
  {
    folder,
    booklet,
    files,
  }: { readonly folder: ProjectPlace; readonly booklet: string | null; readonly files: ProjectFiles },
  report: Report,
  watch: Stopwatch,
  kept: Kept,
  keeper: Keeper,
): Promise<SharedInputs> {
  watch.start('content');
  await loadBibtex(files);
  const content = loadContent(files, report, booklet, keeper);
  watch.start('templates');
  await loadGrammars(content);
  const templates = await templatesOf(templateFiles(files, report), keeper, report);
  const own = ownFiles(folder, report);
  const sheets = themeSheets(files, own, report);
  if (content.booklet) reportMisplaced(own, report);
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

/** As many themes as the languages of a project, or more. */
const MOST_THEMES = 8;

/** The last themes of the program's sheets alone, by page and languages: they are the same for all projects of a process. */
const programThemes = new RecentTexts<Theme>(MOST_THEMES);

/** The style sheets of a booklet's document, whose pages have the booklet's size by default. */
export function themeOf(
  tree: DocumentTree,
  { page, theme }: Pick<Booklet, 'page' | 'theme'>,
  { sheets: all, memo }: Pick<SharedInputs, 'sheets' | 'memo'>,
): Theme {
  const sheets = sheetsOf(theme, all);
  const languages = languagesIn(tree);
  const tags = languages.map(({ tag }) => tag);
  const place = ['theme', page.width, page.height, ...tags, ...sheets.map(({ file }) => file)].join(' ');
  const make = () => new Theme(sheets, page, languages);
  if (sheets.every(({ isProgram }) => isProgram)) return programThemes.get(place, make);
  const texts = sheets.map(({ css }) => css);
  return memo.get(place, texts, make);
}

/** The shared inputs for one version: their faults, and those found in files from here on, go to its report. */
export function reportingTo(report: Report, folder: ProjectPlace, shared: SharedInputs): SharedInputs {
  report.add(shared.faults);
  return { ...shared, files: filesReportingTo(report, folder, shared) };
}

/** The project's files; faults found in them from here on go to this report. */
export function filesReportingTo(
  report: Report,
  folder: ProjectPlace,
  { fileMemory }: SharedInputs,
): ProjectFiles {
  const files = openProject(folder, report);
  return fileMemory?.of(files) ?? files;
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
