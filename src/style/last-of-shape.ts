import { isSameShape } from '../document/same-shape.ts';
import type { DocumentTree, ElementNode } from '../document/tree.ts';
import type { Theme } from './theme.ts';

/**
 * A result that the last document had by its shape and its theme alone, for documents that have both. An edit of words
 * leaves the shape: rules select by elements and the attributes that they ask for.
 */
export class LastOfShape<T> {
  #last: { readonly root: ElementNode; readonly theme: Theme; readonly value: T } | null = null;

  of({ root }: DocumentTree, theme: Theme, compute: () => T): T {
    const last = this.#last;
    const value = last?.theme === theme && isSameShape(root, last.root, theme.asked) ? last.value : compute();
    this.#last = { root, theme, value };
    return value;
  }
}
