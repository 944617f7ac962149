import type { Page } from '../layout/page.ts';
import { once } from '../once.ts';
import type { FontFace } from '../text/font-types.ts';

/** The most pages that are sent with a build. */
const MOST_SENT = 4;

/** The numbers by which the windows of a preview ask for pages, faces and pictures: each has its own. */
export class Numbers {
  #pages = 0;
  readonly page = once((_: Page) => this.#pages++);
  readonly faces = new Places<FontFace>();
  /** Pictures, by their paths. */
  readonly images = new Places<string>();
}

/** Knows which pages of a version were asked for, and so may be in view. */
export class AskedPages {
  /** The pages of the last build, in their order. */
  #last: readonly number[] = [];
  /** The pages among these that were asked for. */
  #asked: Set<number> = new Set();

  /** A page was asked for. */
  ask(id: number): void {
    if (this.#last.includes(id)) this.#asked.add(id);
  }

  /**
   * The new pages of a build that take the places of pages which were asked for, a few at most. From then on they count as asked for.
   * @param pages of the build, in their order.
   */
  inPlaceOfAsked(pages: readonly number[]): number[] {
    const before = new Set(this.#last);
    const isInPlace = (id: number, i: number) => !before.has(id) && this.#asked.has(this.#last[i]!);
    const found = pages.filter(isInPlace).slice(0, MOST_SENT);
    this.#asked = new Set([...found, ...pages.filter((id) => this.#asked.has(id))]);
    this.#last = pages;
    return found;
  }
}

/** Gives things that are few their places in a list. */
class Places<T> {
  readonly #things: T[] = [];

  of(thing: T): number {
    const known = this.#things.indexOf(thing);
    return known >= 0 ? known : this.#things.push(thing) - 1;
  }

  at(place: number): T | null {
    return this.#things[place] ?? null;
  }
}
