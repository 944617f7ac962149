import type { DocumentTree, ElementNode } from '../document/tree.ts';

/** Facts about elements that selectors test, computed once. Arrays are by element index. */
export interface TreeFacts {
  /** The classes of each element, without repetitions. */
  readonly classes: readonly (readonly string[])[];
  readonly previous: readonly (ElementNode | null)[];
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
  const previous = new Array<ElementNode | null>(byIndex.length).fill(null);
  const position = new Int32Array(byIndex.length);
  const siblings = new Int32Array(byIndex.length);
  position[root.index] = 1;
  siblings[root.index] = 1;
  for (const parent of elements) {
    let last: ElementNode | null = null;
    let count = 0;
    for (const child of parent.children) {
      if (child.kind !== 'element') continue;
      previous[child.index] = last;
      position[child.index] = ++count;
      last = child;
    }
    for (let child = last; child; child = previous[child.index]!) siblings[child.index] = count;
  }
  return { classes, previous, position, siblings };
}
