import { getOrMake } from '../once.ts';
import type { Declaration } from './declarations.ts';
import type { PropertyName } from './properties/index.ts';

/** The declarations of one matching rule. The rank identifies the rule; a stronger layer has a higher number. */
export interface Matched {
  readonly rank: number;
  readonly layer: number;
  readonly declarations: readonly Declaration[];
}

/** A declaration and the number of its layer. */
export interface Layered<D extends Declaration = Declaration> {
  readonly declaration: D;
  readonly layer: number;
}

type Custom = Extract<Declaration, { kind: 'custom' }>;
export type OfProperty = Exclude<Declaration, Custom>;

/** A key for the rules that match an element. */
export function ranksOf(matched: readonly Matched[]): string {
  return matched.map(({ rank }) => rank).join();
}

/**
 * The declarations of rules, the weakest first. Important ones win over all others, and of them those of the weaker
 * layer (CSS Cascade 5, 6.4.4).
 * @param matched the rules, the strongest last.
 */
export function inCascadeOrder(matched: readonly Matched[]): readonly Layered[] {
  const all = matched.flatMap(({ layer, declarations }) =>
    declarations.map((declaration) => ({ declaration, layer })),
  );
  const important = all.filter(({ declaration }) => declaration.important);
  if (important.length === 0) return all;
  const normal = all.filter(({ declaration }) => !declaration.important);
  return [...normal, ...important.sort((a, b) => b.layer - a.layer)];
}

/** The declarations of properties, by the longhands that they set. */
export function byProperty(declarations: readonly Layered[]): Map<PropertyName, Layered<OfProperty>[]> {
  const byName = new Map<PropertyName, Layered<OfProperty>[]>();
  for (const { declaration, layer } of declarations) {
    if (declaration.kind === 'custom') continue;
    const names = declaration.kind === 'longhand' ? [declaration.name] : declaration.longhands;
    for (const name of names) getOrMake(byName, name, () => []).push({ declaration, layer });
  }
  return byName;
}

/** The winning declaration of each custom property. */
export function customsOf(declarations: readonly Layered[]): Custom[] {
  const byName = new Map<string, Layered<Custom>[]>();
  for (const { declaration, layer } of declarations) {
    if (declaration.kind !== 'custom') continue;
    getOrMake(byName, declaration.name, () => []).push({ declaration, layer });
  }
  const reverts = (custom: Custom) => /^revert-layer$/i.test(custom.text);
  return [...byName.values()].flatMap((sets) => cascaded(sets, (custom) => custom, reverts) ?? []);
}

/**
 * The value of the strongest declaration. One that reverts gives way to those of other layers (CSS Cascade 5, 7.3.5);
 * undefined where none is left.
 * @param sets the declarations of one property, the weakest first.
 */
export function cascaded<D extends Declaration, T>(
  sets: readonly Layered<D>[],
  read: (declaration: D) => T,
  reverts: (value: T) => boolean,
): T | undefined {
  const last = sets.at(-1);
  if (!last) return undefined;
  const value = read(last.declaration);
  if (!reverts(value)) return value;
  return cascaded(
    sets.filter(({ layer }) => layer !== last.layer),
    read,
    reverts,
  );
}
