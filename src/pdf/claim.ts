import { type ElementNode, textContent } from '../document/tree.ts';
import type { Report } from '../faults/fault.ts';
import type { Source } from '../faults/source.ts';
import type { Role } from './roles.ts';
import type { StructureKid, StructureNode } from './structure-node.ts';

/**
 * Reports what in a structure tree, as it will be written, breaks a rule of PDF/UA-1 that a machine can decide: places of
 * elements (ISO 32000-1, 14.8.4), levels of headings (ISO 14289-1, 7.4.2), alternative texts (7.3 and 7.7), languages
 * (7.2), links in links (7.18.5).
 */
export function checkClaim(document: StructureNode, report: Report): void {
  const languages = new Set<string>();
  /** The level of the last heading. */
  let level = 0;

  const check = (node: StructureNode, source: Source | null, link: ElementNode | null) => {
    const { element, type, kids, lang } = node;
    if (/^H[1-6]$/.test(type)) {
      const next = Number(type[1]);
      if (next > level + 1)
        report.error('claim-heading', source, { tag: type.toLowerCase(), text: startOf(element), level });
      level = next;
    }
    if ((type === 'Figure' || type === 'Formula') && !element?.attributes.alt?.trim())
      report.error('markup-no-alt', source, { src: element?.attributes.src ?? '' });
    if (lang && !languages.has(lang)) {
      languages.add(lang);
      if (!LANGUAGE.test(lang)) report.error('claim-language', source, { lang });
    }
    const isLink = element?.tag === 'a' && type === 'Link';
    if (isLink && link) report.error('claim-link', source, { href: element.attributes.href ?? '' });
    const within = isLink ? element : link;
    for (const kid of kids) {
      const at = placeOf(kid) ?? source;
      if (!belongs(kid, node))
        report.error('claim-place', at, { tag: tagOf(kid), parent: parentOf(kid, node) });
      if (kid.kind === 'element') check(kid, at, within);
    }
  };
  check(document, null, null);
}

/** The first words of an element, by which its author finds it in a template. */
const startOf = (element: ElementNode | null): string =>
  element ? textContent(element).replace(/\s+/g, ' ').trim().slice(0, 40) : '';

/** The form of a tag (RFC 5646, 2.1). */
const LANGUAGE = /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i;

/** The types that alone stand in a type. */
const HELD: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  Table: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['Caption', 'LI', 'L'],
  LI: ['Lbl', 'LBody'],
  TOC: ['Caption', 'TOCI', 'TOC'],
};

/** The types in which alone a type stands. */
const HOLDERS: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};

function belongs(kid: StructureKid, { type }: StructureNode): boolean {
  const held = HELD[type];
  if (kid.kind !== 'element') return held === undefined;
  return (held?.includes(kid.type) ?? true) && (HOLDERS[kid.type]?.includes(type) ?? true);
}

/** The name of an element in markup; null for text. */
const tagOf = (kid: StructureKid): string | null =>
  kid.kind === 'element' ? (kid.element?.tag ?? kid.type) : null;

/** The name of the element that holds one in markup. */
const parentOf = (kid: StructureKid, node: StructureNode): string | null =>
  (kid.kind === 'element' && kid.element?.parent?.tag) || tagOf(node);

const placeOf = (kid: StructureKid): Source | null =>
  kid.kind === 'element' ? (kid.element?.source ?? null) : null;
