import { IN, MM } from '../units.ts';

/** Sizes of paper, upright, points (ISO 216, ISO 217, ANSI Y14.1). */
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
