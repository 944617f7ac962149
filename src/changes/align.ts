/** An item of both lists, or of one of them. */
interface Pair<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** The largest table of an alignment, which bounds memory (100 MB). In longer stretches all items count as replaced. */
const MOST_CELLS = 25e6;

/** Aligns two lists by a longest common subsequence (Hunt and McIlroy 1976), computed by dynamic programming. */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (a: T, b: T) => boolean,
): Pair<T>[] {
  const equal = (i: number, j: number) => isSame(before[i]!, after[j]!);
  let start = 0;
  while (start < before.length && start < after.length && equal(start, start)) start++;
  let end = 0;
  const room = Math.min(before.length, after.length) - start;
  while (end < room && equal(before.length - 1 - end, after.length - 1 - end)) end++;

  const rows = before.length - start - end;
  const columns = after.length - start - end;
  const width = columns + 1;
  const small = rows * columns <= MOST_CELLS;
  const lengths = new Uint32Array(small ? (rows + 1) * width : 0);
  for (let i = rows - 1; small && i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      lengths[i * width + j] = equal(start + i, start + j)
        ? lengths[(i + 1) * width + j + 1]! + 1
        : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const pairs: Pair<T>[] = before.slice(0, start).map((item, i) => ({ before: item, after: after[i]! }));
  let [i, j] = [0, 0];
  while (i < rows || j < columns) {
    if (i < rows && j < columns && equal(start + i, start + j)) {
      pairs.push({ before: before[start + i++]!, after: after[start + j++]! });
    } else if (
      j === columns ||
      (i < rows && (!small || lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!))
    ) {
      pairs.push({ before: before[start + i++]!, after: null });
    } else {
      pairs.push({ before: null, after: after[start + j++]! });
    }
  }
  for (let k = end; k > 0; k--) pairs.push({ before: before.at(-k)!, after: after.at(-k)! });
  return pairs;
}
