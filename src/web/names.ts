/** The names of the landmarks of a page: each is given once, so that they are told apart (WCAG 2.2, 1.3.1). */
export class Names {
  readonly #given = new Map<string, number>();

  /** The name, with a number after it where it was given before. */
  unique(name: string): string {
    const count = (this.#given.get(name) ?? 0) + 1;
    this.#given.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  }
}
