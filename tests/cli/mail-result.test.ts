import { expect, test } from 'vitest';
import { endMail, type MailJob } from '../../src/cli/mail-result.ts';
import { Report } from '../../src/faults/fault.ts';
import type { Addressee } from '../../src/mail/mailing.ts';
import type { Plan } from '../../src/mail/plan.ts';
import { openProject } from '../../src/project/files.ts';
import { temporaryFolder } from '../project/temporary.ts';

/** A job of mail whose report has these faults, and what it writes. */
function job(json: boolean, ...codes: readonly string[]) {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const report = new Report();
  for (const code of codes)
    if (code === 'mail-no-address') report.warning(code, null, { name: 'Jean' });
    else if (code === 'mail-stopped') report.error(code, null, { cause: 'interrupted', reply: '', left: 2 });
    else report.error('mail-no-people', null, { cohort: 'lyon' });
  const output = (to: string[]) => ({
    write: (text: string) => void to.push(text),
    terminal: false,
    color: false,
  });
  const session = {
    ...{ parsed: { values: { json } }, language: 'en', told: new Set(), progress: { clear: () => {} } },
    ...{ files: openProject(temporaryFolder(), new Report()) },
    world: { stdout: output(stdout), stderr: output(stderr) },
  };
  const mailing = {
    ...{ cohort: 'lyon', edition: '2', pageLink: null },
    subjectOf: ({ name }: Addressee) => `To ${name}`,
    idOf: ({ email }: Addressee) => `id-${email}`,
    pdfOf: ({ email }: Addressee) => ({
      ...{ name: 'essai.pdf', sha256: 'abc' },
      page: email === 'a@b.fr' ? { name: 'essai.html', bytes: 12, file: 'lyon/essai.html' } : null,
    }),
  };
  return { job: { session, mailing, only: null, report } as unknown as MailJob, stdout, stderr };
}

test.each([
  [[], 0],
  [['mail-no-address'], 0],
  [['mail-no-people'], 1],
  [['mail-stopped'], 3],
  [['mail-no-address', 'mail-stopped', 'mail-no-people'], 3],
])('faults %j end with %d', (codes, code) => {
  const { job: given, stdout, stderr } = job(false, ...codes);
  expect(endMail(given, [], 'sent 1\n')).toBe(code);
  expect(stdout).toEqual(['sent 1\n']);
  expect(stderr).toHaveLength(codes.length);
});

test('as data, each message that was chosen is there with its state, its answer and its file', () => {
  const plan = (email: string, more: object = {}) =>
    ({
      person: { email, name: email.toUpperCase() },
      gone: 'no',
      chosen: true,
      entry: undefined,
      ...more,
    }) as unknown as Plan;
  const entry = { state: 'refused', at: '2026-11-24T10:00:00Z', reply: '550 no' };
  const plans = [plan('a@b.fr'), plan('c@d.fr', { entry }), plan('e@f.fr', { chosen: false })];
  const { job: given, stdout, stderr } = job(true, 'mail-no-address');
  expect(endMail(given, plans, 'sent 1\n', ({ email }) => (email === 'a@b.fr' ? '1.eml' : null))).toBe(0);
  const { messages, faults, ...rest } = JSON.parse(stdout.join(''));
  expect([rest, faults, stderr]).toMatchObject([
    { cohort: 'lyon', edition: '2' },
    [{ code: 'mail-no-address' }],
    [],
  ]);
  const pdf = { pdf: 'essai.pdf', sha256: 'abc' };
  expect(messages).toEqual([
    {
      ...{ address: 'a@b.fr', name: 'A@B.FR', subject: 'To A@B.FR', id: 'id-a@b.fr', ...pdf },
      ...{
        page: { name: 'essai.html', bytes: 12, link: null },
        state: 'waiting',
        at: null,
        reply: null,
        file: '1.eml',
      },
    },
    {
      ...{ address: 'c@d.fr', name: 'C@D.FR', subject: 'To C@D.FR', id: 'id-c@d.fr', ...pdf },
      ...{ page: null, state: 'refused', at: entry.at, reply: '550 no', file: null },
    },
  ]);
});
