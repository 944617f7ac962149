import type { DocumentTree } from '../document/tree.ts';
import { type Fault, Report } from '../faults/fault.ts';
import { Cascade, type Resolved } from './cascade.ts';
import type { ComputedStyle, PseudoElement, StyledDocument } from './computed.ts';
import type { PageSize } from './page-size.ts';
import { pageStyles } from './page-styles.ts';
import { RuleIndex, rank } from './rule-index.ts';
import { reportUnsetStrings } from './strings.ts';
import { readStylesheet, type Stylesheet } from './stylesheet.ts';
import { USER_AGENT_CSS } from './user-agent.ts';

/** A sheet as written; `file` is for messages. */
export interface CssFile {
  readonly file: string;
  readonly css: string;
}

/**
 * Gives every element, pseudo-element and kind of page its computed style.
 * @param sheets themes in their order, later over earlier.
 * @param defaults.page the page where no `size` says otherwise, points.
 * @param report takes what is outside the subset, unreadable or undefined, with its place in the CSS.
 */
export function styleDocument(
  tree: DocumentTree,
  sheets: readonly CssFile[],
  defaults: { readonly page: PageSize },
  report: Report,
): StyledDocument {
  // A declaration can be at fault for many elements: it is told once.
  const faults = new Report();
  const read = readSheets(sheets, defaults.page, faults);
  reportUnsetStrings(read, faults);
  const rules = rank(read.flatMap((sheet) => sheet.rules));
  const cascade = new Cascade(faults);
  const styles = styleElements(tree, new RuleIndex(rules, tree), cascade);
  const page = pageStyles({
    rules: read.flatMap((sheet) => sheet.pages),
    root: styles.elements[tree.root.index]!,
    cascade,
    defaultPage: defaults.page,
    firstRank: rules.length,
    report: faults,
  });
  for (const fault of distinct(faults.faults)) report.faults.push(fault);
  return {
    tree,
    style: (element) => styles.elements[element.index]!.style,
    pseudo: (element, which) => styles.pseudos.get(which)?.get(element.index) ?? null,
    page,
  };
}

/** The sheets of the last call: for cohorts, and for a preview, they are mostly the same again. */
let lastSheets: ReadonlyMap<string, { readonly sheet: Stylesheet; readonly faults: Report }> = new Map();

function readSheets(sheets: readonly CssFile[], page: PageSize, report: Report): Stylesheet[] {
  const own = { file: 'user-agent.css', css: USER_AGENT_CSS };
  const read = [own, ...sheets].map((source) => {
    const key = JSON.stringify([source.file, page, source.css]);
    const known = lastSheets.get(key);
    if (known) return { key, ...known };
    const faults = new Report();
    return { key, sheet: readStylesheet(source, source === own ? 0 : 1, page, faults), faults };
  });
  lastSheets = new Map(read.map(({ key, sheet, faults }) => [key, { sheet, faults }]));
  report.faults.push(...read.flatMap(({ faults }) => faults.faults));
  return read.map(({ sheet }) => sheet);
}

interface ElementStyles {
  /** By element index. */
  readonly elements: readonly Resolved[];
  readonly pseudos: ReadonlyMap<PseudoElement, ReadonlyMap<number, ComputedStyle>>;
}

function styleElements({ root, elements }: DocumentTree, index: RuleIndex, cascade: Cascade): ElementStyles {
  const resolved: Resolved[] = [];
  const pseudos = new Map<PseudoElement, Map<number, ComputedStyle>>();
  // Document order: a parent's style is there before its children's.
  for (const element of elements) {
    const rules = index.matching(element);
    const ownRules = rules.filter(({ selector }) => selector.pseudo === null);
    const parent = element === root ? null : resolved[element.parent!.index]!;
    const own = parent ? cascade.child(parent, ownRules) : cascade.root(ownRules);
    resolved[element.index] = own;
    if (ownRules.length === rules.length) continue;
    for (const which of new Set(rules.map(({ selector }) => selector.pseudo))) {
      if (which === null) continue;
      const pseudoRules = rules.filter(({ selector }) => selector.pseudo === which);
      // The call stands in the text around the note, and looks like it (CSS GCPM 3, 2.5).
      const around = which === 'footnote-call' && parent ? parent : own;
      const pseudo = cascade.child(around, pseudoRules);
      if (!hasBox(which, pseudo)) continue;
      const styles = pseudos.get(which) ?? new Map<number, ComputedStyle>();
      pseudos.set(which, styles.set(element.index, pseudo.style));
    }
  }
  return { elements: resolved, pseudos };
}

/** A marker without `content` is the one that `list-style-type` makes (CSS Lists 3, 3). */
function hasBox(which: PseudoElement, { values: { content, display } }: Resolved): boolean {
  return display !== 'none' && content !== 'none' && (content !== 'normal' || which === 'marker');
}

function distinct(faults: readonly Fault[]): Fault[] {
  const byText = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return [...byText.values()];
}
