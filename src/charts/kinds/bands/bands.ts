import type { ChartSpec } from '../../../content/booklet.ts';
import { type Pen, write } from '../../canvas/pen.ts';
import { mix, readable } from '../../colors/color.ts';
import { dataOf, fieldOf, textIn } from '../../data/fields.ts';
import { wrap } from '../../labels/fit.ts';
import { CAP_HEIGHT, type ChartTheme, fonts, leading } from '../../theme.ts';

/** A name and what is said of it, in lines. */
export interface Band {
  readonly title: readonly string[];
  readonly text: readonly string[];
}

export const PADDING = 6;
/** The paper seen between two bands. */
export const BAND_GAP = 1.5;

/** The rows of `layers` or `scale`, wrapped to widths; fields by role, else the data's first two. */
export function readBands(spec: ChartSpec, titleWidth: number, textWidth: number, theme: ChartTheme): Band[] {
  const { label, bold } = fonts(theme);
  const data = dataOf(spec);
  const [title, text] = [fieldOf(spec, data, 'title', 0), fieldOf(spec, data, 'text', 1)];
  return data.rows.map((row) => ({
    title: wrap(textIn(row, title), titleWidth, bold, theme.measure),
    text: wrap(textIn(row, text), textWidth, label, theme.measure),
  }));
}

/** From light to darker along the series, so that order shows in grey too; never so dark that ink is lost. */
export function bandColor(theme: ChartTheme, index: number, count: number): string {
  return mix(theme.paper, theme.palette[0]!, count > 1 ? 0.1 + (0.36 * index) / (count - 1) : 0.1);
}

/** Title and text side by side, centred in height; or the text under the title when `textLeft` is null. */
export function writeBand(
  pen: Pen,
  { title, text }: Band,
  box: { left: number; top: number; width: number; height: number },
  textLeft: number | null,
  ground: string,
  theme: ChartTheme,
): void {
  const { label, bold } = fonts(theme);
  pen.fillStyle = ground;
  pen.fillRect(box.left, box.top, box.width, box.height);
  const color = readable(ground, theme.paper, theme.ink);
  const step = leading(label);
  const block = (lines: number) => (lines - 1) * step + CAP_HEIGHT * label.size;
  const set = (lines: readonly string[], left: number, first: number, font = label) => {
    for (const [i, line] of lines.entries()) write(pen, line, left, first + i * step, font, color);
  };
  const cap = CAP_HEIGHT * label.size;
  const left = box.left + PADDING;
  if (textLeft === null) {
    set(title, left, box.top + PADDING + cap, bold);
    set(text, left, box.top + PADDING + cap + title.length * step);
    return;
  }
  const middle = box.top + box.height / 2;
  set(title, left, middle - block(title.length) / 2 + cap, bold);
  set(text, textLeft, middle - block(text.length) / 2 + cap);
}
