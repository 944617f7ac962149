import { COSTS, HIGHEST_REST } from '../costs.ts';
import type { Flow, Split } from './abstract-flow.ts';
import { noteHeight, type Sums } from './sums.ts';

/** How many of the splits of a float that fit are weighed, those nearest to its end. */
const MOST_WEIGHED = 2;

/** A way to split the last float of a page, or its last note. Heights are in points. */
export interface WeighedSplit {
  readonly split: Split;
  readonly cost: number;
  /** The height of the part of a float that stands on the page; 0 for a note. */
  readonly height: number;
  /** The height of the notes that the part of a float calls; of a note, the height of what the page passes on. */
  readonly notes: number;
}

/** The heights of what a page has from the page before, points. */
export interface Carried {
  readonly floats: number;
  readonly notes: number;
}

const NOTHING: Carried = { floats: 0, notes: 0 };

/** Finds how floats and notes are split between two pages. */
export class Splits {
  readonly #flow: Flow;
  /** The last note that is called before each place where a page may end; -1 for none. */
  readonly #lastNotes: readonly number[];
  readonly #sums: Sums;

  constructor(flow: Flow, sums: Sums) {
    this.#flow = flow;
    this.#sums = sums;
    this.#lastNotes = lastNotes(flow, sums);
  }

  /** The rest of a split float, the last of those placed, or of a split note. */
  carried(split: Split | null, placed: number): Carried {
    if (!split) return NOTHING;
    const { floats, notes } = this.#flow;
    if (split.kind === 'note') return { floats: 0, notes: notes[split.note]!.height - split.height };
    const { below } = floats[placed - 1]!.splits[split.split]!;
    return { floats: below.height, notes: noteHeight(notes, below.notes) };
  }

  /**
   * How much lower the notes of a page may be if its last note is split.
   * @param before the height of the notes called before the page, points.
   * @param e the index of its end in `Sums.ends`.
   */
  spared(before: number, e: number): number {
    const note = this.#noteOf(before, e);
    return note ? note.height - note.splits[0]! : 0;
  }

  /**
   * The ways to split a float.
   * @param room for its first part and the notes that the part calls, points.
   */
  ofFloat(float: number, room: number): WeighedSplit[] {
    const { floats, notes, capacity, noteSeparation } = this.#flow;
    const { splits } = floats[float]!;
    const ways: WeighedSplit[] = [];
    for (let split = splits.length - 1; split >= 0 && ways.length < MOST_WEIGHED; split--) {
      const { above, below, cost } = splits[split]!;
      const rest = below.height + noteHeight(notes, below.notes);
      if (rest > capacity - noteSeparation) break;
      const noted = noteHeight(notes, above.notes);
      if (above.height + noted > room) continue;
      ways.push({ split: { kind: 'float', split }, cost, height: above.height, notes: noted });
    }
    return ways;
  }

  /**
   * The way to split the last note of a text so that the page is lower by `excess` points; null where there is
   * none.
   */
  ofNote(before: number, e: number, excess: number): WeighedSplit | null {
    const note = this.#noteOf(before, e);
    const height = note?.splits.findLast((split) => note.height - split >= excess);
    if (!note || height === undefined) return null;
    const rest = note.height - height;
    if (rest > HIGHEST_REST * this.#flow.capacity) return null;
    const split = { kind: 'note', note: this.#lastNotes[e]!, height } as const;
    return { split, cost: COSTS.splitNote, height: 0, notes: rest };
  }

  /** The last note that a page's text calls, if it may be split. */
  #noteOf(before: number, e: number) {
    const note = this.#sums.notes[e]! > before ? this.#flow.notes[this.#lastNotes[e]!] : undefined;
    return note && note.splits.length > 0 ? note : undefined;
  }
}

function lastNotes({ items }: Flow, { ends }: Sums): number[] {
  let last = -1;
  let i = 0;
  return ends.map((end) => {
    for (; i < end; i++) {
      const item = items[i]!;
      if (item.kind === 'box') for (const note of item.notes) last = Math.max(last, note);
    }
    return last;
  });
}
