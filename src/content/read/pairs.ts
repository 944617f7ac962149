import { isScalar, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import * as z from 'zod/mini';
import type { Report } from '../../faults/fault.ts';
import { formatSource, type Source } from '../../faults/source.ts';
import { blockSchemas } from '../schema/chapter.ts';
import type { Shape } from '../schema/common.ts';
import { figuresWith } from '../schema/figure.ts';
import type { YamlFile } from '../yaml/file.ts';
import { quoted } from '../yaml/line.ts';
import { meantBy } from './other-names.ts';
import { isEmpty, isOptional, shapeOf, textOf } from './schema.ts';

/** Each key of a group once, with its place, its value and its scalar; a fault for a key given again. */
export function* pairsOf(
  map: YAMLMap,
  file: YamlFile,
  report: Report,
): Generator<[name: string, source: Source, value: Node | null, scalar: Scalar]> {
  const seen = new Map<string, Source>();
  for (const { key, value } of map.items as Pair<Node, Node | null>[]) {
    const source = file.placeOf(key);
    if (!isScalar(key)) {
      report.error('content-key-not-text', source, {});
      continue;
    }
    const name = textOf(key);
    const first = seen.get(name);
    if (first) {
      report.error('content-duplicate-key', source, { key: name, first: formatSource(first) });
      continue;
    }
    seen.set(name, source);
    yield [name, source, value, key];
  }
}

export function namesOf(map: YAMLMap): string[] {
  return map.items.flatMap(({ key }) => (isScalar(key) ? [textOf(key)] : []));
}

/** The key of a group that has a name. */
export function keyNamed(name: string, map: YAMLMap): Node {
  return map.items.find(({ key }) => isScalar(key) && textOf(key) === name)!.key as Node;
}

/** The keys of a shape that a group does not have. */
export function missingKeys(shape: Shape, map: YAMLMap): string[] {
  const given = new Set(namesOf(map));
  return Object.keys(shape).filter((key) => !given.has(key));
}

/**
 * The one key that a group must have and lacks, where one key of the group is unknown and its value would fit: `term` and
 * `text` for `term` and `definition`.
 */
export function wantedFor(
  value: Node | null,
  shape: Shape,
  missing: readonly string[],
  given: number,
): string | null {
  const unknown = given + missing.length - Object.keys(shape).length;
  const wanted = missing.filter((key) => !isOptional(shape[key]!));
  if (unknown !== 1 || wanted.length !== 1) return null;
  return z.safeParse(shape[wanted[0]!]!, value?.toJSON()).success ? wanted[0]! : null;
}

/** The kinds of block into which another block can move. */
const holders = (): string[] =>
  Object.entries(blockSchemas).flatMap(([kind, schema]) => (shapeOf(schema).has('blocks') ? kind : []));

/** Keys of one kind of figure by those of another: a figure that was of bars becomes one of lines. */
const OTHER_FIGURES: Readonly<Record<string, readonly string[]>> = {
  label: ['x'],
  x: ['label'],
  value: ['series', 'y'],
  series: ['value', 'y'],
  y: ['series', 'value'],
};

/** A group that has a key too many. */
interface Group {
  readonly map: YAMLMap;
  /** The keys that it may have. */
  readonly keys: readonly string[];
  /** Keys among these that it lacks. */
  readonly missing: readonly string[];
  /** The key that it must have and lacks, where all else is in order; null otherwise. */
  readonly wanted: string | null;
  /** The key that leads to the group; null for a whole file. */
  readonly within: { readonly name: string; readonly beside: readonly string[] } | null;
}

/** Reports a key that a group does not have; returns the key that was probably meant. */
export function reportUnknownKey(
  key: string,
  source: Source,
  value: Node | null,
  { map, keys, missing, wanted, within }: Group,
  file: YamlFile,
  report: Report,
): string | null {
  // { literal: Conseil d'État, Chine } has a key "Chine" without a value.
  if (map.flow && isEmpty(value)) {
    reportComma(key, source, map, file, report);
    return null;
  }
  const isFigure = keys[0] === 'figure';
  const elsewhere = isFigure ? OTHER_FIGURES[key]?.find((name) => missing.includes(name)) : undefined;
  const here = elsewhere ?? meantBy(key, missing);
  if (!here && within?.beside.includes(key)) {
    report.error('content-key-inside', source, { key, of: within.name });
    return null;
  }
  const near = here ?? (keys.includes('audience') ? meantBy(key, holders()) : null) ?? wanted;
  const kinds = isFigure ? figuresWith(key) : [];
  report.error('content-unknown-key', source, { key, near, keys, kinds });
  return near;
}

/**
 * Reports a key in braces that has no value: the end of a text that a comma parts. Of several in a row, only the first
 * is reported.
 */
export function reportComma(key: string, source: Source, map: YAMLMap, file: YamlFile, report: Report): void {
  const pairs = map.items as Pair<Node, Node | null>[];
  const at = pairs.findIndex((pair) => isScalar(pair.key) && textOf(pair.key) === key && isEmpty(pair.value));
  const before = pairs[at - 1];
  if (before && isEmpty(before.value)) return;
  const next = pairs.findIndex(({ value }, i) => i > at && !isEmpty(value));
  const last = pairs.at(next === -1 ? -1 : next - 1)!;
  const typed =
    before && isScalar(before.key) && isScalar(before.value) && before.value.type === 'PLAIN'
      ? file.text.slice(before.value.range![0], last.key.range![1])
      : null;
  const value = typed && (/^-?\d+,\d+$/.test(typed) ? typed.replace(',', '.') : quoted(typed));
  const instead = value && `${textOf(before!.key as Scalar)}: ${value}`;
  report.error('content-comma-in-text', source, { found: key, instead });
}

/**
 * Reports the key of a kind that another kind here has without its s: `answers` in an exercise.
 * @returns whether there is one.
 */
export function reportPlural(
  kinds: readonly string[],
  options: Shape,
  map: YAMLMap,
  file: YamlFile,
  report: Report,
): boolean {
  for (const owner of kinds) {
    const keys = [...shapeOf(options[owner]!)].filter((name) => !map.has(name));
    const key = kinds.find((kind) => kind.endsWith('s') && keys.includes(kind.slice(0, -1)));
    if (key === undefined) continue;
    report.error('content-unknown-key', file.placeOf(keyNamed(key, map)), {
      key,
      near: key.slice(0, -1),
      keys,
      kinds: [],
    });
    return true;
  }
  return false;
}
