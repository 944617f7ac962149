import { getOrMake } from './once.ts';

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

/**
 * A function of a text in a setting, such as a language, that remembers what it made of recent texts.
 * @param make gives the same for the same text and setting.
 */
export function recently<Setting extends readonly string[], Made>(
  make: (text: string, ...setting: Setting) => Made,
): (text: string, ...setting: Setting) => Made {
  const known = new Map<string, RecentTexts<Made>>();
  return (text, ...setting) =>
    getOrMake(known, setting.join(' '), () => new RecentTexts()).get(text, () => make(text, ...setting));
}
