import type { Booklet } from '../content/booklet.ts';
import { type Content, showVariant, VARIANTS, type Variant } from '../content/index.ts';
import type { Report } from '../faults/fault.ts';

/** One of the booklets that a project can give: for a cohort or for none, and which tags it shows. */
export interface Version {
  readonly cohort: string | null;
  /** Besides those that the cohort's file asks for. */
  readonly variants: readonly Variant[];
}

/** The booklet of a version; null, and faults, when it cannot be had. */
export function bookletOf(
  { cohort: id, variants }: Version,
  content: Content,
  report: Report,
): Booklet | null {
  if (id === null) return content.booklet && showVariant(content.booklet, variants);
  const cohort = content.cohorts.get(id)!;
  report.faults.push(...cohort.faults);
  return cohort.booklet && !report.failed
    ? showVariant(cohort.booklet, [...cohort.variants, ...variants])
    : null;
}

/** Where its PDF to print goes, beside the one to read. */
export const printPath = (pdf: string, name = 'print'): string => pdf.replace(/\.pdf$/, `-${name}.pdf`);

/** Where a version's PDF goes, from the output folder: `COHORT/SLUG-teacher.pdf`. */
export function pdfPath(slug: string, { cohort, variants }: Version): string {
  const name = [slug, ...VARIANTS.filter((variant) => variants.includes(variant))].join('-');
  return `${cohort === null ? '' : `${cohort}/`}${name}.pdf`;
}
