import { type Element, elementsIn, isElement, type Node, textOf } from './tree.ts';

/** The notes of a source by what calls them. */
export interface Notes {
  /** The content of the note that an element calls; null where it calls none. */
  calledBy(element: Element): readonly Node[] | null;
}

/**
 * Takes the notes out of a tree. Word's stand in a list at its end, called by links, as mammoth writes them; those of
 * Markdown in elements of ours.
 */
export function takeNotes(root: Element): Notes {
  const byLabel = new Map<string, readonly Node[]>();
  const called = new Set(
    elementsIn(root, 'livret-call', 'a').map(({ attributes }) => attributes.label ?? attributes.href),
  );
  for (const item of elementsIn(root, 'li', 'livret-definition')) {
    const label = item.attributes.label ?? wordLabel(item.attributes.id);
    // A note that nothing calls, or that is there twice, stays where it is, as paragraphs.
    if (label === null || !called.has(label) || byLabel.has(label)) continue;
    byLabel.set(label, item.children.map(withoutReturn));
    const siblings = item.parent!.children;
    siblings.splice(siblings.indexOf(item), 1);
  }
  return {
    calledBy: (element) => {
      if (element.tag === 'livret-note') return element.children;
      if (element.tag === 'livret-call') return byLabel.get(element.attributes.label!) ?? null;
      return element.tag === 'sup' ? (byLabel.get(innermost(element).attributes.href ?? '') ?? null) : null;
    },
  };
}

const wordLabel = (id: string | undefined) => (id && /^(?:foot|end)note-\d+$/.test(id) ? `#${id}` : null);

/** The element in an element that has nothing else: the call of a note is raised twice in files of Google Docs. */
function innermost(element: Element): Element {
  const [only, ...others] = element.children;
  return only && isElement(only) && others.length === 0 ? innermost(only) : element;
}

/** A paragraph of a note without the arrow that leads back to its call. */
function withoutReturn(node: Node): Node {
  if (!isElement(node)) return node;
  const children = node.children.filter((child) => !isReturn(child)).map(withoutReturn);
  return { ...node, children };
}

const isReturn = (node: Node) => isElement(node) && node.tag === 'a' && textOf(node).trim() === '↑';
