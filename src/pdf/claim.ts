import { type ElementNode, templatePlace, textContent } from '../document/tree.ts';
import type { BrokenRule } from '../faults/catalogue/pdf.ts';
import type { Report } from '../faults/fault.ts';
import type { Source } from '../faults/source.ts';
import { belongs } from './claim-places.ts';
import { brokenRulesOf } from './claim-table.ts';
import type { ElementEntries } from './struct-tree.ts';
import { isOnOnePage, type StructureKid, type StructureNode } from './structure-node.ts';

/**
 * Reports what in a structure tree, by the entries that are written of it, breaks a rule of PDF/UA-1 that a machine can
 * decide: places of elements (ISO 32000-1, 14.8.4), levels of headings (ISO 14289-1, 7.4.2), alternative texts and boxes
 * of pictures (7.3 and 7.7), tables (7.5), notes (7.9), links (7.18.5). Languages (7.2) are checked in the HTML.
 */
export function checkClaim(
  document: StructureNode,
  written: ReadonlyMap<StructureNode, ElementEntries>,
  report: Report,
): void {
  const ids = new Set<string>();
  /** The level of the last heading. */
  let level = 0;
  /** The places in templates that write headings which skip a level. */
  const skipping = new Set<string>();

  const check = (node: StructureNode, source: Source | null, link: ElementNode | null) => {
    const { element, kids, type } = node;
    const { Alt, ID, A } = written.get(node)!;
    const broken = (rule: BrokenRule) =>
      report.error('claim-broken', source, { rule, text: startOf(element) });
    if (/^H[1-6]$/.test(type)) {
      const next = Number(type[1]);
      // A template writes a heading for each chapter: the first says what to write there.
      const written = element?.attributes['data-template'];
      if (next > level + 1 && !(written && skipping.has(written)))
        report.error('claim-heading', at(element, source), {
          tag: type.toLowerCase(),
          text: startOf(element),
          level,
          isOwn: written !== undefined,
        });
      if (next > level + 1 && written) skipping.add(written);
      level = next;
    }
    if (type === 'Figure' || type === 'Formula') {
      if (!String(Alt ?? '').trim())
        report.error('markup-no-alt', source, { src: element?.attributes.src ?? '' });
      if (isOnOnePage(node) && !hasBox(A)) broken('box');
    }
    if (type === 'Table')
      for (const rule of brokenRulesOf(node, (cell) => written.get(cell)!.A)) broken(rule);
    if (type === 'Note') {
      if (ID === undefined || ids.has(String(ID))) broken('note');
      ids.add(String(ID));
    }
    if (type === 'Link' && !isDescribed(node)) broken('link');
    const isLink = element?.tag === 'a' && type === 'Link';
    if (isLink && link)
      report.error('claim-link', at(element, source), { href: element.attributes.href ?? '' });
    const within = isLink ? element : link;
    for (const kid of kids) {
      const inside = placeOf(kid) ?? source;
      if (!belongs(kid, node))
        report.error('claim-place', at(kid.kind === 'element' ? kid.element : null, inside), {
          tag: tagOf(kid),
          parent: parentOf(kid, node),
        });
      if (kid.kind === 'element') check(kid, inside, within);
    }
  };
  check(document, null, null);
}

/** Reports a glyph of a font that stands for no character (ISO 14289-1, 7.21.8). @param texts those of the glyphs shown, by their font. */
export function checkGlyphs(texts: Iterable<ReadonlyMap<number, string>>, report: Report): void {
  if ([...texts].some((glyphs) => glyphs.has(NOTDEF)))
    report.error('claim-broken', null, { rule: 'glyph', text: '' });
}

const NOTDEF = 0;

/** The first words of an element, by which its author finds it in a template. */
const startOf = (element: ElementNode | null): string =>
  element ? textContent(element).replace(/\s+/g, ' ').trim().slice(0, 40) : '';

/** Whether the attributes of a picture have the box that it fills on its page (ISO 32000-1, 14.8.5.4.3). */
function hasBox(attributes: { readonly BBox?: readonly number[] } | undefined): boolean {
  const [left, bottom, right, top] = attributes?.BBox ?? [];
  return right! > left! && top! > bottom!;
}

/** Whether a link has annotations, each with a description. */
function isDescribed({ kids }: StructureNode): boolean {
  const annotations = kids.filter((kid) => kid.kind === 'annotation');
  return annotations.length > 0 && annotations.every(({ ref }) => String(ref.data.Contents ?? '').trim());
}

/** The name of an element in markup; null for text. */
const tagOf = (kid: StructureKid): string | null =>
  kid.kind === 'element' ? (kid.element?.tag ?? kid.type) : null;

/** The name of the element that holds one in markup. */
const parentOf = (kid: StructureKid, node: StructureNode): string | null =>
  (kid.kind === 'element' && kid.element?.parent?.tag) || tagOf(node);

/** The place where an author mends an element, which for an element that is not in the document is that around it. */
const at = (element: ElementNode | null, around: Source | null): Source | null =>
  (element && templatePlace(element)) ?? around;

const placeOf = (kid: StructureKid): Source | null =>
  kid.kind === 'element' ? (kid.element?.source ?? null) : null;
