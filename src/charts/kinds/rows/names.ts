import { name } from '../../../drawing/meaning.ts';
import type { ChartSketch } from '../../canvas/sketch.ts';
import { widest, wrap } from '../../labels/fit.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';

/** The names of rows that stand one below the other, as they are set at the left of the plot. Lengths are points. */
interface RowNames {
  readonly names: readonly string[];
  readonly lines: readonly (readonly string[])[];
  /** The width of the names with the gap beside them. */
  readonly width: number;
  /** The height that each row needs. */
  readonly pitch: number;
}

const GAP = 7;
const LEAST_PITCH = 11;

/** @param width the chart's, of which names take two fifths at most. */
export function setRowNames(names: readonly string[], width: number, theme: ChartTheme): RowNames {
  const { bold, label } = fonts(theme);
  const lines = names.map((each) => wrap(each, width * 0.4, bold, theme.measure));
  const most = Math.max(1, ...lines.map((each) => each.length));
  return {
    names,
    lines,
    width: widest(lines.flat(), bold, theme.measure) + GAP,
    pitch: Math.max(LEAST_PITCH, most * leading(label) + 1.5),
  };
}

/** Writes a name at the left edge, about `y`. */
export function writeRowName(
  sketch: ChartSketch,
  { names, lines }: RowNames,
  row: number,
  y: number,
  isBold = false,
): void {
  const look = { font: isBold ? sketch.bold : sketch.label, means: name(names[row]!) };
  sketch.writeLines(lines[row]!, 0, y, look);
}
