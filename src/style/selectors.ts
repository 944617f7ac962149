import type { ElementNode } from '../document/tree.ts';
import type { Source } from '../faults/source.ts';
import type { PseudoElement } from './computed.ts';
import type { Test } from './selector-tests.ts';
import { previousOf, type TreeFacts } from './tree-facts.ts';

/**
 * A selector (Selectors 4), compiled from css-tree's nodes to tests. The package css-select is not used: it takes
 * as long to load as a build takes to style a booklet, and gives neither specificity nor positions of faults.
 */
export interface Selector {
  /** The compounds from right to left. */
  readonly compounds: readonly Compound[];
  readonly specificity: number;
  readonly pseudo: PseudoElement | null;
  /** The classes and ids that it has, in `:not()` and `:is()` too. */
  readonly names: readonly SelectedName[];
  /** The attributes that it asks for: `lang` by `:lang()`, `class` where it may name a part of one (`[class^="col-"]`). */
  readonly attributes: readonly string[];
}

/** A class or an id, without its mark, where a selector has it. */
export interface SelectedName {
  readonly kind: 'class' | 'id';
  readonly name: string;
  readonly source: Source;
}

export interface Compound {
  /** An id, a class and a tag that the element must have, for the index of rules; null where none is asked for. */
  readonly id: string | null;
  readonly className: string | null;
  readonly tag: string | null;
  /** Whether it asks for the root. */
  readonly root: boolean;
  readonly tests: readonly Test[];
  /** The combinator between this compound and the one to its left; null for the leftmost. */
  combinator: Combinator | null;
}

export type Combinator = ' ' | '>' | '+' | '~';

export function matches(selector: Selector, element: ElementNode, facts: TreeFacts): boolean {
  return matchesFrom(selector.compounds, 0, element, facts);
}

function matchesFrom(
  compounds: readonly Compound[],
  at: number,
  element: ElementNode,
  facts: TreeFacts,
): boolean {
  const { tests, combinator } = compounds[at]!;
  for (let i = 0; i < tests.length; i++) if (!tests[i]!(element, facts)) return false;
  if (combinator === null) return true;
  if (combinator === '>' || combinator === '+') {
    const next = combinator === '>' ? element.parent : previousOf(element);
    return next !== null && matchesFrom(compounds, at + 1, next, facts);
  }
  const step = (e: ElementNode) => (combinator === ' ' ? e.parent : previousOf(e));
  for (let e = step(element); e; e = step(e)) if (matchesFrom(compounds, at + 1, e, facts)) return true;
  return false;
}
