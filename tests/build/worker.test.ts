import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import { LastDocument } from '../../src/build/last-document.ts';
import type { BuildRequest } from '../../src/build/request.ts';
import { serve, type Task, type Told } from '../../src/build/worker.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { INPUTS, VERSION } from './made.ts';

/** The words of a worker that is given these tasks, one once it is open and one after each build; without its stages. */
async function told(
  files: Readonly<Record<string, string>>,
  out: string,
  tasks: readonly unknown[],
  copies = false,
): Promise<string[]> {
  const folder = temporaryFolder(files);
  const request: BuildRequest = {
    ...{
      folder,
      booklet: null,
      out: join(folder, out),
      inputs: INPUTS,
      charts: false,
      html: null,
      copies,
    },
    ...{ force: false, claim: 'A-2a', draft: null },
  };
  const { port1, port2 } = new MessageChannel();
  const left = [...tasks];
  const words: string[] = [];
  port2.on('message', (message: Told) => {
    if (message.kind === 'stage') return;
    if (message.kind === 'open')
      words.push(['open', ...message.cohortFaults.map(({ cohort }) => cohort)].join(' '));
    if (message.kind === 'built') words.push(`built ${message.built.state}`);
    if (message.kind === 'stopped') words.push(`stopped ${message.fault.code}`);
    if (message.kind !== 'stopped') port2.postMessage(left.shift() as Task);
  });
  const closed = new Promise((resolve) => port2.once('close', resolve));
  try {
    await serve(port1, request);
    await closed;
  } finally {
    port2.close();
  }
  return words;
}

const FILES = {
  'content/booklet.yaml': essay(),
  'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Un mot.\n',
};
const BUILD: Task = { version: VERSION };

test('a worker builds what it is given until it is told the end', async () => {
  expect(await told(FILES, 'output', [BUILD, BUILD, { end: true }])).toEqual([
    'open',
    'built new',
    'built unchanged',
  ]);
});

test('a worker stops where the environment is at fault, and fails at a fault of ours', async () => {
  expect(await told(FILES, 'content/booklet.yaml/output', [BUILD])).toEqual([
    'open',
    'stopped file-not-folder',
  ]);
  await expect(told(FILES, 'output', [null])).rejects.toThrow(TypeError);
});

test('a version takes over what is the same in the one before; copies, which follow a model, do not', async () => {
  const taken = vi.spyOn(LastDocument.prototype, 'takeOver');
  onTestFinished(() => taken.mockRestore());
  await told(FILES, 'output', [BUILD, { end: true }], true);
  expect(taken).not.toHaveBeenCalled();
  await told(FILES, 'output', [BUILD, { end: true }]);
  expect(taken).toHaveBeenCalledOnce();
});
