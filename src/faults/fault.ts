import type { FaultCode, FaultDetails } from './catalogue/index.ts';
import type { Source } from './source.ts';

/**
 * Something wrong with what the user wrote. An error stops the build before anything is written; a
 * warning is printed and goes into `build.json`. The wording is the catalogue's, in each language.
 */
export interface Fault<C extends FaultCode = FaultCode> {
  readonly code: C;
  readonly severity: 'error' | 'warning';
  /** null when the fault has no place, as for a missing folder. */
  readonly source: Source | null;
  readonly details: FaultDetails[C];
}

/** The faults found so far. A room that finds one goes on as far as it can, so that one run shows all. */
export class Report {
  readonly faults: Fault[] = [];
  /** Whether an error stops the work. It does not in a draft, which shows what is sound. */
  readonly stops: boolean;

  constructor({ stops = true } = {}) {
    this.stops = stops;
  }

  error<C extends FaultCode>(code: C, source: Source | null, details: FaultDetails[C]): void {
    this.faults.push({ code, severity: 'error', source, details } as Fault);
  }

  warning<C extends FaultCode>(code: C, source: Source | null, details: FaultDetails[C]): void {
    this.faults.push({ code, severity: 'warning', source, details } as Fault);
  }

  /** Whether an error has stopped the work. */
  get failed(): boolean {
    return this.stops && this.faults.some((fault) => fault.severity === 'error');
  }
}

/** Each fault once. Booklets of cohorts share most of their content, and so report its faults again. */
export function distinct(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
