import type { DataSet } from '../../../data/data-set.ts';
import { datum, type Meaning, part } from '../../../drawing/meaning.ts';
import type { Sketch } from '../../canvas/sketch.ts';
import { mix, readable } from '../../colors/color.ts';
import type { Say } from '../../descriptions/say.ts';
import { wrap } from '../../labels/fit.ts';
import { CAP_HEIGHT, type ChartTheme, fonts, leading } from '../../theme.ts';
import { firstTwo, textIn } from '../../values/fields.ts';

/** A title and its text, in lines, and the row that the band shows. */
export interface Band {
  readonly title: readonly string[];
  readonly text: readonly string[];
  readonly means: Meaning;
}

export const PADDING = 6;
/** The gap between two bands, points. */
export const BAND_GAP = 1.5;

/** Reads the rows of a data set as bands, their first two fields wrapped to the widths that each row has. */
export function readBands(
  data: DataSet,
  titleWidth: (row: number) => number,
  textWidth: (row: number) => number,
  theme: ChartTheme,
): Band[] {
  const { label, bold } = fonts(theme);
  const [title, text] = firstTwo(data);
  return data.rows.map((row, i) => ({
    title: wrap(textIn(row, title), titleWidth(i), bold, theme.measure),
    text: wrap(textIn(row, text), textWidth(i), label, theme.measure),
    means: part(datum(row, title), 'look'),
  }));
}

/** Describes bands by their words, in order. */
export function describeBands(data: DataSet, { colon }: Say): string[] {
  const [title, text] = firstTwo(data);
  return data.rows.map((row) => `${textIn(row, title)}${colon}${textIn(row, text)}`);
}

/** The colour of a band: later ones are darker, so that grey shows the order too, but pale enough for ink. */
export function bandColor(theme: ChartTheme, index: number, count: number): string {
  return mix(theme.paper, theme.palette[0]!, count > 1 ? 0.1 + (0.36 * index) / (count - 1) : 0.1);
}

/** Writes title and text side by side, centred in height; or the text under the title when `textLeft` is null. */
export function writeBand(
  sketch: Sketch,
  { title, text, means }: Band,
  box: { left: number; top: number; width: number; height: number },
  textLeft: number | null,
  ground: string,
): void {
  const { label, bold, theme } = sketch;
  sketch.as(means, () => sketch.fillRect(ground, box.left, box.top, box.width, box.height));
  const color = readable(ground, theme.paper, theme.ink);
  const left = box.left + PADDING;
  if (textLeft === null) {
    const first = box.top + PADDING + CAP_HEIGHT * label.size;
    sketch.writeFrom(title, left, first, { font: bold, color });
    sketch.writeFrom(text, left, first + title.length * leading(label), { color });
    return;
  }
  const middle = box.top + box.height / 2;
  sketch.writeLines(title, left, middle, { font: bold, color });
  sketch.writeLines(text, textLeft, middle, { color });
}
