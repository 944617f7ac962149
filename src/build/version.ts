import type { Booklet } from '../content/booklet.ts';
import {
  type Content,
  hyphenated,
  type Person,
  showVariant,
  VARIANTS,
  type Variant,
} from '../content/index.ts';
import type { Report } from '../faults/fault.ts';

/** One of the booklets that a project can give: for a cohort or for none, and which tags it shows. */
export interface Version {
  readonly cohort: string | null;
  /** Besides those that the cohort's file asks for. */
  readonly variants: readonly Variant[];
  /** Whose copy it is, if it is one person's of the cohort. */
  readonly person?: Person;
}

/** The booklet of a version; null, and faults, when it cannot be had. */
export function bookletOf(
  { cohort: id, variants, person }: Version,
  content: Content,
  report: Report,
): Booklet | null {
  if (id === null) return content.booklet && showVariant(content.booklet, variants);
  const cohort = content.cohorts.get(id)!;
  report.faults.push(...cohort.faults);
  if (!cohort.booklet || report.failed) return null;
  const shown = showVariant(cohort.booklet, [...cohort.variants, ...variants]);
  return person ? { ...shown, person } : shown;
}

/** Where its PDF to print goes, beside the one to read. */
export const printPath = (pdf: string, name = 'print'): string => pdf.replace(/\.pdf$/, `-${name}.pdf`);

/**
 * Where a version's PDF goes, from the output folder: `COHORT/SLUG-teacher.pdf`,
 * `COHORT/copies/007-awa-diallo.pdf`.
 */
export function pdfPath(slug: string, { cohort, variants, person }: Version): string {
  const folder = cohort === null ? '' : `${person ? copiesFolder(cohort) : cohort}/`;
  const name = [
    person ? copyName(person) : slug,
    ...VARIANTS.filter((variant) => variants.includes(variant)),
  ].join('-');
  return `${folder}${name}.pdf`;
}

/** Where a version's charts go as pictures, from the output folder. */
export const chartsFolder = ({ cohort }: Version): string =>
  cohort === null ? 'charts' : `${cohort}/charts`;

/** Where the copies of a cohort's people go, from the output folder. */
export const copiesFolder = (cohort: string): string => `${cohort}/copies`;

/** A safe name on every system; numbers differ, as files are named. */
function copyName({ number, name }: Person): string {
  return hyphenated(`${number} ${name}`).slice(0, MOST_NAME);
}

const MOST_NAME = 80;
