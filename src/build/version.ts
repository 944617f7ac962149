import { hyphenated, inAscii, type Person, VARIANTS, type Variant } from '../content/index.ts';

/** One of the booklets that a project can give. */
export interface Version {
  /** null for the booklet without a cohort. */
  readonly cohort: string | null;
  /** The tags that it shows, besides those that the cohort's file asks for. */
  readonly variants: readonly Variant[];
  /** The person whose copy it is. */
  readonly person?: Person;
}

/** The path of the PDF to print, which stands beside the one to read. */
export const printPath = (pdf: string, name = 'print'): string => pdf.replace(/\.pdf$/, `-${name}.pdf`);

/** The path of a page of the booklet's web twin, which stands beside its PDF. @param name null for the only page. */
export const webPath = (pdf: string, name: string | null): string =>
  pdf.replace(/\.pdf$/, name === null ? '.html' : `/${name}`);

/**
 * The path of a version's PDF from the output folder: `COHORT/SLUG-teacher.pdf`,
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

/** The folder of a version's charts as pictures, from the output folder. */
export const chartsFolder = ({ cohort }: Version): string =>
  cohort === null ? 'charts' : `${cohort}/charts`;

/** The folder of the copies of a cohort's people, from the output folder. */
export const copiesFolder = (cohort: string): string => `${cohort}/copies`;

/** The name of a copy's files, valid on every system. Numbers differ between people, so names do. */
export function copyName({ number, name }: Pick<Person, 'number' | 'name'>): string {
  const own = inAscii(number) || hyphenated(number);
  return [own, inAscii(name)].filter(Boolean).join('-').slice(0, MOST_NAME);
}

const MOST_NAME = 80;
