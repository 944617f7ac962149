import { describe, expect, test } from 'vitest';
import type { FaultCode } from '../../../src/faults/catalogue/index.ts';
import { run } from '../../cli/world.ts';
import type { Files } from '../../content/project.ts';
import { temporaryFolder } from '../../project/temporary.ts';
import { SLOW } from '../../tools.ts';
import { byCheck } from './by-content.ts';

describe('an advice that is followed to the letter ends a fault that `livret check` finds', () => {
  test.each(byCheck)('%s', SLOW, async (_, code, { files, edit }) => {
    const [fault] = await toldBy(files, code);
    const mended = edit!(files, fault!.instead);
    expect(mended).not.toEqual(files);
    expect((await toldBy(mended, code)).map(({ instead }) => instead)).toEqual([]);
  });
});

/** The faults of a code that `livret check` tells. */
async function toldBy(files: Files, code: FaultCode): Promise<{ code: string; instead: string }[]> {
  const { stdout } = await run('check --json', temporaryFolder(files), { locale: () => 'fr' });
  return JSON.parse(stdout).faults.filter((fault: { code: string }) => fault.code === code);
}
