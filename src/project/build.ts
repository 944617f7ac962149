import { fileURLToPath } from 'node:url';
import type { Booklet, FigureBlock } from '../content/booklet.ts';
import type { ProjectFiles } from '../content/files.ts';
import { loadBooklet } from '../content/index.ts';
import { parseDocument } from '../document/parse.ts';
import type { Report } from '../faults/fault.ts';
import { layoutDocument } from '../layout/index.ts';
import type { Layout } from '../layout/page.ts';
import { writePdf } from '../pdf/index.ts';
import type { PdfMetadata } from '../pdf/metadata.ts';
import type { StyledDocument } from '../style/computed.ts';
import { styleDocument } from '../style/index.ts';
import { chartsOf, loadTemplates, renderBooklet } from '../template/index.ts';
import { type FontLibrary, loadFonts, typeset } from '../text/index.ts';
import { epochDate } from './date.ts';
import { folderFiles, withTemplates } from './files.ts';
import { reportMissingGlyphs } from './missing-glyphs.ts';
import { loadPictures } from './pictures.ts';
import type { Stopwatch } from './stages.ts';
import { templateFiles, themeSheets } from './templates.ts';

/** What a build depends on besides the files. */
export interface BuildInputs {
  /** `--date`, before the booklet's own. */
  readonly date: string | null;
  /** SOURCE_DATE_EPOCH, after the booklet's own. */
  readonly epoch: string | undefined;
}

export interface TypesetBooklet {
  /** With the date that holds. */
  readonly booklet: Booklet & { readonly date: string };
  readonly styled: StyledDocument;
  readonly fonts: FontLibrary;
  /** The figures with a chart, by the id that `chart:ID` names. */
  readonly figures: ReadonlyMap<string, FigureBlock>;
  readonly layout: Layout;
}

/** The files of a project, with the templates that come with the program. */
export function openProject(folder: string, report: Report): ProjectFiles {
  return withTemplates(folderFiles(folder, report), folderFiles(PACKAGE, report));
}

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

/**
 * From files to pages; null when the report has errors. Each room reports all the faults it finds, and
 * the rooms that do not depend on one another all get to report.
 */
export async function typesetBooklet(
  files: ProjectFiles,
  inputs: BuildInputs,
  report: Report,
  watch: Stopwatch,
): Promise<TypesetBooklet | null> {
  // HarfBuzz is compiled on another thread while content is read.
  const opening = loadFonts();

  watch.start('content');
  const loaded = loadBooklet(files, report);
  const booklet = loaded && withDate(loaded, inputs, report);
  const figures = loaded ? chartsOf(loaded) : new Map();
  if (figures.size > 0) {
    const { checkChart } = await import('../charts/index.ts');
    for (const { chart } of figures.values()) checkChart(chart, report);
  }

  watch.start('templates');
  const templates = await loadTemplates(templateFiles(files, report), report);
  if (!booklet || report.failed) return null;
  const html = renderBooklet(booklet, templates, report);
  // A template at fault gives nothing, whose markup would be found at fault too.
  if (html === '' && report.failed) return null;

  watch.start('document');
  const tree = parseDocument(html, report);

  watch.start('style');
  const styled = styleDocument(tree, themeSheets(files, report), { page: booklet.page }, report);
  if (report.failed) return null;

  watch.start('fonts');
  const fonts = await opening;

  watch.start('charts');
  const pictures = await loadPictures(figures, files, fonts, report);

  watch.start('layout');
  const layout = layoutDocument(styled, { fonts, pictures, report });
  reportMissingGlyphs(layout, report);
  if (layout.pages.length === 0) report.error('no-pages', null, {});
  return report.failed ? null : { booklet, styled, fonts, figures, layout };
}

/** From pages to a PDF; null when the report has errors. */
export async function paintPdf(
  { booklet, fonts, layout }: TypesetBooklet,
  files: ProjectFiles,
  report: Report,
  watch: Stopwatch,
): Promise<Uint8Array | null> {
  watch.start('pdf');
  const data = await writePdf(layout, metadataOf(booklet), {
    read: files.read,
    text: {
      face: ({ family, weight, style }) => fonts.resolve([family], weight, style),
      typeset: (text) => typeset(text, booklet.language),
    },
    report,
  });
  return report.failed ? null : data;
}

function metadataOf(booklet: TypesetBooklet['booklet']): PdfMetadata {
  const { title, subtitle, authors, description, keywords, language, date } = booklet;
  const set = (text: string) => typeset(text, language);
  return {
    title: set(title),
    subtitle: subtitle && set(subtitle),
    authors: authors.map(set),
    subject: set(description ?? ''),
    keywords: keywords.map(set),
    language,
    date,
  };
}

function withDate(
  booklet: Booklet,
  { date, epoch }: BuildInputs,
  report: Report,
): TypesetBooklet['booklet'] | null {
  const chosen = date ?? booklet.date ?? epochDate(epoch);
  if (chosen) return { ...booklet, date: chosen };
  // A date that is not one was reported already.
  if (!report.failed) report.error('date-missing', booklet.source, {});
  return null;
}
