/** How a side of a sheet is named on it. */
export function sideName(
  sheet: number,
  side: 'front' | 'back',
  pages: readonly (number | null)[],
  language: 'fr' | 'en',
): string {
  const shown = pages.flatMap((index) => (index === null ? [] : [index + 1])).join(', ');
  return SIDE[language](sheet + 1, side, shown);
}

const SIDE = {
  fr: (sheet: number, side: 'front' | 'back', pages: string) =>
    `feuille ${sheet}, ${side === 'front' ? 'recto' : 'verso'}${pages && ` · p. ${pages}`}`,
  en: (sheet: number, side: 'front' | 'back', pages: string) =>
    `sheet ${sheet}, ${side}${pages && ` · p. ${pages}`}`,
} as const;
