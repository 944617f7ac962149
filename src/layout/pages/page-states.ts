import type { Loosened, Split } from './abstract-flow.ts';

/** The best way known to a place in the text with so many floats placed before it. */
export interface State {
  /** The item that comes next. */
  readonly start: number;
  readonly placed: number;
  cost: number;
  previous: State | null;
  /** The page that ends here. */
  page: LastPage;
}

export interface LastPage {
  /** The item that ends its text. */
  readonly end: number;
  readonly ratio: number;
  readonly loosened: Loosened | null;
  /** The split of the float or note that it passes on to the next page. */
  readonly split: Split | null;
  readonly empty: number;
  readonly overfull: number;
}

/** The states of page making, by the item that comes next. */
export class PageStates {
  /**
   * The states at each item. They are few, in the order of the floats placed; of as many floats, those that pass on
   * a part come first.
   */
  readonly #rows: State[][];

  constructor(items: number) {
    this.#rows = Array.from({ length: items + 1 }, () => []);
    const page = { end: 0, ratio: 0, loosened: null, split: null, empty: 0, overfull: 0 };
    this.#rows[0]!.push({ start: 0, placed: 0, cost: 0, previous: null, page });
  }

  /** The states in the order of the text, without those that another dominates. More may be offered meanwhile. */
  *inOrder(): Generator<State> {
    for (const row of this.#rows) {
      // A page without text leads to a later state of the same row.
      for (let i = 0; i < row.length; i++) if (!isDominated(row, i)) yield row[i]!;
    }
  }

  get(start: number, placed: number, split: Split | null): State | undefined {
    return this.#rows[start]!.find((state) => state.placed === placed && sameSplit(state.page.split, split));
  }

  /**
   * Keeps a way to a state if it is the best so far.
   * @param cost of all pages up to there.
   */
  offer(previous: State, start: number, placed: number, cost: number, page: LastPage): void {
    const known = this.get(start, placed, page.split);
    if (!known) {
      const row = this.#rows[start]!;
      let i = row.length;
      while (i > 0 && (row[i - 1]!.placed > placed || (row[i - 1]!.placed === placed && page.split))) i--;
      row.splice(i, 0, { start, placed, cost, previous, page });
    } else if (cost < known.cost) {
      known.cost = cost;
      known.previous = previous;
      known.page = page;
    }
  }
}

/** Whether another state has placed more floats with the same text at no more cost. */
function isDominated(row: readonly State[], index: number): boolean {
  for (let i = index + 1; i < row.length; i++) {
    if (row[i]!.cost <= row[index]!.cost && !row[i]!.page.split) return true;
  }
  return false;
}

function sameSplit(a: Split | null, b: Split | null): boolean {
  if (a?.kind === 'float') return b?.kind === 'float' && a.split === b.split;
  if (a?.kind === 'note') return b?.kind === 'note' && a.note === b.note && a.height === b.height;
  return a === b;
}
