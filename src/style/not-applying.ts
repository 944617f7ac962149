import { mayHold, VOID_ELEMENTS } from '../document/elements.ts';
import type { DocumentNode, DocumentTree, ElementNode } from '../document/tree.ts';
import { BOX_KINDS, type BoxKind } from '../faults/catalogue/box-kinds.ts';
import type { Report } from '../faults/fault.ts';
import { getOrMake } from '../once.ts';
import type { ComputedStyle, PseudoElement } from './computed.ts';
import type { Declaration, Written } from './declarations.ts';
import { isInitial } from './initial.ts';
import { OF_USER_AGENT } from './layers.ts';
import { boxesOfValue } from './properties/applies-to.ts';
import { property } from './properties/index.ts';
import type { RankedRule } from './rule-index.ts';

/** A box that a rule matches: an element, by its index, or a pseudo-element of it. */
type Matched = readonly [element: number, pseudo: PseudoElement | null];

/** The rules of themes with the boxes that they match. The selectors of a list share one block of declarations. */
export class MatchedRules {
  readonly #matched = new Map<readonly Declaration[], Matched[]>();

  add({ index }: ElementNode, rules: readonly RankedRule[]): void {
    for (const { layer, declarations, selector } of rules) {
      if (layer === OF_USER_AGENT) continue;
      getOrMake(this.#matched, declarations, () => []).push([index, selector.pseudo]);
    }
  }

  /**
   * Warns of each declaration that has an effect on none of the boxes that its rule matches, nor, where it is inherited,
   * on any that such boxes may hold.
   */
  reportWithoutEffect(
    tree: DocumentTree,
    style: (element: ElementNode) => ComputedStyle,
    report: Report,
  ): void {
    const own = new Int32Array(tree.byIndex.length);
    const below = new Int32Array(tree.byIndex.length);
    for (const element of tree.elements) {
      own[element.index] = bitsOf(kindsOf(element, style(element)));
      below[element.index] = own[element.index]! | heirsOf(element);
    }
    const name = ([index, pseudo]: Matched) => tree.byIndex[index]!.tag + (pseudo ? `::${pseudo}` : '');
    for (const [declarations, matched] of this.#matched) {
      const bits = (elements: Int32Array) =>
        matched.reduce((all, [index, pseudo]) => all | (pseudo ? PSEUDO_BITS[pseudo] : elements[index]!), 0);
      const on = () => [...new Set(matched.map(name))].slice(0, MOST_NAMED);
      reportUnheeded(declarations, { own: bits(own), below: bits(below) }, on, report);
    }
  }
}

/** The most elements that a warning names. */
const MOST_NAMED = 3;

/** Warns of each declaration that has no effect on a box of pages. @param name as in `@top-left`. */
export function reportOnPageBox(declarations: readonly Declaration[], name: string, report: Report): void {
  const bits = bitsOf([name === 'footnote' ? 'note-area' : 'margin-box']);
  reportUnheeded(declarations, { own: bits, below: bits }, () => [`@${name}`], report);
}

/** The boxes that a declaration can have an effect on: those it matches, and those with the boxes that may inherit. */
interface Boxes {
  readonly own: number;
  readonly below: number;
}

function reportUnheeded(
  declarations: readonly Declaration[],
  matched: Boxes,
  on: () => string[],
  report: Report,
): void {
  if (matched.own === 0) return;
  const isInline = (matched.own & ~INLINE) === 0;
  for (const [{ name, text, source }, effects] of effectsOf(declarations)) {
    const isShareOfLine = isInline && effects.some(({ isShare }) => isShare);
    if (isShareOfLine) {
      report.warning('css-inline-percentage', source, { property: name, value: text.trim(), on: on() });
      continue;
    }
    const isHeeded = ({ boxes, inherited }: Effect) =>
      (bitsOf(boxes) & (inherited ? matched.below : matched.own)) !== 0;
    if (effects.some(isHeeded)) continue;
    const appliesTo = BOX_KINDS.filter((kind) => effects.some(({ boxes }) => boxes.includes(kind)));
    report.warning('css-not-applying', source, {
      declaration: `${name}: ${text.trim()}`,
      on: on(),
      appliesTo,
    });
  }
}

/** The boxes on which one longhand of a declaration has an effect. */
interface Effect {
  readonly boxes: readonly BoxKind[];
  readonly inherited: boolean;
  /** The value is a percentage of the width of the block around, for padding or a margin. */
  readonly isShare: boolean;
}

/** The effects of each declaration as it is written. Those that only set initial values are left out. */
function effectsOf(declarations: readonly Declaration[]): Map<Written, Effect[]> {
  const effects = new Map<Written, Effect[]>();
  for (const declaration of declarations) {
    if (declaration.kind === 'custom') continue;
    const isKnown = declaration.kind === 'longhand';
    if (isKnown && isInitial(declaration)) continue;
    const value = isKnown && declaration.value.wide === null ? declaration.value.value : null;
    for (const name of isKnown ? [declaration.name] : declaration.longhands) {
      const isShare = /^(?:padding|margin)-/.test(name) && isPercentage(value);
      const effect = {
        boxes: boxesOfValue(name, value),
        inherited: property(name).inherited === true,
        isShare,
      };
      effects.set(declaration.written, [...(effects.get(declaration.written) ?? []), effect]);
    }
  }
  return effects;
}

const isPercentage = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'percent' in value && value.percent !== 0;

/** The kinds of box that an element makes; none for one without a box. */
function kindsOf(
  { tag, parent }: ElementNode,
  { display, float, livretFloat }: ComputedStyle,
): readonly BoxKind[] {
  if (display === 'none' || tag === 'br') return [];
  if (tag === 'img') return ['picture'];
  if (tag === 'hr') return ['rule'];
  if (float === 'footnote' || livretFloat === 'margin') return ['note'];
  return parent ? KINDS[display] : ['root'];
}

const KINDS: Readonly<Record<ComputedStyle['display'], readonly BoxKind[]>> = {
  none: [],
  block: ['block'],
  inline: ['inline'],
  'list-item': ['block', 'list-item'],
  table: ['table'],
  'table-row-group': ['row-group'],
  'table-header-group': ['row-group'],
  'table-footer-group': ['row-group'],
  'table-column-group': ['column'],
  'table-column': ['column'],
  'table-row': ['row'],
  'table-cell': ['cell'],
  'table-caption': ['block'],
};

const BITS = Object.fromEntries(BOX_KINDS.map((kind, i) => [kind, 1 << i])) as Record<BoxKind, number>;

const bitsOf = (kinds: readonly BoxKind[]): number => kinds.reduce((bits, kind) => bits | BITS[kind], 0);

const GENERATED = bitsOf(['generated']);
/** Boxes within lines, which are made before the width of the block around them is known. */
const INLINE = bitsOf(['inline', 'generated']);
const PSEUDO_BITS: Readonly<Record<PseudoElement, number>> = {
  before: GENERATED,
  after: GENERATED,
  marker: bitsOf(['marker']),
  'footnote-call': GENERATED,
  'footnote-marker': GENERATED,
};

/** The boxes that may inherit from an element: any for one that may hold blocks, whatever it holds today. */
function heirsOf({ tag, children }: ElementNode): number {
  if (VOID_ELEMENTS.has(tag)) return 0;
  if (mayHold(tag, 'div')) return bitsOf(BOX_KINDS);
  return bitsOf(['inline', 'generated', ...(children.some(holdsPicture) ? (['picture'] as const) : [])]);
}

const holdsPicture = (node: DocumentNode): boolean =>
  node.kind === 'element' && (node.tag === 'img' || node.children.some(holdsPicture));
