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

/** The shares of a chart that names may take, the second one where the first gives some name more lines than `FEW`. */
const SHARES = [0.4, 0.5];
const FEW = 2;

/** @param width the chart's. */
export function setRowNames(names: readonly string[], width: number, theme: ChartTheme): RowNames {
  const { bold, label } = fonts(theme);
  const set = SHARES.map((share) => {
    const lines = names.map((each) => wrap(each, width * share, bold, theme.measure));
    return { lines, most: Math.max(1, ...lines.map((each) => each.length)) };
  });
  const fewest = Math.max(FEW, Math.min(...set.map(({ most }) => most)));
  const { lines, most } = set.find((each) => each.most <= fewest)!;
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
