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

/**
 * The data that chapters of other booklets name, and no file of this booklet does: as those chapters, they do not hold it back.
 * @param files this booklet's: null for one that cannot be read, which may name any.
 */
export function dataOfOthers(
  keys: Iterable<string>,
  files: readonly (YamlFile | null)[],
  chaptersOfOthers: readonly (YamlFile | null)[],
): ReadonlySet<string> {
  if (files.includes(null)) return new Set();
  const names = (key: string, file: YamlFile | null) => file !== null && wordsIn(file).has(key);
  return new Set(
    [...keys].filter(
      (key) => !files.some((file) => names(key, file)) && chaptersOfOthers.some((file) => names(key, file)),
    ),
  );
}

/** The words of a file that may be keys of data, wherever they stand: `energie-2027`. */
const wordsIn = once(
  (file: YamlFile): ReadonlySet<string> => new Set(file.text.match(/[a-z0-9][a-z0-9-]*/g) ?? []),
);
