import { haveAlike } from '../document/same-shape.ts';
import type { DocumentTree } from '../document/tree.ts';
import type { StyledDocument } from './computed.ts';
import type { Theme } from './theme.ts';

/**
 * The styles of a tree that differs little from one styled with the same theme before (see `withUnchanged`).
 * null when an attribute has changed that a selector may ask for.
 */
export function restyle(tree: DocumentTree, before: StyledDocument, { asked }: Theme): StyledDocument | null {
  const alike = tree.elements.every((element) =>
    haveAlike(asked, element, before.tree.byIndex[element.index]!),
  );
  return alike ? { ...before, tree } : null;
}
