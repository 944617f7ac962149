import type { Size } from '../../drawing/drawing.ts';
import { type Meaning, name as nameMeaning } from '../../drawing/meaning.ts';
import type { Sketch } from '../canvas/sketch.ts';
import { type ChartTheme, fonts, leading } from '../theme.ts';
import { wrap } from './fit.ts';

/** An entry of a list, drawn from its top left corner. Lengths are points. */
export interface Entry {
  readonly size: Size;
  draw(sketch: Sketch, left: number, top: number): void;
}

/** Entries that have their places in a list. */
interface EntryList {
  readonly height: number;
  /** Where the list may go over to a further page, from its top, points: at least two of its lines stand on either side. */
  readonly seams: readonly number[];
  /** Draws them from the list's top left corner. */
  draw(sketch: Sketch, left: number, top: number): void;
}

/** Sets entries one after another in lines from the left. @param gap between two of a line. */
export function inLines(entries: readonly Entry[], width: number, gap: number): EntryList {
  const lines: Entry[][] = [];
  let left = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    if (left + entry.size.width > width) {
      lines.push([]);
      left = 0;
    }
    lines.at(-1)!.push(entry);
    left += entry.size.width + gap;
  }
  return linesOf(lines, (line, j) => sum(line.slice(0, j).map(({ size }) => size.width + gap)));
}

/** @param leftOf the place of an entry in its line. */
function linesOf(
  lines: readonly (readonly Entry[])[],
  leftOf: (line: readonly Entry[], index: number) => number,
): EntryList {
  const heights = lines.map((line) => Math.max(...line.map(({ size }) => size.height)));
  const topOf = (i: number) => sum(heights.slice(0, i));
  return {
    height: sum(heights),
    seams: heights.slice(FEWEST, -(FEWEST - 1)).map((_, i) => topOf(i + FEWEST)),
    draw(sketch, from, top) {
      for (const [i, line] of lines.entries()) {
        for (const [j, entry] of line.entries()) entry.draw(sketch, from + leftOf(line, j), top + topOf(i));
      }
    },
  };
}

/** Lines of a list that stay together at either end of it. */
const FEWEST = 2;

/** Sets entries in columns as wide as each other, read across, so that any line may begin a page. */
export function inTable(entries: readonly Entry[], width: number, gap: number): EntryList {
  const { column, count } = columnsOf(entries, width, gap);
  const lines = Array.from({ length: Math.ceil(entries.length / count) }, (_, i) =>
    entries.slice(i * count, (i + 1) * count),
  );
  return linesOf(lines, (_, j) => j * (column + gap));
}

function columnsOf(entries: readonly Entry[], width: number, gap: number) {
  const column = Math.max(0, ...entries.map(({ size }) => size.width));
  return { column, count: Math.max(1, Math.floor((width + gap) / (column + gap))) };
}

/** Sets entries in columns as wide and as long as each other, read downwards. @param gap between two columns. */
export function inColumns(entries: readonly Entry[], width: number, gap: number): EntryList {
  const { column, count } = columnsOf(entries, width, gap);
  const each = Math.ceil(entries.length / count);
  const columns = Array.from({ length: Math.ceil(entries.length / Math.max(1, each)) }, (_, i) =>
    entries.slice(i * each, (i + 1) * each),
  );
  const heightOf = (some: readonly Entry[]) => sum(some.map(({ size }) => size.height));
  return {
    height: Math.max(0, ...columns.map(heightOf)),
    seams: [],
    draw(sketch, left, top) {
      for (const [i, own] of columns.entries()) {
        for (const [j, entry] of own.entries())
          entry.draw(sketch, left + i * (column + gap), top + heightOf(own.slice(0, j)));
      }
    },
  };
}

/** The space before a value, points. */
const BEFORE_VALUE = 5;

/** A name after a mark, with a value after its last line. */
interface Named {
  readonly name: string;
  /** A swatch or a number before the name; its width is that with the space after it. */
  readonly mark: { readonly width: number; draw(sketch: Sketch, left: number, baseline: number): void };
  readonly value?: { readonly text: string; readonly means: Meaning };
}

/**
 * An entry whose name has several lines where it is wider than the list.
 * @param pitch from entry to entry, for each line of its name.
 */
export function namedEntry(
  { name, mark, value }: Named,
  width: number,
  pitch: number,
  theme: ChartTheme,
): Entry {
  const { label, bold } = fonts(theme);
  const { measure } = theme;
  const after = value ? BEFORE_VALUE + measure(value.text, bold) : 0;
  const lines = wrap(name, width - mark.width - after, label, measure);
  const widths = lines.map((line) => measure(line, label));
  const end = mark.width + widths.at(-1)!;
  return {
    size: {
      width: Math.max(mark.width + Math.max(...widths), end + after),
      height: lines.length * pitch,
    },
    draw(sketch, left, top) {
      const baseline = top + label.size;
      mark.draw(sketch, left, baseline);
      sketch.writeFrom(lines, left + mark.width, baseline, { means: nameMeaning(name) });
      if (!value) return;
      const last = baseline + (lines.length - 1) * leading(label);
      sketch.write(value.text, left + end + BEFORE_VALUE, last, { font: bold, means: value.means });
    },
  };
}

/** A mark that is a text, such as a number or a symbol. @param after the space after it. */
export function textMark(text: string, after: number, theme: ChartTheme): Named['mark'] {
  return {
    width: theme.measure(text, fonts(theme).bold) + after,
    draw: (sketch, left, baseline) => sketch.write(text, left, baseline, { font: sketch.bold }),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
