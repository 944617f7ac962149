/** A name tree of one node (ISO 32000-1, 7.9.6). */
export function nameTree(
  entries: Iterable<readonly [name: string, value: unknown]>,
): Record<string, unknown> {
  const sorted = [...entries].sort(([a], [b]) => compareBytes(a, b));
  return { Names: sorted.flatMap(([name, value]) => [new String(name), value]) };
}

/** Compares names by the bytes that pdfkit writes: ASCII, or UTF-16 after a byte order mark. */
function compareBytes(a: string, b: string): number {
  const [wideA, wideB] = [isWide(a), isWide(b)];
  if (wideA !== wideB) return wideA ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

const isWide = (name: string): boolean => /[^\0-\x7f]/.test(name);
