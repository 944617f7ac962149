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
 * Finds the rules that match an element. Rules are looked up by the id, class or tag of their rightmost compound, or as
 * those of the root, so that few are tested in vain. Rules that ask ancestors for what no element has are left out. Most
 * others are rejected by one comparison of bits: each id, class or tag that selectors ask of ancestors has a bit, and each
 * element has the bits of its ancestors.
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
    const asked = new Set(rules.flatMap(({ selector }) => ancestorKeys(selector)));
    this.#ancestors = new Int32Array(tree.byIndex.length);
    const own = new Int32Array(tree.byIndex.length);
    for (const element of tree.elements) {
      const { index, parent } = element;
      if (parent) this.#ancestors[index] = this.#ancestors[parent.index]! | own[parent.index]!;
      for (const key of this.#keysOf(element)) {
        // There are 32 bits, so keys may share one.
        if (asked.has(key)) own[index]! |= getOrMake(this.#bits, key, () => 1 << (this.#bits.size % 32));
      }
    }
    for (const rule of rules) this.#add(rule);
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
    let ancestors = 0;
    for (const key of ancestorKeys(rule.selector)) {
      const bit = this.#bits.get(key);
      if (bit === undefined) return;
      ancestors |= bit;
    }
    const key = keyOf(rule.selector.compounds[0]!);
    getOrMake(this.#byKey, key, () => []).push({ rule, ancestors });
  }

  #keysOf({ index, tag, parent, attributes: { id } }: ElementNode): string[] {
    const keys = [tag];
    if (parent === null) keys.push(ROOT);
    if (id) keys.push(`#${id}`);
    for (const name of this.#facts.classes[index]!) keys.push(`.${name}`);
    return keys;
  }
}

const ROOT = ':root';

function keyOf({ id, className, tag, root }: Compound): string | null {
  if (id !== null) return `#${id}`;
  if (className !== null) return `.${className}`;
  return tag ?? (root ? ROOT : null);
}

/** The keys that a selector asks of ancestors. */
function ancestorKeys({ compounds }: Selector): string[] {
  return compounds.flatMap((compound, i) => {
    const relation = i > 0 && compounds[i - 1]!.combinator;
    return relation === ' ' || relation === '>' ? (keyOf(compound) ?? []) : [];
  });
}
