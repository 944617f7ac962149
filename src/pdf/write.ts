import type { Reference } from 'pdfkit';
import type { Report } from '../faults/fault.ts';
import type { Layout } from '../layout/page.ts';
import type { TextSetter } from '../text/index.ts';
import { writeAttachments } from './attachments.ts';
import { checkClaim, checkGlyphs } from './claim.ts';
import { convertForScreens } from './converted.ts';
import { writeDestinations } from './destinations.ts';
import { drawingObjects } from './drawing-objects.ts';
import { embedFonts } from './fonts/embed.ts';
import { commonestTexts } from './fonts/usage.ts';
import { fontGetter, usesOnPages } from './fonts/used.ts';
import { Images } from './images.ts';
import { isLink, linkPieces, writeLinks } from './links.ts';
import type { PdfMetadata } from './metadata.ts';
import { writeOutline } from './outline.ts';
import { writeScreenIntent } from './output-intent.ts';
import { writePageLabels } from './page-labels.ts';
import { type PagePaintContext, paintPage } from './paint.ts';
import { paintedWith } from './paint-mark.ts';
import type { PaintedPages } from './painted-pages.ts';
import { Pen } from './pen.ts';
import type { SharedPages } from './shared-pages.ts';
import { writeStructure } from './struct-tree.ts';
import { Structure } from './structure.ts';
import { drawingWeights, weigh } from './weight.ts';

/** The fonts, pictures and limits of a booklet, and the report of its faults. */
export interface PdfResources {
  /** The bytes of a picture, by its path from the project's folder; null when it cannot be read. */
  read(path: string): Uint8Array | null;
  /** Sets the text of drawings. */
  readonly text: TextSetter;
  /** The pages that other documents have too. */
  readonly shared?: SharedPages;
  /** The pages that were painted for documents before. */
  readonly painted?: PaintedPages;
  readonly report: Report;
  /** The bytes above which a warning says what weighs; null for no limit. */
  readonly limit?: number | null;
}

/**
 * Writes the reading PDF: painted, tagged, outlined, linked (ISO 32000-1, PDF 1.7). The same input gives
 * the same bytes. Pictures that cannot be read are reported, and left out; so is what breaks a standard that the file
 * would claim to follow.
 */
export async function writePdf(
  layout: Layout,
  metadata: PdfMetadata,
  resources: PdfResources,
): Promise<Uint8Array> {
  const pen = new Pen(metadata, true);
  const claims = metadata.claim !== 'none';
  if (claims) writeScreenIntent(pen);
  const structure = new Structure(layout.tree, (element) => isLink(element, layout), layout.noteSections);
  const { shared, painted, text: setter } = resources;
  const own = shared ? layout.pages.filter((page) => !shared.has(page)) : layout.pages;
  const texts = commonestTexts(usesOnPages(own, layout.tree, setter));
  if (claims) checkGlyphs(texts.values(), resources.report);
  const fonts = embedFonts(pen, texts, shared?.fonts ?? new Map());
  const images = new Images(
    pen,
    resources.read,
    resources.report,
    await convertForScreens(layout.pages, resources.read),
  );
  const font = fontGetter(pen, fonts);
  const context: PagePaintContext = {
    ...paintedWith(pen),
    tree: layout.tree,
    structure,
    images,
    objects: drawingObjects(pen, images),
    setter,
    font,
  };

  const pages: Reference[] = [];
  let nextKey = layout.pages.length;
  layout.pages.forEach((page, index) => {
    pen.addPage({ size: [page.width, page.height] });
    pages.push(pen.page.dictionary);
    const kept = shared ?? painted;
    if (kept) kept.paint(page, index, context);
    else paintPage(page, index, context);
    pen.page.dictionary.data.StructParents = index;
    const pieces = linkPieces(page.marks, layout, structure);
    writeLinks(pen, pieces, index, nextKey);
    nextKey += pieces.length;
  });

  const tagged = structure.complete();
  const attached = writeAttachments(pen, metadata.attachments ?? [], metadata.date);
  const placeOf = (element: number) => structure.placeOf(element);
  const written = writeStructure(pen, tagged, pages, metadata.language, placeOf, attached);
  if (claims) checkClaim(tagged, written, resources.report);
  writeDestinations(pen, layout, pages);
  writeOutline(pen, layout, pages);
  writePageLabels(pen, layout.pages);
  if (layout.rightToLeft) pen._root.data.ViewerPreferences.data.Direction = 'R2L';
  const data = pen.finish();
  const { limit = null, report } = resources;
  if (limit !== null && data.length > limit) {
    const weights = weigh(pen.objects, data.length, drawingWeights(layout, fonts, setter));
    report.warning('pdf-heavy', null, { bytes: data.length, limit, weights });
  }
  return data;
}
