import { blocksOf, flowMarkdown, prefixed } from './flow.ts';
import type { InlineWorld, LongNotes } from './inline.ts';
import { elementOf, type Node } from './tree.ts';

/** Notes of several paragraphs or lists, which stand below the text that calls them. */
export class NotesBelow implements LongNotes {
  readonly #world: InlineWorld;
  readonly #notes: (readonly Node[])[] = [];

  /** @param world reads the words of notes, which call no others. */
  constructor(world: InlineWorld) {
    this.#world = world;
  }

  callOf(note: readonly Node[]): string | null {
    const known = this.#notes.indexOf(note);
    if (known >= 0) return `[^${known + 1}]`;
    if (blocksOf(elementOf('div', note)).length < 2) return null;
    return `[^${this.#notes.push(note)}]`;
  }

  /** A text with the notes that it calls. */
  withNotes(markdown: string): string {
    const called = [...new Set(markdown.match(/\[\^\d+\]/g))].flatMap((call) => {
      const note = this.#notes[Number(call.slice(2, -1)) - 1];
      return note ? prefixed(flowMarkdown(elementOf('div', note), this.#world), `${call}: `, '    ') : [];
    });
    return [markdown, ...called].join('\n\n');
  }
}
