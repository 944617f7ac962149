import { ancestors, type ElementNode, languageOf } from '../document/tree.ts';
import { escapeHtml } from '../escape-html.ts';
import { languageFor } from '../languages/index.ts';
import type { WebInputs } from './inputs.ts';
import { element, startTag } from './markup.ts';

/** A note that a text has called. */
interface CalledNote {
  readonly note: ElementNode;
  readonly label: string;
  /** The place among all notes, from 1. */
  readonly place: number;
}

/**
 * The notes of the twin. A call opens its note over the page, by the popover attribute (HTML Standard, 6.12); the same
 * element stands in a list, at the end of its chapter, or of its table or figure.
 */
export class WebNotes {
  readonly #sections: WebInputs['noteSections'];
  /** The notes that are called and not listed yet. */
  #waiting: CalledNote[] = [];
  #count = 0;

  constructor({ noteSections }: Pick<WebInputs, 'noteSections'>) {
    this.#sections = noteSections;
  }

  /** The call of a note; its note waits for the next list. */
  call(note: ElementNode, printed: string): string {
    const label = printed.trim();
    const place = ++this.#count;
    this.#waiting.push({ note, label, place });
    const { toNote } = languageFor(languageOf(note)).links;
    const name = toNote(label.replace(/^\[(.*)\]$/, '$1'));
    // A button within a link would be no HTML.
    if (ancestors(note).some(({ tag }) => tag === 'a'))
      return element('sup', { class: 'call', id: callId(place) }, escapeHtml(label));
    const link = { href: `#${noteId(place)}`, role: 'doc-noteref', 'aria-label': name };
    const button = { type: 'button', popovertarget: noteId(place), 'aria-label': name, 'data-label': label };
    return element(
      'sup',
      { class: 'call', id: callId(place) },
      element('a', link, escapeHtml(label)) + element('button', button, ''),
    );
  }

  /** The notes that wait for a section; all of them, where no section is named. */
  take(section: ElementNode | null): readonly CalledNote[] {
    return this.#taken(({ note }) => this.#isFor(note, section));
  }

  /** The number of notes that have been called so far. */
  get count(): number {
    return this.#count;
  }

  /** The notes called since a number of notes had been. */
  takeSince(count: number): readonly CalledNote[] {
    return this.#taken(({ place }) => place > count);
  }

  #taken(isTaken: (called: CalledNote) => boolean): readonly CalledNote[] {
    const taken = this.#waiting.filter(isTaken);
    this.#waiting = this.#waiting.filter((called) => !taken.includes(called));
    return taken;
  }

  #isFor(note: ElementNode, section: ElementNode | null): boolean {
    const own = this.#sections.get(note.index);
    return section === null || own === undefined || own === section.index;
  }
}

/** A list of notes. @param textOf gives a note's content as HTML. */
export function noteList(notes: readonly CalledNote[], textOf: (note: ElementNode) => string): string {
  const items = notes.map(({ note, label, place }) => {
    const { backToCall } = languageFor(languageOf(note)).links;
    const back = { class: 'back-to-call', href: `#${callId(place)}`, role: 'doc-backlink' };
    const number = element('a', { ...back, 'aria-label': backToCall(label) }, escapeHtml(label));
    const body = element(
      'div',
      { class: 'note-text', id: noteId(place), popover: '', role: 'doc-footnote', 'data-label': label },
      textOf(note),
    );
    return element('li', {}, `${number} ${body}`);
  });
  return `${startTag('ol', { class: 'notes' })}\n${items.join('\n')}\n</ol>`;
}

/** The ids have a sign that ids of texts have not. */
const noteId = (place: number) => `note.${place}`;
const callId = (place: number) => `call.${place}`;
