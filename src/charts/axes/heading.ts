import type { Sketch } from '../canvas/sketch.ts';
import { widest, wrap } from '../labels/fit.ts';
import { type ChartTheme, fonts, leading } from '../theme.ts';

/** The name over an axis of values, in as many lines as the chart's width asks for. Lengths are points. */
export function headingOf(text: string, width: number, theme: ChartTheme) {
  const { small } = fonts(theme);
  const lines = wrap(text, width, small, theme.measure);
  const taken = widest(lines, small, theme.measure);
  return {
    height: small.size + (lines.length - 1) * leading(small),
    width: taken,
    /** Writes it from the left edge or, where that leaves it room, from an x further right. */
    write(sketch: Sketch, from: number, top = 0) {
      const left = Math.max(0, Math.min(from, width - taken));
      for (const [i, line] of lines.entries()) sketch.note(line, left, top + small.size + i * leading(small));
    },
  };
}
