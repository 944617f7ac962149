import type * as z from 'zod/mini';
import { keyedOptions, meanings, type Schema } from './common.ts';

/** A text of any words, as an example has it. */
export const PLACEHOLDER = '…';

/** A value that a schema takes, as YAML on one line: the example that it was given, else one made of its parts. */
export function exampleOf(schema: Schema): string {
  const given = meanings.get(schema as z.ZodMiniType)?.example;
  if (given !== undefined) return given;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return exampleOf(def.innerType);
    case 'lazy':
      return exampleOf(def.getter());
    case 'object':
      return `{ ${examplesOf(def.shape)
        .map(([key, value]) => `${key}: ${value}`)
        .join(', ')} }`;
    case 'record':
      return `{ ${exampleOf(def.keyType)}: ${exampleOf(def.valueType)} }`;
    case 'array':
      return `[ ${exampleOf(def.element)} ]`;
    case 'union':
      return exampleOf(Object.values(keyedOptions(schema) ?? def.options)[0]!);
    case 'enum':
      return String(Object.values(def.entries)[0]);
    case 'literal':
      return String(def.values[0]);
    case 'number':
      return '728.40';
    case 'boolean':
      return 'true';
    default:
      return `"${PLACEHOLDER}"`;
  }
}

/** The keys that a group has to have, or its first key when it needs none, with a value for each. */
export function examplesOf(shape: Readonly<Record<string, Schema>>): [key: string, value: string][] {
  const keys = Object.entries(shape);
  const needed = keys.filter(([, schema]) => (schema as z.core.$ZodTypes)._zod.def.type !== 'optional');
  const shown = needed.length > 0 ? needed : keys.slice(0, 1);
  return shown.map(([key, schema]) => [key, exampleOf(schema)]);
}
