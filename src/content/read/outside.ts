import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type * as z from 'zod/mini';
import type { Report } from '../../faults/fault.ts';
import { nearest } from '../../faults/nearest.ts';
import { keyedOptions, type Schema, type Shape } from '../schema/common.ts';
import { figuresWith } from '../schema/figure.ts';
import type { YamlFile } from '../yaml/file.ts';
import type { FoundProblem } from '../yaml/found-problem.ts';
import { type Line, lineAt, linesAbove, linesWithin, MOST_LINES, typedLine } from '../yaml/line.ts';
import { meantBy } from './other-names.ts';
import { namesOf } from './pairs.ts';
import { fitting, innermost, isEmpty, isOptional, keysOfKind, shapeOf, textOf } from './schema.ts';

/**
 * Reports the keys of a group that stand beside the one whose value they belong to: `rows` beside `table`. They are one
 * mistake for each such key.
 * @returns the keys that need no other fault: those beside, and each key that they belong to and that holds no group.
 */
export function reportOutside(
  map: YAMLMap,
  shape: Shape,
  file: YamlFile,
  report: Report,
): ReadonlySet<string> {
  const pairs = (map.items as Pair<Node, Node | null>[]).flatMap(({ key, value }) =>
    isScalar(key) ? [{ key, name: textOf(key), value }] : [],
  );
  const given = new Map(pairs.map(({ name, value }) => [name, value]));
  const missing = Object.keys(shape).filter((name) => !given.has(name));
  const owners = Object.keys(shape).filter((name) => given.has(name) || !isOptional(shape[name]!));
  const told = new Set<string>();
  for (const of of owners) {
    const inner = shapeOf(shape[of]!);
    const outside = pairs.filter(
      ({ name, value }) =>
        !Object.hasOwn(shape, name) &&
        inner.has(name) &&
        !told.has(name) &&
        !isEmpty(value) &&
        meantBy(name, missing) === null &&
        (shape.figure === undefined || figuresWith(name).length === 0),
    );
    if (outside.length === 0) continue;
    const keys = outside.map(({ name }) => name);
    const value = given.get(of) ?? null;
    const typed = isScalar(value) && !isEmpty(value) ? textOf(value) : null;
    const title = typed !== null && missing.includes('title') ? typed : null;
    report.error('content-key-outside', file.placeOf(outside[0]!.key), { keys, of, title });
    for (const name of keys) told.add(name);
    if (!isMap(value)) told.add(of);
  }
  return told;
}

/** The kind of the item just above a misplaced one, where that kind has the keys which are typed; else null. */
export function ownerAbove(
  found: readonly string[],
  options: Shape,
  node: Node,
  { text }: YamlFile,
): string | null {
  const kinds = Object.keys(options);
  // Another word for a kind, such as a title for a section, is no key of the item above.
  if (found.some((name) => nearest(name, kinds) === null && meantBy(name, kinds) !== null)) return null;
  const line = lineAt(text, node.range![0]);
  for (const above of linesAbove(text, line)) {
    if (above.indent > line.indent) continue;
    const kind = above.key.slice(0, -1);
    const isItem = above.dashes !== '' && above.indent === line.indent && Object.hasOwn(options, kind);
    const owned = isItem ? shapeOf(options[kind]!) : new Set<string>();
    return found.length > 0 && found.every((name) => owned.has(name)) ? kind : null;
  }
  return null;
}

/** A value of a group, and the schema that it is read by. */
export interface Given {
  readonly schema: Schema;
  readonly value: Node | null;
}

/**
 * The problem of a key that stands left of the group or the list it belongs to, and its lines where they should stand;
 * null where nothing above takes it.
 * @param above the value of the key before it
 */
export function outOfLine(key: Scalar, above: Given | undefined, { text }: YamlFile): FoundProblem | null {
  const lead = above ? leadOf(textOf(key), above.schema, above.value, text) : null;
  if (lead === null) return null;
  const [from] = key.range!;
  const line = lineAt(text, from);
  const more = linesWithin(text, line);
  if (line.dashes || more.length >= MOST_LINES) return null;
  const deeper = ' '.repeat(lead.length - line.indent);
  const lines = [lead + typedLine(text, line).trim(), ...more.map((each) => deeper + typedLine(text, each))];
  return { problem: 'left-of-group', from, to: from, instead: lines.join('\n') };
}

/** The text to write before a key in the group or the list that a value is or ends in, on lines of its own; null where none takes it. */
function leadOf(key: string, given: Schema, value: Node | null, text: string): string | null {
  const schema = innermost(given);
  if (isSeq(value)) return value.flow ? null : leadOfItem(key, schema, value, text);
  if (!isMap(value) || value.flow) return null;
  const option = optionOf(schema, value);
  if (option && shapeOf(option).has(key) && !value.has(key)) return ' '.repeat(lineOf(value, text).column);
  const last = value.items.at(-1) as Pair<Node, Node | null> | undefined;
  const inner = last && isScalar(last.key) && option && schemaIn(option, textOf(last.key));
  return inner ? leadOf(key, inner, last.value, text) : null;
}

function leadOfItem(key: string, schema: Schema, { items }: YAMLSeq, text: string): string | null {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const last = items.at(-1) as Node | undefined;
  if (def.type !== 'array' || !last) return null;
  const kinds = keyedOptions(innermost(def.element)) ?? {};
  const asItem = Object.hasOwn(kinds, key) ? `${' '.repeat(lineOf(last, text).indent)}- ` : null;
  return leadOf(key, def.element, last, text) ?? asItem;
}

const lineOf = ({ range }: Node, text: string): Line => lineAt(text, range![0]);

/** The schema that a group is read by, of those that a schema leaves to choose from. */
function optionOf(schema: Schema, group: YAMLMap): Schema | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type !== 'union') return schema;
  const keyed = keyedOptions(schema);
  if (!keyed) return fitting(def.options, group);
  const [kind] = keysOfKind(keyed, namesOf(group));
  return kind === undefined ? undefined : optionOf(keyed[kind]!, group);
}

function schemaIn(schema: Schema, key: string): Schema | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'record') return def.valueType;
  return def.type === 'object' ? def.shape[key] : undefined;
}
