import { sameAttributes } from './same-shape.ts';
import type { DocumentNode, DocumentTree, ElementNode } from './tree.ts';

/**
 * The tree with the elements of an earlier tree in place of those that are the same, descendants included. All
 * that was computed for these elements still holds. null when the two trees differ in shape.
 */
export function withUnchanged(tree: DocumentTree, before: DocumentTree): DocumentTree | null {
  const { elements } = tree;
  const changed = new Uint8Array(elements.length);
  for (const element of elements) {
    const old = before.elements[element.index]!;
    if (!sameShape(element, old)) return null;
    if (sameWords(element, old)) continue;
    for (let e: ElementNode | null = element; e && !changed[e.index]; e = e.parent) changed[e.index] = 1;
  }
  const shared: ElementNode[] = [];
  for (const element of elements) {
    // Elements are in document order: a parent is shared before its children.
    const parent = element.parent && shared[element.parent.index]!;
    shared[element.index] = changed[element.index]
      ? { ...element, parent, children: [] }
      : before.elements[element.index]!;
  }
  for (const element of elements) {
    if (!changed[element.index]) continue;
    const own = shared[element.index]!;
    const children = element.children.map(
      (child): DocumentNode => (child.kind === 'element' ? shared[child.index]! : { ...child, parent: own }),
    );
    (own.children as DocumentNode[]).push(...children);
  }
  const byId = new Map([...tree.byId].map(([id, { index }]) => [id, shared[index]!]));
  return { root: shared[tree.root.index]!, elements: shared, byIndex: shared, byId };
}

/** Whether two elements have the same tag, parent and kinds of children. Texts and attributes may differ. */
function sameShape(a: ElementNode, b: ElementNode): boolean {
  return (
    a.tag === b.tag &&
    a.parent?.index === b.parent?.index &&
    a.children.length === b.children.length &&
    a.children.every((child, i) => child.kind === b.children[i]!.kind)
  );
}

function sameWords(a: ElementNode, b: ElementNode): boolean {
  return (
    sameAttributes(a.attributes, b.attributes) &&
    a.source?.file === b.source?.file &&
    a.source?.line === b.source?.line &&
    a.source?.column === b.source?.column &&
    a.children.every((child, i) => {
      const other = b.children[i]!;
      return child.kind === 'element' || (other.kind === 'text' && child.text === other.text);
    })
  );
}
