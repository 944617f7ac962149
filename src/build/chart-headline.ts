import { wrap } from '../charts/labels/fit.ts';
import type { ChartTheme } from '../charts/theme.ts';
import type { Drawing, TextMark } from '../drawing/drawing.ts';

/** The size of a headline, and the space between title and chart, by the size of the chart's labels. */
const HEADLINE = 1.3;
const SPACE = 0.6;
const LEADING = 1.25;

/** The headline of a chart that stands in a file alone, and its title below, in lines of its width. */
export function drawHeadline(headline: string, title: string, width: number, theme: ChartTheme): Drawing {
  const { family, ink, muted, boldWeight, size: label, measure } = theme;
  const marks: TextMark[] = [];
  let height = 0;
  const write = (words: string, size: number, weight: number, color: string) => {
    const font = { family, size, weight, style: 'normal' as const };
    for (const text of wrap(words, width, font, measure)) {
      marks.push({ kind: 'text', text, x: 0, y: height + 0.9 * size, rotation: 0, font, color });
      height += LEADING * size;
    }
  };
  write(headline, HEADLINE * label, boldWeight, ink);
  write(title, label, 400, muted);
  return { width, height: height + SPACE * label, marks };
}
