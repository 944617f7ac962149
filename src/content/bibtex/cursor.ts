const SPACE = /(?:\s|%.*)*/y;
const ENTRY = /\n[ \t]*@[ \t]*[a-z]+\s*[{(]/gi;

/** A place in a text of BibTeX, which moves on as the text is read. */
export class Cursor {
  readonly #text: string;
  /** The offset of the next sign. */
  at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next sign; '' at the end of the text. */
  get next(): string {
    return this.#text[this.at] ?? '';
  }

  /** Passes blanks and what % makes a comment. */
  skipSpace(): void {
    SPACE.lastIndex = this.at;
    SPACE.test(this.#text);
    this.at = SPACE.lastIndex;
  }

  /** Passes a comment's braces, as JabRef's settings; words after `@comment` alone stand outside of all entries. */
  skipComment(): void {
    let depth = 1;
    for (let i = this.at; i < this.#text.length; i++) {
      if (this.#text[i] === '{') depth++;
      else if (this.#text[i] === '}' && --depth === 0) {
        this.at = i + 1;
        return;
      }
    }
    this.at = this.lineEnd();
  }

  /** Whether a sticky pattern matches here. */
  isAt(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.#text);
  }

  /** The text that a sticky pattern matches here, which is passed; null where there is none. */
  take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const [found = null] = pattern.exec(this.#text) ?? [];
    if (found !== null) this.at += found.length;
    return found;
  }

  lineEnd(from = this.at): number {
    const end = this.#text.indexOf('\n', from);
    return end === -1 ? this.#text.length : end;
  }

  /** Goes to the first entry that begins a line after an offset. */
  toEntryAfter(offset: number): void {
    ENTRY.lastIndex = offset;
    this.at = ENTRY.exec(this.#text)?.index ?? this.#text.length;
  }
}
