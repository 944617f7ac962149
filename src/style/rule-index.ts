import type { DocumentTree, ElementNode } from '../document/tree.ts';
import { getOrMake } from '../once.ts';
import type { Declaration } from './declarations.ts';
import type { Layer, LayerOrder } from './layers.ts';
import { type Compound, matches, type Selector } from './selectors.ts';
import { type TreeFacts, treeFacts } from './tree-facts.ts';

/** One selector of a rule, with the rule's declarations. */
export interface RuleEntry {
  readonly selector: Selector;
  readonly declarations: readonly Declaration[];
  readonly layer: Layer;
}

/** An entry with its rank in the cascade and its layer's: a higher rank wins. */
export interface RankedRule extends Omit<RuleEntry, 'layer'> {
  readonly rank: number;
  readonly layer: number;
}

/** Ranks entries by layer, specificity and order of appearance (CSS Cascade 5, 6). */
export function rank(entries: readonly RuleEntry[], order: LayerOrder): RankedRule[] {
  return entries
    .map((entry) => ({ ...entry, layer: order.get(entry.layer)! }))
    .sort((a, b) => a.layer - b.layer || a.selector.specificity - b.selector.specificity)
    .map((entry, i) => ({ ...entry, rank: i }));
}

interface Candidate {
  readonly rule: RankedRule;
  /** The bits that the ancestors of a matching element must have. */
  readonly ancestors: number;
}

/**
 * Finds the rules that match an element. Rules are looked up by the id, class or tag of their rightmost
 * compound, or as those of the root, so that few are tested in vain. Of these, most are rejected by one comparison of bits: each id,
 * class or tag that selectors ask of ancestors has a bit, and each element has the bits of its ancestors.
 */
export class RuleIndex {
  readonly #facts: TreeFacts;
  readonly #bits = new Map<string, number>();
  /** The bits of the ancestors of each element, by its index. */
  readonly #ancestors: Int32Array;
  /** The rules by the key of their rightmost compound; null for those without. */
  readonly #byKey = new Map<string | null, Candidate[]>();

  constructor(rules: readonly RankedRule[], tree: DocumentTree) {
    this.#facts = treeFacts(tree);
    for (const rule of rules) this.#add(rule);
    this.#ancestors = new Int32Array(tree.byIndex.length);
    for (const { index, parent } of tree.elements) {
      if (parent) this.#ancestors[index] = this.#ancestors[parent.index]! | this.#bitsOf(parent);
    }
  }

  /** The rules that match the element or one of its pseudo-elements, the strongest last. */
  matching(element: ElementNode): RankedRule[] {
    const found: RankedRule[] = [];
    const { id } = element.attributes;
    if (id) this.#collect(this.#byKey.get(`#${id}`), element, found);
    for (const name of this.#facts.classes[element.index]!) {
      this.#collect(this.#byKey.get(`.${name}`), element, found);
    }
    this.#collect(this.#byKey.get(element.tag), element, found);
    if (element.parent === null) this.#collect(this.#byKey.get(ROOT), element, found);
    this.#collect(this.#byKey.get(null), element, found);
    return found.length > 1 ? found.sort((a, b) => a.rank - b.rank) : found;
  }

  #collect(candidates: readonly Candidate[] | undefined, element: ElementNode, found: RankedRule[]): void {
    if (!candidates) return;
    const ancestors = this.#ancestors[element.index]!;
    for (const { rule, ancestors: asked } of candidates) {
      if ((asked & ~ancestors) === 0 && matches(rule.selector, element, this.#facts)) found.push(rule);
    }
  }

  #add(rule: RankedRule): void {
    const { compounds } = rule.selector;
    let ancestors = 0;
    compounds.forEach((compound, i) => {
      const relation = i > 0 && compounds[i - 1]!.combinator;
      if (relation === ' ' || relation === '>') ancestors |= this.#bitOf(compound);
    });
    const candidate = { rule, ancestors };
    const key = keyOf(compounds[0]!);
    getOrMake(this.#byKey, key, () => []).push(candidate);
  }

  /** The bit of a compound's id, class or tag. There are 32 bits, so keys may share one. */
  #bitOf(compound: Compound): number {
    const key = keyOf(compound);
    if (key === null) return 0;
    return getOrMake(this.#bits, key, () => 1 << (this.#bits.size % 32));
  }

  #bitsOf({ index, tag, parent, attributes }: ElementNode): number {
    let bits = this.#bits.get(tag) ?? 0;
    if (parent === null) bits |= this.#bits.get(ROOT) ?? 0;
    for (const name of this.#facts.classes[index]!) bits |= this.#bits.get(`.${name}`) ?? 0;
    return attributes.id ? bits | (this.#bits.get(`#${attributes.id}`) ?? 0) : bits;
  }
}

const ROOT = ':root';

function keyOf({ id, className, tag, root }: Compound): string | null {
  if (id !== null) return `#${id}`;
  if (className !== null) return `.${className}`;
  return tag ?? (root ? ROOT : null);
}
