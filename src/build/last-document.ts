import { type Models, takeOver, withChanged } from '../document/taken-over.ts';
import type { DocumentTree, ElementNode } from '../document/tree.ts';
import { PSEUDO_ELEMENTS, type StyledDocument } from '../style/computed.ts';

/** Gives what an `img` shows: a chart, the bytes of a file; null for an element that shows none. */
export type Shown = (element: ElementNode) => unknown;

/**
 * The document that was made last. The next one takes its elements over as far as nothing of them has changed: what
 * they say, their styles, their pictures. All that layout and painting keep by such an element then holds.
 */
export class LastDocument {
  #tree: DocumentTree | null = null;
  #styled: StyledDocument | null = null;
  #shown: ReadonlyMap<ElementNode, unknown> = new Map();
  #fonts: object | null = null;
  /** The numbers of the elements that print their place in the content. */
  #printing: ReadonlySet<number> = new Set();
  readonly #models: Models = new WeakMap();

  /** The tree with elements of the last document where they say the same. */
  takeOver(tree: DocumentTree): DocumentTree {
    this.#tree = takeOver(tree, this.#tree, this.#models);
    return this.#tree;
  }

  /**
   * The document with new elements where the styles or the pictures of those that were taken over have changed, or the
   * fonts of the document.
   */
  settle(styled: StyledDocument, shown: Shown, fonts: object): StyledDocument {
    const tree = withChanged(styled.tree, this.#changesIn(styled, shown, fonts), this.#models);
    const sameStyles = styled.style === this.#styled?.style;
    if (!sameStyles)
      this.#printing = new Set(tree.elements.filter((each) => printsPlace(each, styled)).map(indexOf));
    this.#fonts = fonts;
    this.#tree = tree;
    this.#styled = { ...styled, tree };
    this.#shown = new Map(tree.elements.filter(({ tag }) => tag === 'img').map((img) => [img, shown(img)]));
    return this.#styled;
  }

  /** Tells the elements that were taken over and have changed. */
  #changesIn(now: StyledDocument, shown: Shown, fonts: object): (element: ElementNode) => boolean {
    const before = this.#styled;
    if (!before) return () => false;
    const sameStyles = now.style === before.style;
    const hasChanged = (element: ElementNode) =>
      fonts !== this.#fonts ||
      this.#printing.has(element.index) ||
      (!sameStyles && hasOtherStyle(element, now, before)) ||
      shown(element) !== (this.#shown.get(element) ?? null);
    return (element) => before.tree.byIndex[element.index] === element && hasChanged(element);
  }
}

const indexOf = ({ index }: ElementNode): number => index;

function hasOtherStyle(element: ElementNode, now: StyledDocument, before: StyledDocument): boolean {
  return (
    now.style(element) !== before.style(element) ||
    PSEUDO_ELEMENTS.some((which) => now.pseudo(element, which) !== before.pseudo(element, which))
  );
}

/** Whether an element prints its place in the content, which may change while it says the same. */
function printsPlace(element: ElementNode, { pseudo }: StyledDocument): boolean {
  return PSEUDO_ELEMENTS.some((which) =>
    pseudo(element, which)?.content?.some((part) => part.kind === 'attr' && part.name === 'data-source'),
  );
}
