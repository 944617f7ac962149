import type { DocumentTree, ElementNode } from '../document/tree.ts';
import { once } from '../once.ts';
import type { StyledDocument } from '../style/computed.ts';
import type { BlockBox } from './box-tree.ts';
import { inOrderOfCalls, type NoteOrder, type PlacedNote } from './note-order.ts';
import type { NoteCall, NoteNumber, Page } from './page.ts';

/** A note with the number that it is given where it is called. */
export interface CalledNote {
  readonly element: ElementNode;
  readonly number: NoteNumber;
}

/** The calls of notes that a box makes, and the counts from which they are numbered. */
export interface AskedNotes {
  readonly number: number;
  readonly feet: number;
  readonly calls: readonly ElementNode[];
  /** The sections of notes that had none. */
  readonly empty: readonly ElementNode[];
}

interface Holder {
  readonly kind: 'block' | 'table';
  readonly notes: CalledNote[];
  /** The letters given in a figure, with those of its tables. */
  readonly letters: { count: number };
}

/**
 * Notes, numbered in the order of their calls, and where each is set: at the foot of its page, under its table or figure, or
 * in a section of its own, which is the next one in the document with the role `doc-endnotes`, or the last
 * (DPUB-ARIA 1.1).
 */
export class Notes {
  readonly #styled: StyledDocument;
  /** The order that the pass before has found; null in the first, which numbers notes in document order. */
  readonly #order: NoteOrder | null;
  /** The notes at the foot of pages, and the blocks that float there. */
  readonly #atFoot = new Map<number, CalledNote | BlockBox>();
  #feet = 0;
  /** The notes with numbers, in document order; those that are counted together are a list. */
  readonly #counted: PlacedNote[][] = [[]];
  /** The blocks and tables that are being read and hold their notes, the innermost last. */
  readonly #holders: Holder[] = [];
  readonly #endnotes = new Map<ElementNode, CalledNote[]>();
  #number = 0;
  readonly #calls = new Map<number, NoteCall>();
  /** How often something was asked of the notes whose answer depends on those before. */
  #asked = 0;
  /** The calls whose numbers follow from the counts before them alone. */
  readonly #countedCalls: ElementNode[] = [];
  readonly #emptySections: ElementNode[] = [];

  constructor(styled: StyledDocument, order: NoteOrder | null = null) {
    this.#styled = styled;
    this.#order = order;
  }

  /** Numbers the notes that follow from here on (CSS Lists 3, counter-reset). */
  countFrom(number: number): void {
    this.#asked++;
    this.#number = number;
    this.#counted.push([]);
  }

  /** Gives a note its number and its place. Notes under a table or in a block have letters of their own. */
  call(element: ElementNode): NoteCall {
    this.#asked++;
    const call = this.#place(element);
    this.#calls.set(element.index, call);
    return call;
  }

  /** The number of a note that was called before, where it is called again. */
  again({ index }: ElementNode): NoteNumber | null {
    this.#asked++;
    return this.#calls.get(index)?.number ?? null;
  }

  /** The place among all that is asked, for `askedSince`. */
  get now() {
    const [called, empty] = [this.#countedCalls.length, this.#emptySections.length];
    return { asked: this.#asked, called, empty, number: this.#number, feet: this.#feet };
  }

  /** The calls since then; null where their numbers depend on more than counts. */
  askedSince({ asked, called, empty, number, feet }: Notes['now']): AskedNotes | null {
    const calls = this.#countedCalls.slice(called);
    const sections = this.#emptySections.slice(empty);
    return this.#asked - asked === calls.length ? { number, feet, calls, empty: sections } : null;
  }

  /** Whether calls would be given the numbers that they had. */
  holds({ number, feet, calls, empty }: AskedNotes): boolean {
    const isCounted =
      calls.length === 0 || (this.#countsAlone && number === this.#number && feet === this.#feet);
    return isCounted && empty.every((section) => !this.#endnotes.has(section));
  }

  /** Calls the notes of a box that holds, as if it were made anew. */
  repeat({ calls, empty }: AskedNotes): void {
    for (const note of calls) this.call(note);
    this.#emptySections.push(...empty);
  }

  get #countsAlone(): boolean {
    return this.#order === null && this.#holders.length === 0;
  }

  /** The calls by the index of the note's element. */
  get calls(): ReadonlyMap<number, NoteCall> {
    return this.#calls;
  }

  #place(element: ElementNode): NoteCall {
    const place = this.#styled.style(element).livretFootnotes;
    if (this.#countsAlone && place !== 'chapter' && place !== 'book') this.#countedCalls.push(element);
    const holder = this.#holders.at(-1);
    if (place === 'table' && holder) {
      const value = ++holder.letters.count;
      const number = { value, style: 'lower-alpha', element: element.index } as const;
      holder.notes.push({ element, number });
      return { number, footnote: null };
    }
    const section = this.#sectionFor(element, place);
    const next = { number: ++this.#number, footnote: section ? null : this.#feet++ };
    const { number: value, footnote } = this.#order?.get(element.index) ?? next;
    this.#counted.at(-1)!.push({ element: element.index, number: value, footnote });
    const number = { value, style: 'decimal', element: element.index } as const;
    if (footnote !== null) this.#atFoot.set(footnote, { element, number });
    if (section) this.#endnotes.set(section, [...(this.#endnotes.get(section) ?? []), { element, number }]);
    return { number, footnote };
  }

  /** The order in which pages call the notes; null where they are numbered so. */
  reordered(pages: readonly Page[]): NoteOrder | null {
    return inOrderOfCalls(this.#counted, pages);
  }

  /** Adds a block that stands at the foot of its page, and returns its index among the notes there. */
  addBlock(box: BlockBox): number {
    this.#asked++;
    this.#atFoot.set(this.#feet, box);
    return this.#feet++;
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
    this.#asked += notes.length;
    return notes;
  }

  /** The notes called so far that are set in this section. */
  notesIn(section: ElementNode): readonly CalledNote[] {
    const notes = this.#endnotes.get(section);
    if (!notes) {
      this.#emptySections.push(section);
      return [];
    }
    this.#asked++;
    const rank = ({ element }: CalledNote) => this.#order?.get(element.index)?.rank ?? 0;
    return [...notes].sort((a, b) => rank(a) - rank(b));
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
    return this.#atFoot.get(note)!;
  }

  #sectionFor(note: ElementNode, place: string | null | undefined): ElementNode | undefined {
    if (place !== 'chapter' && place !== 'book') return undefined;
    const { sections, sequence } = noteSectionsOf(this.#styled.tree);
    const placeOf = ({ index }: ElementNode) => sequence.get(index)!;
    const after = sections.filter((section) => placeOf(section) > placeOf(note));
    return place === 'chapter' ? after[0] : after.at(-1);
  }
}

/** The sections of notes of a document, and the places of its elements in document order, by their numbers. */
const noteSectionsOf = once(({ elements }: DocumentTree) => ({
  sections: elements.filter(isNoteSection),
  sequence: new Map(elements.map(({ index }, place) => [index, place])),
}));

/** Whether an element is a section that gathers notes. */
export function isNoteSection({ attributes }: ElementNode): boolean {
  return attributes.role === 'doc-endnotes';
}
