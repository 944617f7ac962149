import { PAPER_SIZES, PRINTER_PAPERS } from '../content/paper-sizes.ts';
import type { Size } from '../drawing/drawing.ts';

export const PAPER_NAMES = PRINTER_PAPERS;
export type PaperName = (typeof PRINTER_PAPERS)[number];
/** The papers of office printers and print shops, in portrait. */
export const PAPERS: Readonly<Record<PaperName, Size>> = PAPER_SIZES;

/** The papers of office printers, the smallest first. */
const OFFICE: readonly PaperName[] = ['A4', 'letter', 'A3', 'tabloid'];

/** Sizes within half a point are equal: some are given in millimetres, others in inches. */
const TOLERANCE = 0.5;

/** A paper in its orientation, and the number of pieces, one above the other, that it holds. */
export interface ChosenPaper {
  readonly paper: Size;
  readonly rows: number;
}

/**
 * The orientation of a paper that holds most pieces of a size; landscape where both hold as many; null when
 * neither holds one.
 * @param around the room that must stay free between a piece and the paper's edge.
 */
export function turnPaper(name: PaperName, piece: Size, around: number): ChosenPaper | null {
  const { width, height } = PAPERS[name];
  const ways = [
    { width: height, height: width },
    { width, height },
  ].map((paper) => ({ paper, rows: fits(piece, paper, around) }));
  const [wide, high] = ways as [ChosenPaper, ChosenPaper];
  const best = high.rows > wide.rows ? high : wide;
  return best.rows > 0 ? best : null;
}

/** The smallest office paper that holds a piece; a paper of the piece's own size when none does. */
export function officePaper(piece: Size): ChosenPaper {
  for (const name of OFFICE) {
    const chosen = turnPaper(name, piece, 0);
    if (chosen) return chosen;
  }
  return { paper: piece, rows: 1 };
}

/** The paper on which pages of a size are usually printed: letter for half-letter and letter pages, else A4. */
export function usualPaper({ width }: Size): PaperName {
  const american = [PAPERS.letter.width, PAPERS.letter.height / 2];
  return american.some((inches) => Math.abs(width - inches) < TOLERANCE) ? 'letter' : 'A4';
}

function fits(piece: Size, paper: Size, around: number): number {
  const [width, height] = [paper.width - 2 * around, paper.height - 2 * around];
  if (piece.width > width + TOLERANCE) return 0;
  return Math.floor((height + TOLERANCE) / piece.height);
}

/** The name of a paper in either orientation; null for a size without a name. */
export function paperName({ width, height }: Size): PaperName | null {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const alike = (name: PaperName) =>
    Math.abs(PAPERS[name].width - short) < TOLERANCE && Math.abs(PAPERS[name].height - long) < TOLERANCE;
  return PAPER_NAMES.find(alike) ?? null;
}
