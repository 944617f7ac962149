/** Points in one of each unit (CSS Values 4, 6.2, where a point is 1/72 in). */
const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4 };

/** `148 mm` in points; the schema has checked the form. */
export function points(length: string): number {
  const [, number, unit] = /^([\d.]+)\s*(\D+)$/.exec(length)!;
  return Number(number) * POINTS[unit!]!;
}

/** Width and height in points. */
export const PAGES = {
  A4: { width: points('210 mm'), height: points('297 mm') },
  A5: { width: points('148 mm'), height: points('210 mm') },
  A6: { width: points('105 mm'), height: points('148 mm') },
  letter: { width: points('8.5 in'), height: points('11 in') },
  'half-letter': { width: points('5.5 in'), height: points('8.5 in') },
} as const;
