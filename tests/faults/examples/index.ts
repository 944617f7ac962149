import type { FaultCode } from '../../../src/faults/catalogue/index.ts';
import { run } from '../../cli/world.ts';
import { temporaryFolder } from '../../project/temporary.ts';
import { adviceOf, follow } from '../hints/advice.ts';
import { byCheck, faultsOf } from '../hints/by-content.ts';
import { CASES } from '../hints/cases.ts';
import { CHARTS } from './charts.ts';
import { COHORTS } from './cohorts.ts';
import { COMMANDS } from './commands.ts';
import { CONTENT } from './content.ts';
import { diff, type Examples, tried } from './example.ts';
import { MAILS } from './mail.ts';
import { PAGES } from './pages.ts';
import { PICTURES } from './pictures.ts';
import { shown } from './shown.ts';
import { TEMPLATES } from './templates.ts';

/** The examples that are written for an explanation, where the project of an advice is not one to show. */
const EXAMPLES: Examples = {
  ...CONTENT,
  ...COHORTS,
  ...TEMPLATES,
  ...PAGES,
  ...CHARTS,
  ...PICTURES,
  ...MAILS,
  ...COMMANDS,
};

/** The codes whose example takes a command to be tried. */
export const COMMANDED: readonly FaultCode[] = [
  ...(Object.keys(EXAMPLES) as FaultCode[]),
  ...byCheck.filter(([, code, one]) => CASES[code]![0] === one && !EXAMPLES[code]).map(([, code]) => code),
];

/** The lines that a fault's project has, and those that its advice makes of them; null where they are too many. */
export function exampleOf(code: FaultCode): string | null {
  const one = CASES[code]?.[0];
  const fault = one && faultsOf(one.files).find((each) => each.code === code);
  if (!fault) return null;
  const mended = one.edit ? one.edit(one.files, adviceOf(fault)) : follow(one.files, fault);
  if (!mended) return null;
  return diff(shown(one.files, mended, fault.source));
}

/** The same for a fault that a command finds, which takes a while. */
export async function commandedExampleOf(code: FaultCode): Promise<string | null> {
  const written = EXAMPLES[code];
  if (written) return tried(code, written);
  const { files, edit } = CASES[code]![0]!;
  const { stdout } = await run('check --json', temporaryFolder(files), { locale: () => 'fr' });
  const { faults } = JSON.parse(stdout) as { faults: Told[] };
  const told = faults.find((each) => each.code === code)!;
  return diff(shown(files, edit!(files, told.instead), told));
}

interface Told {
  readonly code: string;
  readonly instead: string;
  readonly file: string;
  readonly line: number;
}
