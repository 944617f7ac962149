import type { Flow, FlowPage, Split } from './abstract-flow.ts';

/** The best way known to a place in the text with so many floats placed before it. */
export interface State {
  /** The item that comes next. */
  readonly start: number;
  readonly placed: number;
  /** Whether the page that begins here is a right-hand one; always as the first in a flow without floats. */
  readonly recto: boolean;
  cost: number;
  previous: State | null;
  /** The page that ends here. */
  page: LastPage;
  /** Whether pages from here were weighed, since no other state known then was better. */
  isLeft: boolean;
}

type LastPage = Pick<FlowPage, 'end' | 'ratio' | 'loosened' | 'split' | 'empty'>;

/** The states of page making, by the item that comes next. */
export class PageStates {
  /**
   * The states at each item. They are few, in the order of the floats placed; of as many floats, those that pass on
   * a part come first.
   */
  readonly #rows: State[][];
  /** The last item that was looked at from the states of each row. */
  readonly #looked: number[];
  /** The number of rows that are taken over, and the first of those whose states are left again. */
  #takenOver = 0;
  #from = 0;
  readonly #hasSides: boolean;

  constructor(items: number, { floats, recto }: Pick<Flow, 'floats' | 'recto'>) {
    // Sides matter to floats alone.
    this.#hasSides = floats.length > 0;
    this.#rows = Array.from({ length: items + 1 }, () => []);
    this.#looked = new Array<number>(items + 1).fill(0);
    const page = { end: 0, ratio: 0, loosened: null, split: null, empty: 0 };
    this.#rows[0]!.push({ start: 0, placed: 0, recto, cost: 0, previous: null, page, isLeft: false });
  }

  /**
   * Takes the states over that a search has found in a flow which is the same up to the item `first`. Those that were
   * reached only from states which looked no further are the same here. The last of these are left again, since they
   * lead to others.
   */
  resume(states: PageStates, first: number): void {
    const most = Math.min(first, this.#rows.length, states.#rows.length);
    let count = 0;
    for (; count < most && states.#looked[count]! < first; count++) {
      this.#rows[count] = states.#rows[count]!;
      this.#looked[count] = states.#looked[count]!;
    }
    this.#takenOver = count;
    while (this.#from < count && this.#looked[this.#from]! + 1 < count) this.#from++;
  }

  /** Notes that the pages from a state were weighed by the items up to this one. */
  looked({ start }: State, item: number): void {
    this.#looked[start] = Math.max(this.#looked[start]!, item);
  }

  /**
   * The states to leave, in the order of the text, without those that another dominates. More may be offered
   * meanwhile.
   */
  *inOrder(): Generator<State> {
    for (let start = this.#from; start < this.#rows.length; start++) {
      const row = this.#rows[start]!;
      // A page without text leads to a later state of the same row.
      for (let i = 0; i < row.length; i++) {
        const state = row[i]!;
        // A row that is taken over has the same states left as before.
        if (start >= this.#takenOver) state.isLeft = !isDominated(row, i);
        if (state.isLeft) yield state;
      }
    }
  }

  /** Whether the page after the one that begins at a state is a right-hand one. */
  sideAfter({ recto }: State): boolean {
    return this.#hasSides ? !recto : recto;
  }

  get(start: number, placed: number, recto: boolean, split: Split | null): State | undefined {
    const row = this.#rows[start]!;
    // Asked tens of thousands of times: an iterator would make an object for each state.
    for (let i = 0; i < row.length; i++) {
      const state = row[i]!;
      if (state.placed !== placed || state.recto !== recto) continue;
      if (state.page.split === split || sameSplit(state.page.split, split)) return state;
    }
    return undefined;
  }

  /** The best way to the end of the flow, with all floats placed; undefined where none was found. */
  last(placed: number): State | undefined {
    const ends = this.#rows.at(-1)!.filter((state) => state.placed === placed && !state.page.split);
    return ends.toSorted((a, b) => a.cost - b.cost)[0];
  }

  /**
   * Keeps a way to a state if it is the best so far.
   * @param cost of all pages up to there.
   */
  offer(previous: State, start: number, placed: number, recto: boolean, cost: number, page: LastPage): void {
    const known = this.get(start, placed, recto, page.split);
    if (!known) {
      const row = this.#rows[start]!;
      let i = row.length;
      while (i > 0 && (row[i - 1]!.placed > placed || (row[i - 1]!.placed === placed && page.split))) i--;
      row.splice(i, 0, { start, placed, recto, cost, previous, page, isLeft: false });
    } else if (cost < known.cost) {
      known.cost = cost;
      known.previous = previous;
      known.page = page;
    }
  }
}

/** Whether another state has placed more floats with the same text, on a page of the same side, at no more cost. */
function isDominated(row: readonly State[], index: number): boolean {
  const { cost, recto } = row[index]!;
  for (let i = index + 1; i < row.length; i++) {
    const other = row[i]!;
    if (other.cost <= cost && other.recto === recto && !other.page.split) return true;
  }
  return false;
}

function sameSplit(a: Split | null, b: Split | null): boolean {
  if (a?.kind === 'float') return b?.kind === 'float' && a.split === b.split;
  if (a?.kind === 'note') return b?.kind === 'note' && a.note === b.note && a.height === b.height;
  return false;
}
