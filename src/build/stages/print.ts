import type { ProjectFiles } from '../../content/files.ts';
import type { Report } from '../../faults/fault.ts';
import { pictureFiles, unpackPicture, writeSheets } from '../../pdf/index.ts';
import { type CoverageSources, type InkAreas, inkCoverage } from '../../print/coverage.ts';
import { edgesOf, impose, type PrintRequest, roomNeeded } from '../../print/index.ts';
import { type Cmyk, type InkOptions, printInks } from '../../print/ink.ts';
import { meanInk } from '../../print/ink-pixels.ts';
import { PAPER_NAMES, type PaperName, paperName, turnPaper } from '../../print/paper.ts';
import type { Size } from '../../print/sheet.ts';
import { typeset } from '../../text/index.ts';
import { toMm } from '../../units.ts';
import { digestOf } from '../digests.ts';
import { metadataOf, pdfResources, type TypesetBooklet } from '../pipeline.ts';
import type { Stopwatch } from '../stopwatch.ts';

/** A PDF to print. */
export interface PrintFile {
  /** From the output folder, with `/`. */
  readonly file: string;
  /** Of paper, for one copy. */
  readonly sheets: number;
  /** Its name, or millimetres: `A4`, `300 × 210 mm`. */
  readonly paper: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Of one copy. */
  readonly ink: InkAreas;
  /** How many are printed; null when nobody said. */
  readonly copies: number | null;
}

/** What is printed does not go on the paper that is asked for. */
export class PaperTooSmall extends Error {
  /** Millimetres. */
  readonly needed: Size;
  /** A paper that would do. */
  readonly larger: PaperName | null;

  /** @param needed points. */
  constructor(needed: Size) {
    super('the paper is too small');
    this.needed = { width: toMm(needed.width), height: toMm(needed.height) };
    this.larger = PAPER_NAMES.find((name) => turnPaper(name, needed, 0)) ?? null;
  }
}

/**
 * From pages to a PDF to print; null when the report has errors.
 * @param file where it will be written, from the output folder.
 * @throws PaperTooSmall
 */
export async function printBooklet(
  file: string,
  made: TypesetBooklet,
  asked: PrintRequest,
  inks: InkOptions,
  files: ProjectFiles,
  report: Report,
  watch: Stopwatch,
): Promise<{ readonly data: Uint8Array; readonly print: PrintFile } | null> {
  watch.start('print');
  const { booklet, fonts, layout, shared } = made;
  const { pages, tree } = layout;
  const { title, language, copies } = booklet;
  const edges = edgesOf(pages, asked);
  const options = { ...asked, ...edges, title, language } as const;
  const imposition = impose(pages, options);
  if (!imposition) throw new PaperTooSmall(roomNeeded(pages, options));
  const resources = { ...pdfResources({ language, fonts }, files.read, report), ...(shared && { shared }) };
  const data = await writeSheets({ pages, tree, imposition }, metadataOf(booklet), inks, resources);
  if (report.failed) return null;
  const ink = inkCoverage(pages, imposition, await coverageSources(made, inks, files));
  const sheets = imposition.sheets.length / imposition.copies;
  const paper = wordSize(imposition.paper);
  const print = { file, sheets, paper, bytes: data.length, sha256: digestOf(data), ink, copies };
  return { data, print };
}

function wordSize(paper: Size): string {
  return paperName(paper) ?? `${toMm(paper.width)} × ${toMm(paper.height)} mm`;
}

/** A picture's ink is the mean of so many pixels a side. */
const SAMPLED = 64;

async function coverageSources(
  { booklet, fonts, layout, inkOfPages }: TypesetBooklet,
  inks: InkOptions,
  files: ProjectFiles,
): Promise<CoverageSources> {
  const pictures = new Map<string, Cmyk>();
  const unknown = layout.pages.filter((page) => !inkOfPages?.has(page));
  for (const file of pictureFiles(unknown)) {
    const data = files.read(file);
    const pixels = data && (await unpackPicture(data, SAMPLED));
    if (pixels) pictures.set(file, meanInk(pixels.data, inks.colors));
  }
  return {
    inks: printInks(inks),
    ...(inkOfPages && { known: inkOfPages }),
    pictureInk: (file) => pictures.get(file) ?? [0, 0, 0, 0],
    shapeText: ({ font, text }) => {
      const face = fonts.resolve([font.family], font.weight, font.style);
      return { face, shaped: face.shape(typeset(text, booklet.language), '', booklet.language) };
    },
  };
}
