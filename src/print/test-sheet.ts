import type { Mark, Size } from '../drawing/drawing.ts';
import { languageFor } from '../languages/index.ts';
import type { Language, NumberStyle } from '../languages/language.ts';
import { writeNumeral } from '../languages/numbers.ts';
import { MM } from '../units.ts';
import { label, line, rectangle, target } from './shapes.ts';
import type { Imposition, Side } from './sheet.ts';

/** The least paper that its texts and its 100 mm rule fit on. Letter paper is large enough. */
export const TEST_SHEET_LEAST: Size = { width: 279 * MM, height: 210 * MM };

/** The number of steps, of a millimetre each, by which a printer's margin is measured. */
const RULED = 15;
/** The distance from the paper's edges to the targets, which are compared by holding the sheet against the light. */
const CORNER = 26 * MM;
const SCALE_BAR = 100 * MM;
const GREYS = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
const STROKES = [0.1, 0.25, 0.5, 1];

/**
 * One sheet, to be printed on both sides and folded, that shows how a printer behaves: how near to the edges it
 * prints, whether it scales, whether the two sides register, and whether it flips sheets as booklets need. If it
 * does, the four page numbers follow one another, all upright.
 * @param paper in landscape.
 */
export function testSheet(paper: Size, language: string): Imposition {
  const side = (name: 'front' | 'back'): Side => ({
    pages: [],
    marks: {
      ...paper,
      marks: [
        ...edgeRulers(paper),
        ...registration(paper, name),
        line(paper.width / 2, 0, paper.width / 2, paper.height, { dash: [3, 3], color: '#808080' }),
        ...half(paper, name, 'left', languageFor(language)),
        ...half(paper, name, 'right', languageFor(language)),
      ],
    },
  });
  const { width, height } = paper;
  return {
    paper,
    sheets: [{ front: side('front'), back: side('back') }],
    trim: { left: 0, top: 0, right: width, bottom: height },
    bleed: 0,
    copies: 1,
  };
}

/** Steps of a millimetre near the middle of each edge. The first step that is printed shows the printer's margin. */
function edgeRulers({ width, height }: Size): Mark[] {
  const steps = Array.from({ length: RULED }, (_, i) => i + 1);
  return steps.flatMap((mm) => {
    const away = mm * MM;
    // Rulers stand beside the fold, which stays clear.
    const [x, y] = [width / 4 + 3 * away, height / 2 - 24 * MM + 3 * away];
    const step = 3 * MM;
    const marks = [
      line(x, away, x + step, away),
      line(x, height - away, x + step, height - away),
      line(away, y, away, y + step),
      line(width - away, y, width - away, y + step),
    ];
    if (mm % 5 > 0) return marks;
    const number = String(mm);
    return [
      ...marks,
      label(number, x, away + 7, 6),
      label(number, x, height - away - 3, 6),
      label(number, away - 2 - 3.2 * number.length, y + step, 6),
      label(number, width - away + 2, y + step, 6),
    ];
  });
}

/** Targets near the corners: plain ones on the front, crosses with a scale in millimetres on the back. */
function registration({ width, height }: Size, side: 'front' | 'back'): Mark[] {
  const columns = [CORNER, width - CORNER];
  return columns.flatMap((x) =>
    [CORNER, height - CORNER].flatMap((y) => (side === 'front' ? target(x, y, 4 * MM) : scaledCross(x, y))),
  );
}

function scaledCross(x: number, y: number): Mark[] {
  const reach = 6 * MM;
  const ticks = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5].flatMap((mm) => {
    const [at, size] = [mm * MM, mm % 5 === 0 ? 2.5 : 1.2];
    return [line(x + at, y - size, x + at, y + size), line(x - size, y + at, x + size, y + at)];
  });
  return [line(x - reach, y, x + reach, y), line(x, y - reach, x, y + reach), ...ticks];
}

/** A page of the folded sheet: its number, its texts, and its own test. */
function half(
  { width, height }: Size,
  side: 'front' | 'back',
  at: 'left' | 'right',
  language: Language,
): Mark[] {
  const words = language.sheets;
  const left = (at === 'left' ? 0 : width / 2) + 24 * MM;
  const page = PAGES[side][at];
  const top = 36 * MM;
  const lines = words.test.lines[page];
  const text = lines.map((text, i) => label(text, left, top + 34 * MM + i * 12, 9));
  return [
    label(String(page), left, top + 22 * MM, 80, { weight: 600 }),
    label(`↑ ${words.test.top}`, left + 30 * MM, top + 6 * MM, 12, { weight: 600 }),
    label(words[side], left + 30 * MM, top + 14 * MM, 12),
    ...text,
    ...(EXTRAS[page]?.(left, height - 62 * MM, language.numbers) ?? []),
  ];
}

const PAGES = { front: { left: 4, right: 1 }, back: { left: 2, right: 3 } } as const;

type Extras = (left: number, top: number, numbers: NumberStyle) => Mark[];

/** The tests of single pages: a rule, patches of grey, and strokes. */
const EXTRAS: Readonly<Partial<Record<number, Extras>>> = {
  1: (left, top) => [
    line(left, top, left + SCALE_BAR, top, { width: 0.5 }),
    ...Array.from({ length: 11 }, (_, i) => {
      const x = left + i * 10 * MM;
      return line(x, top - (i % 5 === 0 ? 6 : 3), x, top, { width: 0.5 });
    }),
    label('0', left - 1.5, top + 8, 7),
    label('100 mm', left + SCALE_BAR - 10, top + 8, 7),
  ],
  2: (left, top) =>
    GREYS.flatMap((percent, i) => {
      const value = Math.round(255 * (1 - percent / 100));
      const color = `#${value.toString(16).padStart(2, '0').repeat(3)}`;
      const x = left + i * 10 * MM;
      return [rectangle(x, top, 10 * MM, 8 * MM, color), label(`${percent} %`, x + 2, top + 11 * MM, 6)];
    }),
  3: (left, top, numbers) =>
    STROKES.flatMap((width, i) => {
      const y = top + i * 5 * MM;
      const said = `${writeNumeral(String(width), numbers, false)} pt`;
      return [line(left, y, left + 80 * MM, y, { width }), label(said, left + 84 * MM, y + 2, 7)];
    }),
};
