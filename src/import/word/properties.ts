import { child, type Element } from '../tree.ts';

/** The value of a property, such as `m:chr` of `m:accPr`; null where it is not given. */
export function property(element: Element, name: string): string | null {
  const properties = child(element, `${element.tag}Pr`);
  const given = properties && child(properties, name);
  return given ? (given.attributes['m:val'] ?? given.attributes['w:val'] ?? '') : null;
}

/** Whether a property is given and on. */
export const isOn = (element: Element, name: string) => {
  const value = property(element, name);
  return value !== null && !/^(?:0|off|false)$/.test(value);
};
