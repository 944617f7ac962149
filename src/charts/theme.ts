import type { DrawingFont, MeasureText } from '../drawing/drawing.ts';
import { DEFAULT_LANGUAGE } from '../languages/index.ts';

/** How charts look: what the booklet's CSS says of type and colour. Lengths in points, colours `#rrggbb`. */
export interface ChartTheme {
  readonly family: string;
  /** Of labels; axes and notes are set in `smallSize`, which should not go below 6.5 on paper. */
  readonly size: number;
  readonly smallSize: number;
  readonly boldWeight: number;
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  /** What shows between slices, areas and squares. */
  readonly paper: string;
  readonly palette: readonly string[];
  readonly measure: MeasureText;
  /** BCP 47: how numbers are written. */
  readonly lang: string;
}

/**
 * Eight hues of which neighbours differ by 15 or more in lightness (CIE L* 24, 72, 39, 81, 48, 63, 32, 56), so
 * that they stay apart in grey and for dichromats; others that do not are told apart by patterns.
 */
export const defaultPalette: readonly string[] = [
  '#123a66',
  '#e0a645',
  '#a03c2c',
  '#b7cddc',
  '#1b7d85',
  '#86a07b',
  '#6b3b5b',
  '#8b857b',
];

/** Any theme: what an option does, it does in all of them. */
export const plainTheme: ChartTheme = {
  family: 'sans-serif',
  size: 7.5,
  smallSize: 6.5,
  boldWeight: 600,
  ink: '#222222',
  muted: '#666666',
  grid: '#d0d0d0',
  paper: '#ffffff',
  palette: defaultPalette,
  measure: (text, { size }) => text.length * size * 0.5,
  lang: DEFAULT_LANGUAGE,
};

/** Em shares, near those of most text sans: what a 2D context's baselines are reckoned from. */
export const ASCENT = 1.024;
export const DESCENT = 0.4;
export const CAP_HEIGHT = 0.66;

export interface Fonts {
  readonly label: DrawingFont;
  readonly bold: DrawingFont;
  readonly small: DrawingFont;
}

export function fonts(theme: ChartTheme): Fonts {
  const label: DrawingFont = { family: theme.family, size: theme.size, weight: 400, style: 'normal' };
  return {
    label,
    bold: { ...label, weight: theme.boldWeight },
    small: { ...label, size: theme.smallSize },
  };
}

/** Points from one baseline to the next. */
export function leading(font: DrawingFont): number {
  return font.size * 1.2;
}

/** The colour of the nth category; the palette starts again when it is used up. */
export function categoryColor(theme: ChartTheme, index: number): string {
  return theme.palette[index % theme.palette.length]!;
}
