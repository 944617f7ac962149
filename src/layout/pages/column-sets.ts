import { FORBIDDEN, UNWELCOME_IN_COLUMNS, WORTH_PARTING } from '../costs.ts';
import { firstWhere } from '../first-where.ts';
import type { ColumnSet, FlowColumns } from './abstract-flow.ts';
import { wholeLines } from './grid.ts';
import { EPSILON, type PageStart, type Sums } from './sums.ts';

/** The most balances that are kept. */
const MOST_KNOWN = 1000;

/** Shares items out among columns, on every page anew, so that columns are as even as breaks allow. */
export class ColumnSets {
  readonly #parts: readonly FlowColumns[];
  readonly #sums: Sums;
  readonly #lineHeight: number;
  /** The most columns that stand side by side. */
  readonly #most: number;
  /** The columns of items, by their first and their end: many pages are weighed that hold the same ones. */
  readonly #known = new Map<number, ColumnSet>();

  constructor(parts: readonly FlowColumns[], sums: Sums, lineHeight: number) {
    this.#parts = parts;
    this.#sums = sums;
    this.#lineHeight = lineHeight;
    this.#most = parts.reduce((most, { count }) => Math.max(most, count), 1);
  }

  /** How much less high the items from `start` up to `end` are in their columns than one under another. */
  saved(start: number, end: number): number {
    let saved = 0;
    for (const { columns, height } of this.of(start, end)) {
      saved += this.#sums.height(columns[0]!.start, columns.at(-1)!.end) - height;
    }
    return saved;
  }

  /** The least height that a page's text in columns can have, up to one of `Sums.ends`. */
  leastHeight(before: PageStart, e: number): number {
    return this.#sums.heightTo(before, e) / this.#most;
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
    const first = this.#sums.first(start);
    const sets: ColumnSet[] = [];
    const inside = firstWhere(this.#parts, ({ end }) => end > first);
    for (let part = inside; part < this.#parts.length; part++) {
      const columns = this.#parts[part]!;
      const from = Math.max(first, columns.start);
      const to = Math.min(end, columns.end);
      if (from >= to) break;
      sets.push(this.#balanced(part, from, to));
    }
    return sets;
  }

  #balanced(part: number, from: number, to: number): ColumnSet {
    const key = from * (this.#sums.count + 1) + to;
    let columns = this.#known.get(key);
    if (!columns) {
      columns = this.#balance(part, from, to);
      if (this.#known.size >= MOST_KNOWN) this.#known.clear();
      this.#known.set(key, columns);
    }
    return columns;
  }

  /** The lowest columns that hold the items. They end at unwelcome breaks only where they are much lower so. */
  #balance(part: number, from: number, to: number): ColumnSet {
    const { count, pitch } = this.#parts[part]!;
    const worth = WORTH_PARTING * this.#lineHeight;
    let best = this.#lowest(from, to, count, UNWELCOME_IN_COLUMNS);
    if (best.height - this.#sums.height(from, to) / count > worth) {
      const parted = this.#lowest(from, to, count, FORBIDDEN);
      if (best.height - parted.height > worth) best = parted;
    }
    return { part, columns: best.columns, height: wholeLines(best.height, pitch) };
  }

  /**
   * The lowest columns that hold the items, at breaks that cost less than `most` where there are any. Tried heights go up
   * from the least there can be, each to the next at which a column would hold more.
   */
  #lowest(from: number, to: number, count: number, most: number): Omit<ColumnSet, 'part'> {
    const whole = this.#sums.height(from, to);
    let height = whole / count;
    let filled = this.#filled(from, to, count, height, most);
    while (!filled.fit && height < whole) {
      height = Math.max(filled.next, height + EPSILON);
      filled = this.#filled(from, to, count, height, most);
    }
    const { columns } = filled;
    return { columns, height: Math.max(...columns.map(({ start, end }) => this.#sums.height(start, end))) };
  }

  /**
   * The items in columns of a height at most, each as full as it can be. `fit` says whether the columns hold all; `next` is
   * the next height at which one of them would hold more.
   */
  #filled(from: number, to: number, count: number, height: number, most: number) {
    const columns: { start: number; end: number }[] = [];
    let next = Number.POSITIVE_INFINITY;
    for (let start = from; columns.length < count; ) {
      const { end, above } = this.#endOf(start, to, height, most);
      next = Math.min(next, above);
      if (end === null) break;
      columns.push({ start, end });
      if (end === to) return { columns, fit: true, next };
      start = this.#sums.first(end + 1);
    }
    return { columns, fit: false, next };
  }

  /**
   * The end of a column that begins at a box: the last that its height and the breaks allow; null for none. `above` is the
   * height from which it could end later.
   */
  #endOf(
    start: number,
    to: number,
    height: number,
    most: number,
  ): { readonly end: number | null; readonly above: number } {
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
    if (ends[last] === to) return { end: to, above: Number.POSITIVE_INFINITY };
    const above = this.#sums.heightFrom(before, Math.min(ends[last + 1] ?? to, to));
    for (const limit of [most, FORBIDDEN]) {
      for (let e = last; e >= first; e--) if (costs[e]! < limit) return { end: ends[e]!, above };
    }
    return { end: null, above };
  }
}
