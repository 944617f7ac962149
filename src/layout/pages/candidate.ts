import { AWAY } from '../costs.ts';
import type { Elastic, FlowFloat, Split } from './abstract-flow.ts';
import { type PlaceCosts, standsInText } from './float-places.ts';
import type { Carried, WeighedSplit } from './splits.ts';

/**
 * A page that is weighed: a text with the floats and notes that stand on its page. Heights are in points. It is
 * changed in place, since tens of thousands of pages are weighed for a booklet.
 */
export class Candidate implements Elastic {
  /** The index in `Sums.ends` of the break that ends the text; -1 for a page without text. */
  e = -1;
  /** The item that ends the text. */
  end = 0;
  /** The height of the text. */
  text = 0;
  /** The cost of the break. */
  breakCost = 0;
  /** The height of the notes that are passed on to the page or called in its text. */
  textNotes = 0;
  /** The heights of all floats and notes of the page. */
  floats = 0;
  notes = 0;
  stretch = 0;
  shrink = 0;
  /** The first float that is left for later pages. */
  floatEnd = 0;
  /** The cost of its floats' places, with each where it costs least. */
  places = 0;
  split: Split | null = null;
  /** The cost with all floats at the head, and with none at the foot. */
  #atHead = 0;
  #aboveFoot = 0;
  readonly #noteSeparation: number;

  constructor(noteSeparation: number) {
    this.#noteSeparation = noteSeparation;
  }

  /** The height of all that stands on it, its spaces neither stretched nor shrunk. */
  get used(): number {
    return this.text + this.floats + (this.notes > 0 ? this.notes + this.#noteSeparation : 0);
  }

  /**
   * Makes it a page without text and floats of its own.
   * @param carried what the page before passes on.
   */
  clear(end: number, placed: number, carried: Carried): void {
    this.e = -1;
    this.end = end;
    this.text = 0;
    this.breakCost = 0;
    this.floats = carried.floats;
    this.textNotes = carried.notes;
    this.notes = carried.notes;
    this.stretch = 0;
    this.shrink = 0;
    this.floatEnd = placed;
    this.places = 0;
    this.split = null;
    this.#atHead = 0;
    this.#aboveFoot = 0;
  }

  /**
   * Gives a page that was cleared its text.
   * @param notes the height of the notes that the text calls.
   */
  setText(e: number, height: number, notes: number, breakCost: number): void {
    this.e = e;
    this.text = height;
    this.textNotes += notes;
    this.notes += notes;
    this.breakCost = breakCost;
  }

  /**
   * Adds the next float.
   * @param notes the height of the notes that the float calls.
   */
  addFloat(float: FlowFloat, notes: number, costs: PlaceCosts): void {
    const isInText = standsInText(costs);
    this.floatEnd++;
    this.floats += isInText ? float.inText! : float.height;
    this.notes += notes;
    this.stretch += isInText ? 0 : float.stretch;
    this.shrink += isInText ? 0 : float.shrink;
    this.#atHead += costs.head;
    // Floats keep their order: where one stands at the head, all before it do.
    this.#aboveFoot = Math.min(this.#atHead, this.#aboveFoot + costs.text);
    const foot = float.end === 'foot' && this.notes > 0 ? AWAY : 0;
    this.places = Math.min(this.#aboveFoot, this.places + costs.foot + foot);
  }

  /** The same page with the first part of the next float at its foot. */
  withPartOfFloat({ split, cost, height, notes }: WeighedSplit, foot: number): Candidate {
    const page = this.copy();
    page.floatEnd++;
    page.floats += height;
    page.notes += notes;
    page.places += foot + cost;
    page.split = split;
    return page;
  }

  /** The same page, whose last note goes on on the next page. */
  withPartOfNote({ split, cost, notes }: WeighedSplit): Candidate {
    const page = this.copy();
    page.notes -= notes;
    page.places += cost;
    page.split = split;
    return page;
  }

  /** A copy, which takes no more floats. */
  copy(): Candidate {
    return Object.assign(new Candidate(this.#noteSeparation), this);
  }
}
