import { spawn } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { findRunning, forgetRunning, noteRunning } from '../../src/disk/running-preview.ts';
import { Studio } from '../../src/preview/studio.ts';
import { follow } from '../preview/follower.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { run } from './world.ts';

const LIVRET = fileURLToPath(new URL('../../bin/livret.js', import.meta.url));

const FILES = {
  'content/booklet.yaml': 'format: 1\nslug: essai\ntitle: Un essai\nlanguage: fr\nchapters: [ un ]\n',
  'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Bonjour.\n',
};

/** Runs the preview of a folder until it has told its address. */
async function previewing(folder: string) {
  const child = spawn(process.execPath, [LIVRET, 'preview', '--no-open', '--lang', 'en'], { cwd: folder });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()));
    child.on('close', () => reject(new Error('it ended')));
  });
  return { url, ended, interrupt: () => child.kill('SIGINT') };
}

/** Follows a preview as its page does. */
async function following(url: string, query = '') {
  const { origin } = new URL(url);
  const entry = await fetch(url, { redirect: 'manual' });
  const cookie = entry.headers.get('set-cookie')!.split(';')[0]!;
  const follower = await follow(origin, { cookie, origin }, query);
  if (typeof follower === 'number') throw new Error(`it was refused: ${follower}`);
  return follower;
}

test('the preview follows saves and places of the editor until Ctrl-C', async () => {
  const folder = temporaryFolder(FILES);
  const { url, ended, interrupt } = await previewing(folder);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=\S{20,}$/);
  const { next, ended: left } = await following(url);
  expect(await next()).toEqual({ event: 'window', data: 1 });
  // A booklet without a date has today's.
  expect(await next()).toMatchObject({ event: 'state', data: { title: 'Un essai', stale: false } });

  writeFileSync(join(folder, 'content/chapters/un.yaml'), 'title: Un\nblocks:\n  - txt: Bonjour.\n');
  expect(await next()).toMatchObject({ data: { stale: true, faults: [{ line: 3 }] } });

  expect(await run('preview --at content/chapters/un.yaml:3', folder)).toMatchObject({ code: 0, stdout: '' });
  expect(await next()).toMatchObject({ event: 'show' });

  const { port } = new URL(url);
  const second = await run(`preview --no-open --port ${port}`, folder);
  expect(second.code).toBe(3);
  expect(second.stderr).toContain(`port ${port} is taken`);

  interrupt();
  await left;
  expect(await ended).toBe(0);
  expect(findRunning(folder)).toBeNull();
});

test('a booklet that is removed while it is shown gives way to the first, and builds end', async () => {
  const folder = temporaryFolder({
    ...FILES,
    'content/booklet.yaml': 'format: 1\nlanguage: fr\n',
    'content/booklets/a.yaml': 'title: Le premier\nchapters: [ un ]\n',
    'content/booklets/b.yaml': 'title: Le deuxième\nchapters: [ un ]\n',
  });
  const { url } = await previewing(folder);
  const { next } = await following(url, '?cohort=&booklet=b');
  await next();
  expect(await next()).toMatchObject({ data: { title: 'Le deuxième' } });
  rmSync(join(folder, 'content/booklets/b.yaml'));
  expect(await next()).toMatchObject({ data: { title: 'Le premier', choices: { booklets: ['a'] } } });
});

test('a build begins at the first sign of a save, before the files rest', async () => {
  const build = vi.spyOn(Studio.prototype, 'build');
  onTestFinished(() => build.mockRestore());
  const begun = async (count: number) => {
    while (build.mock.calls.length < count) await setImmediate();
  };
  const folder = temporaryFolder(FILES);
  let stop = () => {};
  const onInterrupt = (end: () => void) => {
    stop = end;
  };
  const ended = run('preview --no-open', folder, { onInterrupt });
  await begun(1);
  await build.mock.results[0]!.value;
  // Files rest once a timer has run, and none does.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  writeFileSync(join(folder, 'content/chapters/un.yaml'), 'title: Un\nblocks:\n  - text: Bonsoir.\n');
  await begun(2);
  stop();
  expect((await ended).code).toBe(0);
});

/** A server in the place of a running preview, which gives this answer; null for none. */
async function runningPreview(folder: string, status: number | null) {
  const asked: unknown[] = [];
  const server = createServer(async (request, response) => {
    const body = [];
    for await (const part of request) body.push(part);
    const { authorization, origin } = request.headers;
    asked.push([request.method, request.url, authorization, origin, Buffer.concat(body).toString()]);
    response.writeHead(status!).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise((resolve) => server.close(resolve));
  if (status === null) await close();
  else onTestFinished(() => void close());
  noteRunning(folder, { port, token: 'abc' });
  onTestFinished(() => forgetRunning(folder));
  return { asked, origin: `http://127.0.0.1:${port}` };
}

/** Runs the preview of a folder until its first build has ended. */
const previewOnce = (line: string, folder: string) =>
  run(`preview --no-open ${line}`, folder, { onInterrupt: (end) => end() });

const BROKEN = { 'content/booklet.yaml': 'format: 1\n' };

test.each<[string, number | null]>([
  ['content/un.yaml:3', 200],
  ['./content/../content/un.yaml:3:7', 204],
  ['content/un.yaml:3', 404],
  ['content/un.yaml:3', null],
])('the place %s is given to a preview that runs, and shown here where it does not take it: %s', async (at, status) => {
  const folder = temporaryFolder(BROKEN);
  const { asked, origin } = await runningPreview(folder, status);
  const { code, stdout } = await previewOnce(`--at ${at}`, folder);
  const place = at.replace(/^.*\/un/, 'content/un');
  expect(asked).toEqual(
    status === null ? [] : [['POST', '/show', 'Bearer abc', origin, JSON.stringify({ place })]],
  );
  expect(code).toBe(0);
  const isTaken = status !== null && status < 300;
  expect(stdout).toMatch(isTaken ? /^$/ : new RegExp(`&at=${encodeURIComponent(place)}\n$`));
});

test('without a place a preview of its own is served, and schemas that the project has stay true', async () => {
  const folder = temporaryFolder({ ...BROKEN, '.livret/digest': 'of another program' });
  const { asked } = await runningPreview(folder, 200);
  const { stdout } = await previewOnce('', folder);
  expect([asked, stdout]).toEqual([[], expect.stringMatching(/\/\?token=[^&\s]+\n$/)]);
  expect(existsSync(join(folder, '.livret/booklet.schema.json'))).toBe(true);
  expect(findRunning(folder)).toBeNull();
});

test('what is no place and no port is wrong usage', async () => {
  const folder = temporaryFolder(FILES);
  for (const line of ['--at content/x.yaml', '--at x:0', '--port 0', '--port 70000', '--cohort nowhere'])
    expect((await run(`preview --no-open ${line}`, folder)).code, line).toBe(2);
});
