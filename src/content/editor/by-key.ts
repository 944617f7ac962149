/**
 * Finds in a table the entry of a key: `GROUP.KEY` for one group, of the nearest that has it, or else `KEY` for all. A
 * group is a file, a kind of block, or the key that holds it.
 * @param groups nearest first.
 */
export function byKey(
  table: Readonly<Record<string, string>>,
  key: string,
  groups: readonly string[],
): string | undefined {
  const names = [...groups.map((group) => `${group}.${key}`), key];
  const found = names.find((name) => Object.hasOwn(table, name));
  return found === undefined ? undefined : table[found];
}
