import type { Fault, Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { Source } from '../faults/source.ts';

/** The families of Livret's fonts. The first is the default; missing characters are looked for in this order. */
export const FAMILIES = ['Source Serif 4', 'Source Sans 3', 'Source Code Pro'] as const;

type Family = (typeof FAMILIES)[number];

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

/**
 * Warns when Livret does not have the family that a list prefers: another takes its place. Whether the project has it is
 * known once all sheets are read (see `withoutDeclared`).
 */
export function reportMissingFamilies(names: readonly string[], source: Source, report: Report): void {
  for (const [i, family] of names.entries()) {
    if (familyNamed(family)) return;
    const preferred = names.slice(0, i + 1);
    report.warning('text-unknown-family', source, { family, near: nearest(family, FAMILIES), preferred });
  }
}

/** The faults without those of families that `@font-face` declares, or that stand after one of these. */
export function withoutDeclared(
  faults: readonly Fault[],
  fonts: readonly { readonly family: string }[],
): readonly Fault[] {
  const declared = new Set(fonts.map(({ family }) => family.toLowerCase()));
  return faults.filter(({ code, details }) => {
    if (code !== 'text-unknown-family') return true;
    const { preferred } = details as { readonly preferred: readonly string[] };
    return !preferred.some((name) => declared.has(name.toLowerCase()));
  });
}
