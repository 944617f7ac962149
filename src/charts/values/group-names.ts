/** Words around a number or a single capital, which tell a name from others of its kind. */
const COUNTED = /^(|.*[^\p{L}\d.,])(\p{Lu}|\d+(?:[.,]\d+)?)(|[^\p{L}\d.,].*)$/su;

/**
 * The names that gather rows, each once: in order of appearance, as authors arrange rows. Where the rows of groups
 * are mixed, as those that were measured are, names that count (A, B, C; 5 mg, 10 mg) stand in their order.
 * @param names that of each row.
 */
export function groupNames(names: readonly string[]): string[] {
  const each = [...new Set(names)];
  const runs = names.filter((name, i) => name !== names[i - 1]).length;
  const kinds = new Set(each.map(kindOf));
  if (runs === each.length || kinds.size > 1 || kinds.has(null)) return each;
  return each.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** A name with its number or letter left out; null for one that has none, or several. */
function kindOf(name: string): string | null {
  const [, before, count = '', after] = COUNTED.exec(name) ?? [];
  return count === '' ? null : `${before}${/\d/.test(count) ? '1' : 'A'}${after}`;
}
