import { type ChartTheme, defaultPalette } from '../charts/theme.ts';
import type { ComputedStyle } from '../style/computed.ts';
import { type FontLibrary, measureText } from '../text/index.ts';

/** The smallest size that is legible on paper. */
const LEAST_SIZE = 7;

/** The look of a chart, from the style of its element: font, colour and `--livret-chart-…`. */
export function chartTheme(style: ComputedStyle, lang: string, fonts: FontLibrary): ChartTheme {
  return {
    family: familiesOf(style, fonts),
    size: style.fontSize,
    smallSize: Math.max(LEAST_SIZE, style.fontSize * 0.875),
    boldWeight: 600,
    ink: style.color,
    muted: style.livretChartMuted,
    grid: style.livretChartGrid,
    paper: style.livretChartPaper,
    palette: style.livretChartPalette ?? defaultPalette,
    measure: measureText(fonts, lang),
    lang,
  };
}

/** The family that texts of drawings are set in; all those asked for, where some are the project's and may lack characters. */
export function familiesOf({ fontFamily }: ComputedStyle, { projectFonts }: FontLibrary): string {
  return projectFonts.length > 0 ? fontFamily.join(', ') : (fontFamily[0] ?? 'sans-serif');
}
