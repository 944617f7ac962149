/** A count with its noun in French, which has the singular for nought and one: « 1 ligne », « 2 lignes ». */
export function countedFr(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count < 2 ? noun : plural}`;
}

/** A count with its noun in English: "0 rows", "1 row". */
export function countedEn(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
