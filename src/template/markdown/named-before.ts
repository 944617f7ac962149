import type { Counted, Language } from '../../languages/language.ts';
import { joinsThings, type NamedThing, thingsNamed } from '../../languages/named-things.ts';
import type { RichNode } from '../nodes.ts';

/**
 * The kinds of things that words before references name, which are then not printed again: `Tabelle `, and `figures ` before the second of two
 * references that are joined too, as in "figures 3 et 5".
 */
export class NamedBefore {
  #named: readonly NamedThing[] = [];
  /** The last reference after a word that may name several things. */
  #last: RichNode | undefined;

  /** The kinds that are named where a reference comes after these nodes, and whether their word stands there itself. */
  before(
    nodes: readonly RichNode[],
    language: Language,
  ): { readonly named: readonly Counted[]; readonly isTyped: boolean } {
    const at = nodes.findLastIndex((node) => typeof node !== 'string');
    const text = nodes.slice(at + 1).join('');
    const typed = thingsNamed(text, language);
    const goesOn = at >= 0 && nodes[at] === this.#last && joinsThings(text);
    this.#named = typed.length > 0 || !goesOn ? typed : this.#named.filter(({ isOne }) => !isOne);
    return { named: this.#named.map(({ kind }) => kind), isTyped: typed.length > 0 };
  }

  /** Takes the nodes of the reference. What stands before it does not go on after another kind of thing. */
  referred(nodes: readonly RichNode[]): void {
    this.#last = nodes.at(-1);
    this.#named = this.#named.filter(({ kind }) => isOfKind(this.#last, kind));
  }
}

const isOfKind = (node: RichNode | undefined, kind: Counted): boolean =>
  typeof node === 'object' && node.kind === 'reference' && node.target.counted?.word === kind;
