/** About as many as a handout has different words. */
const MOST_YOUNG = 2000;

/**
 * A cache of what is made from texts. It holds two generations: when the young one has `most` texts, it becomes
 * the old one, and the texts of the old one that were not asked for meanwhile are dropped.
 */
export class RecentTexts<Made> {
  #young = new Map<string, Made>();
  #old: ReadonlyMap<string, Made> = new Map();
  readonly #most: number;

  constructor(most = MOST_YOUNG) {
    this.#most = most;
  }

  get(text: string, make: (text: string) => Made): Made {
    const young = this.#young.get(text);
    if (young !== undefined) return young;
    const made = this.#old.get(text) ?? make(text);
    if (this.#young.size === this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, made);
    return made;
  }
}
