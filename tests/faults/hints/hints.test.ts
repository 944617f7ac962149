import { describe, expect, test } from 'vitest';
import { loadBibtex, loadBooklet } from '../../../src/content/index.ts';
import { catalogue, type FaultCode } from '../../../src/faults/catalogue/index.ts';
import { type Fault, Report } from '../../../src/faults/fault.ts';
import { formatFault } from '../../../src/faults/print.ts';
import { run } from '../../cli/world.ts';
import { type Files, memory } from '../../content/project.ts';
import { temporaryFolder } from '../../project/temporary.ts';
import { SLOW } from '../../tools.ts';
import { adviceOf, follow } from './advice.ts';
import { CASES } from './cases.ts';
import { WITHOUT_TEXT } from './other-codes.ts';
import type { Case } from './projects.ts';

type Named = readonly [name: string, code: FaultCode, one: Case];
const ALL = Object.entries(CASES).flatMap(([code, cases]) =>
  cases.map((one, i): Named => [`${code} ${i + 1}`, code as FaultCode, one]),
);

await loadBibtex(memory({ 'content/references.bib': '' }));

/** The cases whose fault content alone does not have: `livret check` finds them. */
const ofCheck = new Set(
  ALL.filter(([, code, { files }]) => faultsOf(files).every((each) => each.code !== code)),
);

test('every fault has a project with it, or a reason why its advice has no text to put in', () => {
  const listed = [...Object.keys(CASES), ...Object.values(WITHOUT_TEXT).flat()];
  expect(listed.toSorted()).toEqual(Object.keys(catalogue).toSorted());
});

test('every fault is told at its place, with its advice', async () => {
  const told = ALL.filter((one) => !ofCheck.has(one)).map(([name, , { files }]) => {
    const lines = (file: string) => new TextDecoder().decode(memory(files).read(file)!).split('\n');
    const readLine = (file: string, line: number) => lines(file)[line - 1] ?? null;
    const faults = faultsOf(files).map((fault) => formatFault(fault, 'fr', readLine, false));
    return [`# ${name}`, ...faults].join('\n');
  });
  await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('told.txt');
});

describe('an advice that is followed to the letter ends its fault', () => {
  test.each(ALL.filter((one) => !ofCheck.has(one)))('%s', (_, code, { files, edit }) => {
    const fault = faultsOf(files).find((each) => each.code === code)!;
    const mended = edit ? edit(files, adviceOf(fault)) : follow(files, fault);
    expect(mended, adviceOf(fault)).not.toBeNull();
    const again = faultsOf(mended!).filter(
      (each) => each.code === code && each.source?.line === fault.source?.line,
    );
    expect(again.map(adviceOf)).toEqual([]);
  });

  test.each([...ofCheck])('%s', SLOW, async (_, code, { files, edit }) => {
    const [fault] = await toldBy(files, code);
    const mended = edit!(files, fault!.instead);
    expect(mended).not.toEqual(files);
    expect((await toldBy(mended, code)).map(({ instead }) => instead)).toEqual([]);
  });
});

function faultsOf(files: Files): readonly Fault[] {
  const report = new Report();
  loadBooklet(memory(files), report);
  return report.faults;
}

/** The faults of a code that `livret check` tells. */
async function toldBy(files: Files, code: FaultCode): Promise<{ code: string; instead: string }[]> {
  const { stdout } = await run('check --json', temporaryFolder(files), { locale: () => 'fr' });
  return JSON.parse(stdout).faults.filter((fault: { code: string }) => fault.code === code);
}
