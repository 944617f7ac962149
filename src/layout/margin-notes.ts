import type { ElementNode } from '../document/tree.ts';
import type { PageStyle, StyledDocument } from '../style/computed.ts';
import { MM, toMm } from '../units.ts';
import { type BoxContext, blockBox } from './boxes.ts';
import type { FlowContext } from './flow-context.ts';
import { setUnpaged } from './galley/set-unpaged.ts';
import { type Stack, shift } from './galley/stack.ts';
import type { Page, PageMark } from './page.ts';
import { isRightToLeft } from './page-geometry.ts';

/** The gaps from margin notes to the text and to the edge of the paper, where many printers cannot print. */
const GAP = 2.5 * MM;
const EDGE = 4 * MM;
/** The gap between two margin notes. */
const SPACING = 4;
/** The least width of a margin note. */
const LEAST_WIDTH = 8 * MM;

/** The margin notes of a document (`--livret-float: margin`), by the elements that they stand beside. */
export class MarginNotes {
  /** Margin notes by the index of the element that they follow, or of their parent where they come first. */
  readonly #beside = new Map<number, ElementNode[]>();
  readonly #placed = new Set<ElementNode>();
  readonly #styled: StyledDocument;
  readonly #rightToLeft: boolean;
  readonly #flow: FlowContext;
  readonly #inline: BoxContext;

  constructor(styled: StyledDocument, inline: BoxContext, flow: FlowContext) {
    this.#styled = styled;
    this.#inline = inline;
    this.#flow = flow;
    this.#rightToLeft = isRightToLeft(styled);
    for (const element of styled.tree.elements) {
      if (!element.parent || !isInMargin(styled, element)) continue;
      const anchor = precedingElement(element) ?? element.parent;
      this.#beside.set(anchor.index, [...(this.#beside.get(anchor.index) ?? []), element]);
    }
  }

  /** Whether there are none. */
  get none(): boolean {
    return this.#beside.size === 0;
  }

  /**
   * Sets a page's margin notes in its outer margin, each at the height of its line, or below the note before. A
   * note is set once, with the first part of its element.
   * @param content the marks of the page, in its coordinates.
   */
  marks(content: readonly PageMark[], style: PageStyle, side: Page['side']): PageMark[] {
    if (this.none) return [];
    const found = this.#find(content);
    if (found.length === 0) return [];
    const atRight = (side === 'recto') !== this.#rightToLeft;
    const outer = atRight ? style.margin.right : style.margin.left;
    const width = outer - GAP - EDGE;
    if (width < LEAST_WIDTH) {
      const details = { mm: toMm(outer), needed: Math.ceil((LEAST_WIDTH + GAP + EDGE) / MM) };
      this.#flow.report.error('layout-margin-narrow', found[0]!.element.source, details);
      return [];
    }
    const x = atRight ? style.width - outer + GAP : EDGE;
    const set = found.map(({ element, y }) => ({ y, stack: this.#set(element, width) }));
    const tops = spread(set, style.margin.top, style.height - style.margin.bottom);
    return set.flatMap(({ stack }, i) => shift(stack.marks, x, tops[i]!));
  }

  /** The margin notes of the page, each with the top of its line. */
  #find(content: readonly PageMark[]): { readonly element: ElementNode; readonly y: number }[] {
    const found: { element: ElementNode; y: number }[] = [];
    for (const mark of content) {
      if (mark.kind !== 'text' || typeof mark.owner !== 'number') continue;
      const owner = this.#styled.tree.byIndex[mark.owner]!;
      const style = this.#styled.style(owner);
      const y = mark.y - this.#flow.strut(style).ascent * style.fontSize;
      for (let e: ElementNode | null = owner; e; e = e.parent) {
        for (const element of this.#beside.get(e.index) ?? []) {
          if (this.#placed.has(element)) continue;
          this.#placed.add(element);
          found.push({ element, y });
        }
      }
    }
    return found.sort((a, b) => a.y - b.y);
  }

  #set(element: ElementNode, width: number): Stack {
    const style = { ...this.#styled.style(element), display: 'block' } as const;
    const box = blockBox(element, { ...this.#inline, styled: this.#styled });
    return setUnpaged({ ...box, style } as NonNullable<typeof box>, width, 'auto', this.#flow);
  }
}

export function isInMargin(styled: StyledDocument, element: ElementNode): boolean {
  return styled.style(element).livretFloat === 'margin';
}

function precedingElement(element: ElementNode): ElementNode | null {
  const children = element.parent!.children.filter((child) => child.kind === 'element');
  return children[children.indexOf(element) - 1] ?? null;
}

/** The tops of notes, each as near to that of its line as the other notes and the page's top and bottom allow. */
function spread(
  set: readonly { readonly y: number; readonly stack: Stack }[],
  top: number,
  bottom: number,
): readonly number[] {
  const tops: number[] = [];
  let reached = Math.min(top, set[0]!.y);
  for (const { y, stack } of set) {
    tops.push(Math.max(y, reached));
    reached = tops.at(-1)! + stack.height + SPACING;
  }
  let limit = bottom;
  for (let i = set.length - 1; i >= 0; i--) {
    tops[i] = Math.min(tops[i]!, limit - set[i]!.stack.height);
    limit = tops[i]! - SPACING;
  }
  return tops;
}
