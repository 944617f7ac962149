import { expect, test } from 'vitest';
import { findLeftCopies } from '../../src/build/copies/left-copies.ts';
import { copiesFolder } from '../../src/build/version.ts';
import type { Person } from '../../src/content/index.ts';
import { writeBuildRecord } from '../../src/disk/build-records.ts';
import { temporaryFolder } from '../project/temporary.ts';

test('copies of people who are in no list any more are told, whatever their variants', () => {
  const written = ['1-awa-teacher', '1-awa', '2-bo-advanced-teacher', '3-zoe'].map(
    (name) => `${copiesFolder('lyon')}/${name}.pdf`,
  );
  const out = temporaryFolder(Object.fromEntries(written.map((file) => [file, 'x'])));
  for (const file of written) writeBuildRecord(out, file, {} as never);
  const copy = (number: string, name: string) => {
    return { cohort: 'lyon', variants: ['teacher'] as const, person: { number, name } as Person };
  };
  const left = (...people: readonly ReturnType<typeof copy>[]) =>
    findLeftCopies(out, ['lyon', 'lyon', 'nord'], people).map(({ cohort, faults }) => [
      cohort,
      ...faults.map(({ details }) => details),
    ]);
  const [awa, bo, zoe] = [copy('1', 'Awa'), copy('2', 'Bo'), copy('3', 'Zoé')];
  expect(left(awa, bo, zoe)).toEqual([]);
  expect(left(awa, zoe)).toEqual([['lyon', { cohort: 'lyon', count: 1, files: [written[2]] }]]);
  expect(left(bo)).toEqual([
    ['lyon', { cohort: 'lyon', count: 3, files: [written[0], written[1], written[3]] }],
  ]);
});
