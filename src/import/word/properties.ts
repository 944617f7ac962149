import { type Element, isElement } from '../tree.ts';

/** The elements right under one. */
export const childrenOf = (element: Element) => element.children.filter(isElement);
/** The first of them with a tag. */
export const child = (element: Element, tag: string) => childrenOf(element).find((each) => each.tag === tag);

/** The value of a property, such as `m:chr` of `m:accPr`; null where it is not given. */
export function property(element: Element, name: string): string | null {
  const properties = childrenOf(element).find(({ tag }) => tag === `${element.tag}Pr`);
  const given = properties && child(properties, name);
  return given ? (given.attributes['m:val'] ?? given.attributes['w:val'] ?? '') : null;
}

/** Whether a property is given and on. */
export const isOn = (element: Element, name: string) => {
  const value = property(element, name);
  return value !== null && !/^(?:0|off|false)$/.test(value);
};
