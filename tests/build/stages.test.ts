import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STAGES, Stopwatch } from '../../src/build/stopwatch.ts';

test('each stage of a build stands in the file of its name', () => {
  const files = readdirSync(new URL('../../src/build/stages', import.meta.url));
  expect(files.sort()).toEqual(STAGES.map((stage) => `${stage}.ts`).sort());
});

test('the stopwatch adds up the seconds of each stage, and lists the stages in order', () => {
  let now = 0;
  const watch = new Stopwatch(() => now);
  const spend = (milliseconds: number) => {
    now += milliseconds;
  };
  watch.start('layout');
  spend(1500);
  watch.start('content');
  spend(20);
  watch.start('layout');
  spend(500);
  watch.stop();
  spend(1000);
  expect(Object.entries(watch.seconds)).toEqual([
    ['content', 0.02],
    ['layout', 2],
  ]);
});
