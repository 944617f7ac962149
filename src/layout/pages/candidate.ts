import type { Elastic, FlowFloat, Split } from './abstract-flow.ts';
import type { WeighedSplit } from './splits.ts';

/**
 * The text of a page with what the page before passes on: where it ends, where the next page starts, heights,
 * and what it costs to end there.
 */
export interface Extent extends Elastic {
  /** The number of its end among the places where a page may end; -1 for no text. */
  readonly e: number;
  readonly end: number;
  readonly next: number;
  readonly text: number;
  readonly floats: number;
  readonly notes: number;
  readonly cost: number;
}

/** A page that is weighed: a text, floats up to one of them, what the page before passes on. */
export class Candidate implements Elastic {
  readonly extent: Extent;
  readonly floatEnd: number;
  /** Heights of its floats and notes. */
  readonly floats: number;
  readonly notes: number;
  readonly stretch: number;
  readonly shrink: number;
  /** What the places of its floats cost: all of them at the head, and at best. */
  readonly atHead: number;
  readonly places: number;
  readonly split: Split | null;

  constructor(
    extent: Extent,
    floatEnd: number,
    floats: number,
    notes: number,
    { stretch, shrink }: Elastic,
    atHead: number,
    places: number,
    split: Split | null = null,
  ) {
    this.extent = extent;
    this.floatEnd = floatEnd;
    this.floats = floats;
    this.notes = notes;
    this.stretch = stretch;
    this.shrink = shrink;
    this.atHead = atHead;
    this.places = places;
    this.split = split;
  }

  /** Without any float of its own. */
  static of(extent: Extent, placed: number): Candidate {
    return new Candidate(extent, placed, extent.floats, extent.notes, extent, 0, 0);
  }

  /** Whether none of its floats has notes. */
  get isNotedInText(): boolean {
    return this.notes === this.extent.notes;
  }

  /** @param notes their height; @param head, foot what it costs to place the float there. */
  withFloat({ height, stretch, shrink }: FlowFloat, notes: number, head: number, foot: number): Candidate {
    const elastic = { stretch: this.stretch + stretch, shrink: this.shrink + shrink };
    const atHead = this.atHead + head;
    const places = Math.min(atHead, this.places + foot);
    const { extent, floatEnd, floats } = this;
    return new Candidate(extent, floatEnd + 1, floats + height, this.notes + notes, elastic, atHead, places);
  }

  /** With a part of the next float, at the foot. */
  withPart({ split, cost, height, notes }: WeighedSplit, foot: number): Candidate {
    const places = this.places + foot + cost;
    const { extent, floatEnd, floats } = this;
    return new Candidate(extent, floatEnd + 1, floats + height, this.notes + notes, this, 0, places, split);
  }

  /** Without a part of its last note. */
  withoutPart({ split, cost, notes }: WeighedSplit): Candidate {
    const { extent, floatEnd, floats, atHead } = this;
    return new Candidate(
      extent,
      floatEnd,
      floats,
      this.notes - notes,
      this,
      atHead,
      this.places + cost,
      split,
    );
  }
}
