import { expect, onTestFinished, test, vi } from 'vitest';
import { ProjectSession } from '../../src/build/session.ts';
import { EnvironmentError } from '../../src/disk/environment-error.ts';
import { Numbers } from '../../src/preview/page-numbers.ts';
import type { State } from '../../src/preview/protocol.ts';
import { ShownPages } from '../../src/preview/shown-pages.ts';
import { Studio } from '../../src/preview/studio.ts';
import { FileMemory } from '../../src/project/file-memory.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { PLAIN } from './served.ts';

test('before any pages were made there is nothing to show, to find or to measure', () => {
  const pages = new ShownPages(new FileMemory(), new Numbers());
  expect(pages.show(null, 'cours')).toEqual({
    ...{ title: 'cours', pages: [], drawings: [], rightToLeft: false, outline: [] },
  });
  expect([pages.page(0), pages.outlines(0, [1]), pages.image(0), pages.sheets('booklet')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect([pages.measures(), pages.search('mot')]).toEqual([[], []]);
  expect([pages.spotAt('content/chapters/un.yaml:3'), pages.spotOf(null)]).toEqual([null, null]);
});

/** A studio of a project that is at fault, and the states that its window is told. */
async function studioOf(files: Readonly<Record<string, string>>) {
  const options = { inputs: { date: null, epoch: undefined }, language: 'en' as const, chosen: PLAIN };
  const studio = new Studio({ folder: temporaryFolder(files), ...options });
  const states: State[] = [];
  const listener = { state: (state: State) => void states.push(state), show: () => {} };
  const window = studio.open(null, listener);
  await studio.build();
  return { studio, states, window, listener };
}

const BROKEN = { 'content/booklet.yaml': 'format: 1\n', 'content/cohorts/lyon.yaml': '{}' };

test('a window that was closed is told and shown nothing', async () => {
  const { studio, states, window } = await studioOf(BROKEN);
  studio.close(window);
  await studio.choose(window, PLAIN);
  await studio.tell(window);
  await studio.build();
  expect([states.length, studio.shownIn(window)]).toEqual([1, null]);
});

test('a window of a version that is built is told its state at once', async () => {
  const { studio, states, window } = await studioOf(BROKEN);
  const read = vi.spyOn(ProjectSession.prototype, 'read');
  onTestFinished(() => read.mockRestore());
  await studio.tell(window);
  expect([states.length, states[1], read.mock.calls.length]).toEqual([2, states[0], 0]);
});

test('an error of the system is a fault at no place, beside the cohorts that are known; another error is thrown', async () => {
  const { studio, states } = await studioOf(BROKEN);
  expect(states[0]!.choices.cohorts).toEqual(['lyon']);
  const read = vi.spyOn(ProjectSession.prototype, 'read');
  onTestFinished(() => read.mockRestore());
  read.mockRejectedValueOnce(EnvironmentError.of('disk-full', { path: 'x' }, null));
  await studio.build();
  expect(states[1]).toMatchObject({ stale: true, choices: { cohorts: ['lyon'] } });
  expect(states[1]!.faults).toEqual([
    expect.objectContaining({ code: 'disk-full', file: null, line: 0, column: 0, frame: null, at: null }),
  ]);
  read.mockRejectedValueOnce(new Error('odd'));
  await expect(studio.build()).rejects.toThrow('odd');
});
