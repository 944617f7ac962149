import type { Box, Mark, Size } from '../drawing/drawing.ts';
import { MM } from '../units.ts';
import type { PrinterMark, PrintOptions } from './options.ts';
import { label, line, rectangle, target } from './shapes.ts';

/** The distance of marks from the trimmed page. A wider bleed takes its place. */
const GAP = 3 * MM;
const LENGTH = 5 * MM;
const PATCH = 4 * MM;

const OUTSIDE: readonly PrinterMark[] = ['crop', 'cross', 'color-bars', 'slug'];

/** The room around the trimmed page that its marks and its bleed take, in points. */
export function roomFor({ marks, bleed }: Pick<PrintOptions, 'marks' | 'bleed'>): number {
  return marks.some((mark) => OUTSIDE.includes(mark)) ? Math.max(bleed, GAP) + LENGTH : bleed;
}

/** A side of a sheet as its marks see it. Lengths are in points. */
interface MarkedSide {
  readonly paper: Size;
  readonly trim: Box;
  readonly bleed: number;
  /** The x of its vertical fold; null for a side that is not folded. */
  readonly fold: number | null;
  /** The text of the slug line. */
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
    // Targets stand at quarters of the width, since the fold is in the middle.
    return [
      ...target(left - away, middle, LENGTH / 4),
      ...target(right + away, middle, LENGTH / 4),
      ...target(left + quarter, top - away, LENGTH / 4),
      ...target(right - quarter, bottom + away, LENGTH / 4),
    ];
  },

  /** Dashes outside the trimmed page where there is room, else at the edges of the paper. */
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

  /** The three coloured inks, black, the overprints of two inks, and steps of grey. */
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

/** The patches of a colour bar: the inks, two of them over one another, and greys. */
const BAR = [
  ...['#00ffff', '#ff00ff', '#ffff00', '#000000'],
  ...['#ff0000', '#00ff00', '#0000ff'],
  ...['#404040', '#808080', '#c0c0c0'],
];
