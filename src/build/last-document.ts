import { type Models, takeOver, withChanged } from '../document/taken-over.ts';
import type { DocumentTree, ElementNode } from '../document/tree.ts';
import type { ComputedStyle, PseudoElement, StyledDocument } from '../style/computed.ts';

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
    const before = this.#styled;
    const showed = this.#shown;
    const tree = before
      ? withChanged(
          styled.tree,
          (element) =>
            before.tree.byIndex[element.index] === element &&
            (fonts !== this.#fonts ||
              hasOtherStyle(element, styled, before) ||
              shown(element) !== (showed.get(element) ?? null)),
        )
      : styled.tree;
    this.#fonts = fonts;
    this.#tree = tree;
    this.#styled = { ...styled, tree };
    this.#shown = new Map(tree.elements.filter(({ tag }) => tag === 'img').map((img) => [img, shown(img)]));
    return this.#styled;
  }
}

const PSEUDO_ELEMENTS: readonly PseudoElement[] = [
  'before',
  'after',
  'marker',
  'footnote-call',
  'footnote-marker',
];

function hasOtherStyle(element: ElementNode, now: StyledDocument, before: StyledDocument): boolean {
  return (
    now.style(element) !== before.style(element) ||
    PSEUDO_ELEMENTS.some((which) => {
      const style = now.pseudo(element, which);
      return style !== before.pseudo(element, which) || printsPlace(style);
    })
  );
}

/** Whether a pseudo-element prints its element's place in the content, which an element that says the same may change. */
function printsPlace(style: ComputedStyle | null): boolean {
  return style?.content?.some((part) => part.kind === 'attr' && part.name === 'data-source') ?? false;
}
