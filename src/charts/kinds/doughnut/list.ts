import { name } from '../../../drawing/meaning.ts';
import type { Sketch } from '../../canvas/sketch.ts';
import { widest, wrap } from '../../labels/fit.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';
import { type Slice, shareMeaning } from './slices.ts';

/** The space after a number, before a share, between two entries of a line, and above the list, points. */
const AFTER_NUMBER = 4;
const BEFORE_SHARE = 5;
const BETWEEN = 12;
const ABOVE = 6;

/** A slice in the list: its number, its name, and its share after the last line of that. */
interface Entry {
  readonly slice: Slice;
  readonly number: string;
  readonly left: number;
  readonly lines: readonly string[];
  /** From the entry's left edge. */
  readonly name: number;
  readonly share: number;
}

/** The height of a list of slices by their numbers, the space above it included, points. */
export function listHeight(slices: readonly Slice[], width: number, theme: ChartTheme): number {
  const lines = flow(slices, width, theme).map(linesOf);
  return ABOVE + lines.reduce((sum, count) => sum + count, 0) * leading(fonts(theme).label);
}

/** Writes the list below `top`. */
export function drawList(sketch: Sketch, slices: readonly Slice[], top: number, width: number): void {
  const { label, bold, theme } = sketch;
  let baseline = top + ABOVE + label.size;
  for (const line of flow(slices, width, theme)) {
    for (const { slice, number, left, lines, name: from, share } of line) {
      sketch.write(number, left, baseline, { font: bold });
      sketch.writeFrom(lines, left + from, baseline, { means: name(slice.name) });
      const last = baseline + (lines.length - 1) * leading(label);
      sketch.write(slice.share, left + share, last, { font: bold, means: shareMeaning(slice, slices) });
    }
    baseline += linesOf(line) * leading(label);
  }
}

function linesOf(line: readonly Entry[]): number {
  return Math.max(...line.map(({ lines }) => lines.length));
}

/** Sets entries one after another in lines. */
function flow(slices: readonly Slice[], width: number, theme: ChartTheme): Entry[][] {
  const { label, bold } = fonts(theme);
  const { measure } = theme;
  const lines: Entry[][] = [];
  let left = Number.POSITIVE_INFINITY;
  for (const [i, slice] of slices.entries()) {
    const number = String(i + 1);
    const from = measure(number, bold) + AFTER_NUMBER;
    const after = BEFORE_SHARE + measure(slice.share, bold);
    const broken = wrap(slice.name, width - from - after, label, measure);
    const share = from + measure(broken.at(-1)!, label) + BEFORE_SHARE;
    const extent = Math.max(
      from + widest(broken, label, measure),
      from + measure(broken.at(-1)!, label) + after,
    );
    if (left + extent > width) {
      lines.push([]);
      left = 0;
    }
    lines.at(-1)!.push({ slice, number, left, lines: broken, name: from, share });
    left += extent + BETWEEN;
  }
  return lines;
}
