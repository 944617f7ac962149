import { describe, expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { forgottenEntry, forgottenKey, withoutAddress } from '../../src/mail/forgotten.ts';
import {
  addressKey,
  type Entry,
  hasGone,
  lastSending,
  parseLedger,
  type State,
  standings,
} from '../../src/mail/ledger.ts';
import type { Addressee } from '../../src/mail/mailing.ts';
import { planMessages, toSend } from '../../src/mail/plan.ts';

const entry = (state: State, changes: Partial<Entry> = {}): Entry => ({
  at: '2026-11-24T10:00:00.000Z',
  state,
  edition: '1',
  address: 'a@example.org',
  pdf: 'p1',
  message: 'm',
  ...changes,
});

const person = (email: string, name = 'A'): Addressee => ({
  source: { file: 'content/cohorts/x.csv', line: 2, column: 1 },
  name,
  email,
  number: '1',
  fields: {},
});

const linesOf = (...entries: Entry[]) => entries.map((each) => `${JSON.stringify(each)}\n`).join('');

describe('what is sent, by the last entry of the ledger', () => {
  const plan = (entries: Entry[], pdf = 'p1') =>
    planMessages([person('A@Example.org')], standings(entries, '1'), () => pdf, null)[0]!;

  test.each<[State[], 'yes' | 'perhaps' | 'no']>([
    [[], 'no'],
    [['sending'], 'perhaps'],
    [['sending', 'sent'], 'yes'],
    [['sending', 'unknown'], 'perhaps'],
    [['deferred'], 'no'],
    [['sending', 'deferred'], 'no'],
    [['sending', 'refused'], 'no'],
    [['sending', 'sent', 'asked'], 'no'],
    [['sending', 'sent', 'asked', 'sending'], 'perhaps'],
  ])('%j: %s', (states, gone) => {
    const one = plan(states.map((state) => entry(state)));
    expect(one.gone).toBe(gone);
    expect(toSend([one], false)).toHaveLength(gone === 'no' ? 1 : 0);
    expect(toSend([one], true)).toHaveLength(1);
  });

  test('another edition is another message', () => {
    expect(plan([entry('sent', { edition: '0' })]).gone).toBe('no');
  });

  test('another PDF under the same edition is noticed, of what went or may have', () => {
    expect(plan([entry('sent')], 'p2').changed).toBe(true);
    expect(plan([entry('sending')], 'p2').changed).toBe(true);
    expect(plan([entry('refused')], 'p2').changed).toBe(false);
    expect(plan([entry('sent')]).changed).toBe(false);
  });

  test('addresses are the same whatever their case and their accents are made of', () => {
    expect(addressKey('E\u0301lodie@Example.org')).toBe(addressKey('élodie@example.ORG'));
    expect(hasGone(undefined)).toBe('no');
  });
});

test('lines that were edited by hand count', () => {
  const report = new Report();
  const edited =
    '\uFEFF {"at": "2026-11-24T10:00:00Z", "state": " Sent", "edition": "1 ", "address": " A@EXAMPLE.org ", "pdf": "P1", "message": "m"}\r\n\r\n';
  const plans = planMessages(
    [person('a@example.org')],
    standings(parseLedger(edited, 'x', report), '1'),
    () => 'p1',
    null,
  );
  expect(plans[0]).toMatchObject({ gone: 'yes', changed: false });
  expect(report.faults).toEqual([]);
});

describe('an address that several people share', () => {
  const [awa, zoe] = [person('a@example.org', 'Awa Ba'), person('A@example.org', 'Zoé')] as const;
  const gone = (people: readonly Addressee[], entries: Entry[]) =>
    planMessages(people, standings(entries, '1'), () => 'p1', null).map(
      (plan) => `${plan.person.name} ${plan.gone}`,
    );

  test('each person at a shared address gets a message, in whatever order the list is', () => {
    const sent = [entry('sent', { person: 'awa-ba' })];
    expect(gone([awa, zoe], [])).toEqual(['Awa Ba no', 'Zoé no']);
    expect(gone([zoe, awa], sent)).toEqual(['Zoé no', 'Awa Ba yes']);
    expect(gone([zoe, awa], [...sent, entry('sent', { person: 'zoe' })])).toEqual(['Zoé yes', 'Awa Ba yes']);
  });

  test('an entry without a name is that of the first, and any that of a person alone at the address', () => {
    expect(gone([awa, zoe], [entry('sent')])).toEqual(['Awa Ba yes', 'Zoé no']);
    expect(gone([person('a@example.org', 'Awa Bâ-Diop')], [entry('sent', { person: 'awa-ba' })])).toEqual([
      'Awa Bâ-Diop yes',
    ]);
  });
});

describe('a person who was forgotten', () => {
  const key = forgottenKey('5a17', 'a@example.org', null);
  const mark = forgottenEntry(key, new Date('2026-11-26'));
  const plan = (entries: Entry[], only: string[] | null = null, edition = '2') => {
    const chosen = only && new Set(only);
    return planMessages([person('A@example.org')], standings(entries, edition), () => 'p2', chosen)[0]!;
  };
  const sendings = (one: ReturnType<typeof plan>) => [
    toSend([one], false).length,
    toSend([one], true).length,
  ];

  test('gets nothing of any edition, unless they are named', () => {
    for (const edition of ['1', '2']) {
      expect(plan([entry('sent'), mark], null, edition)).toMatchObject({ gone: 'forgotten', changed: false });
      expect(sendings(plan([mark], null, edition))).toEqual([0, 0]);
    }
    expect(sendings(plan([mark], ['a@example.org']))).toEqual([0, 1]);
    expect(sendings(plan([mark, entry('sent', { at: '2026-11-27', edition: '2' })]))).toEqual([0, 1]);
  });

  test('is told from those who share the address, whichever way round the name is', () => {
    const zoe = forgottenEntry(forgottenKey('5a17', 'a@example.org', 'zoe-ba'), new Date(0));
    const people = [person('a@example.org', 'Awa Ba'), person('a@example.org', 'BA Zoé')];
    const plans = planMessages(people, standings([zoe], '1'), () => 'p1', null);
    expect(plans.map(({ gone }) => gone)).toEqual(['no', 'forgotten']);
  });

  test('has no address in the ledger, which counts them as before', () => {
    const others = `${linesOf(entry('sent', { address: 'b@example.org' }))}\r\n{ edited by hand\n`;
    const text = `\uFEFF${linesOf(entry('sent', { person: 'a', reply: '250 a@example.org' }))}${others}`;
    const cleared = withoutAddress(text, ({ address }) => address === 'a@example.org', key);
    expect(cleared).not.toContain('a@example.org');
    expect(cleared.endsWith(others)).toBe(true);
    const entries = parseLedger(cleared, 'x', new Report());
    expect(lastSending(entries)?.people).toBe(2);
    expect(plan([...entries, mark], null, '1').gone).toBe('forgotten');
  });
});

test('an address counts the same in its own letters and in Punycode', () => {
  expect(addressKey('a@École.example')).toBe(addressKey('A@xn--cole-9oa.example'));
});

test('reports an unreadable line at its place', () => {
  const report = new Report();
  const text = `${linesOf(entry('sent'))}{"at":1}\nnot JSON\n\n${linesOf(entry('sent'))}`;
  expect(parseLedger(text, 'x.sent.jsonl', report)).toHaveLength(2);
  expect(report.faults.map(({ code, source }) => `${code} ${source!.line}`)).toEqual([
    'ledger-unreadable 2',
    'ledger-unreadable 3',
  ]);
});

test('the last sending is that of the newest message that went out, and none where none did', () => {
  expect(lastSending([])).toBeNull();
  expect(lastSending([entry('sending'), entry('refused')])).toBeNull();
  const entries = [
    entry('sent', { edition: '1', address: 'b@example.org' }),
    entry('sent', { edition: '2' }),
    entry('sent', { edition: '2' }),
    entry('sent', { edition: '2', address: 'c@example.org', at: '2026-11-25T08:00:00.000Z' }),
    entry('refused', { edition: '3' }),
  ];
  expect(lastSending(entries)).toEqual({ at: '2026-11-25T08:00:00.000Z', edition: '2', people: 2 });
});
