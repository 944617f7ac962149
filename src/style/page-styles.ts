import type { Cascade, Matched, Resolved } from './cascade.ts';
import type { LengthPercentage, PageSelector, PageStyle } from './computed.ts';
import { PAGE_BOX_NAMES, type PageBoxName, type PageRule, pageSpecificity } from './page-rules.ts';
import type { PageSize } from './page-size.ts';

/** What page styles are made from. */
export interface PageContext {
  /** In the order of the sheets. */
  readonly rules: readonly PageRule[];
  /** Pages inherit from the root element, margin boxes from their page (CSS Paged Media 3, 8). */
  readonly root: Resolved;
  readonly cascade: Cascade;
  readonly defaultPage: PageSize;
  /** Ranks from this one on are free. */
  readonly firstRank: number;
}

type RankedPageRule = PageRule & { readonly rank: number };

/**
 * The styles of every kind of page that the rules tell apart, worked out at once, so that all faults
 * are in the report when styling is done.
 */
export function pageStyles(context: PageContext): (page: PageSelector) => PageStyle {
  const { rules, firstRank } = context;
  const ranked = rules.map((rule, i) => ({ ...rule, rank: firstRank + i * (PAGE_BOX_NAMES.length + 1) }));
  const names = new Set(rules.flatMap(({ selectors }) => selectors.flatMap(({ name }) => name ?? [])));
  const keyOf = ({ name, side, first, blank }: PageSelector) =>
    `${names.has(name) ? name : 'auto'} ${side} ${first} ${blank}`;
  const styles = new Map<string, PageStyle>();
  const byRules = new Map<string, PageStyle>();
  for (const name of ['auto', ...names]) {
    for (const side of ['recto', 'verso'] as const) {
      for (const [first, blank] of [
        [false, false],
        [false, true],
        [true, false],
        [true, true],
      ] as const) {
        const page = { name, side, first, blank };
        const matching = matchingRules(ranked, page);
        const ranks = matching.map(({ rank }) => rank).join();
        const style = byRules.get(ranks) ?? pageStyle(matching, context);
        byRules.set(ranks, style);
        styles.set(keyOf(page), style);
      }
    }
  }
  return (page) => styles.get(keyOf(page))!;
}

/** The rules for a page, the strongest last. */
function matchingRules(rules: readonly RankedPageRule[], page: PageSelector): RankedPageRule[] {
  return rules
    .map((rule) => ({ rule, specificity: pageSpecificity(rule, page) }))
    .filter(({ specificity }) => specificity !== null)
    .sort((a, b) => a.specificity! - b.specificity!)
    .map(({ rule }) => rule);
}

function pageStyle(rules: readonly RankedPageRule[], { root, cascade, defaultPage }: PageContext): PageStyle {
  const size = rules.findLast((rule) => rule.size)?.size ?? defaultPage;
  const own = cascade.child(root, rules);
  const box = (name: PageBoxName) => cascade.child(own, boxRules(rules, name)).style;
  const marginBoxes: PageStyle['marginBoxes'] = {};
  for (const name of PAGE_BOX_NAMES) {
    if (name === 'footnote') continue;
    const style = box(name);
    if (style.content && style.display !== 'none') marginBoxes[name] = style;
  }
  const { margin, backgroundColor } = own.style;
  return {
    ...size,
    // Percentages are of the page's own width and height (CSS Paged Media 3, 7.2).
    margin: {
      top: marginOf(margin.top, size.height),
      right: marginOf(margin.right, size.width),
      bottom: marginOf(margin.bottom, size.height),
      left: marginOf(margin.left, size.width),
    },
    backgroundColor,
    marginBoxes,
    footnoteArea: box('footnote'),
  };
}

function boxRules(rules: readonly RankedPageRule[], name: PageBoxName): Matched[] {
  const offset = 1 + PAGE_BOX_NAMES.indexOf(name);
  return rules.flatMap(({ boxes, rank }) => {
    const declarations = boxes.get(name);
    return declarations ? [{ rank: rank + offset, declarations }] : [];
  });
}

function marginOf(margin: LengthPercentage | 'auto', whole: number): number {
  if (margin === 'auto') return 0;
  return typeof margin === 'number' ? margin : (margin.percent / 100) * whole;
}
