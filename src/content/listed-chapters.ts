import { isAlias, isScalar, isSeq, visit } from 'yaml';
import { once } from '../once.ts';
import type { YamlFile } from './yaml/file.ts';

/** The names under every key `chapters` of a file: a booklet's, those of its parts, those that a cohort adds. */
export const chaptersIn = once((file: YamlFile): readonly string[] => {
  const names: string[] = [];
  visit(file.root, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'chapters') return;
      const list = isAlias(value) ? file.resolve(value) : value;
      for (const item of isSeq(list) ? list.items : []) if (isScalar(item)) names.push(String(item.value));
    },
  });
  return names;
});

/**
 * The chapters that another booklet of the project lists, and neither this one nor a cohort: their faults are told where that
 * booklet is read, and do not hold this one back.
 * @param files those that may name chapters: null for one that cannot be read, which may name any.
 */
export function chaptersOfOthers(
  id: string,
  booklets: ReadonlyMap<string, YamlFile | null>,
  files: readonly (YamlFile | null)[],
): ReadonlySet<string> {
  const own = [booklets.get(id) ?? null, ...files];
  if (own.includes(null)) return new Set();
  const ours = new Set(own.flatMap((file) => chaptersIn(file!)));
  const others = [...booklets].flatMap(([other, file]) => (other === id || !file ? [] : chaptersIn(file)));
  return new Set(others.filter((name) => !ours.has(name)));
}
