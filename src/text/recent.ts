/** About the words of a handout, each counted once. */
const MOST_YOUNG = 2000;

/**
 * What is made once of a text, while it is asked for now and then: when so many have been asked for, those
 * that were not among the latest so many are dropped.
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
