import { isScalar, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Report } from '../../faults/fault.ts';
import { formatSource, type Source } from '../../faults/source.ts';
import { blockSchemas } from '../schema/chapter.ts';
import { figuresWith } from '../schema/figure.ts';
import type { YamlFile } from '../yaml/file.ts';
import { meantBy } from './other-names.ts';
import { isEmpty, textOf } from './schema.ts';

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

/**
 * Reports a key that a group does not have; returns the key that was probably meant.
 * @param keys those that the group may have, and `missing` those of them that it lacks.
 */
export function reportUnknownKey(
  key: string,
  source: Source,
  value: Node | null,
  map: YAMLMap,
  keys: readonly string[],
  missing: readonly string[],
  report: Report,
): string | null {
  // { literal: Conseil d'État, Chine } has a key "Chine" without a value.
  if (map.flow && isEmpty(value)) {
    report.error('content-comma-in-text', source, { found: key });
    return null;
  }
  const isOfBlock = keys.includes('audience');
  const near = meantBy(key, missing) ?? (isOfBlock ? meantBy(key, Object.keys(blockSchemas)) : null);
  const kinds = keys[0] === 'figure' ? figuresWith(key) : [];
  report.error('content-unknown-key', source, { key, near, keys, kinds });
  return near;
}
