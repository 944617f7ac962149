/**
 * The name that was probably meant, for 'did you mean': the nearest by edit distance with
 * transpositions (Damerau 1964). It differs from the word by at most a third of the word's letters, so that words of
 * one or two letters differ in capitals alone; null when no name is so near. Each word of a name with hyphens is as near to
 * the one at its place: `page-number` is not `line-number` mistyped.
 */
export function nearest(word: string, names: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Math.floor(word.length / 3) + 1;
  for (const name of names) {
    if (Math.abs(name.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), name.toLowerCase());
    if (distance < bestDistance && areNearByWords(word, name)) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/** Whether each word of several letters differs by a third of them at most, where two names have as many words. */
function areNearByWords(a: string, b: string): boolean {
  const words = a.toLowerCase().split('-');
  const others = b.toLowerCase().split('-');
  if (words.length === 1 || words.length !== others.length) return true;
  return words.every((word, i) => editDistance(word, others[i]!) <= Math.max(1, Math.floor(word.length / 3)));
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours cost 1 each. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let distance = Math.min(last[j]! + 1, row[j - 1]! + 1, substitution);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, beforeLast[j - 2]! + 1);
      }
      row.push(distance);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
