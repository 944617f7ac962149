import type { FaultDetails } from '../faults/catalogue/index.ts';
import { type Report, shown } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { isLanguageTag } from '../languages/index.ts';
import { readLength } from '../units.ts';
import {
  attributesOf,
  ELEMENTS,
  homeOf,
  isLinkAddress,
  isTableSound,
  mayHold,
  nearestAttribute,
  TABLE_PARTS,
} from './elements.ts';
import { isPictureAddress } from './picture-address.ts';
import { type ElementNode, markupPlace, templatePlace, textContent } from './tree.ts';

const COUNTS: readonly string[] = ['colspan', 'rowspan', 'start', 'data-lines'];

/**
 * Reports the attributes of an element that are outside the subset, attributes whose values Livret cannot use,
 * and pictures without an `alt` text.
 * @param unknown the names of its attributes outside the subset.
 * @param repeated the names of those that are written again, of which the first alone counts (HTML Standard, 13.2.5.33).
 */
export function checkElement(
  element: ElementNode,
  unknown: readonly string[],
  repeated: readonly string[],
  report: Report,
): void {
  const { tag, attributes, source } = element;
  for (const name of unknown) {
    report.error('markup-unknown-attribute', markupPlace(element), {
      tag,
      name,
      near: nearestAttribute(name, attributesOf(tag)),
    });
  }
  for (const name of repeated) report.error('markup-attribute-twice', markupPlace(element), { tag, name });
  for (const name of COUNTS) {
    const value = attributes[name];
    if (value !== undefined && !/^[1-9]\d{0,3}$/.test(value)) {
      report.error('markup-not-a-count', source, { tag, name, value });
    }
  }
  for (const name in attributes) {
    const value = attributes[name]!;
    const form = brokenForm(tag, name, value);
    if (form) report.error('markup-attribute-value', source, { tag, name, value, form });
  }
  if (tag === 'img') checkPicture(element, report);
  if (attributes.href !== undefined && !isLinkAddress(attributes.href)) {
    report.error('markup-link-address', source, { href: attributes.href });
  }
}

/**
 * Reports an element that is unknown, or that its parent may not hold.
 * @param hasRoot whether the document has a root already.
 */
export function checkPlace(element: ElementNode, hasRoot: boolean, report: Report): void {
  const { tag, parent } = element;
  const source = templatePlace(element) ?? (parent && templatePlace(parent)) ?? element.source;
  if (!parent && (hasRoot || tag !== 'html')) report.error('markup-root', source, { tag });
  const home = parent && homeOf(parent.tag, tag);
  if (!ELEMENTS.has(tag)) {
    report.error('markup-unknown-element', source, { tag, near: nearest(tag, ELEMENTS) });
  } else if (parent && home !== null) {
    report.error('markup-page-part', source, { tag, parent: parent.tag, home });
  } else if (parent && !mayHold(parent.tag, tag)) {
    report.error('markup-nesting', source, { tag, parent: parent.tag });
  } else if (parent && ELEMENTS.has(parent.tag) && !isTableSound(parent.tag, tag)) {
    const parts = TABLE_PARTS[parent.tag] ?? null;
    report.error('markup-table-part', source, { tag, parent: parent.tag, parts });
  }
}

function checkPicture({ attributes, source }: ElementNode, report: Report): void {
  if (attributes.alt === undefined) report.error('markup-no-alt', source, { src: attributes.src ?? '' });
  if (!isPictureAddress(attributes.src ?? '')) {
    report.error('markup-picture-address', source, { src: attributes.src ?? '' });
  }
}

/** Reports links to an id that no element has, and ranges of pages that end at none. */
export function checkTargets(
  elements: readonly ElementNode[],
  byId: ReadonlyMap<string, ElementNode>,
  report: Report,
): void {
  for (const { attributes, source } of elements) {
    for (const target of [attributes.href, attributes['data-to']]) {
      if (!target?.startsWith('#')) continue;
      const id = target.slice(1);
      if (id !== '' && !byId.has(id))
        report.error('markup-no-target', source, { id, near: nearest(id, byId.keys()) });
    }
  }
}

/** The element that captions each: one of them has a title, and no second one. */
const CAPTIONS: Readonly<Record<string, 'caption' | 'figcaption'>> = {
  table: 'caption',
  figure: 'figcaption',
};

/** Reports the second caption of a table or a figure. */
export function checkCaptions(elements: readonly ElementNode[], report: Report): void {
  for (const { tag, children } of elements) {
    const caption = CAPTIONS[tag];
    if (!caption) continue;
    const second = children.filter(
      (child): child is ElementNode => child.kind === 'element' && child.tag === caption,
    )[1];
    if (second) report.error('markup-caption-twice', markupPlace(second), { tag: caption });
  }
}

/** Reports words that no page would show: those in the head but for its title, and those of a blank to fill in. */
export function checkUnprinted(elements: readonly ElementNode[], report: Report): void {
  for (const element of elements) {
    const { tag, attributes, children } = element;
    const isBlank = tag === 'span' && readLength(attributes['data-width'] ?? '') > 0;
    if (!isBlank && tag !== 'head') continue;
    const own = isBlank ? children : children.filter(({ kind }) => kind === 'text');
    const text = own.map(textContent).join('').trim();
    if (/[\p{L}\p{N}]/u.test(text))
      report.error('markup-unprinted', markupPlace(element), { tag, text: shown(text) });
  }
}

/** The forms of values that attributes ask for. */
type ValueForm = FaultDetails['markup-attribute-value']['form'];

const isLength = (value: string) => readLength(value) > 0;
const isOneOf =
  (...words: readonly string[]) =>
  (value: string) =>
    words.includes(value);
const isEdge = isOneOf('top', 'right', 'bottom', 'left');

const FITS: Readonly<Record<ValueForm, (value: string) => boolean>> = {
  length: isLength,
  height: (value) => value === 'page' || isLength(value),
  width: (value) => isLength(value) || /^(?=.*[1-9])\d+(?:\.\d+)?\s*%$/.test(value),
  edges: (value) => value.split(' ').every(isEdge),
  here: isOneOf('here'),
  place: isOneOf('here', 'line'),
  truth: isOneOf('true', 'false'),
  scope: isOneOf('row', 'col', 'rowgroup', 'colgroup'),
  target: (value) => /^#./.test(value),
  // An empty one is that of the element around.
  language: (value) => value === '' || isLanguageTag(value),
};

const EVERYWHERE: Readonly<Record<string, ValueForm>> = {
  'data-place': 'here',
  'aria-hidden': 'truth',
  lang: 'language',
};

/** The forms of attributes that have an effect on pages, by the element that has them. */
const FORMS: Readonly<Record<string, Readonly<Record<string, ValueForm>>>> = {
  a: { 'data-to': 'target' },
  col: { 'data-width': 'width' },
  div: { 'data-height': 'height', 'data-pitch': 'length' },
  img: { 'data-width': 'length', 'data-height': 'length', 'data-bleed': 'edges', 'data-place': 'place' },
  span: { 'data-width': 'length' },
  td: { scope: 'scope' },
  th: { scope: 'scope' },
};

/** The form that an attribute asks for where its value does not have it; null where it has. */
function brokenForm(tag: string, name: string, value: string): ValueForm | null {
  const form = FORMS[tag]?.[name] ?? EVERYWHERE[name];
  return form === undefined || FITS[form](value) ? null : form;
}
