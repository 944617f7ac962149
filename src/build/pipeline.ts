import type { Booklet, FigureBlock } from '../content/booklet.ts';
import type { ProjectFiles } from '../content/files.ts';
import { parseDocument } from '../document/parse.ts';
import { Report } from '../faults/fault.ts';
import { layoutDocument } from '../layout/index.ts';
import type { Layout, Page } from '../layout/page.ts';
import { type PdfResources, type SharedPages, writePdf } from '../pdf/index.ts';
import type { PdfMetadata } from '../pdf/metadata.ts';
import type { Cmyk } from '../print/ink.ts';
import { epochDate } from '../project/date.ts';
import { withSigners } from '../project/people.ts';
import type { ComputedStyle, StyledDocument } from '../style/computed.ts';
import { anyone, chartsOf, DIGEST, plainTexts, renderBooklet } from '../template/index.ts';
import { type FontLibrary, typeset } from '../text/index.ts';
import { printedDigest } from './digests.ts';
import { reportMissingGlyphs } from './missing-glyphs.ts';
import type { SharedInputs } from './shared-inputs.ts';
import { loadPictures } from './stages/charts.ts';
import { textSetter } from './stages/fonts.ts';
import { styleWithAddresses } from './stages/style.ts';
import type { Stopwatch } from './stopwatch.ts';
import { bookletOf, type Version } from './version.ts';

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
  /** As it is printed. */
  readonly digest: string;
  /** Pages that other copies may have too. */
  readonly shared?: SharedPages;
  /** The ink of pages, kept for other copies that have them. */
  readonly inkOfPages?: WeakMap<Page, Cmyk>;
}

/** A booklet whose texts are read, as one page of HTML. */
export interface RenderedBooklet {
  /** With the date that holds. */
  readonly booklet: Booklet & { readonly date: string };
  readonly figures: ReadonlyMap<string, FigureBlock>;
  /** With `DIGEST` where its digest goes. */
  readonly html: string;
  /** Of what it is made from, as it is printed. */
  readonly digest: string;
}

/** From content to HTML; null when the report has errors. */
export async function renderVersion(
  workshop: SharedInputs,
  version: Version,
  inputs: BuildInputs,
  report: Report,
  watch: Stopwatch,
): Promise<RenderedBooklet | null> {
  const { content, templates } = workshop;
  watch.start('content');
  const loaded = bookletOf(version, content, report);
  const dated = loaded && withDate(loaded, inputs, report);
  const booklet = dated && (await withSigners(dated, version, workshop, report));
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
  if (html === '' && report.failed) return null;
  const rendered = { booklet, figures, html };
  return { ...rendered, digest: digestOfVersion(rendered, version, workshop) };
}

/** Of copies that of what they have in common, once for all of them. */
function digestOfVersion(
  rendered: Omit<RenderedBooklet, 'digest'>,
  { cohort, variants }: Version,
  workshop: SharedInputs,
): string {
  const { booklet } = rendered;
  if (!booklet.person) return printedDigest(rendered, workshop);
  const person = anyone(booklet.person);
  const key = JSON.stringify([cohort, variants, person.fields]);
  const known = workshop.digests.get(key);
  if (known !== undefined) return known;
  // What is wrong with it is found in each copy.
  const html = renderBooklet({ ...booklet, person }, workshop.templates, new Report());
  const digest = printedDigest({ ...rendered, html }, workshop);
  workshop.digests.set(key, digest);
  return digest;
}

/** From HTML to pages; null when the report has errors. */
export async function typesetBooklet(
  { booklet, figures, html, digest }: RenderedBooklet,
  workshop: SharedInputs,
  report: Report,
  watch: Stopwatch,
): Promise<TypesetBooklet | null> {
  watch.start('document');
  const signed = html.replaceAll(DIGEST, digest);
  const tree = parseDocument(signed, report);

  watch.start('style');
  const styled = styleWithAddresses(tree, workshop.sheets, { page: booklet.page }, report);
  if (report.failed) return null;

  watch.start('fonts');
  const fonts = await workshop.fonts;

  watch.start('charts');
  const pictures = await loadPictures(styled.tree, figures, workshop, fonts, report);

  watch.start('layout');
  const layout = layoutDocument(styled, { fonts, pictures, report, shared: workshop.paragraphs });
  reportMissingGlyphs(layout, textSetter(fonts, booklet.language), report);
  if (layout.pages.length === 0) report.error('no-pages', null, {});
  return report.failed ? null : { booklet, styled, fonts, figures, layout, digest };
}

/** From pages to a PDF; null when the report has errors. */
export async function paintPdf(
  { booklet, styled, fonts, layout, shared }: TypesetBooklet,
  files: ProjectFiles,
  report: Report,
  watch: Stopwatch,
): Promise<Uint8Array | null> {
  watch.start('pdf');
  const resources = pdfResources({ language: booklet.language, fonts }, files.read, report);
  const data = await writePdf(layout, metadataOf(booklet), {
    ...resources,
    ...(shared && { shared }),
    limit: sizeLimit(styled.style(styled.tree.root)),
  });
  return report.failed ? null : data;
}

const UNITS: Readonly<Record<string, number>> = { k: 1e3, M: 1e6 };

/** The theme's limit to the PDF's bytes; null for none. */
function sizeLimit({ custom }: ComputedStyle): number | null {
  const [, count, unit] = /^([\d.]+)([kM])B$/.exec(custom['--livret-pdf-limit']?.trim() ?? '') ?? [];
  return count === undefined ? null : Number(count) * UNITS[unit!]!;
}

export function pdfResources(
  { language, fonts }: { readonly language: string; readonly fonts: FontLibrary },
  read: PdfResources['read'],
  report: Report,
): PdfResources {
  return { read, text: textSetter(fonts, language), report };
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
