import type { ElementNode } from '../document/tree.ts';
import type { ComputedStyle, PageStyle, StyledDocument } from '../style/computed.ts';
import type { CounterStyle } from '../style/counter-styles.ts';
import type { Inline } from '../text/types.ts';
import type { BlockBox } from './boxes.ts';
import { type FlowContext, setApart } from './flow.ts';
import { borderMarks, type Stack, shift } from './galley/stack.ts';
import { points } from './geometry.ts';
import { addContent, collectInlines, type InlineContext } from './inline.ts';
import type { PageMark } from './page.ts';

/** The number of a note, which stands in the text and before the note. */
export interface NoteNumber {
  readonly value: number;
  /** Where the theme names none: notes under tables have letters. */
  readonly style: CounterStyle;
  /** The note's element. */
  readonly element: number;
}

interface CalledNote {
  readonly element: ElementNode;
  readonly number: NoteNumber;
}

/** What a call says: the note's number, and the note to be set at the foot of the page, if it is there. */
export interface NoteCall {
  readonly number: NoteNumber;
  readonly footnote: number | null;
}

/**
 * Notes, in the order of their calls, and where each is set: at the foot of its page, under its table, or
 * in a section of its own, which is the next one in the document with the role `doc-endnotes`, or the last
 * (DPUB-ARIA 1.1).
 */
export class Notes {
  readonly #styled: StyledDocument;
  /** What stands at the foot of pages: notes, and blocks that float there. */
  readonly #atFoot: (CalledNote | BlockBox)[] = [];
  readonly #stacks = new Map<number, Stack>();
  /** Of the tables that are being read, the innermost last. */
  readonly #tables: CalledNote[][] = [];
  readonly #sections: readonly ElementNode[];
  readonly #endnotes = new Map<ElementNode, CalledNote[]>();
  #number = 0;
  readonly #calls = new Map<number, NoteCall>();

  constructor(styled: StyledDocument) {
    this.#styled = styled;
    this.#sections = styled.tree.elements.filter(isNoteSection);
  }

  /** The notes that follow are numbered from here on (CSS Lists 3, counter-reset). */
  countFrom(number: number): void {
    this.#number = number;
  }

  /** A note is called. Those under a table have numbers of their own. */
  call(element: ElementNode): NoteCall {
    const call = this.#place(element);
    this.#calls.set(element.index, call);
    return call;
  }

  /** By the index of the note's element. */
  get calls(): ReadonlyMap<number, NoteCall> {
    return this.#calls;
  }

  #place(element: ElementNode): NoteCall {
    const place = this.#styled.style(element).livretFootnotes;
    const table = this.#tables.at(-1);
    if (place === 'table' && table) {
      const number = { value: table.length + 1, style: 'lower-alpha', element: element.index } as const;
      table.push({ element, number });
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

  /** A block that stands at the foot of its page, as if it were a note. */
  addBlock(box: BlockBox): number {
    return this.#atFoot.push(box) - 1;
  }

  openTable(): void {
    this.#tables.push([]);
  }

  /** The notes called in the table that ends. */
  closeTable(): readonly CalledNote[] {
    return this.#tables.pop() ?? [];
  }

  /** The notes called so far that are set in this section. */
  notesIn(section: ElementNode): readonly CalledNote[] {
    return this.#endnotes.get(section) ?? [];
  }

  /** By the index of the note's element: that of the section it is set in. */
  get sections(): ReadonlyMap<number, number> {
    const notes = [...this.#endnotes].flatMap(([section, within]) =>
      within.map(({ element }): [number, number] => [element.index, section.index]),
    );
    return new Map(notes);
  }

  /** Of those at the foot of pages. */
  get count(): number {
    return this.#atFoot.length;
  }

  /** A note set to a width; once, since all pages have one measure. */
  stack(note: number, width: number, inlineContext: InlineContext, context: FlowContext): Stack {
    const known = this.#stacks.get(note);
    if (known) return known;
    const atFoot = this.#atFoot[note]!;
    const isBlock = 'kind' in atFoot;
    const set = setApart(isBlock ? atFoot : noteBox(atFoot, inlineContext), width, 'auto', context);
    const whole: Stack = isBlock ? { ...set, cuts: [], belowNotes: true } : set;
    this.#stacks.set(note, whole);
    return whole;
  }

  #sectionFor(note: ElementNode, place: string | null | undefined): ElementNode | undefined {
    const after = this.#sections.filter(({ index }) => index > note.index);
    return place === 'chapter' ? after[0] : place === 'book' ? after.at(-1) : undefined;
  }
}

/** Whether an element is where notes are gathered. */
export function isNoteSection({ attributes }: ElementNode): boolean {
  return attributes.role === 'doc-endnotes';
}

/** A note as a block: its number, and its text. */
export function noteBox({ element, number }: CalledNote, context: InlineContext): BlockBox {
  const style: ComputedStyle = { ...context.styled.style(element), display: 'block' };
  const inlines: Inline[] = [];
  const marker = context.styled.pseudo(element, 'footnote-marker');
  if (marker?.content) {
    addContent(marker.content, marker, element, number, inlines, context);
  }
  inlines.push(...collectInlines(element, element.children, { before: true, after: true }, context));
  return {
    kind: 'block',
    element,
    style,
    marker: null,
    children: [{ kind: 'paragraph', element, style, inlines }],
  };
}

/** Space, rule and padding above a page's notes. */
export function noteSeparation({ footnoteArea: area, width }: PageStyle): number {
  return points(area.margin.top, width) + area.border.top.width + points(area.padding.top, width);
}

/** The notes of a page, from the top of their area down. */
export function noteMarks(pageStyle: PageStyle, stacks: readonly Stack[], measure: number): PageMark[] {
  if (stacks.every(({ belowNotes }) => belowNotes)) return stackedMarks(stacks, 0);
  const { footnoteArea: area, width } = pageStyle;
  let y = points(area.margin.top, width);
  const ruleWidth = area.width === 'auto' ? measure : points(area.width, measure);
  const rule = y + area.border.top.width / 2;
  const marks = borderMarks(area.border.top, 0, rule, ruleWidth, rule);
  y += area.border.top.width + points(area.padding.top, width);
  return [...marks, ...stackedMarks(stacks, y)];
}

function stackedMarks(stacks: readonly Stack[], top: number): PageMark[] {
  let y = top;
  return stacks.flatMap(({ marks, height }) => {
    const placed = shift(marks, 0, y);
    y += height;
    return placed;
  });
}
