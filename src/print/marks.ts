import type { Mark } from '../drawing/drawing.ts';
import { MM } from '../units.ts';
import type { PrinterMark, PrintOptions } from './options.ts';
import { label, line, rectangle, target } from './shapes.ts';
import type { Box, Size } from './sheet.ts';

/** What marks keep away from the trimmed page, or from its bleed if that is wider. */
const GAP = 3 * MM;
const LENGTH = 5 * MM;
const PATCH = 4 * MM;

const OUTSIDE: readonly PrinterMark[] = ['crop', 'cross', 'color-bars', 'slug'];

/** What must be free around the trimmed page for its marks and its bleed. */
export function roomFor({ marks, bleed }: Pick<PrintOptions, 'marks' | 'bleed'>): number {
  return marks.some((mark) => OUTSIDE.includes(mark)) ? Math.max(bleed, GAP) + LENGTH : bleed;
}

/** One side, as its marks see it. */
export interface MarkedSide {
  readonly paper: Size;
  readonly trim: Box;
  readonly bleed: number;
  /** Where it is folded, upright; null where it is not. */
  readonly fold: number | null;
  /** What the slug line says. */
  readonly slug: string;
}

/** The printer's marks of a side. */
export function printerMarks(side: MarkedSide, asked: readonly PrinterMark[]): Mark[] {
  return asked.flatMap((mark) => DRAWN[mark](side));
}

const DRAWN: Readonly<Record<PrinterMark, (side: MarkedSide) => Mark[]>> = {
  crop: ({ trim: { left, top, right, bottom }, bleed }) => {
    const [near, far] = [Math.max(bleed, GAP), Math.max(bleed, GAP) + LENGTH];
    const across = [top, bottom].flatMap((y) => [
      line(left - far, y, left - near, y),
      line(right + near, y, right + far, y),
    ]);
    const upright = [left, right].flatMap((x) => [
      line(x, top - far, x, top - near),
      line(x, bottom + near, x, bottom + far),
    ]);
    return [...across, ...upright];
  },

  cross: ({ trim: { left, top, right, bottom }, bleed }) => {
    const away = Math.max(bleed, GAP) + LENGTH / 2;
    const [middle, quarter] = [(top + bottom) / 2, (right - left) / 4];
    // The middle of a side may be folded.
    return [
      ...target(left - away, middle, LENGTH / 4),
      ...target(right + away, middle, LENGTH / 4),
      ...target(left + quarter, top - away, LENGTH / 4),
      ...target(right - quarter, bottom + away, LENGTH / 4),
    ];
  },

  /** Dashes outside the page where there is room, else at its very edge. */
  fold: ({ paper, trim: { top, bottom }, bleed, fold }) => {
    if (fold === null) return [];
    const near = Math.max(bleed, GAP);
    const [first, last] =
      top >= near + LENGTH / 2
        ? [
            [top - near, Math.max(0, top - near - LENGTH)],
            [bottom + near, Math.min(paper.height, bottom + near + LENGTH)],
          ]
        : [
            [0, top + GAP],
            [bottom - GAP, paper.height],
          ];
    return [first, last].map(([from, to]) => line(fold, from!, fold, to!, { dash: [1.5, 1.5] }));
  },

  /** The inks, their overprints two by two, and steps of grey. */
  'color-bars': ({ trim: { left, right, top }, bleed }) => {
    const y = top - Math.max(bleed, GAP) - LENGTH / 2 - PATCH / 2;
    const x = (left + right) / 2 + GAP;
    const room = Math.floor((right - x) / PATCH);
    return BAR.slice(0, room).map((color, i) => rectangle(x + i * PATCH, y, PATCH, PATCH, color));
  },

  slug: ({ trim: { left, bottom }, bleed, slug }) => {
    return [label(slug, left + GAP, bottom + Math.max(bleed, GAP) + LENGTH / 2 + 2, 6)];
  },
};

const BAR = [
  '#00ffff',
  '#ff00ff',
  '#ffff00',
  '#000000',
  '#ff0000',
  '#00ff00',
  '#0000ff',
  '#404040',
  '#808080',
  '#c0c0c0',
];
