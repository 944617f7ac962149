import type {
  Atrule,
  Block,
  Declaration as DeclarationNode,
  Selector as SelectorNode,
  ValueNode,
} from 'css-tree/parser';
import type { Size } from '../drawing/drawing.ts';
import { nearest } from '../faults/nearest.ts';
import type { Source } from '../faults/source.ts';
import { isNth } from '../nth-matcher.ts';
import { MARGIN_BOX_NAMES, type MarginBoxName, type PageSelector } from './computed.ts';
import { type Declaration, longhandsOf } from './declarations.ts';
import type { Layer } from './layers.ts';
import { reportOnPageBox } from './not-applying.ts';
import { BLEED_SYNTAX, MARKS_SYNTAX, type PageMarks, readBleed, readMarks } from './page-edges.ts';
import { readSize, SIZE_SYNTAX } from './page-size.ts';
import { boxesOfValue } from './properties/applies-to.ts';
import { type PropertyName, property } from './properties/index.ts';
import type { SheetSource } from './sheet-source.ts';

/** An `@page` rule (CSS Paged Media 3, 4 and 5). */
export interface PageRule {
  readonly source: Source;
  readonly layer: Layer;
  readonly selectors: readonly PageRuleSelector[];
  readonly size: Size | null;
  readonly marks: PageMarks | null;
  readonly bleed: number | 'auto' | null;
  readonly declarations: readonly Declaration[];
  readonly boxes: ReadonlyMap<PageBoxName, readonly Declaration[]>;
}

export type PageBoxName = MarginBoxName | 'footnote';

interface PageRuleSelector {
  readonly name: string | null;
  readonly pseudos: readonly PagePseudo[];
  readonly nth: readonly NthPage[];
}

/** The pages at the places step × n + offset, for n = 0, 1, 2 … */
export interface NthPage {
  readonly step: number;
  readonly offset: number;
  /** Whether the place is in a group of consecutive pages of one name, or in the document. */
  readonly inGroup: boolean;
}

const PAGE_PSEUDOS = ['left', 'right', 'first', 'blank'] as const;
type PagePseudo = (typeof PAGE_PSEUDOS)[number];

export const PAGE_BOX_NAMES: readonly PageBoxName[] = [...MARGIN_BOX_NAMES, 'footnote'];

/** Reads an `@page` rule; null, after a fault, when its selector cannot be read. */
export function readPageRule(node: Atrule, block: Block, layer: Layer, sheet: SheetSource): PageRule | null {
  const selectors = readSelectors(node, sheet);
  const boxes = new Map<PageBoxName, readonly Declaration[]>();
  let size: Size | null = null;
  let marks: PageMarks | null = null;
  let bleed: number | 'auto' | null = null;
  const declarations = sheet.declarations(block, {
    atRule: (box) => {
      const name = PAGE_BOX_NAMES.find((known) => known === box.name.toLowerCase());
      if (!name || !box.block || box.prelude) sheet.unknownAtRule(box, PAGE_BOX_NAMES);
      else {
        const read = sheet.declarations(box.block);
        reportOnPageBox(read, name, sheet.report);
        boxes.set(name, [...(boxes.get(name) ?? []), ...read]);
      }
    },
    // Properties that only pages have are read here. Properties that have no effect on pages are reported.
    takes: (declaration) => {
      const name = declaration.property.toLowerCase();
      const read = <T>(reader: (value: readonly ValueNode[]) => T | undefined, expected: string) =>
        readValue(declaration, sheet, reader, expected);
      if (name === 'size') size = read((value) => readSize(value, sheet.defaultPage), SIZE_SYNTAX) ?? size;
      else if (name === 'marks') marks = read(readMarks, MARKS_SYNTAX) ?? marks;
      else if (name === 'bleed') bleed = read(readBleed, BLEED_SYNTAX) ?? bleed;
      else if (applies(name)) return false;
      else sheet.report.error('css-property-place', sheet.sourceOf(declaration), { name, page: true });
      return true;
    },
  });
  return (
    selectors && { source: sheet.sourceOf(node), layer, selectors, size, marks, bleed, declarations, boxes }
  );
}

function readSelectors({ prelude }: Atrule, sheet: SheetSource): PageRuleSelector[] | null {
  if (!prelude) return [{ name: null, pseudos: [], nth: [] }];
  const [list] = prelude.type === 'Raw' ? [] : prelude.children;
  if (list?.type !== 'SelectorList') {
    sheet.unreadable(prelude, 'page-selector');
    return null;
  }
  const selectors = list.children.toArray().map((selector) => readSelector(selector, sheet));
  return selectors.every((selector) => selector !== null) ? selectors : null;
}

function readSelector(node: SelectorNode, sheet: SheetSource): PageRuleSelector | null {
  let name: string | null = null;
  const pseudos: PagePseudo[] = [];
  const nth: NthPage[] = [];
  for (const [i, part] of node.children.toArray().entries()) {
    const pseudo = part.type === 'PseudoClassSelector' && part.children === null;
    const known = pseudo && PAGE_PSEUDOS.find((word) => word === part.name.toLowerCase());
    const place = part.type === 'PseudoClassSelector' && part.name.toLowerCase() === 'nth';
    if (known) pseudos.push(known);
    else if (place) {
      const read = readNth(sheet.textOf(part), name);
      if (!read || (name !== null && read.of !== null && name !== read.of)) {
        sheet.unreadable(node, 'page-selector');
        return null;
      }
      name ??= read.of;
      nth.push(read.nth);
    } else if (part.type === 'TypeSelector' && i === 0 && !/[*|]/.test(part.name)) name = part.name;
    else if (pseudo) {
      const near = pageNames(part.name.toLowerCase());
      sheet.report.error('css-pseudo-class', sheet.sourceOf(part), { name: part.name, near });
      return null;
    } else {
      sheet.unreadable(node, 'page-selector');
      return null;
    }
  }
  return { name, pseudos, nth };
}

const NTH =
  /^:nth\(\s*(?:(odd|even)|(?:([+-]?\d{0,4})(n))?\s*([+-]?\s*\d{1,5})?)(?:\s+of\s+([\w-]+))?\s*\)$/i;

/** Reads `:nth(2n+1)` or `:nth(1 of chapter)` (CSS GCPM 3, 4; CSS Syntax 3, 6). */
function readNth(text: string, name: string | null): { nth: NthPage; of: string | null } | null {
  const match = NTH.exec(text);
  if (!match || !(match[1] || match[3] || match[4])) return null;
  const [, word, times, n, plus, of] = match;
  const step = word ? 2 : !n ? 0 : times === '' || times === '+' ? 1 : times === '-' ? -1 : Number(times);
  const offset = word ? (word.toLowerCase() === 'odd' ? 1 : 0) : Number(plus?.replace(/\s/g, '') ?? 0);
  return { nth: { step, offset, inGroup: of !== undefined || name !== null }, of: of ?? null };
}

/** The page selector nearest to an unknown word. `recto` and `verso` are `:right` and `:left` in CSS. */
function pageNames(word: string): string | null {
  if (word === 'recto') return ':right';
  if (word === 'verso') return ':left';
  const near = nearest(word, PAGE_PSEUDOS);
  return near && `:${near}`;
}

/** The value of a property that only pages have; undefined, after a fault, when it cannot be read. */
function readValue<T>(
  declaration: DeclarationNode,
  sheet: SheetSource,
  reader: (value: readonly ValueNode[]) => T | undefined,
  expected: string,
): T | undefined {
  const { value, important } = declaration;
  const property = declaration.property.toLowerCase();
  const read = value.type === 'Value' ? reader(value.children.toArray()) : undefined;
  if (important) {
    sheet.report.error('css-important', sheet.sourceOf(declaration), { property });
  } else if (read === undefined) {
    const details = { property, value: sheet.textOf(value).trim(), expected };
    sheet.report.error('css-value', sheet.sourceOf(value), details);
  }
  return read;
}

/** Whether margin boxes inherit the property from their page to some effect. Each has a `text-align` of its own. */
const reachesMarginBoxes = (name: PropertyName): boolean =>
  name !== 'text-align' && boxesOfValue(name, null).includes('margin-box');

/** Whether a page uses the property, or its margin boxes inherit it. Unknown properties are reported elsewhere: true. */
function applies(name: string): boolean {
  const used = (longhand: PropertyName) =>
    longhand.startsWith('margin-') ||
    longhand.startsWith('background-') ||
    longhand === 'counter-reset' ||
    (property(longhand).inherited && reachesMarginBoxes(longhand));
  const longhands = longhandsOf(name) ?? [];
  return longhands.length === 0 || longhands.some(used);
}

/** The specificity of the rule's strongest selector that matches a page; null when none matches. */
export function pageSpecificity(
  { selectors }: Pick<PageRule, 'selectors'>,
  page: PageSelector,
): number | null {
  const matching = selectors.filter(
    ({ name, pseudos, nth }) =>
      (name === null || name === page.name) &&
      pseudos.every((pseudo) => holds(pseudo, page)) &&
      nth.every(({ step, offset, inGroup }) => isNth(inGroup ? page.inGroup : page.number, step, offset)),
  );
  return matching.length > 0 ? Math.max(...matching.map(specificityOf)) : null;
}

function holds(pseudo: PagePseudo, { side, number, blank }: PageSelector): boolean {
  if (pseudo === 'first') return number === 1;
  if (pseudo === 'blank') return blank;
  return side === (pseudo === 'right' ? 'recto' : 'verso');
}

/**
 * The specificity of a selector: name, then :first, :blank and :nth(), then :left and :right (CSS Paged Media 3, 5.3; CSS
 * GCPM 3, 4).
 */
function specificityOf({ name, pseudos, nth }: PageRuleSelector): number {
  const sides = pseudos.filter((pseudo) => pseudo === 'left' || pseudo === 'right').length;
  return (name === null ? 0 : 10_000) + 100 * (pseudos.length - sides + nth.length) + sides;
}
