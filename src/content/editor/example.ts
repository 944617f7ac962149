import { parse } from 'yaml';
import type { Schema } from '../schema/common.ts';
import { exampleOf, PLACEHOLDER } from '../schema/examples.ts';
import { byKey } from './by-key.ts';
import { WORDS } from './words.ts';

/** The types whose values need no example: words of a list and yes or no are their own, `unknown` takes anything. */
const WITHOUT = new Set(['optional', 'enum', 'literal', 'boolean', 'unknown']);

/** The group of the names of a record, whose words are those of `RECORD.name`. */
export const NAME = 'name';

/**
 * Examples of a schema's values, as JSON Schema has them; texts are placeholders. None where the type is enough, and
 * none with groups: the keys of a group have their own, and the language server names an example that is a group
 * `[object Object]`, in place of the blocks and figures that it proposes.
 */
export function placeholders(schema: Schema): { examples?: unknown[] } {
  if (WITHOUT.has(schema._zod.def.type)) return {};
  const example = parse(exampleOf(schema));
  return hasGroup(example) ? {} : { examples: [example] };
}

const hasGroup = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(hasGroup) : typeof value === 'object' && value !== null;

/**
 * An example with words in place of its placeholders.
 * @param groups the keys that it stands in, nearest first.
 */
export function worded(example: unknown, groups: readonly string[]): unknown {
  const [key = '', ...outer] = groups;
  if (example === PLACEHOLDER) return byKey(WORDS, key, outer) ?? example;
  return Array.isArray(example) ? example.map((part) => worded(part, groups)) : example;
}
