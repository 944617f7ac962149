import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Entry, hasGone, standings } from '../../src/mail/ledger.ts';
import { type Act, smtpServer } from '../mail/server.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';

const LIVRET = fileURLToPath(new URL('../../bin/livret.js', import.meta.url));

/** How often the sender is killed. */
const KILLS = 10;
const PEOPLE = Array.from({ length: 12 * KILLS }, (_, i) => `n${i}@example.org`);

const FILES = {
  'content/booklet.yaml': essay('mail: { from: claire@example.org }\n'),
  'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Bonjour.\n',
  'content/cohorts/lyon.yaml': 'date: 2026-12-03\n',
  'content/cohorts/lyon.csv': ['Nom;Courriel', ...PEOPLE.map((to, i) => `Personne ${i};${to}`)].join('\n'),
};

/** The faults of a server: of a hundred messages, ten are put off at first, some are dropped, and of a few nobody knows whether they were taken. */
function actAt(i: number, attempt: number): Act {
  const ill: { readonly [rest: number]: Act } = {
    3: 'drop-lost',
    23: 'drop-taken',
    33: 'drop-within',
    43: 'drop',
    53: 'defer-message',
  };
  if (attempt === 1 && i % 10 === 7) return 'greylist';
  return (attempt === 1 && ill[i % 100]) || 'take';
}

test('a sender killed at any moment, and started again, sends to nobody twice', SLOW, async () => {
  const folder = temporaryFolder(FILES);
  let onMessage = () => {};
  const server = await smtpServer(async (to, attempt): Promise<Act> => {
    onMessage();
    await new Promise((resolve) => setTimeout(resolve, 10 * Math.random()));
    return actAt(Number(/\d+/.exec(to)![0]), attempt);
  });

  /** Runs the sender; it is killed some time after so many messages have begun. */
  const run = (killAfter: number) =>
    new Promise<{ code: number | null; stderr: string }>((resolve) => {
      const sender = spawn(process.execPath, [LIVRET, 'mail', '--cohort', 'lyon', '--deliver'], {
        cwd: folder,
        env: {
          ...process.env,
          LIVRET_SMTP_HOST: '127.0.0.1',
          LIVRET_SMTP_PORT: String(server.port),
          LIVRET_SMTP_RATE: '100000',
          LIVRET_SMTP_CONNECTIONS: '3',
          LIVRET_SMTP_RETRY: '1',
          LANG: 'en',
        },
      });
      let begun = 0;
      onMessage = () => {
        if (++begun === killAfter) setTimeout(() => sender.kill('SIGKILL'), 30 * Math.random());
      };
      let stderr = '';
      sender.stderr.on('data', (text) => {
        stderr += text;
      });
      sender.on('close', (code) => resolve({ code, stderr }));
    });

  let kills = 0;
  for (; kills < KILLS; kills++) {
    const { code, stderr } = await run(1 + Math.floor(8 * Math.random()));
    if (code !== null) throw new Error(`it ended by itself, with ${code}: ${stderr}`);
    if (kills % 3 === 0) rmSync(join(folder, 'output'), { recursive: true });
  }
  const { code, stderr } = await run(Number.POSITIVE_INFINITY);

  const lines = readFileSync(join(folder, 'content/cohorts/lyon.sent.jsonl'), 'utf8').split('\n');
  const entries = lines.filter(Boolean).map((line): Entry => JSON.parse(line));
  const known = standings(entries, '1');
  const unknown = PEOPLE.filter((to) => hasGone(known.get(to)) === 'perhaps');
  for (const to of PEOPLE) {
    const got = server.mailboxes.get(to)?.length ?? 0;
    expect(got, to).toBeLessThanOrEqual(1);
    expect(unknown.includes(to) || (got === 1 && known.get(to)?.state === 'sent'), to).toBe(true);
  }
  expect(code).toBe(unknown.length > 0 ? 3 : 0);
  for (const to of unknown) expect(stderr).toContain(`--deliver --resend --only ${to}`);
  // At each kill, no more than the three that were on their way; and those that the server dropped.
  const dropped = PEOPLE.filter((_, i) => ['drop-lost', 'drop-taken'].includes(actAt(i, 1)));
  expect(unknown.length).toBeLessThanOrEqual(3 * KILLS + dropped.length);
});
