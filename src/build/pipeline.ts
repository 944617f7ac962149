import { givenClasses } from '../content/given-classes.ts';
import type { PrintSettings, ProjectFiles } from '../content/index.ts';
import type { DocumentTree } from '../document/tree.ts';
import type { Report } from '../faults/fault.ts';
import type { Layout } from '../layout/page.ts';
import type { PrintRequest } from '../print/options.ts';
import { isInTemplates, writtenNames } from '../project/written-names.ts';
import { reportUnmatchedNames } from '../style/unmatched-names.ts';
import { reportUnstyledClasses } from '../style/unstyled-classes.ts';
import type { WebFile } from '../web/inputs.ts';
import type { WebKind } from '../web/kinds.ts';
import type { RenderedBooklet, TypesetBooklet } from './booklet.ts';
import { reviewPictures } from './picture-review.ts';
import { setPages } from './set-pages.ts';
import { type SharedInputs, themeOf } from './shared-inputs.ts';
import { shownBy } from './stages/charts.ts';
import { type BuildInputs, selectBooklet } from './stages/content.ts';
import { parseBooklet } from './stages/document.ts';
import { fontsOf, reportStandIns } from './stages/fonts.ts';
import { writeWeb } from './stages/html.ts';
import { type Claim, paintBooklet } from './stages/pdf.ts';
import { imposeBooklet, type PrintedBooklet } from './stages/print.ts';
import { styleWithAddresses } from './stages/style.ts';
import { fillTemplates } from './stages/templates.ts';
import type { Stopwatch } from './stopwatch.ts';
import type { Version } from './version.ts';

// The stages of a build, in their order. Each stands in the file of its name in `stages/`.

/** From content to HTML; null when the report has errors. */
export async function renderVersion(
  version: Version,
  inputs: BuildInputs,
  shared: SharedInputs,
  report: Report,
  watch: Stopwatch,
): Promise<RenderedBooklet | null> {
  watch.start('content');
  const selected = await selectBooklet(version, inputs, shared, report);
  if (!selected) return null;

  watch.start('templates');
  return fillTemplates(selected, version, shared, report);
}

/**
 * From HTML to pages; null when the report has errors.
 * @param showEarly shows pages that are not the last ones, where those take longer (`BegunLayout`).
 */
export async function typesetBooklet(
  rendered: RenderedBooklet,
  shared: SharedInputs,
  report: Report,
  watch: Stopwatch,
  showEarly: ((early: TypesetBooklet) => Promise<void>) | null = null,
): Promise<TypesetBooklet | null> {
  const { booklet, figures, undrawable, digest } = rendered;
  watch.start('document');
  const { last } = shared;
  const parsed = parseBooklet(rendered, shared.files, report, last?.html);

  watch.start('style');
  const theme = themeOf(parsed, booklet, shared);
  const takenOver = (tree: DocumentTree) => (last ? last.document.takeOver(tree) : tree);
  const styledNow = styleWithAddresses(parsed, theme, report, takenOver, last?.styles);
  const written = () => writtenNames(shared.files, theme.classes);
  const meant = reportUnmatchedNames(theme.selected, styledNow.tree, written, report);
  const isWritten = (name: string) => isInTemplates(shared.files, name);
  reportUnstyledClasses(givenClasses(booklet.chapters), theme, meant, isWritten, report);
  if (report.failed) return null;

  watch.start('fonts');
  const fonts = await fontsOf(theme, shared, report);
  const shown = shownBy(rendered, shared.files);
  const styled = last ? last.document.settle(styledNow, shown, fonts) : styledNow;
  reportStandIns(styled, fonts, report);
  if (report.failed) return null;

  const kept = last && { painted: last.painted, inks: last.inks };
  const typeset = (layout: Layout) => ({
    booklet,
    figures,
    undrawable,
    styled,
    fonts,
    layout,
    digest,
    ...kept,
  });
  const showPages = showEarly && ((layout: Layout) => showEarly(typeset(layout)));
  const layout = await setPages(styled, rendered, fonts, shared, report, watch, showPages);
  await reviewPictures(layout.pages, { figures, styled, fonts, files: shared.files }, report);
  if (report.failed) return null;
  return typeset(layout);
}

/** From pages to the PDF to read, with its claim to follow standards; null when the report has errors. */
export function paintPdf(
  typeset: TypesetBooklet,
  files: ProjectFiles,
  report: Report,
  watch: Stopwatch,
  claim: Claim = { claim: 'A-2a', attachments: [] },
): Promise<Uint8Array | null> {
  watch.start('pdf');
  return paintBooklet(typeset, files, report, claim);
}

/**
 * From pages to a PDF to print; null when the report has errors.
 * @param file where it will be written, from the output folder.
 * @throws PaperTooSmall
 */
export function printBooklet(
  file: string,
  typeset: TypesetBooklet,
  request: PrintRequest,
  settings: PrintSettings,
  files: ProjectFiles,
  report: Report,
  watch: Stopwatch,
): Promise<PrintedBooklet | null> {
  watch.start('print');
  return imposeBooklet(file, typeset, request, settings, files, report);
}

/** From a typeset booklet to web pages; null when the report has errors. */
export function writeTwin(
  typeset: TypesetBooklet,
  kind: WebKind,
  shared: SharedInputs,
  report: Report,
  watch: Stopwatch,
): Promise<readonly WebFile[] | null> {
  watch.start('html');
  return writeWeb(typeset, kind, shared, report);
}
