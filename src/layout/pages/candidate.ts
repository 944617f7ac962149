import type { Elastic, FlowFloat, Split } from './abstract-flow.ts';
import { type PlaceCosts, standsInText } from './float-places.ts';
import type { WeighedSplit } from './splits.ts';

/** The text of a page that is weighed, with what the page before passes on to it. Heights are in points. */
export interface Extent extends Elastic {
  /** The index in `Sums.ends` of the break that ends the text; -1 for a page without text. */
  readonly e: number;
  /** The item that ends the text, and the item that the next page starts from. */
  readonly end: number;
  readonly next: number;
  /** The height of the text. */
  readonly text: number;
  /**
   * The heights of what the page before passes on of a float, and of all notes: those passed on and those called
   * here.
   */
  readonly floats: number;
  readonly notes: number;
  /** The cost of the break. */
  readonly cost: number;
}

/** A page that is weighed: a text with the floats and notes that stand on its page. */
export interface Candidate extends Elastic {
  readonly extent: Extent;
  /** The first float that is left for later pages. */
  readonly floatEnd: number;
  /** The heights of all floats and notes of the page. */
  readonly floats: number;
  readonly notes: number;
  /**
   * The cost of its floats' places: with all of them at the head, with none at the foot, and with each where it costs
   * least.
   */
  readonly atHead: number;
  readonly aboveFoot: number;
  readonly places: number;
  readonly split: Split | null;
}

/** A page without floats of its own. */
export function textAlone(extent: Extent, placed: number): Candidate {
  const { floats, notes, stretch, shrink } = extent;
  return {
    extent,
    floatEnd: placed,
    floats,
    notes,
    stretch,
    shrink,
    atHead: 0,
    aboveFoot: 0,
    places: 0,
    split: null,
  };
}

/**
 * The page with one more float.
 * @param notes the height of the notes that the float calls.
 */
export function withFloat(page: Candidate, float: FlowFloat, notes: number, costs: PlaceCosts): Candidate {
  const isInText = standsInText(costs);
  const atHead = page.atHead + costs.head;
  // Floats keep their order: where one stands at the head, all before it do.
  const aboveFoot = Math.min(atHead, page.aboveFoot + costs.text);
  return {
    ...page,
    floatEnd: page.floatEnd + 1,
    floats: page.floats + (isInText ? float.inText! : float.height),
    notes: page.notes + notes,
    stretch: page.stretch + (isInText ? 0 : float.stretch),
    shrink: page.shrink + (isInText ? 0 : float.shrink),
    atHead,
    aboveFoot,
    places: Math.min(aboveFoot, page.places + costs.foot),
  };
}

/** The page with the first part of the next float at its foot. */
export function withPartOfFloat(
  page: Candidate,
  { split, cost, height, notes }: WeighedSplit,
  foot: number,
): Candidate {
  return {
    ...page,
    floatEnd: page.floatEnd + 1,
    floats: page.floats + height,
    notes: page.notes + notes,
    places: page.places + foot + cost,
    split,
  };
}

/** The page whose last note goes on on the next page. */
export function withPartOfNote(page: Candidate, { split, cost, notes }: WeighedSplit): Candidate {
  return { ...page, notes: page.notes - notes, places: page.places + cost, split };
}
