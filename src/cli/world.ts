import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { BuildRequest } from '../build/request.ts';
import type { StartWorker } from '../build/workers.ts';
import { errnoOf, writeError } from '../disk/environment-error.ts';
import { formatFault } from '../faults/print.ts';
import type { Clock } from '../mail/delivery.ts';
import { chooseLanguage } from './language.ts';

/** The services of the process that a command needs: all but files. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The absolute path of the folder that the command runs in. */
  readonly folder: string;
  /** The system's language, a BCP 47 tag. */
  locale(): string;
  /** A clock in milliseconds; only differences count. */
  now(): number;
  /** Takes the results of a command, for pipes to read. */
  readonly stdout: Output;
  /** Takes faults and progress, for people to read. */
  readonly stderr: Output;
  /** Wall-clock time and random numbers, for sending mail. */
  readonly clock: Clock;
  /** Calls back when the user first presses Ctrl-C. A second Ctrl-C ends the process. */
  onInterrupt(stop: () => void): void;
  /** Asks on the terminal and gives the answer without blanks at its ends; null where nobody could answer. */
  readonly ask: ((question: string) => Promise<string>) | null;
  /** The threads that build; null where there are none. */
  readonly workers: { readonly cores: number; readonly start: StartWorker } | null;
}

export interface Output {
  write(text: string): void;
  /** Whether it is a terminal, where progress is shown. */
  readonly terminal: boolean;
  readonly color: boolean;
  /** The characters of a line; absent where it is no terminal. */
  readonly columns?: number;
}

/** The world of a process. */
export function processWorld(): World {
  return {
    env: process.env,
    folder: process.cwd(),
    locale: systemLocale,
    now: () => performance.now(),
    stdout: output(process.stdout, 'stdout'),
    stderr: output(process.stderr, 'stderr'),
    clock: { now: Date.now, random: Math.random, sleep },
    onInterrupt: (stop) => void process.once('SIGINT', stop),
    ask: process.stdin.isTTY && process.stderr.isTTY ? ask : null,
    workers: { cores: availableParallelism(), start: startWorker },
  };
}

/** An answer that is broken off ends the process as Ctrl-C does. */
async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  terminal.once('close', () => process.exit(130));
  const answer = await terminal.question(question);
  terminal.removeAllListeners('close');
  terminal.close();
  return answer.trim();
}

async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, { signal });
  } catch {
    // The signal ended the wait.
  }
}

/** Starts the launcher as a worker thread, where it calls `work`. */
function startWorker(request: BuildRequest): Worker {
  return new Worker(new URL('../../bin/livret.js', import.meta.url), { workerData: request });
}

/**
 * Handles errors of an output stream. A reader that closes its end, such as `head`, has seen enough. After any
 * other error, such as a full disk, the process ends with exit code 3, whatever the command returns.
 */
function watchErrors(stream: NodeJS.WriteStream, name: string): void {
  stream.on('error', (cause) => {
    const errno = errnoOf(cause);
    if (errno === 'EPIPE') return;
    process.once('exit', () => {
      process.exitCode = 3;
    });
    if (stream === process.stderr) return;
    const language = chooseLanguage(undefined, process.env, systemLocale);
    process.stderr.write(`${formatFault(writeError(cause, name).fault, language, () => null, false)}\n`);
  });
}

/** The system's language. `Intl.PluralRules` is used since it is quick to make; a date format takes 20 ms. */
function systemLocale(): string {
  return new Intl.PluralRules().resolvedOptions().locale;
}

/** Colour on a terminal that has it, unless NO_COLOR is set (https://no-color.org). */
function output(stream: NodeJS.WriteStream, name: string): Output {
  watchErrors(stream, name);
  return {
    write: (text) => void stream.write(text),
    terminal: stream.isTTY === true,
    ...(stream.isTTY && { columns: stream.columns }),
    color: stream.isTTY === true && !process.env.NO_COLOR && stream.hasColors(),
  };
}
