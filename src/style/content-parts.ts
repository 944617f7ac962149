import { attributesOf, nearestAttribute } from '../document/elements.ts';
import type { ContentBox } from '../faults/catalogue/style-names.ts';
import type { Report } from '../faults/fault.ts';
import type { Source } from '../faults/source.ts';
import type { ContentPart, PseudoElement } from './computed.ts';
import type { Declaration } from './declarations.ts';
import { plainValue } from './plain-value.ts';
import type { Stylesheet } from './stylesheet.ts';

/** The properties whose values have parts. */
const WITH_PARTS: ReadonlySet<string> = new Set(['content', 'string-set', 'bookmark-label']);

/** Reports parts of `content`, `string-set` and `bookmark-label` that show nothing where they stand. */
export function reportContentParts({ rules, pages }: Stylesheet, report: Report): void {
  for (const { selector, declarations } of rules) {
    const tag = selector.compounds[0]!.tag;
    for (const declaration of declarations) {
      if (!WITH_PARTS.has(declaration.name)) continue;
      const box = declaration.name === 'content' ? boxOf(selector.pseudo) : 'label';
      // An element without `::before` shows no content at all, which is reported of the declaration (not-applying.ts).
      if (box) reportParts(declaration, box, tag, report);
    }
  }
  for (const { boxes } of pages) {
    for (const declarations of boxes.values()) {
      for (const declaration of declarations)
        if (declaration.name === 'content') reportParts(declaration, 'margin-box', null, report);
    }
  }
}

/** @param tag the element's, if its rule names one. */
function reportParts(declaration: Declaration, box: ContentBox, tag: string | null, report: Report): void {
  if (declaration.kind !== 'longhand') return;
  const { source } = declaration.written;
  for (const part of partsOf(declaration)) {
    const shownIn = boxesOf(part);
    if (!shownIn.includes(box))
      report.error('css-content-part', source, { part: written(part), box, shownIn });
    else if (part.kind === 'attr') reportAttribute(part.name, tag, source, report);
    else if (part.kind === 'target-counter') reportAttribute(part.attribute, tag, source, report);
  }
}

function reportAttribute(name: string, tag: string | null, source: Source, report: Report): void {
  const known = attributesOf(tag);
  if (known.includes(name)) return;
  report.error('css-attribute', source, { name, tag, near: nearestAttribute(name, known) });
}

function partsOf(declaration: Declaration): readonly ContentPart[] {
  const content = plainValue(declaration, 'content') ?? plainValue(declaration, 'bookmark-label');
  if (content) return typeof content === 'string' ? [] : content;
  return (plainValue(declaration, 'string-set') ?? []).flatMap((set) => set.content);
}

const boxOf = (pseudo: PseudoElement | null): ContentBox | null =>
  pseudo === 'footnote-call' || pseudo === 'footnote-marker'
    ? 'note-number'
    : pseudo === 'before' || pseudo === 'after'
      ? 'generated'
      : pseudo;

/** The boxes in which a part shows something. */
function boxesOf(part: ContentPart): readonly ContentBox[] {
  switch (part.kind) {
    case 'text':
      return ['generated', 'note-number', 'marker', 'margin-box', 'label'];
    case 'attr':
      return ['generated', 'note-number', 'label'];
    case 'counter':
      return part.name === 'footnote' ? ['note-number'] : ['margin-box'];
    case 'string':
      return ['margin-box'];
    case 'element-text':
      return ['label'];
    default:
      return ['generated', 'note-number'];
  }
}

/** A part as it is written in a sheet, without its style. */
function written(part: ContentPart): string {
  switch (part.kind) {
    case 'text':
      return `"${part.text}"`;
    case 'element-text':
      return 'content(text)';
    case 'leader':
      return `leader("${part.pattern}")`;
    case 'target-counter':
      return `target-counter(attr(${part.attribute}), page)`;
    default:
      return `${part.kind}(${part.name})`;
  }
}
