import { COSTS, HIGHEST_REST } from '../costs.ts';
import type { Flow, Split } from './abstract-flow.ts';
import { noteHeight, type Sums } from './sums.ts';

/** A float is weighed with so many of the lowest splits that fit. */
const WEIGHED = 2;

/** A way to split what stands last on a page. */
export interface WeighedSplit {
  readonly split: Split;
  readonly cost: number;
  /** Heights of what a float has on the page; of what a note has not. */
  readonly height: number;
  readonly notes: number;
}

/** What a page has from the one before it, heights in points. */
export interface Carried {
  readonly floats: number;
  readonly notes: number;
}

const NOTHING: Carried = { floats: 0, notes: 0 };

/** Finds how floats and notes are split between two pages. */
export class Splits {
  readonly #flow: Flow;
  /** By the places where a page may end: the last note called before each; -1 for none. */
  readonly #lastNotes: readonly number[];
  readonly #sums: Sums;

  constructor(flow: Flow, sums: Sums) {
    this.#flow = flow;
    this.#sums = sums;
    this.#lastNotes = lastNotes(flow, sums);
  }

  /** What of the last of `placed` floats, or of a note, is still to be set. */
  carried(split: Split | null, placed: number): Carried {
    if (!split) return NOTHING;
    const { floats, notes } = this.#flow;
    if (split.kind === 'note') return { floats: 0, notes: notes[split.note]!.height - split.height };
    const { below } = floats[placed - 1]!.splits[split.split]!;
    return { floats: below.height, notes: noteHeight(notes, below.notes) };
  }

  /** How much lower a page's notes may be, up to the end of this number, where its last note is split. */
  spared(start: number, e: number): number {
    const note = this.#noteOf(start, e);
    return note ? note.height - note.splits[0]! : 0;
  }

  /** The ways to split a float, of which so many points have room, notes included. */
  ofFloat(float: number, room: number): WeighedSplit[] {
    const { floats, notes, capacity, noteSeparation } = this.#flow;
    const { splits } = floats[float]!;
    const ways: WeighedSplit[] = [];
    for (let split = splits.length - 1; split >= 0 && ways.length < WEIGHED; split--) {
      const { above, below, cost } = splits[split]!;
      const rest = below.height + noteHeight(notes, below.notes);
      if (rest > capacity - noteSeparation) break;
      const noted = noteHeight(notes, above.notes);
      if (above.height + noted > room) continue;
      ways.push({ split: { kind: 'float', split }, cost, height: above.height, notes: noted });
    }
    return ways;
  }

  /** The way to split the last note of a text, when `excess` points of it are too much. */
  ofNote(start: number, e: number, excess: number): WeighedSplit | null {
    const note = this.#noteOf(start, e);
    const height = note?.splits.findLast((split) => note.height - split >= excess);
    if (!note || height === undefined) return null;
    const rest = note.height - height;
    if (rest > HIGHEST_REST * this.#flow.capacity) return null;
    const split = { kind: 'note', note: this.#lastNotes[e]!, height } as const;
    return { split, cost: COSTS.splitNote, height: 0, notes: rest };
  }

  /** The last note of a page's text, if it may be split. */
  #noteOf(start: number, e: number) {
    const { notes } = this.#flow;
    const isCalledHere = this.#sums.notes[e]! > this.#sums.notesBefore(start);
    const note = isCalledHere ? notes[this.#lastNotes[e]!] : undefined;
    return note && note.splits.length > 0 ? note : undefined;
  }
}

function lastNotes({ items }: Flow, { ends }: Sums): number[] {
  let last = -1;
  let i = 0;
  return ends.map((end) => {
    for (; i < end; i++) {
      const item = items[i]!;
      if (item.kind === 'box') last = Math.max(last, ...item.notes);
    }
    return last;
  });
}
