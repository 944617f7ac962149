import { FORBIDDEN, UNWELCOME_IN_COLUMNS, WORTH_PARTING } from '../costs.ts';
import type { ColumnSet, FlowColumns } from './abstract-flow.ts';
import { wholeLines } from './grid.ts';
import { EPSILON, type Sums } from './sums.ts';

/** The precision of the height of columns, points. */
const PRECISION = 0.05;

/** Shares items out among columns, on every page anew, so that columns are as even as breaks allow. */
export class ColumnSets {
  readonly #parts: readonly FlowColumns[];
  readonly #sums: Sums;
  readonly #lineHeight: number;
  /** The columns of the last page asked for, by its end: its heights are asked for several times. */
  readonly #known = { start: -1, sets: new Map<number, ColumnSet[]>() };

  constructor(parts: readonly FlowColumns[], sums: Sums, lineHeight: number) {
    this.#parts = parts;
    this.#sums = sums;
    this.#lineHeight = lineHeight;
  }

  /** How much less high the items from `start` up to `end` are in their columns than one under another. */
  saved(start: number, end: number): number {
    if (this.#parts.length === 0) return 0;
    let saved = 0;
    for (const { columns, height } of this.of(start, end)) {
      saved += this.#sums.height(columns[0]!.start, columns.at(-1)!.end) - height;
    }
    return saved;
  }

  /**
   * The average height that columns which go on overleaf leave empty, points; 0 where they end on the page or there
   * are none.
   */
  slack(start: number, end: number): number {
    if (this.#parts.length === 0) return 0;
    const set = this.of(start, end).at(-1);
    if (!set || end >= this.#parts[set.part]!.end) return 0;
    const heights = set.columns.map((column) => this.#sums.height(column.start, column.end));
    return set.height - heights.reduce((sum, height) => sum + height, 0) / this.#parts[set.part]!.count;
  }

  /** The columns among the items of a page, from `start` up to `end`. */
  of(start: number, end: number): ColumnSet[] {
    const { sets } = this.#known;
    if (this.#known.start !== start) sets.clear();
    this.#known.start = start;
    const known = sets.get(end) ?? this.#setsOf(start, end);
    sets.set(end, known);
    return known;
  }

  #setsOf(start: number, end: number): ColumnSet[] {
    const first = this.#sums.first(start);
    return this.#parts.flatMap((columns, part) => {
      const from = Math.max(first, columns.start);
      const to = Math.min(end, columns.end);
      return from < to ? [this.#balanced(part, from, to)] : [];
    });
  }

  /** The lowest columns that hold the items. They end at unwelcome breaks only where they are much lower so. */
  #balanced(part: number, from: number, to: number): ColumnSet {
    const { count, pitch } = this.#parts[part]!;
    const worth = WORTH_PARTING * this.#lineHeight;
    let best = this.#lowest(from, to, count, UNWELCOME_IN_COLUMNS);
    if (best.height - this.#sums.height(from, to) / count > worth) {
      const parted = this.#lowest(from, to, count, FORBIDDEN);
      if (best.height - parted.height > worth) best = parted;
    }
    return { part, columns: best.columns, height: wholeLines(best.height, pitch) };
  }

  /** The lowest columns that hold the items, at breaks that cost less than `most` where there are any. */
  #lowest(from: number, to: number, count: number, most: number): Omit<ColumnSet, 'part'> {
    const whole = this.#sums.height(from, to);
    let low = whole / count;
    // Most columns are within a few lines of the average.
    let step = this.#lineHeight;
    let high = Math.min(low + step, whole);
    let columns = this.#filled(from, to, count, high, most);
    while (!columns && high < whole) {
      low = high;
      step *= 2;
      high = Math.min(low + step, whole);
      columns = this.#filled(from, to, count, high, most);
    }
    columns ??= [{ start: from, end: to }];
    while (high - low > PRECISION) {
      const height = (low + high) / 2;
      const fitting = this.#filled(from, to, count, height, most);
      if (fitting) columns = fitting;
      if (fitting) high = height;
      else low = height;
    }
    return { columns, height: Math.max(...columns.map(({ start, end }) => this.#sums.height(start, end))) };
  }

  /** The items in columns of a height at most, each as full as it can be; null where they do not fit. */
  #filled(
    from: number,
    to: number,
    count: number,
    height: number,
    most: number,
  ): ColumnSet['columns'] | null {
    const columns: { start: number; end: number }[] = [];
    let start = from;
    while (columns.length < count) {
      const end = this.#endOf(start, to, height, most);
      if (end === null) return null;
      columns.push({ start, end });
      if (end === to) return columns;
      start = this.#sums.first(end + 1);
    }
    return null;
  }

  /** The end of a column that begins at a box: the last that its height and the breaks allow; null for none. */
  #endOf(start: number, to: number, height: number, most: number): number | null {
    const { ends, costs } = this.#sums;
    const before = this.#sums.before(start);
    const { firstEnd: first } = before;
    let last = first - 1;
    for (let step = 64; step >= 1; step >>= 1) {
      while (
        (ends[last + step] ?? Number.POSITIVE_INFINITY) <= to &&
        this.#sums.heightFrom(before, ends[last + step]!) <= height + EPSILON
      )
        last += step;
    }
    if (last < first) return null;
    if (ends[last] === to) return to;
    for (const limit of [most, FORBIDDEN]) {
      for (let e = last; e >= first; e--) if (costs[e]! < limit) return ends[e]!;
    }
    return null;
  }
}
