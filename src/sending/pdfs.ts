import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildVersion } from '../build/build-version.ts';
import type { BuildRequest, PdfFile } from '../build/request.ts';
import type { SharedInputs } from '../build/shared-inputs.ts';
import type { Stopwatch } from '../build/stopwatch.ts';
import { reading } from '../disk/environment-error.ts';
import type { Fault } from '../faults/fault.ts';
import type { Addressee, PersonalPdf } from '../mail/mailing.ts';

/** The PDFs of a cohort's people, each their own. */
interface Pdfs {
  /** null, with faults, when a PDF cannot be made. */
  readonly pdfOf: ((person: Addressee) => PersonalPdf) | null;
  readonly faults: readonly Fault[];
}

/** Everyone gets the PDF of a cohort, as `science-des-donnees-iut-valserre.pdf`. */
export function sharedPdfs(
  built: readonly { readonly cohort: string; readonly pdf: PdfFile }[],
  cohortOf: (person: Addressee) => string,
  slug: string,
  out: string,
): (person: Addressee) => PersonalPdf {
  const read = (file: string) => {
    const data = readFile(file, out);
    return () => data;
  };
  const pdfs = new Map(
    built.map(({ cohort, pdf }) => {
      const name = `${slug}-${cohort}.pdf`;
      return [cohort, { ...pdf, name, data: read(pdf.file), page: pageOf(pdf, name, read) }];
    }),
  );
  return (person) => pdfs.get(cohortOf(person))!;
}

/**
 * Each person gets their copy, as `science-des-donnees-007-awa-diallo.pdf`. Copies that are out of date are
 * built.
 */
export async function personalPdfs(
  people: readonly Addressee[],
  cohortOf: (person: Addressee) => string,
  slug: string,
  { request, shared, newWatch }: { request: BuildRequest; shared: SharedInputs; newWatch: () => Stopwatch },
): Promise<Pdfs> {
  const pdfs = new Map<string, PersonalPdf>();
  const read = (file: string) => () => readFile(file, request.out);
  for (const person of people) {
    const version = { cohort: cohortOf(person), variants: [], person };
    const { pdf, faults } = await buildVersion(version, request, shared, newWatch());
    if (!pdf) return { pdfOf: null, faults };
    const name = `${slug}-${basename(pdf.file)}`;
    pdfs.set(person.number, { ...pdf, name, data: read(pdf.file), page: pageOf(pdf, name, read) });
  }
  return { pdfOf: ({ number }) => pdfs.get(number)!, faults: [] };
}

/** The web page of a booklet, where one was made. */
function pageOf(
  { html }: PdfFile,
  pdf: string,
  read: (file: string) => () => Uint8Array,
): PersonalPdf['page'] {
  if (!html) return null;
  const { file, bytes } = html;
  return { name: pdf.replace(/\.pdf$/, '.html'), bytes, file, data: read(file) };
}

function readFile(file: string, out: string): Uint8Array {
  const path = join(out, file);
  return reading(path, () => readFileSync(path));
}
