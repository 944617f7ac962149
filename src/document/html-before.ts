import type { DocumentNode, DocumentTree, ElementNode } from './tree.ts';

/** Where an element stands in its HTML, in characters. */
interface Extent {
  /** The distance from the beginning of its parent's content. */
  start: number;
  readonly opening: number;
  /** The length with both tags. */
  readonly length: number;
}

/** An element that is open, with the element of the earlier HTML that stands in its place. */
interface Open {
  readonly element: ElementNode;
  readonly start: number;
  readonly content: number;
  readonly old: Counterpart | null;
}

interface Counterpart {
  readonly element: ElementNode;
  /** The place of its content in the earlier HTML. */
  readonly content: number;
  /** The place, and the child, from which its content is still to be compared. */
  at: number;
  child: number;
}

/** The characters that are compared at once. */
const STEP = 1024;

/**
 * The HTML that was parsed last, and its elements. Those whose HTML is the same, at the same place of a parent, are the
 * elements of the next document too. They get new parents there, so that the earlier tree is not to be used any more.
 */
export class HtmlBefore {
  readonly #extents = new WeakMap<ElementNode, Extent>();
  #before: { readonly html: string; readonly root: ElementNode } | null = null;
  #html = '';
  #open: Open[] = [];
  /** The place up to which the new HTML is known to repeat the earlier one, and how many characters further on it does. */
  #known = { shift: 0, end: 0 };

  begin(html: string): void {
    this.#html = html;
    this.#open = [];
    this.#known = { shift: 0, end: 0 };
  }

  /** A document was parsed; null for one with faults, since elements that are taken over are not checked again. */
  end(tree: DocumentTree | null): void {
    this.#before = tree && { html: this.#html, root: tree.root };
    this.#open = [];
  }

  /** An element begins. Its start tag stands between two places. */
  opened(element: ElementNode, start: number, content: number): void {
    this.#open.push({ element, start, content, old: this.#counterpartOf(element) });
  }

  /** The innermost open element ends before a place. */
  closed(end: number): void {
    const { element, start, content, old } = this.#open.pop()!;
    const above = this.#open.at(-1);
    const length = end - start;
    this.#extents.set(element, { start: start - (above?.content ?? 0), opening: content - start, length });
    if (!old || !above?.old) return;
    above.old.child = above.old.element.children.indexOf(old.element) + 1;
    above.old.at = this.#endOf(old.element, above.old);
  }

  /** The nodes that go on from a place in the innermost open element, up to the end of an element, as they did before. */
  nodesFrom(place: number): { readonly nodes: readonly DocumentNode[]; readonly end: number } | null {
    const { old, content } = this.#open.at(-1) ?? {};
    if (!old || content === undefined) return null;
    const { children } = old.element;
    const shift = place - old.at;
    const sameUntil = this.#sameUntil(place, shift) - shift;
    const first = old.child;
    for (let i = first; i < children.length; i++) {
      const child = children[i]!;
      if (child.kind === 'text') continue;
      const end = this.#endOf(child, old);
      if (end > sameUntil) break;
      old.at = end;
      old.child = i + 1;
    }
    if (old.child === first) return null;
    const nodes = children.slice(first, old.child);
    const moved = old.content + shift - content;
    for (const node of nodes) if (node.kind === 'element') this.#extents.get(node)!.start += moved;
    return { nodes, end: old.at + shift };
  }

  /** The element that stood where an element of today stands. */
  #counterpartOf(element: ElementNode): Counterpart | null {
    const above = this.#open.at(-1);
    if (!above && this.#before) return this.#asCounterpart(this.#before.root, 0, element);
    if (!above?.old) return null;
    const { children } = above.old.element;
    const other = children.find(
      (child, i): child is ElementNode => i >= above.old!.child && child.kind === 'element',
    );
    return other ? this.#asCounterpart(other, above.old.content, element) : null;
  }

  #asCounterpart(old: ElementNode, parentContent: number, element: ElementNode): Counterpart | null {
    if (old.tag !== element.tag) return null;
    const { start, opening } = this.#extents.get(old)!;
    const content = parentContent + start + opening;
    // An element without a place of its own has that of the one around it.
    const child = isSamePlace(old.source, element.source) ? 0 : old.children.length;
    return { element: old, content, at: content, child };
  }

  #endOf(child: ElementNode, { content }: Counterpart): number {
    const { start, length } = this.#extents.get(child)!;
    return content + start + length;
  }

  /** The place up to which the new HTML repeats the earlier one, `shift` characters further on. */
  #sameUntil(place: number, shift: number): number {
    const before = this.#before!.html;
    const isKnown = this.#known.shift === shift && this.#known.end > place;
    let end = isKnown ? this.#known.end : place;
    const most = Math.min(this.#html.length, before.length + shift);
    while (end < most && this.#html.startsWith(before.slice(end - shift, end - shift + STEP), end))
      end += STEP;
    end = Math.min(end, most);
    while (end < most && this.#html.charCodeAt(end) === before.charCodeAt(end - shift)) end++;
    this.#known = { shift, end };
    return end;
  }
}

function isSamePlace(a: ElementNode['source'], b: ElementNode['source']): boolean {
  return a === b || (a?.file === b?.file && a?.line === b?.line && a?.column === b?.column);
}
