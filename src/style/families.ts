import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { Source } from '../faults/source.ts';

/** The families of Livret's fonts. The first is the default; missing characters are looked for in this order. */
export const FAMILIES = ['Source Serif 4', 'Source Sans 3', 'Source Code Pro'] as const;

export type Family = (typeof FAMILIES)[number];

/** Families by name in lower case, CSS's generic names included. */
const BY_NAME: ReadonlyMap<string, Family> = new Map<string, Family>([
  ...FAMILIES.map((family) => [family.toLowerCase(), family] as const),
  ['serif', 'Source Serif 4'],
  ['sans-serif', 'Source Sans 3'],
  ['monospace', 'Source Code Pro'],
]);

/** The family that a name stands for; undefined for an unknown name. */
export function familyNamed(name: string): Family | undefined {
  return BY_NAME.get(name.toLowerCase());
}

/** Warns when Livret does not have the family that a list prefers: another takes its place. */
export function reportMissingFamilies(names: readonly string[], source: Source, report: Report): void {
  for (const family of names) {
    if (familyNamed(family)) return;
    report.warning('text-unknown-family', source, { family, near: nearest(family, FAMILIES) });
  }
}
