import type { Breakpoint } from './breakpoints.ts';

/** A breakpoint with its position: a line ends before `segment`, or `offset` UTF-16 units into its word. */
export interface Place extends Breakpoint {
  readonly segment: number;
  readonly offset: number;
  /** The segment that the next line begins with. */
  readonly next: number;
  /** Whether a line that ends here is given a hyphen that the text does not have. */
  readonly putsHyphen: boolean;
  /** How far the line that ends here stands out on the right, and the next line on the left, points. */
  readonly endProtrusion: number;
  readonly startProtrusion: number;
}

/** The places found so far, and the sums of widths up to the current segment. */
export class PlaceList {
  readonly places: Place[] = [];
  width = 0;
  elastic = 0;
  extra = 0;
  letters = 0;
  leaders = 0;
  #endProtrusion = 0;
  #startProtrusion = 0;
  #putsHyphen = false;
  #open = false;

  /** @param protrusion how far the first line stands out on the left. */
  constructor(indent: number, protrusion: number) {
    this.protrude(0, protrusion);
    this.#add(0, 0, 0, 0, -indent, 0, 0, 0, 0, false, true);
  }

  /** Sets how far the line that ends at the next place stands out on the right, and the line after it on the left. */
  protrude(end: number, start: number): void {
    this.#endProtrusion = end;
    this.#startProtrusion = start;
  }

  /** Adds a place inside a word. The word's width and letters are not in the sums yet. */
  cut(
    segment: number,
    offset: number,
    before: number,
    after: number,
    letters: number,
    penalty: number,
    hyphen: boolean,
    putsHyphen: boolean,
    open: boolean,
  ): void {
    const { width } = this;
    this.#putsHyphen = putsHyphen;
    this.#open = open;
    this.#add(segment, segment, offset, width + before, width + after, 0, 0, letters, penalty, hyphen, false);
    this.#putsHyphen = false;
    this.#open = false;
  }

  /** Adds a place at a space. Between ideographs it has no width: nothing there stretches, so the line may be left short. */
  space(segment: number, space: number, open: boolean): void {
    const { width } = this;
    this.#open = open || space === 0;
    this.#add(segment, segment + 1, 0, width, width + space, space, 0, 0, 0, false, false);
    this.#open = false;
  }

  /** Adds a place before a part of a drawing. The space before it is in the sums, and is dropped. */
  between(segment: number, space: number, elastic: number, extra: number, penalty: number): void {
    const { width } = this;
    this.elastic -= elastic;
    this.extra -= extra;
    this.#add(segment, segment, 0, width - space, width, elastic, extra, 0, penalty, false, false);
    this.elastic += elastic;
    this.extra += extra;
  }

  /** Adds a place between two parts of a word, the first of which ends with a hyphen. The kerning between them, which is in the sums, is dropped. */
  joint(segment: number, next: number, kern: number, penalty: number): void {
    const { width } = this;
    this.#add(segment, next, 0, width - kern, width, 0, 0, 0, penalty, true, false);
  }

  forced(segment: number, next: number): void {
    this.#add(segment, next, 0, this.width, this.width, 0, 0, 0, 0, false, true);
  }

  /** Adds a place. All places are made by one literal, so that V8 gives them one hidden class: there are ten a line. */
  #add(
    segment: number,
    next: number,
    offset: number,
    endWidth: number,
    startWidth: number,
    dropped: number,
    droppedExtra: number,
    before: number,
    penalty: number,
    hyphen: boolean,
    forced: boolean,
  ): void {
    const { elastic, extra, leaders } = this;
    const startElastic = elastic + dropped;
    const endProtrusion = this.#endProtrusion;
    const startProtrusion = this.#startProtrusion;
    this.places.push({
      endWidth: endWidth - endProtrusion,
      startWidth: startWidth + startProtrusion,
      endElastic: elastic,
      startElastic,
      endExtra: extra,
      startExtra: extra + droppedExtra,
      letters: this.letters + before,
      leaders,
      penalty,
      hyphen,
      forced,
      open: this.#open,
      segment,
      offset,
      next,
      putsHyphen: this.#putsHyphen,
      endProtrusion,
      startProtrusion,
    });
  }
}
