import { isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Report } from '../../faults/fault.ts';
import { nearest } from '../../faults/nearest.ts';
import type { Shape } from '../schema/common.ts';
import { figuresWith } from '../schema/figure.ts';
import type { YamlFile } from '../yaml/file.ts';
import { lineAt, linesAbove } from '../yaml/line.ts';
import { meantBy } from './other-names.ts';
import { isEmpty, isOptional, shapeOf, textOf } from './schema.ts';

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
