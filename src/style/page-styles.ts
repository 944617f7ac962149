import type { Size } from '../drawing/drawing.ts';
import type { Report } from '../faults/fault.ts';
import { getOrMake } from '../once.ts';
import { MM, toMm } from '../units.ts';
import type { Cascade, DeclarationFaults, Resolved } from './cascade.ts';
import type { Matched } from './cascade-order.ts';
import { MARGIN_BOX_NAMES, type PageSelector, type PageStyle } from './computed.ts';
import type { Declaration } from './declarations.ts';
import { type LayerOrder, OF_USER_AGENT } from './layers.ts';
import { BoxesWithoutContent } from './no-content.ts';
import { bleedOf } from './page-edges.ts';
import {
  type NthPage,
  PAGE_BOX_NAMES,
  type PageBoxName,
  type PageRule,
  pageSpecificity,
} from './page-rules.ts';
import { points } from './values.ts';

/** The sources of page styles. */
interface PageContext {
  /** The `@page` rules, in the order of the sheets. */
  readonly rules: readonly PageRule[];
  readonly order: LayerOrder;
  /** The style of the root element, from which pages inherit (CSS Paged Media 3, 8). */
  readonly root: Resolved;
  readonly cascade: Cascade;
  readonly defaultPage: Size;
  /** The first rank that no rule of elements has. */
  readonly firstRank: number;
  readonly report: Report;
  /** Receives the faults of declarations. */
  readonly faults: DeclarationFaults;
}

/** The least width and height between a page's margins, points. In less, no text can be broken into lines. */
const LEAST_SIDE = 20 * MM;

/** A rule with its rank in the order of the sheets, and its layer's. */
type RankedPageRule = Omit<PageRule, 'layer'> & { readonly rank: number; readonly layer: number };

/**
 * A function that gives the style of a page. The style of every kind of page that the rules distinguish is
 * computed at once, so that its faults are reported while the document is styled. Only the style of a page that
 * several `:nth()` select is computed when it is first asked for.
 */
export function pageStyles(context: PageContext): (page: PageSelector) => PageStyle {
  const { rules, order, firstRank } = context;
  const ranked = rules.map((rule, i) => ({
    ...rule,
    rank: firstRank + i * (PAGE_BOX_NAMES.length + 1),
    layer: order.get(rule.layer)!,
  }));
  const selectors = rules.flatMap((rule) => rule.selectors);
  // In a booklet bound at its right a recto is a left page (CSS Paged Media 3, 5.2).
  const rightToLeft = context.root.style.livretPageProgression === 'right-to-left';
  const matching = (page: PageSelector) => matchingRules(ranked, rightToLeft ? overleaf(page) : page);
  const byRules = new Map<string, PageStyle>();
  const boxes = new BoxesWithoutContent();
  const styleOf = (matching: readonly RankedPageRule[]) => {
    const ranks = matching.map(({ rank }) => rank).join();
    return getOrMake(byRules, ranks, () => pageStyle(matching, context, boxes));
  };
  const places = selectors.flatMap(({ nth }) => nth).map(placeOf);
  for (const name of new Set(['auto', ...selectors.flatMap((selector) => selector.name ?? [])])) {
    for (const side of ['recto', 'verso'] as const) {
      for (const blank of [false, true]) {
        for (const place of [...ANYWHERE, ...places]) {
          styleOf(matching({ ...place, name, side, blank }));
        }
      }
    }
  }
  boxes.report(context.report);
  const byPage = new Map<string, PageStyle>();
  return (page) => {
    const { name, side, blank, number, inGroup } = page;
    const key = `${name} ${side} ${blank} ${number} ${inGroup}`;
    return getOrMake(byPage, key, () => styleOf(matching(page)));
  };
}

const overleaf = (page: PageSelector): PageSelector => ({
  ...page,
  side: page.side === 'recto' ? 'verso' : 'recto',
});

type PagePlace = Pick<PageSelector, 'number' | 'inGroup'>;

const LATER = 1_000_003;
/** The place of a page that no `:nth()` is likely to select. */
export const ANY_PLACE = { number: LATER, inGroup: LATER, blank: false } as const;
const ANYWHERE: readonly PagePlace[] = [ANY_PLACE, { ...ANY_PLACE, number: 1 }];

/** The place of the first page that an `:nth()` selects. */
function placeOf({ step, offset, inGroup }: NthPage): PagePlace {
  const first = step > 0 && offset < 1 ? step - (-offset % step) : offset;
  return inGroup ? { number: LATER, inGroup: first } : { number: first, inGroup: LATER };
}

/** The rules that match a page, the strongest last. */
function matchingRules(rules: readonly RankedPageRule[], page: PageSelector): RankedPageRule[] {
  return rules
    .map((rule) => ({ rule, specificity: pageSpecificity(rule, page) }))
    .filter(({ specificity }) => specificity !== null)
    .sort((a, b) => a.rule.layer - b.rule.layer || a.specificity! - b.specificity!)
    .map(({ rule }) => rule);
}

function pageStyle(
  rules: readonly RankedPageRule[],
  context: PageContext,
  boxes: BoxesWithoutContent,
): PageStyle {
  const { root, cascade, defaultPage, faults } = context;
  const size = rules.findLast((rule) => rule.size)?.size ?? defaultPage;
  const own = cascade.child(root, rules, faults);
  const box = (name: PageBoxName) => {
    const matching = boxRules(rules, name);
    const { style, values } = cascade.child(own, matching, faults);
    const hasContent = name === 'footnote' || values.content !== 'normal' || values.display === 'none';
    for (const { declarations, layer } of matching)
      if (layer !== OF_USER_AGENT) boxes.add(declarations, `@${name}`, hasContent);
    return style;
  };
  const marginBoxes: PageStyle['marginBoxes'] = {};
  for (const name of MARGIN_BOX_NAMES) {
    const style = box(name);
    if (style.content && style.display !== 'none') marginBoxes[name] = style;
  }
  const margin = marginsOf(own.style.margin, size);
  checkArea(size, margin, rules, context.report);
  const { counterReset } = own.style;
  // The root's background is the page's (CSS Backgrounds 3, 2.11.1).
  const hasOwn = own.style.backgroundColor !== null || own.style.backgroundImage !== 'none';
  const background = hasOwn ? own.style : root.style;
  const number = counterReset.page ?? null;
  const marks = rules.findLast((rule) => rule.marks)?.marks ?? [];
  const bleed = bleedOf(rules.findLast((rule) => rule.bleed !== null)?.bleed ?? 'auto', marks);
  return {
    ...{ ...size, bleed, marks, margin, background, number, marginBoxes },
    footnoteArea: box('footnote'),
  };
}

/** The margins in points. Percentages refer to the page's own width and height (CSS Paged Media 3, 7.2). */
function marginsOf({ top, right, bottom, left }: Resolved['style']['margin'], { width, height }: Size) {
  return {
    top: points(top, height),
    right: points(right, width),
    bottom: points(bottom, height),
    left: points(left, width),
  };
}

/** Reports a page without room between its margins, once, at the strongest rule that sets its size or margins. */
function checkArea(
  size: Size,
  margin: PageStyle['margin'],
  rules: readonly RankedPageRule[],
  report: Report,
): void {
  const width = size.width - margin.left - margin.right;
  const height = size.height - margin.top - margin.bottom;
  if (width >= LEAST_SIDE && height >= LEAST_SIDE) return;
  if (report.faults.some(({ code }) => code === 'css-page-area')) return;
  const rule = rules.findLast((candidate) => candidate.size || candidate.declarations.some(isMargin));
  report.error('css-page-area', rule?.source ?? null, {
    width: toMm(width),
    height: toMm(height),
    least: toMm(LEAST_SIDE),
  });
}

function isMargin(declaration: Declaration): boolean {
  return declaration.name.startsWith('margin');
}

function boxRules(rules: readonly RankedPageRule[], name: PageBoxName): Matched[] {
  const offset = 1 + PAGE_BOX_NAMES.indexOf(name);
  return rules.flatMap(({ boxes, rank, layer }) => {
    const declarations = boxes.get(name);
    return declarations ? [{ rank: rank + offset, layer, declarations }] : [];
  });
}
