import type { Booklet, FigureBlock } from '../content/booklet.ts';
import type { ProjectFiles } from '../content/files.ts';
import { parseDocument } from '../document/parse.ts';
import type { Report } from '../faults/fault.ts';
import { layoutDocument } from '../layout/index.ts';
import type { Layout } from '../layout/page.ts';
import { type PdfResources, writePdf } from '../pdf/index.ts';
import type { PdfMetadata } from '../pdf/metadata.ts';
import type { StyledDocument } from '../style/computed.ts';
import { chartsOf, plainTexts, renderBooklet } from '../template/index.ts';
import { type FontLibrary, typeset } from '../text/index.ts';
import { epochDate } from './date.ts';
import { reportMissingGlyphs } from './missing-glyphs.ts';
import { loadPictures } from './pictures.ts';
import type { Stopwatch } from './stages.ts';
import { styleWithAddresses } from './style-links.ts';
import { textSetter } from './text-setter.ts';
import { bookletOf, type Version } from './version.ts';
import type { Workshop } from './workshop.ts';

/** What a build depends on besides the files. */
export interface BuildInputs {
  /** `--date`, before the booklet's own. */
  readonly date: string | null;
  /** SOURCE_DATE_EPOCH, after the booklet's own. */
  readonly epoch: string | undefined;
}

export interface TypesetBooklet {
  readonly booklet: RenderedBooklet['booklet'];
  readonly styled: StyledDocument;
  readonly fonts: FontLibrary;
  /** The figures with a chart, by the id that `chart:ID` names. */
  readonly figures: ReadonlyMap<string, FigureBlock>;
  readonly layout: Layout;
}

/** A booklet whose texts are read, as one page of HTML. */
export interface RenderedBooklet {
  /** With the date that holds. */
  readonly booklet: Booklet & { readonly date: string };
  readonly figures: ReadonlyMap<string, FigureBlock>;
  readonly html: string;
}

/** From content to HTML; null when the report has errors. */
export async function renderVersion(
  { content, templates }: Workshop,
  version: Version,
  inputs: BuildInputs,
  report: Report,
  watch: Stopwatch,
): Promise<RenderedBooklet | null> {
  watch.start('content');
  const loaded = bookletOf(version, content, report);
  const booklet = loaded && withDate(loaded, inputs, report);
  const figures = loaded ? chartsOf(loaded) : new Map();
  if (figures.size > 0) {
    const { checkChart, loadPlugins } = await import('../charts/index.ts');
    await loadPlugins([...figures.values()].map(({ chart }) => chart));
    for (const { chart } of figures.values()) checkChart(chart, report);
  }
  if (!booklet || report.failed) return null;
  watch.start('templates');
  const html = renderBooklet(booklet, templates, report);
  // A template at fault gives nothing, whose markup would be found at fault too.
  return html === '' && report.failed ? null : { booklet, figures, html };
}

/** From HTML to pages; null when the report has errors. */
export async function typesetBooklet(
  { booklet, figures, html }: RenderedBooklet,
  workshop: Workshop,
  report: Report,
  watch: Stopwatch,
): Promise<TypesetBooklet | null> {
  watch.start('document');
  const tree = parseDocument(html, report);

  watch.start('style');
  const styled = styleWithAddresses(tree, workshop.sheets, { page: booklet.page }, report);
  if (report.failed) return null;

  watch.start('fonts');
  const fonts = await workshop.fonts;

  watch.start('charts');
  const pictures = await loadPictures(styled.tree, figures, workshop, fonts, report);

  watch.start('layout');
  const layout = layoutDocument(styled, { fonts, pictures, report });
  reportMissingGlyphs(layout, textSetter(fonts, booklet.language), report);
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
  const data = await writePdf(
    layout,
    metadataOf(booklet),
    pdfResources({ language: booklet.language, fonts }, files.read, report),
  );
  return report.failed ? null : data;
}

export function pdfResources(
  { language, fonts }: { readonly language: string; readonly fonts: FontLibrary },
  read: PdfResources['read'],
  report: Report,
): PdfResources {
  return {
    read,
    text: textSetter(fonts, language),
    report,
  };
}

export function metadataOf(booklet: TypesetBooklet['booklet']): PdfMetadata {
  const { title, subtitle, description } = plainTexts(booklet);
  const { authors, keywords, language, date } = booklet;
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
): RenderedBooklet['booklet'] | null {
  const chosen = date ?? booklet.date ?? epochDate(epoch);
  if (chosen) return { ...booklet, date: chosen };
  // A date that is not one was reported already.
  if (!report.failed) report.error('date-missing', booklet.source, {});
  return null;
}
