import type { ElementNode } from '../document/tree.ts';
import type { ComputedStyle, StyledDocument } from '../style/computed.ts';
import { points } from '../style/values.ts';
import { lettersIn, textOf } from '../text/glyph-run.ts';
import { elementsWith } from './elements-with.ts';
import type { FlowContext } from './flow-context.ts';
import { lineMarks } from './line-marks.ts';
import { isInMargin } from './margin-notes.ts';
import type { LineSpan, NumberedLines, PageMark, PrintedNumber, SetLine, TextMark } from './page.ts';

/** Room for any number, points. */
const WIDE = 1000;
/** The gap between a number and its line, ems of the number. */
const GAP = 0.8;

/** Whether any element asks for numbers at its lines. */
export function hasLineNumbers(styled: StyledDocument): boolean {
  return numbered(styled).length > 0;
}

const numbered = elementsWith(({ livretLineNumbers }) => livretLineNumbers !== 'none');

/**
 * Numbers the lines of elements (`--livret-line-numbers`) as their pages are made, in order: what a line is, and how many
 * stand before it, is known there alone. Titles, notes, tables and figures are not counted.
 */
export class LineNumbers {
  readonly #styled: StyledDocument;
  readonly #flow: FlowContext;
  /** The numbers of the last lines so far, by the element whose lines are numbered. */
  readonly #last = new Map<ElementNode, number>();
  /** The number of the last line so far of all. */
  #reached = 0;
  readonly #spans = new Map<ElementNode, LineSpan>();
  readonly #printed = new Map<number, PrintedNumber[]>();
  /** The letters that were set so far of each block. */
  readonly #letters = new Map<number, number>();

  /** Whether no line has a number. */
  readonly none: boolean;

  /** @param none whether no element asks for numbers (`hasLineNumbers`), which is asked once for all passes. */
  constructor(styled: StyledDocument, flow: FlowContext, none: boolean) {
    this.#styled = styled;
    this.#flow = flow;
    this.none = none;
  }

  /** The numbers of a page's lines, each at the left of its line; they are not read aloud. */
  marks(content: readonly PageMark[]): PageMark[] {
    if (this.none) return [];
    const numbers = new Map<SetLine, number | null>();
    return content.flatMap((mark) => {
      if (mark.kind !== 'text' || !mark.line) return [];
      const { line } = mark;
      const isNew = !numbers.has(line);
      const element = isNew ? this.#numbered(line) : null;
      if (isNew) numbers.set(line, element && this.#count(element));
      const number = numbers.get(line)!;
      const set = element && number !== null ? this.#printedAt(number, element, mark) : [];
      if (number !== null) this.#note(number, mark);
      return set;
    });
  }

  /** The lines that were numbered. */
  get found(): NumberedLines {
    return {
      of: new Map([...this.#spans].map(([{ index }, span]) => [index, span])),
      printed: this.#printed,
    };
  }

  /** Notes which line a text stands on, for the elements with ids that hold it, and its letters. */
  #note(number: number, { owner, run, line, marker }: TextMark): void {
    const block = line!.paragraph.element;
    if (marker === undefined && run.note === undefined)
      this.#letters.set(block, this.#lettersOf(block) + lettersIn(textOf(run)));
    if (typeof owner !== 'number') return;
    for (let e = this.#styled.tree.byIndex[owner]!; e.index !== block && e.parent; e = e.parent) {
      if (e.attributes.id !== undefined)
        this.#spans.set(e, { from: this.#spans.get(e)?.from ?? number, to: number });
    }
  }

  #lettersOf(block: number): number {
    return this.#letters.get(block) ?? 0;
  }

  #numbering(element: ElementNode): ComputedStyle['livretLineNumbers'] {
    return this.#styled.style(element).livretLineNumbers;
  }

  /** The element whose lines are numbered, of which this is one; null for none. */
  #numbered({ paragraph }: SetLine): ElementNode | null {
    for (let e: ElementNode | null = this.#styled.tree.byIndex[paragraph.element]!; e; e = e.parent) {
      if (this.#numbering(e) !== 'none') return e;
      const isNote = this.#styled.style(e).float === 'footnote' || isInMargin(this.#styled, e);
      if (isNote || /^(?:h\d|table|figure)$/.test(e.tag)) return null;
    }
    return null;
  }

  /** The number of the next line of an element. */
  #count(element: ElementNode): number {
    const numbering = this.#numbering(element);
    const continues = numbering !== 'none' && numbering.continues;
    const number = (this.#last.get(element) ?? (continues ? this.#reached : 0)) + 1;
    this.#last.set(element, number);
    this.#reached = number;
    return number;
  }

  #printedAt(number: number, element: ElementNode, mark: TextMark): PageMark[] {
    const numbering = this.#numbering(element);
    if (numbering === 'none' || number % numbering.every !== 0) return [];
    const block = mark.line!.paragraph.element;
    const printed = { number, letters: this.#lettersOf(block) };
    this.#printed.set(block, [...(this.#printed.get(block) ?? []), printed]);
    return this.#set(number, element, mark);
  }

  /** The distance of a line from the left edge of the element that it stands in, as in a list; points. */
  #indent({ paragraph }: SetLine, within: ElementNode): number {
    let indent = 0;
    for (let e = this.#styled.tree.byIndex[paragraph.element]!; e !== within; e = e.parent!) {
      const { margin, border, padding } = this.#styled.style(e);
      indent += points(margin.left, 0) + border.left.width + points(padding.left, 0);
    }
    return indent;
  }

  #set(number: number, element: ElementNode, { x, y, run, line: place }: TextMark): PageMark[] {
    const own = this.#styled.style(element);
    const asked = this.#styled.pseudo(element, 'marker') ?? own;
    const style = { ...asked, textIndent: 0, textAlign: 'left', textAlignLast: 'auto' } as const;
    const inlines = [this.#flow.text(String(number), style, element)];
    const [line] = this.#flow.paragraph({ inlines, style }).break([WIDE]);
    if (!line) return [];
    const width = line.runs.reduce((sum, { width }) => sum + width, 0);
    const left = x - run.x - this.#indent(place!, element) - GAP * style.fontSize - width;
    return lineMarks(line, left, y).map((set) => ({ ...set, owner: 'layout' }));
  }
}
