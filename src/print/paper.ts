import { PAPER_SIZES } from '../content/paper-sizes.ts';
import type { Size } from './sheet.ts';

/** The papers that printers and print shops have, upright. */
const { A5, A4, A3, SRA4, SRA3, letter, tabloid } = PAPER_SIZES;
export const PAPERS = { A5, A4, A3, SRA4, SRA3, letter, tabloid } as const satisfies Record<string, Size>;

export type PaperName = keyof typeof PAPERS;
export const PAPER_NAMES = Object.keys(PAPERS) as PaperName[];

/** What office printers hold, the smaller first. */
const OFFICE: readonly PaperName[] = ['A4', 'letter', 'A3', 'tabloid'];

/** Sizes given in millimetres and in inches agree to so much. */
const TOLERANCE = 0.5;

/** A paper as it is turned, and how many pieces, one above the other, it holds. */
export interface ChosenPaper {
  readonly paper: Size;
  readonly rows: number;
}

/**
 * The way to turn a paper that holds most pieces of a size, wide if either does; null when it holds none.
 * @param around what must stay free between the piece and the paper's edge.
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

/** The smallest paper of an office that holds the piece; where none does, one cut to its size. */
export function officePaper(piece: Size): ChosenPaper {
  for (const name of OFFICE) {
    const chosen = turnPaper(name, piece, 0);
    if (chosen) return chosen;
  }
  return { paper: piece, rows: 1 };
}

/** The paper that goes with pages of this size, in a country where they are printed. */
export function usualPaper({ width }: Size): PaperName {
  const american = [PAPERS.letter.width, PAPERS.letter.height / 2];
  return american.some((inches) => Math.abs(width - inches) < TOLERANCE) ? 'letter' : 'A4';
}

function fits(piece: Size, paper: Size, around: number): number {
  const [width, height] = [paper.width - 2 * around, paper.height - 2 * around];
  if (piece.width > width + TOLERANCE) return 0;
  return Math.floor((height + TOLERANCE) / piece.height);
}

/** The name of a paper, whichever way it is turned; null for another size. */
export function paperName({ width, height }: Size): PaperName | null {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const alike = (name: PaperName) =>
    Math.abs(PAPERS[name].width - short) < TOLERANCE && Math.abs(PAPERS[name].height - long) < TOLERANCE;
  return PAPER_NAMES.find(alike) ?? null;
}
