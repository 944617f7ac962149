import type { Sketch } from '../../canvas/sketch.ts';
import { inLines, namedEntry, textMark } from '../../labels/entries.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';
import { type Slice, shareMeaning } from './slices.ts';

/** The space after a number, between two entries of a line, and above the list, points. */
const AFTER_NUMBER = 4;
const BETWEEN = 12;
const ABOVE = 6;

/** The height of a list of slices by their numbers, the space above it included, points. */
export function listHeight(slices: readonly Slice[], width: number, theme: ChartTheme): number {
  return ABOVE + listOf(slices, width, theme).height;
}

/** Writes the list below `top`. */
export function drawList(sketch: Sketch, slices: readonly Slice[], top: number, width: number): void {
  listOf(slices, width, sketch.theme).draw(sketch, 0, top + ABOVE);
}

function listOf(slices: readonly Slice[], width: number, theme: ChartTheme) {
  const pitch = leading(fonts(theme).label);
  const entries = slices.map((slice, i) => {
    const mark = textMark(String(i + 1), AFTER_NUMBER, theme);
    const value = { text: slice.share, means: shareMeaning(slice, slices) };
    return namedEntry({ name: slice.name, mark, value }, width, pitch, theme);
  });
  return inLines(entries, width, BETWEEN);
}
