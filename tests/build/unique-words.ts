/** Words that occur once in a project; no rule of typesetting changes or breaks them. */
export class Words {
  readonly made: string[] = [];

  /** The next words, `count` of them. */
  some(count: number): string {
    return Array.from({ length: count }, () => {
      const word = `mot${this.made.length}x`;
      this.made.push(word);
      return word;
    }).join(' ');
  }
}
