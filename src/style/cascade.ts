import { type Fault, Report } from '../faults/fault.ts';
import { getOrMake } from '../once.ts';
import {
  byProperty,
  cascaded,
  customsOf,
  inCascadeOrder,
  type Layered,
  type Matched,
  type OfProperty,
  ranksOf,
} from './cascade-order.ts';
import type { ComputedStyle } from './computed.ts';
import { computedStyle, lineHeightOf } from './computed-style.ts';
import { type Longhand, readSubstituted, type Specified } from './declarations.ts';
import { initialOf, initialValues, NO_FONT } from './initial.ts';
import { PROPERTY_NAMES, type PropertyName, property, type Values } from './properties/index.ts';
import type { ComputeContext } from './properties/property.ts';
import { type CustomProperties, customProperties, substitute } from './variables.ts';

/** A style and the values that descendants inherit. Equal styles are one object. */
export interface Resolved {
  readonly style: ComputedStyle;
  readonly values: Values;
  readonly custom: CustomProperties;
  /** The styles of children, by the ranks of the rules that match them. */
  readonly children: Map<string, Child>;
}

/** The style of a child, with the faults of the declarations that gave it. */
interface Child {
  readonly resolved: Resolved;
  readonly faults: readonly Fault[];
}

/** Collects faults of declarations for one document. A declaration can be at fault for many elements: it is reported once. */
export class DeclarationFaults {
  readonly #told = new Set<readonly Fault[]>();

  add(faults: readonly Fault[]): void {
    if (faults.length > 0) this.#told.add(faults);
  }

  get faults(): readonly Fault[] {
    return [...this.#told].flat();
  }
}

const UNSET: Specified = { wide: 'unset' };
/** The properties that are computed first, in this order: relative lengths depend on them. */
const OF_FONT: ReadonlySet<PropertyName> = new Set(['font-size', 'line-height']);

/** A value after substitution, read. */
interface ReadValue {
  readonly longhands: readonly Longhand[];
  readonly faults: readonly Fault[];
}

/**
 * Turns declarations into computed values (CSS Cascade 4, 4), for all documents whose root element the same rules
 * match. Each style is computed once.
 */
export class Cascade {
  readonly #interned = new Map<string, Resolved>();
  readonly #read = new Map<string, ReadValue>();
  readonly #defaults = new Map<Resolved, Values>();
  readonly #customs = new Map<string, CustomProperties>();
  readonly #customIds = new Map<CustomProperties, number>();
  readonly #initial: Resolved;
  #root: Values | null = null;

  constructor() {
    this.#initial = this.#intern(initialValues(), this.#internCustom({}));
  }

  /** The root element's style. It must be asked for first: `rem` and `rlh` depend on it. */
  root(matched: readonly Matched[], faults: DeclarationFaults): Resolved {
    const resolved = this.child(this.#initial, matched, faults);
    this.#root = resolved.values;
    return resolved;
  }

  /** The style of a child of `parent` that these rules match, the strongest last. */
  child(parent: Resolved, matched: readonly Matched[], faults: DeclarationFaults): Resolved {
    const key = ranksOf(matched);
    const child = getOrMake(parent.children, key, () => {
      const found = new Report();
      const resolved = this.#compute(parent, inCascadeOrder(matched), found);
      return { resolved, faults: found.faults };
    });
    faults.add(child.faults);
    return child.resolved;
  }

  #compute(parent: Resolved, declarations: readonly Layered[], report: Report): Resolved {
    const custom = this.#internCustom(customProperties(parent.custom, customsOf(declarations), report));
    const specified = this.#specified(declarations, custom, report);
    const context = {
      parent: parent.values,
      // The parent's font size and line height hold until the element's own are computed (CSS Values 4, 6.1).
      fontSize: parent.style.fontSize,
      lineHeight: parent.style.lineHeight,
      rootFontSize: (this.#root ?? parent.values)['font-size'],
      rootLineHeight: lineHeightOf(this.#root ?? parent.values),
    };
    const own: Record<string, unknown> = { ...this.#defaultsIn(parent) };
    const compute = (name: PropertyName) => {
      const value = specified.get(name);
      if (value) own[name] = computeValue(name, value, context);
    };
    compute('font-size');
    context.fontSize = own['font-size'] as number;
    if (!this.#root) context.rootFontSize = context.fontSize;
    compute('line-height');
    context.lineHeight = lineHeightOf(own as Values);
    if (!this.#root) context.rootLineHeight = context.lineHeight;
    for (const name of specified.keys()) if (!OF_FONT.has(name)) compute(name);
    return this.#intern(own as Values, custom);
  }

  /** The computed values of a child without declarations. */
  #defaultsIn(parent: Resolved): Values {
    return getOrMake(this.#defaults, parent, () => {
      const context = { ...NO_FONT, parent: parent.values };
      const values = PROPERTY_NAMES.map((name) => [name, computeValue(name, UNSET, context)]);
      return Object.fromEntries(values) as Values;
    });
  }

  /** The winning value of each property, with `var()` substituted. */
  #specified(
    declarations: readonly Layered[],
    custom: CustomProperties,
    report: Report,
  ): Map<PropertyName, Specified> {
    const specified = new Map<PropertyName, Specified>();
    for (const [name, sets] of byProperty(declarations)) {
      const read = (declaration: OfProperty) => this.#valueOf(declaration, name, custom, report);
      const value = cascaded(sets, read, (each) => each?.wide === 'revert-layer');
      // A declaration without a valid value after substitution counts as `unset` (CSS Custom Properties 1, 3.1).
      if (value) specified.set(name, value);
    }
    return specified;
  }

  #valueOf(
    declaration: OfProperty,
    name: PropertyName,
    custom: CustomProperties,
    report: Report,
  ): Specified | undefined {
    if (declaration.kind === 'longhand') return declaration.value;
    return this.#substituted(declaration, custom, report).find((read) => read.name === name)?.value;
  }

  #substituted(
    { name, text, source }: Extract<OfProperty, { kind: 'pending' }>,
    custom: CustomProperties,
    report: Report,
  ): readonly Longhand[] {
    const value = substitute(name, text, custom, source, report);
    if (value === null) return [];
    const key = `${name}:${value}`;
    let known = this.#read.get(key);
    if (!known) {
      const found = new Report();
      known = { longhands: readSubstituted(name, value, source, found), faults: found.faults };
      // A fault names its declaration, so the next one with this value is read for itself.
      if (known.longhands.length > 0) this.#read.set(key, known);
    }
    report.add(known.faults);
    return known.longhands;
  }

  #internCustom(custom: CustomProperties): CustomProperties {
    if (this.#customIds.has(custom)) return custom;
    const key = JSON.stringify(custom);
    const known = this.#customs.get(key);
    if (known) return known;
    this.#customs.set(key, custom);
    this.#customIds.set(custom, this.#customs.size);
    return custom;
  }

  #intern(values: Values, custom: CustomProperties): Resolved {
    const key = `${this.#customIds.get(custom)}:${JSON.stringify(PROPERTY_NAMES.map((name) => values[name]))}`;
    return getOrMake(this.#interned, key, () => ({
      style: computedStyle(values),
      values,
      custom,
      children: new Map(),
    }));
  }
}

/** Computes a value, or defaults it (CSS Cascade 4, 7): `unset` inherits where the property is inherited. */
function computeValue(name: PropertyName, specified: Specified, context: ComputeContext): unknown {
  const { inherited, compute } = property(name);
  if (specified.wide === null) return compute(specified.value, context);
  const inherit = specified.wide === 'inherit' || (specified.wide === 'unset' && inherited);
  return inherit ? context.parent[name] : compute(initialOf(name), context);
}
