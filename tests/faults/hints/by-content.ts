import { loadBibtex, loadBooklet } from '../../../src/content/index.ts';
import type { FaultCode } from '../../../src/faults/catalogue/index.ts';
import { type Fault, Report } from '../../../src/faults/fault.ts';
import { type Files, memory } from '../../content/project.ts';
import { CASES } from './cases.ts';
import type { Case } from './projects.ts';

type Named = readonly [name: string, code: FaultCode, one: Case];

await loadBibtex(memory({ 'content/references.bib': '' }));

/** The faults of a project's content. */
export function faultsOf(files: Files): readonly Fault[] {
  const report = new Report();
  loadBooklet(memory(files), report);
  return report.faults;
}

const ALL = Object.entries(CASES).flatMap(([code, cases]) =>
  cases.map((one, i): Named => [`${code} ${i + 1}`, code as FaultCode, one]),
);

/** The cases whose fault is found as content is read. */
export const byContent = ALL.filter(([, code, { files }]) =>
  faultsOf(files).some((each) => each.code === code),
);

/** The cases whose fault `livret check` alone finds. */
export const byCheck = ALL.filter((one) => !byContent.includes(one));
