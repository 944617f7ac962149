import type { ElementNode } from '../document/tree.ts';
import type { ComputedStyle, StyledDocument } from '../style/computed.ts';
import type { FlowContext } from './flow-context.ts';
import { points } from './geometry.ts';
import { lineMarks } from './line-marks.ts';
import { isInMargin } from './margin-notes.ts';
import type { PageMark, SetLine, TextMark } from './page.ts';

/** Room for any number, points. */
const WIDE = 1000;
/** The gap between a number and its line, ems of the number. */
const GAP = 0.8;

/** Whether any element asks for numbers at its lines. */
export function hasLineNumbers({ tree, style }: StyledDocument): boolean {
  return tree.elements.some((element) => style(element).livretLineNumbers !== 'none');
}

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
    const seen = new Set<SetLine>();
    return content.flatMap((mark) => {
      if (mark.kind !== 'text' || !mark.line || seen.has(mark.line)) return [];
      seen.add(mark.line);
      const element = this.#numbered(mark.line);
      return element ? this.#next(element, mark) : [];
    });
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

  #next(element: ElementNode, mark: TextMark): PageMark[] {
    const numbering = this.#numbering(element);
    if (numbering === 'none') return [];
    const before = this.#last.get(element) ?? (numbering.continues ? this.#reached : 0);
    const number = before + 1;
    this.#last.set(element, number);
    this.#reached = number;
    return number % numbering.every === 0 ? this.#set(number, element, mark) : [];
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
