import { copyName } from '../build/version.ts';
import { inAscii, VARIANTS } from '../content/index.ts';
import type { ListedPerson } from '../project/people.ts';
import type { Forgotten } from './person.ts';

/** Whether a file of a cohort's copies is a person's: by their row, or by their name where nobody else has it. */
export function copyTest(
  { keys, rows }: Forgotten,
  listed: readonly ListedPerson[],
): (cohort: string, name: string) => boolean {
  const named = [...keys]
    .map(inAscii)
    .filter(Boolean)
    .map((key) => filesOf(`[a-z]*\\d[a-z\\d]*-${escaped(key)}`));
  const own = new Map(rows.map((row) => [row, filesOf(escaped(copyName(row)))]));
  return (cohort, name) => {
    if ([...own].some(([row, files]) => row.cohort === cohort && files.test(name))) return true;
    // Copies keep the number that a person had when they were made.
    return named.some((files) => files.test(name)) && !listed.some(isOthers(cohort, name));
  };

  function isOthers(cohort: string, name: string) {
    const isTheirs = new Set(rows.map(({ row }) => row));
    return (other: ListedPerson) =>
      other.cohort === cohort && !isTheirs.has(other.row) && filesOf(escaped(copyName(other))).test(name);
  }
}

/** The names of the files of a copy: `001-awa-diallo-teacher-print.pdf`, and what a killed process left of them. */
const filesOf = (stem: string): RegExp =>
  new RegExp(`^\\.?${stem}(?:-(?:${VARIANTS.join('|')}))*(?:-print)?(?:\\.|$)`);

/** A text as a regular expression has it. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
