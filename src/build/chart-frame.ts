import { wrap } from '../charts/labels/fit.ts';
import type { ChartTheme } from '../charts/theme.ts';
import type { Drawing, TextMark } from '../drawing/drawing.ts';
import type { ChartWords } from './chart-words.ts';

/** The size of the first line above a chart, and the space between words and chart, by the size of its labels. */
const HEAD = 1.3;
const SPACE = 0.8;
const LEADING = 1.25;

/** The words around a chart that stands in a file alone. */
export interface ChartFrame {
  readonly above: Drawing | null;
  readonly below: Drawing | null;
}

interface Line {
  readonly words: string;
  readonly size: number;
  readonly weight: number;
  readonly color: string;
}

/** Frames a chart: its title above, its sources and its owner below. */
export function frameOf(words: ChartWords, width: number, theme: ChartTheme): ChartFrame {
  const { ink, muted, boldWeight, size } = theme;
  const { headline, title } = words;
  const head: Line = { words: headline ?? title, size: HEAD * size, weight: boldWeight, color: ink };
  const named: Line = { words: headline === null ? '' : title, size, weight: 400, color: muted };
  return { above: paragraphs([head, named], 'below', width, theme), below: creditsOf(words, width, theme) };
}

/** The sources of a chart, and whose it is where it has a licence. */
export function creditsOf(
  { source, creators, licence }: ChartWords,
  width: number,
  theme: ChartTheme,
): Drawing | null {
  const owner = licence === null ? '' : [...creators, licence].join(', ');
  const { size, muted } = theme;
  const lines = [source ?? '', owner].map((words): Line => ({ words, size, weight: 400, color: muted }));
  return paragraphs(lines, 'above', width, theme);
}

/**
 * Sets paragraphs in lines of a width.
 * @param space the side on which they leave space for the chart.
 * @returns null where all are empty.
 */
function paragraphs(
  all: readonly Line[],
  space: 'above' | 'below',
  width: number,
  { family, size: label, measure }: ChartTheme,
): Drawing | null {
  const marks: TextMark[] = [];
  let height = space === 'above' ? SPACE * label : 0;
  for (const { words, size, weight, color } of all) {
    if (words === '') continue;
    const font = { family, size, weight, style: 'normal' as const };
    for (const text of wrap(words, width, font, measure)) {
      marks.push({ kind: 'text', text, x: 0, y: height + 0.9 * size, rotation: 0, font, color });
      height += LEADING * size;
    }
  }
  return marks.length === 0
    ? null
    : { width, height: height + (space === 'below' ? SPACE * label : 0), marks };
}
