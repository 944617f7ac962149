import type { DocumentTree } from '../document/tree.ts';
import { type Fault, Report } from '../faults/fault.ts';
import { Cascade, type Resolved } from './cascade.ts';
import type { ComputedStyle, PseudoElement, StyledDocument } from './computed.ts';
import { MatchedRules } from './not-applying.ts';
import type { PageSize } from './page-size.ts';
import { pageStyles } from './page-styles.ts';
import { RuleIndex, rank } from './rule-index.ts';
import { reportUnsetStrings } from './strings.ts';
import { readStylesheet, type Stylesheet } from './stylesheet.ts';
import { userAgentCss } from './user-agent.ts';

/** The text of a style sheet. `file` is its name in messages. */
export interface CssFile {
  readonly file: string;
  readonly css: string;
}

/**
 * Computes the style of every element, pseudo-element and kind of page.
 * @param sheets style sheets; a later one wins over an earlier one.
 * @param defaults.page the size of pages for which no rule sets `size`, points.
 * @param report receives a fault, with its place in the CSS, for all that is outside the subset or cannot be read.
 */
export function styleDocument(
  tree: DocumentTree,
  sheets: readonly CssFile[],
  defaults: { readonly page: PageSize },
  report: Report,
): StyledDocument {
  // A declaration can be at fault for many elements. The fault is reported once.
  const faults = new Report();
  const own = { file: 'user-agent.css', css: userAgentCss(tree) };
  const read = readSheets(own, sheets, defaults.page, faults);
  reportUnsetStrings(read, faults);
  const rules = rank(read.flatMap((sheet) => sheet.rules));
  const cascade = new Cascade(faults);
  const matched = new MatchedRules();
  const styles = styleElements(tree, new RuleIndex(rules, tree), cascade, matched);
  matched.reportWithoutEffect(tree, ({ index }) => styles.elements[index]!.style, faults);
  const page = pageStyles({
    rules: read.flatMap((sheet) => sheet.pages),
    root: styles.elements[tree.root.index]!,
    cascade,
    defaultPage: defaults.page,
    firstRank: rules.length,
    report: faults,
  });
  report.add(distinct(faults.faults));
  return {
    tree,
    style: (element) => styles.elements[element.index]!.style,
    pseudo: (element, which) => styles.pseudos.get(which)?.get(element.index) ?? null,
    page,
  };
}

/** The sheets read by the last call. The next cohort, or the next build of a preview, mostly has the same ones. */
let lastSheets: ReadonlyMap<string, { readonly sheet: Stylesheet; readonly faults: Report }> = new Map();

function readSheets(own: CssFile, sheets: readonly CssFile[], page: PageSize, report: Report): Stylesheet[] {
  const read = [own, ...sheets].map((source) => {
    const key = JSON.stringify([source.file, page, source.css]);
    const known = lastSheets.get(key);
    if (known) return { key, ...known };
    const faults = new Report();
    return { key, sheet: readStylesheet(source, source === own ? 0 : 1, page, faults), faults };
  });
  lastSheets = new Map(read.map(({ key, sheet, faults }) => [key, { sheet, faults }]));
  report.add(read.flatMap(({ faults }) => faults.faults));
  return read.map(({ sheet }) => sheet);
}

interface ElementStyles {
  /** The style of each element, by its index. */
  readonly elements: readonly Resolved[];
  readonly pseudos: ReadonlyMap<PseudoElement, ReadonlyMap<number, ComputedStyle>>;
}

function styleElements(
  { root, elements }: DocumentTree,
  index: RuleIndex,
  cascade: Cascade,
  matched: MatchedRules,
): ElementStyles {
  const resolved: Resolved[] = [];
  const pseudos = new Map<PseudoElement, Map<number, ComputedStyle>>();
  // Elements are in document order: a parent is styled before its children.
  for (const element of elements) {
    const rules = index.matching(element);
    matched.add(element, rules);
    const ownRules = rules.filter(({ selector }) => selector.pseudo === null);
    const parent = element === root ? null : resolved[element.parent!.index]!;
    const own = parent ? cascade.child(parent, ownRules) : cascade.root(ownRules);
    resolved[element.index] = own;
    if (ownRules.length === rules.length) continue;
    for (const which of new Set(rules.map(({ selector }) => selector.pseudo))) {
      if (which === null) continue;
      const pseudoRules = rules.filter(({ selector }) => selector.pseudo === which);
      // A footnote call inherits from the text around the note (CSS GCPM 3, 2.5).
      const around = which === 'footnote-call' && parent ? parent : own;
      const pseudo = cascade.child(around, pseudoRules);
      const isShown = hasBox(which, pseudo);
      if (!isShown && which !== 'marker') continue;
      const styles = pseudos.get(which) ?? new Map<number, ComputedStyle>();
      // A marker without a box is one without text: without a style, it would be the list's.
      pseudos.set(
        which,
        styles.set(element.index, isShown ? pseudo.style : { ...pseudo.style, content: [] }),
      );
    }
  }
  return { elements: resolved, pseudos };
}

/** Whether a pseudo-element has a box. A marker needs no `content`: `list-style-type` makes it (CSS Lists 3, 3). */
function hasBox(which: PseudoElement, { values: { content, display } }: Resolved): boolean {
  return display !== 'none' && content !== 'none' && (content !== 'normal' || which === 'marker');
}

function distinct(faults: readonly Fault[]): Fault[] {
  const byText = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return [...byText.values()];
}
