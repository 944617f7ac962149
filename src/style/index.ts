import type { DocumentTree, ElementNode } from '../document/tree.ts';
import { distinct, type Fault, Report } from '../faults/fault.ts';
import { once } from '../once.ts';
import { type Cascade, DeclarationFaults, type Resolved } from './cascade.ts';
import type { ComputedStyle, PseudoElement, StyledDocument } from './computed.ts';
import { withoutDeclared } from './families.ts';
import type { LastOfShape } from './last-of-shape.ts';
import { OF_USER_AGENT } from './layers.ts';
import { BoxesWithoutContent } from './no-content.ts';
import { MatchedRules } from './not-applying.ts';
import { type RankedRule, RuleIndex } from './rule-index.ts';
import type { Theme } from './theme.ts';
import { reportUnseenText } from './unseen-text.ts';
import { reportUntoldLinks } from './untold-links.ts';

export type { FontFaceRule, FontSource } from './font-face.ts';
export { type CssFile, Theme } from './theme.ts';
export { languagesIn } from './user-agent.ts';

/** The styles of a document and its rules, which hold for all documents of its shape. */
export interface ShapeStyles extends Omit<StyledDocument, 'tree'> {
  readonly index: RuleIndex;
  readonly faults: readonly Fault[];
}

/**
 * Computes the style of every element, pseudo-element and kind of page.
 * @param report receives a fault, with its place in the CSS, for all that is outside the subset or cannot be read.
 * @param last the styles of the document before, which one of the same shape has too.
 */
export function styleDocument(
  tree: DocumentTree,
  theme: Theme,
  report: Report,
  last?: LastOfShape<ShapeStyles>,
): StyledDocument {
  const compute = () => computeStyles(tree, theme);
  const { index, faults, ...styles } = last ? last.of(tree, theme, compute) : compute();
  const seen = new Report();
  // Whether a link is told from the words around depends on these words.
  reportUntoldLinks(tree.elements, styles.style, (element) => index.matching(element), seen);
  reportUnseenText(tree.elements, styles.style, (element) => index.matching(element), theme.tintsPages, seen);
  report.add(
    distinct(withoutDeclared(theme.withoutProgramWarnings([...faults, ...seen.faults]), theme.fonts)),
  );
  return { tree, ...styles };
}

function computeStyles(tree: DocumentTree, theme: Theme): ShapeStyles {
  const index = new RuleIndex(theme.rules, tree);
  const { cascade, root, page, faults: ofRoot } = theme.stylesOf(ownRules(index.matching(tree.root)));
  const faults = new DeclarationFaults();
  const matched = new MatchedRules();
  const boxes = new BoxesWithoutContent();
  const styles = styleElements(tree, { index, cascade, root, matched, boxes, faults });
  const style = ({ index }: ElementNode) => styles.elements[index]!.style;
  const seen = new Report();
  matched.reportWithoutEffect(tree, style, seen);
  boxes.report(seen);
  return {
    index,
    faults: [...theme.faults, ...ofRoot, ...faults.faults, ...seen.faults],
    style,
    pseudo: (element, which) => styles.pseudos.get(which)?.get(element.index) ?? null,
    page,
    variables: root.custom,
  };
}

/**
 * Computes the styles of the elements that are asked for, and of what they stand in, for all documents of a shape. No
 * fault is reported.
 */
export function stylesAlone(tree: DocumentTree, theme: Theme): StyledDocument['style'] {
  const index = new RuleIndex(theme.rules, tree);
  const { cascade, root } = theme.stylesOf(ownRules(index.matching(tree.root)));
  const faults = new DeclarationFaults();
  const known: Resolved[] = [];
  known[tree.root.index] = root;
  const resolve = (element: ElementNode): Resolved => {
    known[element.index] ??= cascade.child(
      resolve(element.parent!),
      ownRules(index.matching(element)),
      faults,
    );
    return known[element.index]!;
  };
  return (element) => resolve(element).style;
}

interface ElementStyles {
  /** The style of each element, by its index. */
  readonly elements: readonly Resolved[];
  readonly pseudos: ReadonlyMap<PseudoElement, ReadonlyMap<number, ComputedStyle>>;
}

/** The rules of a document, and what they are found to match. */
interface Styling {
  readonly index: RuleIndex;
  readonly cascade: Cascade;
  readonly root: Resolved;
  readonly matched: MatchedRules;
  readonly boxes: BoxesWithoutContent;
  readonly faults: DeclarationFaults;
}

function styleElements(
  { root: rootElement, elements }: DocumentTree,
  { index, cascade, root, matched, boxes, faults }: Styling,
): ElementStyles {
  const resolved: Resolved[] = [];
  const pseudos = new Map<PseudoElement, Map<number, ComputedStyle>>();
  // Elements are in document order: a parent is styled before its children.
  for (const element of elements) {
    const rules = index.matching(element);
    matched.add(element, rules);
    const own = ownRules(rules);
    const parent = element === rootElement ? null : resolved[element.parent!.index]!;
    const style = parent ? cascade.child(parent, own, faults) : root;
    resolved[element.index] = style;
    if (own.length === rules.length) continue;
    for (const which of new Set(rules.map(({ selector }) => selector.pseudo))) {
      if (which === null) continue;
      const pseudoRules = rules.filter(({ selector }) => selector.pseudo === which);
      // A footnote call inherits from the text around the note (CSS GCPM 3, 2.5).
      const around = which === 'footnote-call' && parent ? parent : style;
      const pseudo = cascade.child(around, pseudoRules, faults);
      const isShown = hasBox(which, pseudo);
      const hasContent = isShown || pseudo.values.content !== 'normal' || pseudo.values.display === 'none';
      for (const { declarations, layer } of pseudoRules)
        if (layer !== OF_USER_AGENT) boxes.add(declarations, `${element.tag}::${which}`, hasContent);
      if (!isShown && which !== 'marker') continue;
      const styles = pseudos.get(which) ?? new Map<number, ComputedStyle>();
      // A marker without a box is one without text: without a style, it would be the list's.
      pseudos.set(which, styles.set(element.index, isShown ? pseudo.style : withoutText(pseudo.style)));
    }
  }
  return { elements: resolved, pseudos };
}

function ownRules(rules: readonly RankedRule[]): readonly RankedRule[] {
  return rules.every(({ selector }) => selector.pseudo === null)
    ? rules
    : rules.filter(({ selector }) => selector.pseudo === null);
}

/** The style of a marker without text. Equal styles are one object. */
const withoutText = once((style: ComputedStyle): ComputedStyle => ({ ...style, content: [] }));

/** Whether a pseudo-element has a box. A marker needs no `content`: `list-style-type` makes it (CSS Lists 3, 3). */
function hasBox(which: PseudoElement, { values: { content, display } }: Resolved): boolean {
  return display !== 'none' && content !== 'none' && (content !== 'normal' || which === 'marker');
}
