import { IN, MM } from '../units.ts';
import { wordList } from '../word-list.ts';

/** Sizes of paper, points (ISO 216, ISO 217, ANSI Y14.1). The lists below say where each is offered. */
export const PAPER_SIZES = {
  A3: millimetres(297, 420),
  A4: millimetres(210, 297),
  A5: millimetres(148, 210),
  A6: millimetres(105, 148),
  B5: millimetres(176, 250),
  SRA3: millimetres(320, 450),
  SRA4: millimetres(225, 320),
  letter: inches(8.5, 11),
  'half-letter': inches(5.5, 8.5),
  legal: inches(8.5, 14),
  tabloid: inches(11, 17),
} as const;

type SizeName = keyof typeof PAPER_SIZES;

/** The sizes that `page` of booklet.yaml takes by name. */
export const BOOKLET_PAGE_SIZES = wordList('A4 A5 A6 B5 letter half-letter') satisfies readonly SizeName[];
/** The sizes that `@page { size }` takes by name (CSS Paged Media 3, 7.1), and A6. */
export const CSS_PAGE_SIZES = wordList('A3 A4 A5 A6 B5 letter legal') satisfies readonly SizeName[];
/** The papers of office printers and print shops. */
export const PRINTER_PAPERS = wordList('A5 A4 A3 SRA4 SRA3 letter tabloid') satisfies readonly SizeName[];

interface PaperSize {
  readonly width: number;
  readonly height: number;
}

function millimetres(width: number, height: number): PaperSize {
  return { width: width * MM, height: height * MM };
}

function inches(width: number, height: number): PaperSize {
  return { width: width * IN, height: height * IN };
}
