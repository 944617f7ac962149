import type { Report } from '../faults/fault.ts';
import { parseSource, type Source } from '../faults/source.ts';
import { MOST_CHARACTERS, MOST_ELEMENT_LEVELS, MOST_ELEMENTS } from '../limits.ts';
import { checkCaptions, checkElement, checkPlace, checkTargets, checkUnprinted } from './check.ts';
import { checkTables } from './check-tables.ts';
import type { DocumentNode, DocumentTree, ElementNode } from './tree.ts';

/** An element while its children are being added. */
interface OpenElement extends ElementNode {
  index: number;
  readonly attributes: Record<string, string>;
  readonly children: DocumentNode[];
  parent: OpenElement | null;
}

/** A start tag, as far as the subset has its attributes. */
interface StartTag {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  readonly unknown: readonly string[];
  readonly repeated: readonly string[];
}

const LIMITS = { levels: MOST_ELEMENT_LEVELS, elements: MOST_ELEMENTS, characters: MOST_CHARACTERS } as const;

/** A document to which nodes are added in its order. Each element is checked as it comes, the whole when it is there. */
export class GrowingTree {
  readonly #report: Report;
  readonly #elements: OpenElement[] = [];
  readonly #byId = new Map<string, ElementNode>();
  #root: OpenElement | null = null;
  #current: OpenElement | null = null;
  #characters = 0;
  /** The limits that the document passes. Each is reported once. */
  readonly #passed = new Set<string>();

  constructor(report: Report) {
    this.#report = report;
  }

  get hasRoot(): boolean {
    return this.#root !== null;
  }

  /** The innermost open element. */
  get current(): ElementNode | null {
    return this.#current;
  }

  /** The place that faults within the innermost open element have. */
  get place(): Source | null {
    return this.#current?.source ?? null;
  }

  /** The document, when all of it is there. */
  tree(): DocumentTree {
    const root = this.#root ?? emptyRoot(this.#report);
    checkTargets(this.#elements, this.#byId, this.#report);
    checkTables(this.#elements, this.#report);
    checkCaptions(this.#elements, this.#report);
    checkUnprinted(this.#elements, this.#report);
    const elements = this.#root ? this.#elements : [root];
    return { root, elements, byIndex: elements, byId: this.#byId };
  }

  /** Begins an element in the innermost open one. */
  open({ tag, attributes, unknown, repeated }: StartTag): ElementNode {
    const parent = this.#current;
    const source = parseSource(attributes['data-source'] ?? '') ?? parent?.source ?? null;
    const index = this.#elements.length;
    const element: OpenElement = { kind: 'element', index, tag, attributes, children: [], parent, source };
    this.#current = element;
    if (this.#isTooMuch(element)) return element;
    checkPlace(element, this.#root !== null, this.#report);
    const inTree = parent ? this.#elements[parent.index] === parent : this.#root === null;
    if (!inTree) return element;
    this.#root ??= element;
    this.#elements.push(element);
    parent?.children.push(element);
    this.#register(element);
    checkElement(element, unknown, repeated, this.#report);
    return element;
  }

  /** Ends open elements up to one of them, with it; all for null. */
  close(element: ElementNode | null): void {
    this.#current = (element as OpenElement | null)?.parent ?? null;
  }

  /** Adds a text to the innermost open element. @returns false where none is open. */
  addText(text: string): boolean {
    this.#characters += text.length;
    if (this.#characters > MOST_CHARACTERS) this.#pass('characters', this.place);
    else if (this.#current) this.#current.children.push({ kind: 'text', text, parent: this.#current });
    else return false;
    return true;
  }

  /** Adds nodes of an earlier document, which were checked there, to the innermost open element. */
  takeOver(nodes: readonly DocumentNode[]): void {
    for (const node of nodes) {
      Object.assign(node, { parent: this.#current });
      this.#current!.children.push(node);
      this.#count(node);
    }
  }

  /** Counts and numbers what was taken over, as if it were parsed. */
  #count(node: DocumentNode): void {
    if (node.kind === 'text') {
      this.#characters += node.text.length;
      if (this.#characters > MOST_CHARACTERS) this.#pass('characters', node.parent.source);
      return;
    }
    if (this.#elements.length >= MOST_ELEMENTS) this.#pass('elements', node.source);
    const element = node as OpenElement;
    element.index = this.#elements.length;
    this.#elements.push(element);
    this.#register(element);
    for (const child of element.children) this.#count(child);
  }

  /** Whether an element is one too many, or too deep to be walked: it is left out. */
  #isTooMuch({ parent, source }: OpenElement): boolean {
    if (this.#elements.length >= MOST_ELEMENTS) return this.#pass('elements', source);
    let depth = 1;
    for (let above: ElementNode | null = parent; above && depth <= MOST_ELEMENT_LEVELS; above = above.parent)
      depth++;
    return depth > MOST_ELEMENT_LEVELS && this.#pass('levels', source);
  }

  #pass(what: keyof typeof LIMITS, source: Source | null): true {
    if (!this.#passed.has(what)) this.#report.error('markup-too-much', source, { what, most: LIMITS[what] });
    this.#passed.add(what);
    return true;
  }

  #register(element: OpenElement): void {
    const id = element.attributes.id;
    if (id === undefined) return;
    const first = this.#byId.get(id);
    if (first) this.#report.error('markup-duplicate-id', element.source, { id, first: first.source });
    else this.#byId.set(id, element);
  }
}

function emptyRoot(report: Report): ElementNode {
  report.error('markup-root', null, { tag: null });
  return { kind: 'element', index: 0, tag: 'html', attributes: {}, children: [], parent: null, source: null };
}
