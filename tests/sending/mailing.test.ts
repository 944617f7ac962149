import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import type { Fate } from '../../src/mail/courier.ts';
import { parseLedger } from '../../src/mail/ledger.ts';
import type { Mailing } from '../../src/mail/mailing.ts';
import { ledgerPath, planOf, reportChanged, reportOutcome, sendMailing } from '../../src/sending/send.ts';
import { hastyClock, PACE } from '../mail/letters.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { expectFaults } from '../unread-faults.ts';

expectFaults(
  ...(['mail-refused-address', 'mail-refused-message', 'mail-deferred', 'mail-unknown-fate'] as const),
  ...(['mail-pdf-changed', 'mail-forgotten'] as const),
);

const people = ['awa', 'omar', 'zoe'].map((name, i) => ({
  ...{ name, email: `${name}@example.org`, source: { file: 'lyon.csv', line: i + 2, column: 1 } },
}));

const mailing = (pdf = 'p1', edition = '1'): Mailing =>
  ({
    ...{ cohort: 'lyon', booklet: null, slug: 'essai', edition, people },
    sender: { name: null, address: 'c@example.org' },
    pdfOf: () => ({ sha256: pdf }),
    idOf: ({ name }: { name: string }) => `<${name}>`,
    write: async () => Buffer.from('m'),
  }) as unknown as Mailing;

const LEDGER = ledgerPath({ cohort: 'lyon', booklet: null });
const entry = (name: string, state: string, more: object = {}) =>
  `${JSON.stringify({ at: '2026-11-23T10:11:12.000Z', state, edition: '1', address: `${name}@example.org`, pdf: 'p1', message: 'm', person: name, ...more })}\n`;

/** Sends to a server that gives each address its fate; what was sent, what is told, and the states of the ledger. */
async function send(
  fates: Readonly<Record<string, Fate>>,
  {
    ledger = '',
    only = null,
    resend = false,
    of = mailing(),
  }: { ledger?: string; only?: readonly string[] | null; resend?: boolean; of?: Mailing } = {},
) {
  const folder = temporaryFolder({ [LEDGER]: ledger });
  const sent: string[] = [];
  const courier = {
    open: async () => ({
      usable: true,
      close: () => {},
      send: async (
        { from, to }: { from: string; to: string },
        _: Uint8Array,
        begin: () => void,
      ): Promise<Fate> => {
        begin();
        sent.push(`${from} ${to}`);
        return fates[to.split('@')[0]!] ?? { kind: 'sent', reply: '250 ok' };
      },
    }),
  };
  const report = new Report();
  const asked: number[] = [];
  const result = await sendMailing(
    of,
    { only: only && new Set(only), resend },
    folder,
    {
      courier,
      pace: { ...PACE, connections: 1 },
      clock: hastyClock(),
      signal: new AbortController().signal,
      watch: (_, count) => void asked.push(count),
    },
    report,
  );
  const entries = parseLedger(readFileSync(join(folder, LEDGER), 'utf8'), LEDGER, new Report());
  return {
    result,
    sent: sent.map((each) => each.replaceAll('@example.org', '')),
    asked: asked[0],
    told: report.faults.map(({ code, source }) => `${code} ${source?.line ?? ''}`.trim()),
    faults: report.faults,
    states: entries.map(({ address, state }) => `${address.replace('@example.org', '')} ${state}`),
    entries,
  };
}

test('each person gets one message, which the ledger has before and after it goes', async () => {
  const { result, sent, states, entries, told, asked } = await send({});
  expect(sent).toEqual(['c awa', 'c omar', 'c zoe']);
  expect(states).toEqual(['awa', 'omar', 'zoe'].flatMap((name) => [`${name} sending`, `${name} sent`]));
  expect([told, asked, result?.asked]).toEqual([[], 3, 3]);
  expect(entries[1]).toMatchObject({
    edition: '1',
    person: 'awa',
    pdf: 'p1',
    message: '<awa>',
    reply: '250 ok',
  });
  expect(entries[0]).not.toHaveProperty('reply');
  expect(result?.plans.map(({ gone, changed, entry: last }) => [gone, changed, last?.state])).toEqual(
    Array.from({ length: 3 }, () => ['yes', false, 'sent']),
  );
});

test.each<[string, Fate, string, string, number]>([
  [
    'refused for its address',
    { kind: 'refused', reply: '550 no', of: 'address' },
    'mail-refused-address 3',
    'refused',
    1,
  ],
  ['refused', { kind: 'refused', reply: '554 no', of: 'message' }, 'mail-refused-message 3', 'refused', 1],
  [
    'put off, in all six tries',
    { kind: 'deferred', reply: '450 later', of: 'message' },
    'mail-deferred 3',
    'deferred',
    6,
  ],
  [
    'handed over without an answer',
    { kind: 'unknown', reply: 'no answer' },
    'mail-unknown-fate 3',
    'unknown',
    1,
  ],
])('a message that is %s is told at its person’s place', async (_, fate, fault, state, tries) => {
  const { told, states, sent } = await send({ omar: fate });
  expect(told).toEqual([fault]);
  expect(states.filter((each) => each.startsWith('omar')).at(-1)).toBe(`omar ${state}`);
  expect(sent.filter((each) => each === 'c omar')).toHaveLength(tries);
});

test('whoever has the message gets none, whoever may have it is told, unless all is sent again', async () => {
  const ledger = entry('awa', 'sent') + entry('omar', 'unknown', { reply: 'r' });
  const first = await send({}, { ledger });
  expect([first.sent, first.told]).toEqual([['c zoe'], ['mail-unknown-fate 3']]);
  expect(first.faults[0]?.details).toEqual({
    address: 'omar@example.org',
    reply: 'r',
    at: '2026-11-23T10:11',
  });
  const again = await send({}, { ledger, resend: true });
  expect([again.sent, again.told]).toEqual([['c awa', 'c omar', 'c zoe'], []]);
  // People who had it are asked for anew at once, so that a process that ends leaves no doubt.
  expect(again.states.slice(2, 4)).toEqual(['awa asked', 'omar asked']);
});

test('people who are not chosen get nothing, and nothing is told of them', async () => {
  const ledger = entry('omar', 'sending');
  const { sent, told } = await send({}, { ledger, only: ['awa@example.org'] });
  expect([sent, told]).toEqual([['c awa'], []]);
});

test('another PDF under the same edition is sent to nobody, unless all is sent again', async () => {
  const ledger = entry('awa', 'sent');
  const { result, sent, faults } = await send({}, { ledger, of: mailing('p2') });
  expect([result, sent]).toEqual([null, []]);
  expect(faults).toMatchObject([
    {
      ...{ code: 'mail-pdf-changed', severity: 'error' },
      details: { edition: '1', people: 1, without: ['omar@example.org', 'zoe@example.org'] },
    },
  ]);
  expect((await send({}, { ledger, resend: true, of: mailing('p2') })).sent).toHaveLength(3);
  expect((await send({}, { ledger, of: mailing('p2', '2') })).sent).toHaveLength(3);
});

test('a change of the PDF is told of those who were chosen alone', () => {
  const { plans } = planOf(mailing('p2'), entry('awa', 'sent'), new Set(['omar@example.org']), new Report());
  const report = new Report();
  reportChanged(plans, mailing(), 'warning', report);
  expect(report.faults).toEqual([]);
  reportChanged(
    plans.map((plan) => ({ ...plan, chosen: true })),
    mailing(),
    'warning',
    report,
  );
  expect(report.faults).toMatchObject([{ severity: 'warning', details: { people: 1 } }]);
});

test('the fate of a message that was sent is not told', () => {
  const report = new Report();
  reportOutcome({ kind: 'sent', reply: '' }, 'a', null, report);
  expect(report.faults).toEqual([]);
});

test('a plan knows the last sending of the ledger', () => {
  const report = new Report();
  expect(planOf(mailing(), '', null, report).last).toBeNull();
  expect(planOf(mailing(), entry('awa', 'sent') + entry('omar', 'sent'), null, report).last).toMatchObject({
    edition: '1',
    people: 2,
  });
});

test('whoever was forgotten gets a message where they are named and all is sent again, without a warning', async () => {
  const ledger = entry('awa', 'sent') + entry('awa', 'forgotten', { person: undefined });
  const all = await send({}, { ledger, resend: true });
  expect([all.sent, all.told]).toEqual([['c omar', 'c zoe'], ['mail-forgotten 2']]);
  const named = await send({}, { ledger, resend: true, only: ['awa@example.org'] });
  expect([named.sent, named.told]).toEqual([['c awa'], []]);
});
