import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type * as z from 'zod/mini';
import type { Meaning } from '../../faults/catalogue/content.ts';
import { meanings, type Schema } from '../schema/common.ts';
import { meantBy } from './other-names.ts';

/** A scalar's text as typed, without quotation marks and escapes. */
export function textOf(scalar: Scalar): string {
  return scalar.source ?? String(scalar.value ?? '');
}

/** Whether a value is left out after its colon, or is `~` or `null`. */
export function isEmpty(node: Node | null): node is Scalar<null> | null {
  return node === null || (isScalar(node) && node.value === null);
}

export function isOptional(schema: Schema): boolean {
  return (schema as z.core.$ZodTypes)._zod.def.type === 'optional';
}

/** The schema of a value that is there. */
export function innermost(schema: Schema): Schema {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'nullable') return innermost(def.innerType);
  return def.type === 'lazy' ? innermost(def.getter()) : schema;
}

/** The keys that a group may have, or the groups of a choice. */
export function shapeOf(schema: Schema): ReadonlySet<string> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return shapeOf(def.innerType);
  if (def.type === 'object') return new Set(Object.keys(def.shape));
  return new Set(def.type === 'union' ? def.options.flatMap((option) => [...shapeOf(option)]) : []);
}

/**
 * The keys among `names` that can name a group's kind: those of an option that takes the other kinds' keys
 * too. A figure may have a key `table`, and a table a key `note`, which name no kind there.
 */
export function keysOfKind(options: Readonly<Record<string, Schema>>, names: readonly string[]): string[] {
  const kinds = names.filter((name) => Object.hasOwn(options, name));
  return kinds.filter((kind) => kinds.every((name) => shapeOf(options[kind]!).has(name)));
}

/** The literal that a group's schema asks of a key. */
export function literalOf(schema: Schema, key: string): unknown {
  const { def } = (schema as z.core.$ZodObject)._zod;
  return (def.shape[key] as z.core.$ZodLiteral)._zod.def.values[0];
}

export function choiceDetails(key: string, value: string, choices: readonly string[]) {
  return { key, value, near: meantBy(value, choices) ?? sharing(value, choices), choices };
}

/** The choice that has a word as one of its own, `article-journal` for `journal`, or that is a word of what is typed. */
function sharing(value: string, choices: readonly string[]): string | null {
  const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [typed, ...more] = words(value);
  const has = choices.find((choice) => more.length === 0 && words(choice).includes(typed!));
  return has ?? choices.find((choice) => words(value).includes(choice.toLowerCase())) ?? null;
}

/**
 * The option of an untagged choice that takes a node of this form; for a group, the option with most of its
 * keys.
 */
export function fitting(options: readonly Schema[], node: Node): Schema | undefined {
  const types = isMap(node) ? ['object', 'record'] : isSeq(node) ? ['array'] : null;
  const accepted = options.filter((option) => {
    const { def } = (option as z.core.$ZodTypes)._zod;
    const type = def.type === 'lazy' ? def.getter()._zod.def.type : def.type;
    if (types) return types.includes(type);
    return type === 'number' || type === 'boolean'
      ? typeof (node as Scalar).value === type
      : type === 'string' || type === 'enum';
  });
  if (!isMap(node)) return accepted[0];
  const prose = options.find(isProse);
  if (prose && isOneColon(node) && !accepted.some((option) => takes(option, node))) return prose;
  if (accepted.length < 2) return accepted[0];
  return accepted.reduce((best, option) => (overlap(node, option) > overlap(node, best) ? option : best));
}

/** Whether a group is one key and its value without braces, which may be a text with a colon: `Lesung: Heine`. */
function isOneColon({ items, range }: YAMLMap): boolean {
  if (items.length !== 1) return false;
  const { key, value } = items[0] as Pair<Node, Node | null>;
  return isScalar(value) && key.range![0] === range![0];
}

/** Whether an option takes the keys of a group: any, or one of them. */
function takes(option: Schema, node: YAMLMap): boolean {
  return (option as z.core.$ZodTypes)._zod.def.type !== 'object' || overlap(node, option) > 0;
}

/** How far a group has the keys of an option, by values of their form; another word for a key counts less than the key. */
function overlap(node: YAMLMap, option: Schema): number {
  const { def } = (option as z.core.$ZodTypes)._zod;
  const shape: Readonly<Record<string, Schema>> = def.type === 'object' ? def.shape : {};
  return node.items.reduce((sum, { key, value }) => {
    const typed = isScalar(key) ? textOf(key) : '';
    const name = Object.hasOwn(shape, typed) ? typed : meantBy(typed, Object.keys(shape));
    if (name === null || (isSeq(value) && isText(shape[name]!))) return sum;
    return sum + (name === typed ? 1 : 0.9);
  }, 0);
}

function isText(schema: Schema): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'nullable') return isText(def.innerType);
  return def.type === 'string';
}

/** The name that faults give to a value of a schema: the one that it was given, else its type. */
export function meaningOf(schema: Schema): Meaning {
  const named = meanings.get(schema as z.ZodMiniType)?.meaning;
  if (named) return named;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return meaningOf(def.innerType);
    case 'union':
      return meaningOf(def.options[0]!);
    case 'object':
    case 'record':
      return 'group';
    case 'array':
      return (def.element as z.core.$ZodTypes)._zod.def.type === 'array' ? 'lists' : 'list';
    case 'number':
      return 'number';
    case 'boolean':
      return 'flag';
    case 'literal':
      return typeof def.values[0] === 'number' ? 'format' : 'text';
    default:
      return 'text';
  }
}

/** Whether a schema takes text of any words, of which YAML must lose nothing. */
export function isProse(schema: Schema): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'string' && ['text', 'title'].includes(meaningOf(schema));
}

/** The words that a schema takes, where it takes only some. */
export function wordsOf(schema: Schema): string[] | null {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'enum') return Object.values(def.entries).map(String);
  return def.type === 'literal' && typeof def.values[0] === 'string' ? def.values.map(String) : null;
}

/** The first line of a value, at most 60 characters, by which a reader of a fault recognises it. */
export function firstLine(text: string): string {
  const [line = '', more] = text.split('\n', 2);
  return line.length > 60 || more ? `${line.slice(0, 59)}…` : line;
}
