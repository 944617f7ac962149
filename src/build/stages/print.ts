import type { PrintSettings, ProjectFiles } from '../../content/index.ts';
import type { PrintFile } from '../../disk/build-records.ts';
import { digestOf } from '../../disk/digest.ts';
import type { Size } from '../../drawing/drawing.ts';
import type { Report } from '../../faults/fault.ts';
import { languageFor } from '../../languages/index.ts';
import type { Layout, Page } from '../../layout/page.ts';
import { type PdfMetadata, pictureFiles, writeSheets } from '../../pdf/index.ts';
import { type CoverageSources, coverageOf } from '../../print/coverage.ts';
import { edgesOf, type Imposition, impose, type PrintRequest, roomNeeded } from '../../print/index.ts';
import { type Cmyk, type InkOptions, markInks, printInks } from '../../print/ink.ts';
import { meanInk } from '../../print/ink-pixels.ts';
import { BOOKLET } from '../../print/options.ts';
import { PAPER_NAMES, type PaperName, paperName, turnPaper } from '../../print/paper.ts';
import { coatedProfile, openPress } from '../../print/press.ts';
import { commonestSize, LEAST_TYPE } from '../../print/type-size.ts';
import { dataUrlBytes } from '../../raster/data-url.ts';
import { pictureFormat } from '../../raster/picture.ts';
import { unpackPicture } from '../../raster/unpack.ts';
import { textSetter, typeset } from '../../text/index.ts';
import { toMm } from '../../units.ts';
import type { TypesetBooklet } from '../booklet.ts';
import { metadataOf, pdfResources } from './pdf.ts';

/** The pages do not fit on the paper that was asked for. */
export class PaperTooSmall extends Error {
  /** The least paper that would do, millimetres. */
  readonly needed: Size;
  /** The smallest named paper that would do; null when none does. */
  readonly larger: PaperName | null;

  /** @param needed points. */
  constructor(needed: Size) {
    super('the paper is too small');
    this.needed = { width: toMm(needed.width), height: toMm(needed.height) };
    this.larger = PAPER_NAMES.find((name) => turnPaper(name, needed, 0)) ?? null;
  }
}

/** A PDF to print, and what is recorded of it. */
export interface PrintedBooklet {
  readonly data: Uint8Array;
  readonly print: PrintFile;
  /** Whether its backs stand on their heads, for a printer that turns sheets over the other edge. */
  readonly upsideDown: boolean;
}

/**
 * Places pages on sheets and writes them as a PDF to print; null when the report has errors.
 * @param file where it will be written, from the output folder.
 * @throws PaperTooSmall
 */
export async function imposeBooklet(
  file: string,
  made: TypesetBooklet,
  asked: PrintRequest,
  settings: PrintSettings,
  files: ProjectFiles,
  report: Report,
): Promise<PrintedBooklet | null> {
  // PDF/X-4 is for a press, which prints in four inks.
  const settled = asked.pdfx ? { ...settings, colors: 'cmyk' as const } : settings;
  const inks = await inksOf(settled, made.booklet, files, report);
  if (!inks) return null;
  const { booklet, fonts, layout, shared, painted } = made;
  const { pages, tree } = layout;
  const { title, language, copies } = booklet;
  const edges = edgesOf(pages, asked);
  const options = {
    ...asked,
    ...edges,
    flip: asked.flip ?? booklet.print.flip ?? null,
    title,
    language,
    rightToLeft: layout.rightToLeft,
  };
  const imposition = impose(pages, options);
  if (!imposition) throw new PaperTooSmall(roomNeeded(pages, options));
  if (!asked.paper) reportLargePage(layout, imposition, (some) => impose(some, options)!, report);
  reportSmallType(pages, imposition, () => impose(pages, { ...options, notes: 'none' })!, report);
  const resources = {
    ...pdfResources({ language, fonts }, files.read, report),
    ...(shared && { shared }),
    ...(painted && { painted }),
  };
  const metadata = {
    ...forPaper(metadataOf(booklet)),
    claim: asked.pdfx ? ('X-4' as const) : ('none' as const),
  };
  const data = await writeSheets({ pages, tree, imposition }, metadata, inks, resources);
  if (report.failed) return null;
  const coverage = coverageOf(pages, imposition, await coverageSources(made, inks, files, report));
  if (report.failed) return null;
  const sheets = imposition.sheets.length / imposition.copies;
  const paper = wordSize(imposition.paper);
  const print = { file, sheets, paper, bytes: data.length, sha256: digestOf(data), ...coverage, copies };
  return { data, print, upsideDown: imposition.printer?.upsideDown ?? false };
}

/** The information of sheets: who finds the file and wants to read learns from it that another one is for that. */
function forPaper(metadata: Omit<PdfMetadata, 'claim'>): Omit<PdfMetadata, 'claim'> {
  const words = languageFor(metadata.language).sheets;
  return {
    ...metadata,
    title: `${metadata.title} (${words.forPaper})`,
    subtitle: null,
    subject: typeset(words.notForReading, metadata.language),
  };
}

/** The inks of a booklet on paper, its press opened; null, after a fault, when the profile of the press is damaged. */
async function inksOf(
  { colors, amount, profile }: PrintSettings,
  { source }: TypesetBooklet['booklet'],
  files: ProjectFiles,
  report: Report,
): Promise<InkOptions | null> {
  if (colors !== 'cmyk') return { colors, amount };
  const press = await openPress(profile ? files.read(profile)! : coatedProfile());
  if (press) return { colors, amount, press };
  report.error('print-profile', source, { profile: profile!.slice('content/'.length), flaw: 'form' });
  return null;
}

/** Says what the pages do to the paper of a build's sheets, before there are any. */
export function reportPaper({ layout, booklet }: TypesetBooklet, report: Report): void {
  const { title, language } = booklet;
  const imposed = (pages: readonly Page[]) =>
    impose(pages, { ...BOOKLET, ...edgesOf(layout.pages, BOOKLET), title, language })!;
  if (layout.pages.length > 0) reportLargePage(layout, imposed(layout.pages), imposed, report);
}

/** Warns of the page that, after those before it, makes all sheets larger than the first page would. */
function reportLargePage(
  { pages, tree }: Layout,
  { paper }: Imposition,
  imposed: (pages: readonly Page[]) => Imposition,
  report: Report,
): void {
  const [first] = pages;
  const usual = wordSize(imposed([first!]).paper);
  if (wordSize(paper) === usual) return;
  const large = pages.find((_, i) => wordSize(imposed(pages.slice(0, i + 1)).paper) !== usual)!;
  const owned = large.marks.find(({ owner }) => typeof owner === 'number');
  const source = owned ? tree.byIndex[owned.owner as number]!.source : null;
  const size = `${toMm(large.width)} × ${toMm(large.height)} mm`;
  report.warning('print-page-large', source, { page: large.number, size, paper: wordSize(paper), usual });
}

/** Warns of reduced pages whose text is too small to be read, with the size that it has without room for notes. */
function reportSmallType(
  pages: readonly Page[],
  imposition: Imposition,
  withoutNotes: () => Imposition,
  report: Report,
): void {
  const scale = scaleOf(imposition);
  const size = scale < 1 ? commonestSize(pages) : null;
  if (size === null || size * scale >= LEAST_TYPE) return;
  const larger = size * scaleOf(withoutNotes());
  const details = { size, printed: size * scale, larger: larger >= LEAST_TYPE ? larger : null };
  report.warning('print-type-small', null, details);
}

const scaleOf = ({ sheets }: Imposition) => sheets[0]?.front.pages[0]?.scale ?? 1;

function wordSize(paper: Size): string {
  return paperName(paper) ?? `${toMm(paper.width)} × ${toMm(paper.height)} mm`;
}

/** Pixels a side to which a picture is reduced before its mean ink is taken. */
const SAMPLED = 64;

/** Every picture is decoded here. One that cannot be is an error: a reader of the PDF would not show it either. */
async function coverageSources(
  { booklet, fonts, layout, inks: memory }: TypesetBooklet,
  inks: InkOptions,
  files: ProjectFiles,
  report: Report,
): Promise<CoverageSources> {
  const pictures = new Map<string, Cmyk>();
  const known = memory?.of(inks);
  const unknown = layout.pages.filter((page) => !known?.has(page));
  for (const file of pictureFiles(unknown)) {
    const data = dataUrlBytes(file) ?? files.read(file);
    const pixels = data && (await unpackPicture(data, SAMPLED));
    if (pixels) pictures.set(file, meanInk(pixels.data, inks));
    else reportUnreadable(file, data, layout, report);
  }
  const { language } = booklet;
  const setter = textSetter(fonts, language);
  return {
    inks: printInks(inks),
    markInks: markInks(inks),
    ...(known && { known }),
    pictureInk: (file) => pictures.get(file) ?? [0, 0, 0, 0],
    setText: ({ text, font }) => setter.set(text, font, language),
  };
}

function reportUnreadable(
  file: string,
  data: Uint8Array | null,
  { pages, tree }: TypesetBooklet['layout'],
  report: Report,
): void {
  const marks = pages.flatMap((page) => page.marks);
  const owner = marks.find((mark) => mark.kind === 'image' && mark.file === file)?.owner;
  const element = typeof owner === 'number' ? tree.byIndex[owner]! : null;
  const details = { path: element?.attributes.src ?? file, format: data && pictureFormat(data) };
  report.error('picture-unreadable', element?.source ?? null, details);
}
