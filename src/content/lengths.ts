/** Points in one of each unit (CSS Values 4, 6.2, where a point is 1/72 in). */
const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4 };

/** `148 mm` in points; the schema has checked the form. */
export function points(length: string): number {
  const [, number, unit] = /^([\d.]+)\s*(\D+)$/.exec(length)!;
  return Number(number) * POINTS[unit!]!;
}
