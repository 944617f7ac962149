import { type DocumentTree, languageOf } from '../document/tree.ts';
import { grown } from '../drawing/boxes.ts';
import type { Box, Size } from '../drawing/drawing.ts';
import type { Page } from '../layout/page.ts';
import { bleedPage } from '../print/bleed.ts';
import { type InkOptions, inkKey, markInks, printInks } from '../print/ink.ts';
import { type Imposition, type PlacedPage, type Printer, type Side, turnOf } from '../print/sheet.ts';
import { ContentStream } from './content.ts';
import { convertPictures } from './converted.ts';
import { paintDrawing } from './drawing.ts';
import { drawingObjects } from './drawing-objects.ts';
import { embedFonts } from './fonts/embed.ts';
import { commonestTexts, FontUsage } from './fonts/usage.ts';
import { countDrawing, fontGetter, usesOnPages } from './fonts/used.ts';
import { Images } from './images.ts';
import type { PdfMetadata } from './metadata.ts';
import { number, numbers } from './numbers.ts';
import { writePressIntent } from './output-intent.ts';
import { type MarkPaintContext, paintedWith, paintMark } from './paint-mark.ts';
import { Pen } from './pen.ts';
import { pressResources } from './press.ts';
import { brokenPressRules } from './press-claim.ts';
import type { PdfResources } from './write.ts';

/** An imposition with the pages that it places. */
interface Imposed {
  readonly pages: readonly Page[];
  readonly tree: DocumentTree;
  readonly imposition: Imposition;
}

/**
 * Writes the PDF to print. Each side of a sheet is a page, on which pages of the booklet are painted as in
 * the reading PDF, in the inks given. The file is for paper: it has no tags, links or outline. One in the colours of a press may
 * claim PDF/X-4; others claim nothing. Its text can still be copied.
 * @throws Error when a file that claims PDF/X-4 does not follow it.
 */
export async function writeSheets(
  { pages, tree, imposition }: Imposed,
  metadata: PdfMetadata & { readonly claim: 'X-4' | 'none' },
  inks: InkOptions,
  { read, text: setter, report, shared, painted }: PdfResources,
): Promise<Uint8Array> {
  const { paper, sheets, bleed, printer } = imposition;
  const printed = sheets.flatMap(({ front, back }) => [
    ...(printer?.sides === 'backs' ? [] : [{ side: front, matrix: null }]),
    ...(printer?.sides === 'fronts'
      ? []
      : [{ side: back, matrix: printer ? backMatrix(printer, paper) : null }]),
  ]);
  const sides = printed.map(({ side }) => side);
  const lang = languageOf(tree.root);

  const pen = new Pen(metadata, false);
  const isForPress = metadata.claim === 'X-4' && inks.colors === 'cmyk';
  if (isForPress) writePressIntent(pen, inks.press);
  const own = shared ? pages.filter((page) => !shared.has(page)) : pages;
  const besides = new FontUsage();
  for (const { marks } of sides) countDrawing(besides, marks, lang, setter);
  const texts = commonestTexts([...usesOnPages(own, tree, setter), besides.uses()]);
  const images = new Images(pen, read, report, await convertPictures(pages, read, inks, report));
  const fonts = embedFonts(pen, texts, shared?.fonts ?? new Map());
  const objects = drawingObjects(pen, images);
  const context = { ...paintedWith(pen), tree, images, objects, setter, font: fontGetter(pen, fonts) };
  const addPressResources = inks.colors === 'cmyk' ? pressResources(pen) : () => {};

  for (const { side, matrix } of printed) {
    pen.addPage({ size: [paper.width, paper.height] });
    Object.assign(pen.page.dictionary.data, pageBoxes(imposition));
    addPressResources();
    const on = side.pages.map(({ page }) => pages[page]!);
    const paint = (context: MarkPaintContext) => paintSide(side, on, { inks, bleed, lang, matrix }, context);
    const kept = shared ?? painted;
    if (kept && on.every((page) => kept.keeps(page)))
      kept.sides.paint(
        on,
        JSON.stringify([side, inkKey(inks), bleed, lang, ...(matrix ? [matrix] : [])]),
        context,
        paint,
      );
    else paint(context);
  }
  // PDF 1.6 knows no dialogue of printers with two sides.
  if (!isForPress) Object.assign(pen._root.data.ViewerPreferences.data, viewerPreferences(imposition));
  const data = pen.finish();
  const broken = isForPress ? brokenPressRules(pen.objects) : [];
  if (broken.length > 0) throw new Error(`the file is no PDF/X-4: ${broken.join('; ')}`);
  return data;
}

interface SideSetting {
  readonly inks: InkOptions;
  readonly bleed: number;
  /** The language of the marks beside the pages. */
  readonly lang: string;
  /** The operands of `cm` by which the side is moved and turned; null where it is not. */
  readonly matrix: string | null;
}

/** Paints a side. @param pages the pages on it, in the order of their places. */
function paintSide(
  { pages: placed, marks }: Side,
  pages: readonly Page[],
  { inks, bleed, lang, matrix }: SideSetting,
  context: MarkPaintContext,
): void {
  const kind = inks.colors === 'cmyk' ? 'press' : 'page';
  const stream = new ContentStream(printInks(inks), kind);
  if (matrix) stream.paint(`${matrix} cm`);
  placed.forEach((place, i) => {
    paintPlaced(stream, place, bleedPage(pages[i]!, bleed), context);
  });
  const around = new ContentStream(markInks(inks), kind);
  paintDrawing(around, marks, 0, 0, lang, context);
  context.write(Buffer.concat([stream.take(), around.take()]));
}

/** The operands of `cm` for a back: moved by the offset, then turned by half a turn where the printer asks for it. */
function backMatrix({ upsideDown, offset: { x, y } }: Printer, { width, height }: Size): string {
  if (!upsideDown) return `1 0 0 1 ${numbers(x, y)}`;
  return `-1 0 0 -1 ${numbers(width - x, height - y)}`;
}

function paintPlaced(stream: ContentStream, placed: PlacedPage, page: Page, context: MarkPaintContext): void {
  const { x, y, scale, turned, clip } = placed;
  const by = number(scale, 5);
  stream.save();
  stream.paint(`${numbers(clip.left, clip.top, clip.right - clip.left, clip.bottom - clip.top)} re W n`);
  stream.paint(
    turned
      ? `0 ${number(-scale, 5)} ${by} 0 ${numbers(x, y + scale * page.width)} cm`
      : `${by} 0 0 ${by} ${numbers(x, y)} cm`,
  );
  for (const mark of page.marks) paintMark(stream, mark, context);
  stream.restore();
}

/** The trim and bleed boxes of a side (ISO 32000-1, 14.11.2). The paper is the media box. */
function pageBoxes({ paper, trim, bleed }: Imposition): Record<string, unknown> {
  // Rounding leaves no box larger than the paper.
  const within = (side: number, most: number) => Math.min(Math.max(0, Number(number(side))), most);
  const box = ({ left, top, right, bottom }: Box) => [
    within(left, paper.width),
    within(paper.height - bottom, paper.height),
    within(right, paper.width),
    within(paper.height - top, paper.height),
  ];
  return { TrimBox: box(trim), BleedBox: box(grown(trim, bleed)) };
}

/** The settings with which a reader's print dialogue opens (ISO 32000-1, table 150). */
function viewerPreferences({ paper, printer }: Imposition): Record<string, unknown> {
  const flip = printer?.flip ?? turnOf(paper);
  const both = flip === 'short' ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge';
  const Duplex = printer?.sides ? 'Simplex' : both;
  return { Duplex, PrintScaling: 'None', PickTrayByPDFSize: true };
}
