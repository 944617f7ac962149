import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';

/** A tab of a browser, driven by the Chrome DevTools Protocol over a pipe. */
export interface Tab {
  /** The value of an expression in the page; a promise is waited for. */
  run<T>(expression: string): Promise<T>;
  /** Waits until an expression is true. */
  until(expression: string): Promise<void>;
  call(method: string, parameters?: object): Promise<Readonly<Record<string, unknown>>>;
  /** Errors that the page threw or logged. */
  readonly errors: readonly string[];
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/** Starts headless Chromium with one tab, which is closed after the test. */
export async function openTab({ width = 1280, height = 800, scale = 1 } = {}): Promise<Tab> {
  const profile = mkdtempSync(join(tmpdir(), 'livret-chromium-'));
  const browser = spawn(
    'chromium',
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-extensions',
      '--no-first-run',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  onTestFinished(async () => {
    await send('Browser.close', {});
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  const waiting = new Map<number, (message: Message) => void>();
  const errors: string[] = [];
  const input = browser.stdio[3] as Writable;
  let text = '';
  (browser.stdio[4] as Readable).setEncoding('utf8').on('data', (data: string) => {
    const messages = (text + data).split('\0');
    text = messages.pop()!;
    for (const each of messages) {
      const message = JSON.parse(each) as Message;
      if (message.id !== undefined) waiting.get(message.id)?.(message);
      else if (message.method === 'Runtime.exceptionThrown' || message.method === 'Log.entryAdded')
        errors.push(JSON.stringify(message.params));
    }
  });
  let count = 0;
  const send = (method: string, params: object, sessionId?: string) =>
    new Promise<Readonly<Record<string, unknown>>>((resolve, reject) => {
      const id = ++count;
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result ?? {});
      });
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });

  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const call = (method: string, params: object = {}) => send(method, params, sessionId as string);
  for (const domain of ['Page', 'Runtime', 'Log']) await call(`${domain}.enable`);
  await call('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: scale,
    mobile: false,
  });

  async function run<T>(expression: string): Promise<T> {
    const given = await call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (given.exceptionDetails) throw new Error(JSON.stringify(given.exceptionDetails));
    return (given.result as { value: T }).value;
  }
  async function until(expression: string): Promise<void> {
    // The page may be between two documents.
    const holds = () => run<boolean>(`Boolean(${expression})`).catch(() => false);
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { run, until, call, errors };
}
