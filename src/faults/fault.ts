import { MOST_FAULTS } from '../limits.ts';
import type { FaultCode, FaultDetails } from './catalogue/index.ts';
import { withoutFollowing } from './following.ts';
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

/**
 * The faults found so far. A room that finds one goes on as far as it can, so that one run shows all. Of errors and of
 * warnings the first `MOST_FAULTS` are kept; a last fault says how many others there are.
 */
export class Report {
  readonly #kept: Fault[] = [];
  readonly #found = { error: 0, warning: 0 };
  /** Whether an error stops the work. It does not in a draft, which shows what is sound. */
  readonly stops: boolean;

  constructor({ stops = true } = {}) {
    this.stops = stops;
  }

  error<C extends FaultCode>(code: C, source: Source | null, details: FaultDetails[C]): void {
    this.add([{ code, severity: 'error', source, details } as Fault]);
  }

  warning<C extends FaultCode>(code: C, source: Source | null, details: FaultDetails[C]): void {
    this.add([{ code, severity: 'warning', source, details } as Fault]);
  }

  /** Adds the faults of another report. */
  add(faults: readonly Fault[]): void {
    for (const fault of faults) {
      const { code, severity, details } = fault;
      if (code === LEFT_OUT) this.#found[severity] += (details as FaultDetails[typeof LEFT_OUT]).more;
      else if (++this.#found[severity] <= MOST_FAULTS) this.#kept.push(fault);
    }
  }

  get faults(): readonly Fault[] {
    return [...withoutFollowing(this.#kept), ...SEVERITIES.flatMap((severity) => this.#leftOut(severity))];
  }

  /** The number of faults found, kept or not. */
  get count(): number {
    return this.#found.error + this.#found.warning;
  }

  /** Whether an error has stopped the work. */
  get failed(): boolean {
    return this.stops && this.#found.error > 0;
  }

  #leftOut(severity: Fault['severity']): Fault[] {
    const kept = this.#kept.filter((fault) => fault.severity === severity).length;
    const more = this.#found[severity] - kept;
    return more > 0 ? [{ code: LEFT_OUT, severity, source: null, details: { more, severity } } as Fault] : [];
  }
}

const SEVERITIES = ['warning', 'error'] as const;

/** The fault that says how many others were found. */
const LEFT_OUT = 'faults-left-out';

/** Each fault once. Booklets of cohorts share most of their content, and so report its faults again. */
export function distinct(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

/** As much of what was typed as a fault shows. */
export const shown = (typed: string): string => typed.slice(0, 60);
