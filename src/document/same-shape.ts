import type { DocumentNode, ElementNode } from './tree.ts';

/**
 * Whether two elements, and all elements in them, have the same numbers, tags and values of these attributes. Trees that
 * share unchanged elements are compared along what has changed alone.
 */
export function isSameShape(a: ElementNode, b: ElementNode, names: ReadonlySet<string>): boolean {
  if (a === b) return true;
  if (a.index !== b.index || a.tag !== b.tag || !haveAlike(names, a, b)) return false;
  const [inA, inB] = [a.children.filter(isElement), b.children.filter(isElement)];
  return inA.length === inB.length && inA.every((child, i) => isSameShape(child, inB[i]!, names));
}

/** Whether two elements have the same values of these attributes. */
export function haveAlike(names: ReadonlySet<string>, a: ElementNode, b: ElementNode): boolean {
  if (a.attributes === b.attributes) return true;
  for (const name of names) if (a.attributes[name] !== b.attributes[name]) return false;
  return true;
}

const isElement = (node: DocumentNode): node is ElementNode => node.kind === 'element';

/** Whether two elements have the same attributes, but for their place in the content. */
export function sameAttributes(a: ElementNode['attributes'], b: ElementNode['attributes']): boolean {
  // Elements whose HTML was the same were not parsed again.
  if (a === b) return true;
  const names = Object.keys(a).filter((name) => name !== SOURCE);
  return (
    names.length === Object.keys(b).filter((name) => name !== SOURCE).length &&
    names.every((name) => a[name] === b[name])
  );
}

/** The attribute with an element's place in the content, which `source` has. */
export const SOURCE = 'data-source';
