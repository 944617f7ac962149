import { childElements, type DocumentTree, type ElementNode } from '../document/tree.ts';
import { once } from '../once.ts';

/**
 * Facts about elements that selectors test, computed once. Arrays are by element index. They hold no element: styles of one
 * shape are kept from build to build, and would keep the documents of all of these.
 */
export interface TreeFacts {
  /** The classes of each element, without repetitions. */
  readonly classes: readonly (readonly string[])[];
  /** The place of each element among its siblings, from 1. */
  readonly position: Int32Array;
  /** The number of each element's siblings, itself included. */
  readonly siblings: Int32Array;
}

const NONE: readonly string[] = [];
const WHITE_SPACE = /[ \t\n\f\r]+/;

export function treeFacts({ root, elements, byIndex }: DocumentTree): TreeFacts {
  const classes: (readonly string[])[] = [];
  for (const { index, attributes } of elements) {
    classes[index] = attributes.class
      ? [...new Set(attributes.class.split(WHITE_SPACE))].filter(Boolean)
      : NONE;
  }
  const position = new Int32Array(byIndex.length);
  const siblings = new Int32Array(byIndex.length);
  position[root.index] = 1;
  siblings[root.index] = 1;
  for (const parent of elements) {
    let count = 0;
    for (const child of parent.children) if (child.kind === 'element') position[child.index] = ++count;
    for (const child of parent.children) if (child.kind === 'element') siblings[child.index] = count;
  }
  return { classes, position, siblings };
}

/** The element before another one in their parent; null for the first. */
export function previousOf(element: ElementNode): ElementNode | null {
  return (element.parent && previousIn(element.parent).get(element)) ?? null;
}

const previousIn = once((parent: ElementNode): ReadonlyMap<ElementNode, ElementNode> => {
  const elements = childElements(parent);
  return new Map(elements.slice(1).map((element, i) => [element, elements[i]!]));
});
