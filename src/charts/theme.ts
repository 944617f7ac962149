import type { DrawingFont, MeasureText } from '../drawing/drawing.ts';
import { DEFAULT_LANGUAGE } from '../languages/index.ts';

/** The type and colours of charts, from the booklet's CSS. Lengths are points, colours `#rrggbb`. */
export interface ChartTheme {
  readonly family: string;
  /** The size of labels. */
  readonly size: number;
  /** The size of axes and notes, points: on paper, 6.5 or more. */
  readonly smallSize: number;
  readonly boldWeight: number;
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  /** The colour that shows between slices, areas and squares. */
  readonly paper: string;
  readonly palette: readonly string[];
  readonly measure: MeasureText;
  /** The language that numbers and words are written in (BCP 47). */
  readonly lang: string;
}

/**
 * Eight hues. Neighbours differ by 15 or more in lightness, so that they stay apart in grey and for dichromats;
 * patterns tell the others apart.
 */
export const defaultPalette: readonly string[] = [
  '#123a66', // CIE L* 24
  '#e0a645', // 72
  '#a03c2c', // 39
  '#b7cddc', // 81
  '#1b7d85', // 48
  '#86a07b', // 63
  '#6b3b5b', // 32
  '#8b857b', // 56
];

/** A theme for checks that hold for a chart in any theme. */
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

/** Heights above and below the baseline, in ems, near those of most sans-serif faces for text. */
export const ASCENT = 1.024;
export const DESCENT = 0.4;
export const CAP_HEIGHT = 0.66;

export function fonts(theme: ChartTheme) {
  const label: DrawingFont = { family: theme.family, size: theme.size, weight: 400, style: 'normal' };
  return {
    label,
    bold: { ...label, weight: theme.boldWeight },
    small: { ...label, size: theme.smallSize },
  };
}

/** The distance from one baseline to the next, points. */
export function leading(font: DrawingFont): number {
  return font.size * 1.2;
}

/** The colour of the nth category; the palette starts again when it is used up. */
export function categoryColor(theme: ChartTheme, index: number): string {
  return theme.palette[index % theme.palette.length]!;
}
