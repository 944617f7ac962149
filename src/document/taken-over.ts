import { getOrMake } from '../once.ts';
import { sameAttributes } from './same-shape.ts';
import {
  type DocumentNode,
  type DocumentTree,
  type ElementNode,
  languageOf,
  type MovableElement,
} from './tree.ts';

/** The elements that those of a tree were made for, or last compared with: an element and all in it say the same. */
export type Models = WeakMap<ElementNode, ElementNode>;

/**
 * The tree with the elements of an earlier tree in place of those that say the same, descendants included: all that was
 * computed for these still holds. An element that has changed has the number of the one in its place before, which its
 * unchanged descendants go on to refer to. The elements of the earlier tree get their places in the new one, so that
 * the earlier tree is not to be used any more.
 * All others are copies: the tree itself stays as it is.
 * @param before null where there is none yet.
 * @param models of the elements of the earlier tree; those of the new one are added.
 */
export function takeOver(
  tree: DocumentTree,
  before: DocumentTree | null,
  models: Models = new WeakMap(),
): DocumentTree {
  const made = new Transfer(models).tree(tree.root, before?.root ?? null);
  if (before) detach(before, made, models);
  return made;
}

/**
 * The tree with new elements in place of those that have changed, and of their ancestors. Each has the number of the element
 * that it replaces.
 * @param hasChanged whether an element has changed in what the tree does not say, such as its style.
 * @param models of the elements of the tree.
 */
export function withChanged(
  tree: DocumentTree,
  hasChanged: (element: ElementNode) => boolean,
  models: Models = new WeakMap(),
): DocumentTree {
  const changed = new Set<ElementNode>();
  for (const element of tree.elements) {
    if (!hasChanged(element)) continue;
    for (let e: ElementNode | null = element; e && !changed.has(e); e = e.parent) changed.add(e);
  }
  if (changed.size === 0) return tree;
  const copy = (element: ElementNode, parent: ElementNode | null): ElementNode => {
    if (!changed.has(element)) return placed(element, parent);
    const made: MovableElement = { ...element, parent, children: [] };
    for (const child of element.children)
      made.children.push(child.kind === 'element' ? copy(child, made) : { ...child, parent: made });
    return made;
  };
  const made = numbered(copy(tree.root, null), []);
  detach(tree, made, models);
  return made;
}

/**
 * Gives the elements that a tree has not taken over parents of their own, which say the same and have no children, and takes
 * their models away. What was computed for an early tree may live on and hold its elements; those that a later tree had taken
 * over, and the next one had not, would else hold that whole tree by their parents, and so on from tree to tree.
 */
function detach(before: DocumentTree, made: DocumentTree, models: Models): void {
  const lone = new Map<ElementNode, ElementNode>();
  const alone = (element: ElementNode | null): ElementNode | null =>
    element && getOrMake(lone, element, () => ({ ...element, parent: alone(element.parent), children: [] }));
  const left = before.elements.filter((element) => made.byIndex[element.index] !== element);
  const parents = left.map(({ parent }) => alone(parent));
  left.forEach((element, i) => {
    placed(element, parents[i]!);
    models.delete(element);
  });
}

/** Elements taken over from an earlier tree. */
class Transfer {
  readonly #models: Models;
  /** The elements that the earlier tree does not have. */
  readonly #fresh: MovableElement[] = [];

  constructor(models: Models) {
    this.#models = models;
  }

  tree(now: ElementNode, old: ElementNode | null): DocumentTree {
    return numbered(old ? this.#renewed(now, old, null) : this.#added(now, null), this.#fresh);
  }

  /** A changed element: a new one, whose children are those of the element before as far as they are the same. */
  #renewed(now: ElementNode, old: ElementNode, parent: ElementNode | null): ElementNode {
    const made = this.#copied(now, parent);
    made.index = old.index;
    // The language that a text inherits decides how it is set.
    const sameLanguage = languageOf(now) === languageOf(old);
    const pairs = sameLanguage
      ? this.#pairsOf(now.children, old.children)
      : new Map<DocumentNode, DocumentNode>();
    for (const child of now.children) {
      const other = pairs.get(child);
      if (child.kind === 'text') made.children.push({ ...child, parent: made });
      else if (other?.kind !== 'element') made.children.push(this.#added(child, made));
      else if (this.#isSame(child, other)) made.children.push(this.#taken(child, other, made));
      else made.children.push(this.#renewed(child, other, made));
    }
    return made;
  }

  /** An element of the earlier tree in its new place. */
  #taken(now: ElementNode, old: ElementNode, parent: ElementNode | null): ElementNode {
    if (this.#models.get(old) === now) return placed(old, parent);
    this.#models.set(old, now);
    const moved = old as MovableElement;
    // Faults that were kept name the same place, so it moves with its element.
    if (old.source && now.source) Object.assign(old.source, now.source);
    else moved.source = now.source && { ...now.source };
    moved.attributes = now.attributes;
    old.children.forEach((child, i) => {
      if (child.kind === 'element') this.#taken(now.children[i] as ElementNode, child, old);
    });
    return placed(old, parent);
  }

  /** An element that the earlier tree does not have, with its descendants. */
  #added(element: ElementNode, parent: ElementNode | null): ElementNode {
    const made = this.#copied(element, parent);
    this.#fresh.push(made);
    for (const child of element.children)
      made.children.push(child.kind === 'element' ? this.#added(child, made) : { ...child, parent: made });
    return made;
  }

  /** A copy with a place of its own, which may move, and without children. */
  #copied(element: ElementNode, parent: ElementNode | null): MovableElement {
    const { source } = element;
    const made = { ...element, parent, children: [], source: source && { ...source } };
    this.#models.set(made, element);
    return made;
  }

  /** The child elements of an element before, by those of today that stand in their places. */
  #pairsOf(now: readonly DocumentNode[], old: readonly DocumentNode[]): Map<DocumentNode, DocumentNode> {
    const pairs = new Map<DocumentNode, DocumentNode>();
    const least = Math.min(now.length, old.length);
    let start = 0;
    for (; start < least && this.#isSame(now[start]!, old[start]!); start++)
      pairs.set(now[start]!, old[start]!);
    let [end, oldEnd] = [now.length, old.length];
    while (end > start && oldEnd > start && this.#isSame(now[end - 1]!, old[oldEnd - 1]!))
      pairs.set(now[--end]!, old[--oldEnd]!);
    // Between the first and the last change, nodes stand where as many stood, or begin alike.
    let from = start;
    for (let i = start; i < end; i++) {
      const at =
        end === oldEnd ? i : old.findIndex((node, k) => k >= from && k < oldEnd && beginAlike(node, now[i]!));
      if (at < 0) continue;
      from = at + 1;
      if (tagOf(now[i]!) === tagOf(old[at]!)) pairs.set(now[i]!, old[at]!);
    }
    return pairs;
  }

  /** Whether two nodes say the same, wherever in their files. */
  #isSame(a: DocumentNode, b: DocumentNode): boolean {
    if (a.kind === 'text') return b.kind === 'text' && a.text === b.text;
    if (b.kind === 'element' && this.#models.get(b) === a) return true;
    return (
      b.kind === 'element' &&
      a.tag === b.tag &&
      a.children.length === b.children.length &&
      sameAttributes(a.attributes, b.attributes) &&
      a.children.every((child, i) => this.#isSame(child, b.children[i]!))
    );
  }
}

function placed(element: ElementNode, parent: ElementNode | null): ElementNode {
  (element as MovableElement).parent = parent;
  return element;
}

/** The tree under a root; its fresh elements get numbers that no other element has. */
function numbered(root: ElementNode, fresh: readonly MovableElement[]): DocumentTree {
  const elements: ElementNode[] = [];
  const collect = (element: ElementNode) => {
    elements.push(element);
    for (const child of element.children) if (child.kind === 'element') collect(child);
  };
  collect(root);
  const unnumbered = new Set<ElementNode>(fresh);
  const byIndex: ElementNode[] = [];
  for (const element of elements) if (!unnumbered.has(element)) byIndex[element.index] = element;
  let next = 0;
  for (const element of fresh) {
    while (byIndex[next]) next++;
    element.index = next;
    byIndex[next] = element;
  }
  const byId = new Map<string, ElementNode>();
  for (const element of elements) {
    const { id } = element.attributes;
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  return { root, elements, byIndex, byId };
}

const idOf = (node: DocumentNode): string | undefined =>
  node.kind === 'element' ? node.attributes.id : undefined;
const tagOf = (node: DocumentNode): string | null => (node.kind === 'element' ? node.tag : null);

/** The characters of a node's text by which it is found again. */
const TELLING = 24;

function beginAlike(a: DocumentNode, b: DocumentNode): boolean {
  if (tagOf(a) !== tagOf(b) || idOf(a) !== idOf(b)) return false;
  return idOf(a) !== undefined || firstWords(a).slice(0, TELLING) === firstWords(b).slice(0, TELLING);
}

function firstWords(node: DocumentNode): string {
  if (node.kind === 'text') return node.text;
  let words = '';
  for (const child of node.children) {
    words += firstWords(child);
    if (words.length >= TELLING) break;
  }
  return words;
}
