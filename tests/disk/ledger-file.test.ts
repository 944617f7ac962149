import * as fs from 'node:fs';
import { appendFileSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EnvironmentError } from '../../src/disk/environment-error.ts';
import { LedgerFile } from '../../src/disk/ledger-file.ts';
import type { Entry, State } from '../../src/mail/ledger.ts';
import { temporaryFolder } from '../project/temporary.ts';

const entry = (state: State): Entry => ({
  at: '2026-11-24T10:00:00.000Z',
  state,
  edition: '1',
  address: 'a@example.org',
  pdf: 'p1',
  message: 'm',
});

const linesOf = (...entries: readonly Entry[]) => entries.map((each) => `${JSON.stringify(each)}\n`).join('');

test('grows by lines, each synced before anything else is done', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'x.sent.jsonl');
  writeFileSync(path, linesOf(entry('asked')));
  const ledger = new LedgerFile(folder, 'x.sent.jsonl');
  expect(ledger.text).toBe(linesOf(entry('asked')));
  ledger.append(entry('sending'));
  expect(readFileSync(path, 'utf8')).toBe(linesOf(entry('asked'), entry('sending')));
  ledger.append(entry('sent'));
  ledger.close();
  expect(readFileSync(path, 'utf8')).toBe(linesOf(entry('asked'), entry('sending'), entry('sent')));
});

test.runIf(process.platform !== 'win32')(
  'its folder is synced when it is opened, and itself with each line',
  () => {
    const synced: string[] = [];
    const opened = new Map<number, string>();
    const openSync = ((path: string, ...more: [string]) => {
      const file = fs.openSync(path, ...more);
      opened.set(file, path);
      return file;
    }) as typeof fs.openSync;
    const fsyncSync = (file: number) => void synced.push(opened.get(file)!);
    const folder = temporaryFolder();
    const ledger = new LedgerFile(folder, 'x.sent.jsonl', { ...fs, openSync, fsyncSync });
    expect(synced).toEqual([folder]);
    ledger.append(entry('asked'));
    expect(synced).toEqual([folder, join(folder, 'x.sent.jsonl')]);
    ledger.close();
  },
);

test('a line that the system takes in pieces is written whole', () => {
  const writeSync = ((file: number, data: Buffer, at: number) =>
    fs.writeSync(file, data, at, Math.min(10, data.length - at))) as typeof fs.writeSync;
  const folder = temporaryFolder();
  const ledger = new LedgerFile(folder, 'x.sent.jsonl', { ...fs, writeSync });
  ledger.append(entry('asked'));
  ledger.close();
  expect(readFileSync(join(folder, 'x.sent.jsonl'), 'utf8')).toBe(linesOf(entry('asked')));
});

test('a line that was cut short is taken away', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'x.sent.jsonl');
  writeFileSync(path, linesOf(entry('sent')));
  appendFileSync(path, '{"at":"2026-11-24T10:00');
  const ledger = new LedgerFile(folder, 'x.sent.jsonl');
  ledger.append(entry('sending'));
  ledger.close();
  expect(readFileSync(path, 'utf8')).toBe(linesOf(entry('sent'), entry('sending')));
});

test('a last line whose end was left out is kept', () => {
  const folder = temporaryFolder({ 'x.sent.jsonl': linesOf(entry('sent')).trimEnd() });
  const ledger = new LedgerFile(folder, 'x.sent.jsonl');
  expect(ledger.text).toBe(linesOf(entry('sent')));
  ledger.append(entry('asked'));
  ledger.close();
  expect(readFileSync(join(folder, 'x.sent.jsonl'), 'utf8')).toBe(linesOf(entry('sent'), entry('asked')));
});

test('a link in the place of the ledger is not followed', () => {
  const outside = join(temporaryFolder({ kept: 'as it was' }), 'kept');
  const folder = temporaryFolder();
  symlinkSync(outside, join(folder, 'x.sent.jsonl'));
  expect(() => new LedgerFile(folder, 'x.sent.jsonl')).toThrow(/file-link-outside/);
  expect(readFileSync(outside, 'utf8')).toBe('as it was');
});

test('what cannot be written is the environment’s fault', () => {
  expect(() => new LedgerFile(temporaryFolder(), 'nowhere/x.sent.jsonl')).toThrow(EnvironmentError);
});

test('every line is synced', async () => {
  const fs = await import('node:fs');
  const synced: number[] = [];
  const counting = { ...fs, fsyncSync: (file: number) => void synced.push(file) };
  const ledger = new LedgerFile(temporaryFolder(), 'x.sent.jsonl', counting);
  const before = synced.length;
  ledger.append(entry('sending'));
  ledger.append(entry('sent'));
  ledger.close();
  expect(synced.length - before).toBe(2);
});

test.runIf(process.platform !== 'win32')('a new ledger is for its owner alone', () => {
  const folder = temporaryFolder();
  new LedgerFile(folder, 'y.sent.jsonl').close();
  expect(statSync(join(folder, 'y.sent.jsonl')).mode & 0o777).toBe(0o600);
});
