import { distinct, type Fault } from '../faults/fault.ts';
import { type InterfaceLanguage, wordFault } from '../faults/print.ts';
import type { PartReport } from './parts.ts';
import type { Built, PdfFile } from './request.ts';

/** The contents of `build.json`. All but the seconds is the same for the same input. */
export interface BuildReport {
  readonly format: 1;
  readonly pdfs: readonly PdfReport[];
  /** The errors of versions that were not built; absent when there are none. */
  readonly faults?: readonly FaultReport[];
  /** Absent but for a part of a build that several machines share. */
  readonly shard?: PartReport;
}

/** A PDF that was built; its path is that from the folder of `build.json`. */
export interface PdfReport extends Omit<PdfFile, 'outputs'> {
  readonly cohort: string | null;
  readonly variants: readonly string[];
  /** The person whose copy it is; absent for other booklets. */
  readonly person?: { readonly number: string; readonly name: string };
  readonly state: Exclude<Built['state'], 'failed'>;
  readonly warnings: readonly FaultReport[];
}

/** A fault as JSON. Its code is stable; its wording may change. */
interface FaultReport {
  readonly code: string;
  readonly severity: Fault['severity'];
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly wrong: string;
  readonly instead: string | null;
}

/**
 * @param errors the errors of versions that were not built.
 * @param shard the part of the build that this is; null for a whole one.
 */
export function buildReport(
  built: readonly Built[],
  errors: readonly Fault[],
  language: InterfaceLanguage,
  shard: PartReport | null,
): BuildReport {
  const pdfs = built.flatMap(({ version, state, pdf, faults }): PdfReport[] => {
    if (!pdf || state === 'failed') return [];
    const { file, pages, bytes, sha256, print, html, seconds } = pdf;
    const warnings = faultReports(faults, language);
    const { cohort, variants, person } = version;
    const whose = person && { person: { number: person.number, name: person.name } };
    const web = html && { html };
    return [
      { file, cohort, variants, ...whose, state, pages, bytes, sha256, print, ...web, warnings, seconds },
    ];
  });
  const failed = errors.length > 0 && {
    faults: faultReports(distinct(errors), language),
  };
  return { format: 1, pdfs, ...failed, ...(shard && { shard }) };
}

export function faultReports(faults: readonly Fault[], language: InterfaceLanguage): FaultReport[] {
  return faults.map((fault) => faultReport(fault, language));
}

function faultReport(fault: Fault, language: InterfaceLanguage): FaultReport {
  const { wrong, instead } = wordFault(fault, language);
  const { code, severity, source } = fault;
  return {
    code,
    severity,
    file: source?.file ?? null,
    line: source?.line ?? null,
    column: source?.column ?? null,
    wrong,
    instead: instead ?? null,
  };
}

/** A report as JSON text, with its keys in their order. */
export function toJson(report: object): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
