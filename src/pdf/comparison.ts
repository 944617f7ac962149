import type { Reference } from 'pdfkit';
import type { Box } from '../drawing/drawing.ts';
import { getOrMake } from '../once.ts';
import type { FontFace } from '../text/font-types.ts';
import { createParagraph } from '../text/index.ts';
import { plainStyle } from '../text/plain-style.ts';
import type { GlyphRun, TextStyle } from '../text/types.ts';
import { ContentStream } from './content.ts';
import { embedFonts } from './fonts/embed.ts';
import { commonestTexts, FontUsage } from './fonts/usage.ts';
import type { PdfMetadata } from './metadata.ts';
import { numbers } from './numbers.ts';
import { Pen } from './pen.ts';
import { paintRun } from './text.ts';
import { referenceIn, type WrittenPdf } from './written.ts';

/** A booklet whose pages are compared. */
export interface ComparedBooklet {
  readonly title: string;
  /** The changes in words. */
  readonly lines: readonly string[];
  readonly spreads: readonly Spread[];
}

/** A page as it was, and as it is; null where there is none. */
interface Spread {
  readonly before: ComparedPage | null;
  readonly after: ComparedPage | null;
}

export interface ComparedPage {
  readonly pdf: WrittenPdf;
  /** The page's index in its PDF, from 0. */
  readonly page: number;
  readonly caption: string;
  /** The places that changed, in points from the page's top left corner. */
  readonly marked: readonly Box[];
}

const MARGIN = 30;
const GAP = 24;
const BAR = 3;
const LEADING = 13;
const SIZE = 9;

const LOOKS = {
  before: { bar: '#b3261e', tint: '#f9dedc' },
  after: { bar: '#146c2e', tint: '#c4eed0' },
} as const;

/** A line of text on a page, from its top left corner. */
interface SetText {
  readonly run: GlyphRun;
  readonly x: number;
  readonly y: number;
}

/** One page of the comparison. */
interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly SetText[];
  readonly spread: Spread | null;
}

/**
 * Writes a PDF that lists the changes of booklets and then shows their pages side by side. What changed is
 * tinted and has a bar beside it. The pages are copied from the PDFs compared, not laid out again.
 * @param faces the fonts of the list: its text and its headings.
 */
export function writeComparison(
  booklets: readonly ComparedBooklet[],
  faces: { readonly text: FontFace; readonly bold: FontFace },
  metadata: PdfMetadata,
): Uint8Array {
  const style = (face: FontFace) =>
    plainStyle(face, { size: SIZE, color: '#1c1b1f', lang: metadata.language });
  const styles = { text: style(faces.text), bold: style(faces.bold) };
  const sheets = booklets.flatMap((booklet) => [
    ...listSheets(booklet, styles),
    ...booklet.spreads.map((spread) => spreadSheet(spread, styles.text)),
  ]);
  const pen = new Pen(metadata, false);
  const usage = new FontUsage();
  for (const { texts } of sheets) for (const { run } of texts) usage.addRun(run);
  const fonts = embedFonts(pen, commonestTexts([usage.uses()]), new Map());
  const imported = new Map<WrittenPdf, Map<number, Reference>>();
  for (const sheet of sheets) {
    pen.addPage({ size: [sheet.width, sheet.height] });
    const stream = new ContentStream();
    for (const side of ['before', 'after'] as const) {
      const page = sheet.spread?.[side];
      if (page) paintSide(stream, page, side, sheet, pen, imported);
    }
    for (const { run, x, y } of sheet.texts) {
      const font = fonts.get(run.style.face)!;
      pen.page.fonts[font.name] = font.ref;
      paintRun(stream, font, run, x, y);
    }
    pen.addContent(stream.take());
  }
  return pen.finish();
}

/** The lines of a text, no wider than the measure. */
function setText(text: string, style: TextStyle, measure: number): readonly (readonly GlyphRun[])[] {
  const paragraph = createParagraph([{ kind: 'text', text, style, element: 0 }], {
    align: 'left',
    alignLast: 'left',
    indent: 0,
    whiteSpace: 'normal',
    lang: style.lang,
    balance: false,
    tolerances: { letterSpacing: 0, glyphScaling: 0, protrusion: 0 },
  });
  return paragraph.break([measure]).map(({ runs }) => runs);
}

/** The list of a booklet's changes, on pages as large as those that follow. */
function listSheets(
  { title, lines, spreads }: ComparedBooklet,
  styles: Record<'text' | 'bold', TextStyle>,
): Sheet[] {
  const { width, height } = sizeOf(spreads[0] ?? null);
  const measure = width - 2 * MARGIN;
  const set = [
    ...setText(title, styles.bold, measure),
    ...lines.flatMap((line) => setText(line, styles.text, measure)),
  ];
  const most = Math.floor((height - 2 * MARGIN) / LEADING);
  return Array.from({ length: Math.ceil(set.length / most) }, (_, page): Sheet => {
    const texts = set
      .slice(page * most, (page + 1) * most)
      .flatMap((runs, i) =>
        runs.map((run): SetText => ({ run, x: MARGIN + run.x, y: MARGIN + (i + 1) * LEADING })),
      );
    return { width, height, texts, spread: null };
  });
}

function spreadSheet(spread: Spread, style: TextStyle): Sheet {
  const { width, height } = sizeOf(spread);
  const texts = (['before', 'after'] as const).flatMap((side) => {
    const { x } = placeOf(side, width);
    const runs = setText(spread[side]?.caption ?? '—', style, width / 2 - MARGIN)[0] ?? [];
    return runs.map((run): SetText => ({ run, x: x + run.x, y: MARGIN - 10 }));
  });
  return { width, height, texts, spread };
}

/** The size of a sheet with two pages side by side. */
function sizeOf(spread: Spread | null): { width: number; height: number } {
  const pages = [spread?.before, spread?.after].flatMap((page) => (page ? mediaBoxOf(page) : []));
  const width = Math.max(...pages.map((page) => page.width), 300);
  const height = Math.max(...pages.map((page) => page.height), 420);
  return { width: 2 * width + GAP + 2 * MARGIN, height: height + 2 * MARGIN };
}

/** The top left corner of a page on its sheet. */
function placeOf(side: 'before' | 'after', width: number): { x: number; y: number } {
  return { x: side === 'before' ? MARGIN : width / 2 + GAP / 2, y: MARGIN };
}

function mediaBoxOf({ pdf, page }: ComparedPage): { width: number; height: number } {
  const { value } = pdf.get(pdf.pages[page]!);
  const [, , , width, height] = /\/MediaBox \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/.exec(value)!;
  return { width: Number(width), height: Number(height) };
}

function paintSide(
  stream: ContentStream,
  compared: ComparedPage,
  side: 'before' | 'after',
  sheet: Sheet,
  pen: Pen,
  imported: Map<WrittenPdf, Map<number, Reference>>,
): void {
  const { bar, tint } = LOOKS[side];
  const { x, y } = placeOf(side, sheet.width);
  const { width, height } = mediaBoxOf(compared);
  stream.fill(tint, 'area');
  for (const { left, top, right, bottom } of compared.marked) {
    stream.paint(`${numbers(x + left - 2, y + top - 1, right - left + 4, bottom - top + 2)} re f`);
  }
  const known = getOrMake(imported, compared.pdf, () => new Map());
  const name = `P${side === 'before' ? 1 : 2}`;
  pen.page.xobjects[name] = importPage(pen, compared, known, width, height);
  stream.save();
  // The page's own content counts from its lower left corner.
  stream.paint(`1 0 0 -1 ${numbers(x, y + height)} cm /${name} Do`);
  stream.restore();
  stream.fill(bar, 'area');
  for (const { top, bottom } of compared.marked) {
    stream.paint(`${numbers(x - 2 * BAR, y + top - 1, BAR, bottom - top + 2)} re f`);
  }
  stream.stroke({ color: '#9a9a9a', width: 0.4, dash: [], cap: 'butt', join: 'miter' });
  stream.paint(`${numbers(x, y, width, height)} re S`);
}

/**
 * Copies a page into the document as a form XObject (ISO 32000-1, 8.10).
 * @param known the objects copied before from the same PDF, by their numbers there.
 */
function importPage(
  pen: Pen,
  { pdf, page }: ComparedPage,
  known: Map<number, Reference>,
  width: number,
  height: number,
): Reference {
  const { value } = pdf.get(pdf.pages[page]!);
  const { stream } = pdf.get(referenceIn(value, 'Contents'));
  const resources = copy(referenceIn(value, 'Resources'));
  const form = pen.ref();
  const entries = `/Type/XObject/Subtype/Form/BBox[0 0 ${numbers(width, height)}]/Resources ${resources.id} 0 R`;
  pen.put(form.id, `<<${entries}/Filter/FlateDecode/Length ${stream!.length}>>`, stream);
  return form;

  /** Copies an object and all that it refers to; only the numbers in its references change. */
  function copy(id: number): Reference {
    const before = known.get(id);
    if (before) return before;
    const ref = pen.ref();
    known.set(id, ref);
    const { value, stream } = pdf.get(id);
    const renumbered = value.replace(/\b(\d+) 0 R\b/g, (_, other: string) => `${copy(Number(other)).id} 0 R`);
    pen.put(ref.id, renumbered, stream);
    return ref;
  }
}
