import { describe, expect, test } from 'vitest';
import { formatFault } from '../../src/faults/print.ts';
import { adviceOf, follow } from '../faults/hints/advice.ts';
import { byContent, faultsOf } from '../faults/hints/by-content.ts';
import { memory } from './project.ts';

test('every fault of content is told at its place, with its advice', async () => {
  const told = byContent.map(([name, , { files }]) => {
    const lines = (file: string) => new TextDecoder().decode(memory(files).read(file)!).split('\n');
    const readLine = (file: string, line: number) => lines(file)[line - 1] ?? null;
    const faults = faultsOf(files).map((fault) => formatFault(fault, 'fr', readLine, false));
    return [`# ${name}`, ...faults].join('\n');
  });
  await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('told.txt');
});

describe('an advice that is followed to the letter ends its fault', () => {
  test.each(byContent)('%s', (_, code, { files, edit }) => {
    const fault = faultsOf(files).find((each) => each.code === code)!;
    const mended = edit ? edit(files, adviceOf(fault)) : follow(files, fault);
    expect(mended, adviceOf(fault)).not.toBeNull();
    const again = faultsOf(mended!).filter(
      (each) => each.code === code && each.source?.line === fault.source?.line,
    );
    expect(again.map(adviceOf)).toEqual([]);
  });
});
