/** Numbers things: `4`, or `2.3` where each chapter counts anew and has a number itself. */
export class Series {
  readonly #perChapter: boolean;
  #prefix = '';
  #counts = new Map<string, number>();

  constructor(perChapter: boolean) {
    this.#perChapter = perChapter;
  }

  /** Begins a chapter; null for one without a number. */
  enter(chapter: number | null): void {
    if (!this.#perChapter) return;
    this.#prefix = chapter === null ? '' : `${chapter}.`;
    this.#counts = new Map();
  }

  /** The number of the next thing, among those of its kind. */
  next(kind = ''): string {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return `${this.#prefix}${count}`;
  }
}
