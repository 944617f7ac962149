import { type ChartTheme, defaultPalette } from '../charts/theme.ts';
import type { Report } from '../faults/fault.ts';
import type { Source } from '../faults/source.ts';
import type { ComputedStyle } from '../style/computed.ts';
import { type FontLibrary, measureText } from '../text/index.ts';

/** The smallest size that is legible on paper. */
const LEAST_SIZE = 6.5;

/**
 * The look of a chart, from the style of its element: font, colour, and the custom properties
 * `--livret-chart-palette`, `-muted`, `-grid` and `-paper`, whose colours are `#rrggbb`.
 */
export function chartTheme(
  style: ComputedStyle,
  lang: string,
  fonts: FontLibrary,
  source: Source | null,
  report: Report,
): ChartTheme {
  const colors = (name: string, fallback: readonly string[]): readonly string[] => {
    const property = `--livret-chart-${name}`;
    const value = style.custom[property];
    if (value === undefined || value === null) return fallback;
    const listed = value
      .trim()
      .toLowerCase()
      .split(/[\s,]+/);
    if (listed.every((color) => /^#[0-9a-f]{6}$/.test(color))) return listed;
    report.error('chart-color', source, { property, value });
    return fallback;
  };
  return {
    family: style.fontFamily[0] ?? 'sans-serif',
    size: style.fontSize,
    smallSize: Math.max(LEAST_SIZE, style.fontSize * 0.875),
    boldWeight: 600,
    ink: style.color,
    muted: colors('muted', ['#5c5c5c'])[0]!,
    grid: colors('grid', ['#d4d4d4'])[0]!,
    paper: colors('paper', ['#ffffff'])[0]!,
    palette: colors('palette', defaultPalette),
    measure: measureText(fonts, lang),
    lang,
  };
}
