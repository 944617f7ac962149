import { createHash } from 'node:crypto';
import type { Fault } from '../faults/fault.ts';
import { type Language, wordFault } from '../faults/print.ts';
import type { StageSeconds } from './stages.ts';

/** `build.json`: what a build wrote. The seconds vary from run to run; all else is the input's. */
export interface BuildReport {
  readonly format: 1;
  readonly pdfs: readonly PdfReport[];
}

export interface PdfReport {
  /** Path from the folder of `build.json`. */
  readonly file: string;
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly warnings: readonly FaultReport[];
  readonly seconds: StageSeconds;
}

/** A fault for machines: its code is stable, its words are for people. */
export interface FaultReport {
  readonly code: string;
  readonly severity: Fault['severity'];
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly wrong: string;
  readonly instead: string | null;
}

export function pdfReport(
  file: string,
  pages: number,
  data: Uint8Array,
  faults: readonly Fault[],
  seconds: StageSeconds,
  language: Language,
): PdfReport {
  return {
    file,
    pages,
    bytes: data.length,
    sha256: createHash('sha256').update(data).digest('hex'),
    warnings: faults.map((fault) => faultReport(fault, language)),
    seconds,
  };
}

export function faultReport(fault: Fault, language: Language): FaultReport {
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

/** JSON with its keys in the order of the types above. */
export function toJson(report: BuildReport | { readonly faults: readonly FaultReport[] }): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
