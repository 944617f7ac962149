import parse from 'css-tree/parser';
import type { Longhand } from './declarations.ts';
import { PROPERTY_NAMES, type PropertyName, property, type Values } from './properties/index.ts';
import type { ComputeContext } from './properties/property.ts';

/** A context for initial values, which do not depend on a font. */
export const NO_FONT = { fontSize: 0, lineHeight: 0, rootFontSize: 0, rootLineHeight: 0 };

let specified: ReadonlyMap<PropertyName, unknown> | null = null;

/** The specified initial value of a property. All are read from the table at the first call. */
export function initialOf(name: PropertyName): unknown {
  specified ??= new Map(PROPERTY_NAMES.map((each) => [each, readInitial(each)]));
  return specified.get(name);
}

/** Whether a declaration sets the initial value, or the one that holds without it. */
export function isInitial({ name, value }: Longhand): boolean {
  return value.wide !== null || JSON.stringify(value.value) === JSON.stringify(initialOf(name));
}

function readInitial(name: PropertyName): unknown {
  const { initial, parse: read } = property(name);
  return read(parse(initial, { context: 'value', positions: true }).children.toArray());
}

/** The computed initial values, which the root element inherits (CSS Cascade 4, 7.1). */
export function initialValues(): Values {
  const context: ComputeContext = { ...NO_FONT, parent: {} };
  const values = PROPERTY_NAMES.map((name) => [name, property(name).compute(initialOf(name), context)]);
  return Object.fromEntries(values);
}
