import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { attributesOf, isLinkAddress } from './elements.ts';
import { isPictureAddress } from './picture-address.ts';
import type { ElementNode } from './tree.ts';

const COUNTS: readonly string[] = ['colspan', 'rowspan', 'start'];

/**
 * Reports the attributes of an element that are outside the subset, attributes whose values Livret cannot use,
 * and pictures without an `alt` text.
 * @param unknown the names of its attributes outside the subset.
 */
export function checkElement(element: ElementNode, unknown: readonly string[], report: Report): void {
  const { tag, attributes, source } = element;
  for (const name of unknown) {
    report.error('markup-unknown-attribute', source, { tag, name, near: nearest(name, attributesOf(tag)) });
  }
  for (const name of COUNTS) {
    const value = attributes[name];
    if (value !== undefined && !/^[1-9]\d{0,3}$/.test(value)) {
      report.error('markup-not-a-count', source, { tag, name, value });
    }
  }
  if (tag === 'img') checkPicture(element, report);
  if (attributes.href !== undefined && !isLinkAddress(attributes.href)) {
    report.error('markup-link-address', source, { href: attributes.href });
  }
}

function checkPicture({ attributes, source }: ElementNode, report: Report): void {
  if (attributes.alt === undefined) report.error('markup-no-alt', source, { src: attributes.src ?? '' });
  if (!isPictureAddress(attributes.src ?? '')) {
    report.error('markup-picture-address', source, { src: attributes.src ?? '' });
  }
}

/** Reports links to an id that no element has. */
export function checkTargets(
  elements: readonly ElementNode[],
  byId: ReadonlyMap<string, ElementNode>,
  report: Report,
): void {
  for (const { attributes, source } of elements) {
    if (!attributes.href?.startsWith('#')) continue;
    const id = attributes.href.slice(1);
    if (id !== '' && !byId.has(id)) {
      report.error('markup-no-target', source, { id, near: nearest(id, byId.keys()) });
    }
  }
}
