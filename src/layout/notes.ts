import type { ElementNode } from '../document/tree.ts';
import type { StyledDocument } from '../style/computed.ts';
import type { BlockBox } from './box-tree.ts';
import type { NoteCall, NoteNumber } from './page.ts';

/** A note with the number that it is given where it is called. */
export interface CalledNote {
  readonly element: ElementNode;
  readonly number: NoteNumber;
}

interface Holder {
  readonly kind: 'block' | 'table';
  readonly notes: CalledNote[];
  /** The letters given in a figure, with those of its tables. */
  readonly letters: { count: number };
}

/**
 * Notes, in the order of their calls, and where each is set: at the foot of its page, under its table or figure, or
 * in a section of its own, which is the next one in the document with the role `doc-endnotes`, or the last
 * (DPUB-ARIA 1.1).
 */
export class Notes {
  readonly #styled: StyledDocument;
  /** The notes at the foot of pages, and the blocks that float there. */
  readonly #atFoot: (CalledNote | BlockBox)[] = [];
  /** The blocks and tables that are being read and hold their notes, the innermost last. */
  readonly #holders: Holder[] = [];
  readonly #sections: readonly ElementNode[];
  readonly #endnotes = new Map<ElementNode, CalledNote[]>();
  /** The places of elements in document order, by their numbers, where there are sections of notes. */
  readonly #order = new Map<number, number>();
  #number = 0;
  readonly #calls = new Map<number, NoteCall>();
  /** How often something was asked of the notes whose answer depends on those before. */
  asked = 0;

  constructor(styled: StyledDocument) {
    this.#styled = styled;
    const { elements } = styled.tree;
    this.#sections = elements.filter(isNoteSection);
    if (this.#sections.length > 0) {
      for (const [i, { index }] of elements.entries()) this.#order.set(index, i);
    }
  }

  /** Numbers the notes that follow from here on (CSS Lists 3, counter-reset). */
  countFrom(number: number): void {
    this.asked++;
    this.#number = number;
  }

  /** Gives a note its number and its place. Notes under a table or in a block have letters of their own. */
  call(element: ElementNode): NoteCall {
    this.asked++;
    const call = this.#place(element);
    this.#calls.set(element.index, call);
    return call;
  }

  /** The calls by the index of the note's element. */
  get calls(): ReadonlyMap<number, NoteCall> {
    return this.#calls;
  }

  #place(element: ElementNode): NoteCall {
    const place = this.#styled.style(element).livretFootnotes;
    const holder = this.#holders.at(-1);
    if (place === 'table' && holder) {
      const value = ++holder.letters.count;
      const number = { value, style: 'lower-alpha', element: element.index } as const;
      holder.notes.push({ element, number });
      return { number, footnote: null };
    }
    const number = { value: ++this.#number, style: 'decimal', element: element.index } as const;
    const section = this.#sectionFor(element, place);
    if (section) {
      this.#endnotes.set(section, [...this.notesIn(section), { element, number }]);
      return { number, footnote: null };
    }
    return { number, footnote: this.#atFoot.push({ element, number }) - 1 };
  }

  /** Adds a block that stands at the foot of its page, and returns its index among the notes there. */
  addBlock(box: BlockBox): number {
    this.asked++;
    return this.#atFoot.push(box) - 1;
  }

  /** A block begins that holds its notes. */
  openBlock(): void {
    this.#holders.push({ kind: 'block', notes: [], letters: { count: 0 } });
  }

  /** A table begins. The notes called above it in its figure are set with its own, under it. */
  openTable(): void {
    const around = this.#holders.at(-1);
    if (around?.kind !== 'block') this.#holders.push({ kind: 'table', notes: [], letters: { count: 0 } });
    else this.#holders.push({ kind: 'table', notes: around.notes.splice(0), letters: around.letters });
  }

  /** The notes called in the table or block that ends, which stand at its end. */
  close(): readonly CalledNote[] {
    const notes = this.#holders.pop()?.notes ?? [];
    this.asked += notes.length;
    return notes;
  }

  /** The notes called so far that are set in this section. */
  notesIn(section: ElementNode): readonly CalledNote[] {
    this.asked++;
    return this.#endnotes.get(section) ?? [];
  }

  /** The sections of gathered notes: the section's element index by that of the note. */
  get sections(): ReadonlyMap<number, number> {
    const notes = [...this.#endnotes].flatMap(([section, within]) =>
      within.map(({ element }): [number, number] => [element.index, section.index]),
    );
    return new Map(notes);
  }

  /** The note, or the block, that a call puts at the foot of its page. */
  atFoot(note: number): CalledNote | BlockBox {
    return this.#atFoot[note]!;
  }

  #sectionFor(note: ElementNode, place: string | null | undefined): ElementNode | undefined {
    const placeOf = ({ index }: ElementNode) => this.#order.get(index)!;
    const after = this.#sections.filter((section) => placeOf(section) > placeOf(note));
    return place === 'chapter' ? after[0] : place === 'book' ? after.at(-1) : undefined;
  }
}

/** Whether an element is a section that gathers notes. */
export function isNoteSection({ attributes }: ElementNode): boolean {
  return attributes.role === 'doc-endnotes';
}
