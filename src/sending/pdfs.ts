import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildVersion } from '../build/build-version.ts';
import type { BuildRequest, PdfFile } from '../build/request.ts';
import type { SharedInputs } from '../build/shared-inputs.ts';
import type { Stopwatch } from '../build/stopwatch.ts';
import { readError } from '../disk/environment-error.ts';
import type { Fault } from '../faults/fault.ts';
import type { Addressee, PersonalPdf } from '../mail/mailing.ts';

/** The PDFs of a cohort's people. */
export interface Pdfs {
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
): Pdfs {
  const pdfs = new Map(
    built.map(({ cohort, pdf }) => {
      const data = readFile(pdf.file, out);
      return [cohort, { ...pdf, name: `${slug}-${cohort}.pdf`, data: () => data, page: pageOf(pdf, out) }];
    }),
  );
  return { pdfOf: (person) => pdfs.get(cohortOf(person))!, faults: [] };
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
  for (const person of people) {
    const version = { cohort: cohortOf(person), variants: [], person };
    const { pdf, faults } = await buildVersion(version, request, shared, newWatch());
    if (!pdf) return { pdfOf: null, faults };
    const name = `${slug}-${basename(pdf.file)}`;
    const { out } = request;
    pdfs.set(person.number, { ...pdf, name, data: () => readFile(pdf.file, out), page: pageOf(pdf, out) });
  }
  return { pdfOf: ({ number }) => pdfs.get(number)!, faults: [] };
}

/** Reads the web page of a booklet, where one was made. */
function pageOf({ html }: PdfFile, out: string): PersonalPdf['page'] {
  return html && (() => readFile(html.file, out));
}

function readFile(file: string, out: string): Uint8Array {
  const path = join(out, file);
  try {
    return readFileSync(path);
  } catch (cause) {
    throw readError(cause, path);
  }
}
