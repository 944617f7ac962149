import { childElements, type DocumentNode, type ElementNode } from '../document/tree.ts';
import type { PageStyle, StyledDocument } from '../style/computed.ts';
import { MM, toMm } from '../units.ts';
import { type BoxContext, blockBox } from './boxes.ts';
import type { FlowContext } from './flow-context.ts';
import { setUnpaged } from './galley/set-unpaged.ts';
import { type Stack, shift } from './galley/stack.ts';
import type { Page, PageMark, SetLine } from './page.ts';
import { isRightToLeft } from './page-geometry.ts';

/** The gaps from margin notes to the text and to the edge of the paper, where many printers cannot print. */
const GAP = 2.5 * MM;
const EDGE = 4 * MM;
/** The gap between two margin notes. */
const SPACING = 4;
/** The least width of a margin note. */
const LEAST_WIDTH = 8 * MM;

/** A note, and the top of the line that it stands beside. */
interface FoundNote {
  readonly element: ElementNode;
  readonly y: number;
}

/** The margin notes of a document (`--livret-float: margin`), by the elements that they stand beside. */
export class MarginNotes {
  /**
   * The margin notes that no line holds, as between two blocks, by the index of the element that they follow, or of their
   * parent where they come first.
   */
  readonly #beside = new Map<number, ElementNode[]>();
  /** Whether there are none. */
  readonly none: boolean;
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
    const notes = styled.tree.elements.filter((element) => element.parent && isInMargin(styled, element));
    this.none = notes.length === 0;
    for (const note of notes) {
      const alone = aloneBetweenBlocks(note, styled);
      if (!alone) continue;
      const anchor = precedingElement(alone) ?? alone.parent!;
      this.#beside.set(anchor.index, [...(this.#beside.get(anchor.index) ?? []), note]);
    }
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
  #find(content: readonly PageMark[]): readonly FoundNote[] {
    const lines = new Set<SetLine>();
    const found = content.flatMap((mark): FoundNote[] => {
      if (mark.kind !== 'text' && mark.kind !== 'drawing') return [];
      const { line } = mark;
      const baseline = mark.kind === 'text' ? mark.y : mark.y + (mark.ascent ?? 0);
      const isNew = line && !lines.has(line);
      if (isNew) lines.add(line);
      return [
        ...(isNew ? this.#new(this.#calledOn(line), line.paragraph.element, baseline) : []),
        ...(mark.kind === 'text' && typeof mark.owner === 'number'
          ? this.#new(this.#besideOf(mark.owner), mark.owner, baseline)
          : []),
      ];
    });
    return found.sort((a, b) => a.y - b.y);
  }

  /** The notes that stand on a line. */
  #calledOn({ paragraph, index }: SetLine): ElementNode[] {
    const { byIndex } = this.#styled.tree;
    return paragraph.lines[index]!.edges.flatMap(({ element }) => {
      const note = byIndex[element]!;
      return isInMargin(this.#styled, note) ? [note] : [];
    });
  }

  /** The notes that no line holds, beside an element or one around it. */
  #besideOf(owner: number): ElementNode[] {
    if (this.#beside.size === 0) return [];
    const found: ElementNode[] = [];
    for (let e: ElementNode | null = this.#styled.tree.byIndex[owner]!; e; e = e.parent)
      found.push(...(this.#beside.get(e.index) ?? []));
    return found;
  }

  /** The notes that were not placed before, beside a line of an element's text. */
  #new(notes: readonly ElementNode[], owner: number, baseline: number): FoundNote[] {
    const style = this.#styled.style(this.#styled.tree.byIndex[owner]!);
    const y = baseline - this.#flow.strut(style).ascent * style.fontSize;
    return notes.flatMap((element) => {
      if (this.#placed.has(element)) return [];
      this.#placed.add(element);
      return [{ element, y }];
    });
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

/**
 * The outermost inline around a note, or the note itself, that stands alone between blocks; null where there are words, or
 * other inlines, that make a line with it.
 */
function aloneBetweenBlocks(note: ElementNode, styled: StyledDocument): ElementNode | null {
  const isBlock = (node: DocumentNode) => node.kind === 'element' && styled.style(node).display !== 'inline';
  const isWord = (node: DocumentNode) =>
    node.kind === 'text' ? node.text.trim() !== '' : !isBlock(node) && !isInMargin(styled, node);
  for (let e = note; ; e = e.parent!) {
    const { children } = e.parent!;
    const at = children.indexOf(e);
    const before = children.slice(0, at);
    const after = children.slice(at + 1);
    const end = after.findIndex(isBlock);
    const around = [
      ...before.slice(before.findLastIndex(isBlock) + 1),
      ...after.slice(0, end < 0 ? after.length : end),
    ];
    if (around.some(isWord)) return null;
    if (isBlock(e.parent!)) return e;
  }
}

function precedingElement(element: ElementNode): ElementNode | null {
  const children = childElements(element.parent!);
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
