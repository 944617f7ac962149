import type { ProjectFiles } from '../content/files.ts';
import type { Report } from '../faults/fault.ts';
import { pictureFiles, unpackPicture, writeSheets } from '../pdf/index.ts';
import { type CoverageSources, type InkAreas, inkCoverage } from '../print/coverage.ts';
import { type Imposition, impose, type PrintOptions } from '../print/index.ts';
import { type Cmyk, type InkOptions, printInks } from '../print/ink.ts';
import { meanInk } from '../print/ink-pixels.ts';
import { paperName } from '../print/paper.ts';
import { typeset } from '../text/index.ts';
import { metadataOf, pdfResources, type TypesetBooklet } from './build.ts';
import type { Stopwatch } from './stages.ts';

/** A booklet on sheets. */
export interface Printed {
  readonly data: Uint8Array;
  readonly imposition: Imposition;
  /** Of one copy. */
  readonly ink: InkAreas;
}

/** How a booklet is put on paper; what it does not say of itself is said by the options. */
export type PrintRequest = Omit<PrintOptions, 'title' | 'language'> & { readonly inks: InkOptions };

/** The paper that one copy takes. */
export function paperOf({ sheets, copies, paper }: Imposition): {
  readonly sheets: number;
  readonly paper: string;
} {
  const mm = (points: number) => Math.round((points * 25.4) / 72);
  const name = paperName(paper) ?? `${mm(paper.width)} × ${mm(paper.height)} mm`;
  return { sheets: sheets.length / copies, paper: name };
}

/** From pages to a PDF to print; null when the paper is too small, or the report has errors. */
export async function printBooklet(
  made: TypesetBooklet,
  { inks, ...options }: PrintRequest,
  files: ProjectFiles,
  report: Report,
  watch: Stopwatch,
): Promise<Printed | null> {
  watch.start('print');
  const { booklet, layout } = made;
  const { pages, tree } = layout;
  const { title, language } = booklet;
  const imposition = impose(pages, { ...options, title, language: language === 'fr' ? 'fr' : 'en' });
  if (!imposition) return null;
  const resources = pdfResources(made, files, report);
  const imposed = { pages, tree, imposition };
  const data = await writeSheets(imposed, metadataOf(booklet), inks, resources);
  if (report.failed) return null;
  const ink = inkCoverage(pages, await coverageSources(made, inks, files));
  return { data, imposition, ink };
}

/** A picture's ink is the mean of so many pixels a side. */
const SAMPLED = 64;

async function coverageSources(
  { booklet, fonts, layout }: TypesetBooklet,
  inks: InkOptions,
  files: ProjectFiles,
): Promise<CoverageSources> {
  const pictures = new Map<string, Cmyk>();
  for (const file of pictureFiles(layout.pages)) {
    const data = files.read(file);
    const pixels = data && (await unpackPicture(data, SAMPLED));
    if (pixels) pictures.set(file, meanInk(pixels.data, inks.colors));
  }
  return {
    inks: printInks(inks),
    pictureInk: (file) => pictures.get(file) ?? [0, 0, 0, 0],
    shapeText: ({ font, text }) => {
      const face = fonts.resolve([font.family], font.weight, font.style);
      return { face, shaped: face.shape(typeset(text, booklet.language), '', booklet.language) };
    },
  };
}
