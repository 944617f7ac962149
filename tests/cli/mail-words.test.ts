import { expect, test } from 'vitest';
import type { Passage } from '../../src/changes/outline.ts';
import { changesSinceLast, keepSent } from '../../src/cli/mail-changes.ts';
import { mailProgress } from '../../src/cli/mail-send.ts';
import { mailSummary } from '../../src/cli/mail-summary.ts';
import { mailCounts, mailTable, stateOf } from '../../src/cli/mail-table.ts';
import { writeBuildRecord } from '../../src/disk/build-records.ts';
import { digestOf } from '../../src/disk/digest.ts';
import type { Mailing } from '../../src/mail/mailing.ts';
import type { Plan } from '../../src/mail/plan.ts';
import { temporaryFolder } from '../project/temporary.ts';

/** A message to a person, as planned. */
const plan = (email: string, more: Partial<Plan> = {}): Plan =>
  ({
    person: { name: email.toUpperCase(), email, group: null },
    ...{ entry: undefined, gone: 'no', changed: false, chosen: true, named: false },
    ...more,
  }) as Plan;

const entry = (state: string, at = '2026-11-24T10:00:00Z') => ({ state, at }) as Plan['entry'];

interface Given {
  readonly name?: string | null;
  readonly variants?: readonly string[];
  readonly subjects?: readonly string[];
  readonly pages?: boolean;
  readonly link?: string | null;
}

/** A mailing whose people have subjects and PDFs in turn. */
function mailing({
  name = 'Claire',
  variants = [],
  subjects = ['S'],
  pages,
  link = null,
}: Given = {}): Mailing {
  const numberOf = ({ email }: Plan['person']) => (Number(email.replace(/\D/g, '')) || 0) % subjects.length;
  return {
    ...{ cohort: 'lyon', booklet: null, slug: 'essai', edition: ' 2 ', variants, pageLink: link },
    sender: { name, address: 'c@example.org' },
    subjectOf: (person: Plan['person']) => subjects[numberOf(person)]!,
    pdfOf: (person: Plan['person']) => {
      const number = numberOf(person);
      const page = pages ? { name: `p${number}.html`, file: `lyon/p${number}.html`, bytes: 1001 } : null;
      return { name: `e${number}.pdf`, pages: number + 1, bytes: 2000, sha256: `${number}`, page };
    },
  } as unknown as Mailing;
}

const LAST = { at: '2026-11-24T10:00:00Z', edition: '2', people: 2 };

/** The rows of a summary by their heads. */
function summary(
  given: Given,
  plans: readonly Plan[],
  last: typeof LAST | null = null,
  language: 'fr' | 'en' = 'en',
) {
  const text = mailSummary(mailing(given), { plans, last } as never, language);
  return Object.fromEntries(
    text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ {2,}/)),
  );
}

const people = (count: number, more: Partial<Plan> = {}) =>
  Array.from({ length: count }, (_, i) => plan(`a${i}@b.org`, more));

test('a summary says from whom and with what', () => {
  expect(summary({}, people(2))).toEqual({
    from: 'Claire <c@example.org>',
    subject: 'S',
    booklet: 'e0.pdf, 1 page, 2 kB',
    readers: '2',
    'last sending': 'none',
  });
  expect(summary({ name: null, variants: ['teacher', 'advanced'] }, people(1))).toMatchObject({
    from: 'c@example.org',
    booklet: 'e0.pdf, 1 page, 2 kB, with the answers, with the advanced parts',
  });
});

test.each([
  [3, 'a | b | c'],
  [4, 'a | b | c | … and 1'],
  [5, 'a | b | c | … and 2'],
])('of %i subjects three are told', (count, told) => {
  expect(summary({ subjects: ['a', 'b', 'c', 'd', 'e'].slice(0, count) }, people(5)).subject).toBe(told);
});

test('readers that were not chosen, and those who have it, are not counted', () => {
  const [first, second, third] = people(3) as [Plan, Plan, Plan];
  expect(summary({}, [first, { ...second, gone: 'yes' }, { ...third, chosen: false }]).readers).toBe(
    '1, of 2',
  );
});

test.each([
  [null, 'p0.html, 2 kB'],
  ['https://a.org/p.html', 'https://a.org/p.html, where to put lyon/p0.html, 2 kB'],
])('a web page is told, with the link %s', (link, told) => {
  expect(summary({ pages: true, link }, people(2))['web page']).toBe(told);
});

test.each<[string, readonly Plan[], typeof LAST, string]>([
  [
    'of one reader',
    people(1, { gone: 'yes' }),
    { ...LAST, people: 1 },
    '2026-11-24, edition 2, to 1 reader; the same PDF',
  ],
  [
    'of another edition',
    people(1),
    { ...LAST, edition: '1' },
    '2026-11-24, edition 1, to 2 readers; this is edition 2',
  ],
  [
    'of another PDF',
    people(1, { gone: 'yes', changed: true }),
    LAST,
    '2026-11-24, edition 2, to 2 readers; the PDF has changed',
  ],
  [
    'of some',
    [...people(1), ...people(1, { gone: 'yes' })],
    LAST,
    '2026-11-24, edition 2, to 2 readers; the same PDF, not yet to a0@b.org',
  ],
  [
    'of nobody here',
    people(4),
    LAST,
    '2026-11-24, edition 2, to 2 readers; the same PDF, not yet to a0@b.org, a1@b.org, a2@b.org, … and 1',
  ],
])('the last sending, %s', (_, plans, last, told) => {
  const text = mailSummary(mailing(), { plans, last } as never, 'en');
  expect(/last sending +(.*)/.exec(text)?.[1]).toBe(told);
});

test.each([
  [1, '2026-11-24, édition 2, à 1 lecteur ; même PDF'],
  [2, '2026-11-24, édition 2, à 2 lecteurs ; même PDF'],
])('the last sending to %i is told in French', (count, told) => {
  const plans = people(1, { gone: 'yes' });
  expect(summary({}, plans, { ...LAST, people: count }, 'fr')['dernier envoi']).toBe(told);
});

const STATES: readonly (readonly [Partial<Plan>, string, string])[] = [
  [{ gone: 'yes', entry: entry('sent') }, 'sent', 'sent 2026-11-24'],
  [{ gone: 'perhaps', entry: entry('asked') }, 'unknown', 'fate unknown'],
  [{ gone: 'forgotten', entry: entry('forgotten') }, 'forgotten', 'nothing (forgotten) 2026-11-24'],
  [{ entry: entry('refused') }, 'refused', 'refused 2026-11-24'],
  [{ entry: entry('deferred') }, 'deferred', 'put off 2026-11-24'],
  [{ entry: entry('asked') }, 'waiting', 'to send'],
  [{}, 'waiting', 'to send'],
];

test.each(STATES)('the message %j is %s', (more, state, told) => {
  expect(stateOf(plan('a@b.org', more))).toBe(state);
  const [, row] = mailTable(mailing(), [plan('a@b.org', more)], 'en')
    .trimEnd()
    .split('\n');
  expect(row?.split(/ {2,}/)).toEqual(['a@b.org', 'A@B.ORG', 'e0.pdf', told]);
});

test('messages are counted by their states, those that were chosen', () => {
  const plans = [...people(2), plan('c@b.org', { gone: 'yes' }), plan('d@b.org', { chosen: false })];
  expect(mailCounts(plans, 'en')).toBe('to send 2, sent 1\n');
  expect(mailTable(mailing(), plans, 'en').trimEnd().split('\n')).toHaveLength(4);
});

test('progress says how many messages have gone, and when the next try is, with the first words of the server', () => {
  const gone = { letter: null, fate: { kind: 'sent', reply: '250 ok' } } as const;
  expect(mailProgress(gone, 3, 12, 'fr')).toBe('envoi 3 / 12');
  const waits = (wait: number) => mailProgress({ wait, reply: `450 ${'x'.repeat(60)}` }, 3, 12, 'en');
  expect(waits(1000)).toBe(`sending 3 / 12, next try in 1 s (450 ${'x'.repeat(56)})`);
  expect(waits(1001)).toContain('in 2 s');
  expect(waits(60_000)).toContain('in 60 s');
});

test.each([
  [0, 0, null, null],
  [1, 1, null, null],
  [12, 12, null, null],
  [13, 12, '  … and 1 more change', '  … et 1 autre changement'],
  [14, 12, '  … and 2 more changes', '  … et 2 autres changements'],
])('of %i changes since the last message that was sent %i are told', (changes, told, more, moreInFrench) => {
  const out = temporaryFolder({ 'lyon/essai.pdf': 'P' });
  const build = (changed: number) => {
    const passages = Array.from({ length: 14 }, (_, i): Passage => {
      const text = `A sentence of some words ${i < changed ? 'that is new' : ''} ${'abcdefghijklmn'[i]}`;
      return { page: '1', chapter: 'Un', id: null, kind: 'text', text, areas: [] };
    });
    const outputs = { 'lyon/essai.pdf': digestOf('P') };
    writeBuildRecord(out, 'lyon/essai.pdf', {
      inputs: 'I',
      outputs,
      outline: { pages: 1, passages },
    } as never);
  };
  const jobIn = (language: string) => ({ mailing: mailing(), session: { out, language } }) as never;
  const job = jobIn('en');
  const sent = [LAST.at, '2026-11-23T10:00:00Z'].map((at) => plan('a@b.org', { entry: entry('sent', at) }));
  const later = plan('b@b.org', { entry: entry('refused', '2026-11-25T10:00:00Z') });
  build(0);
  keepSent(job, [...sent, later]);
  build(changes);
  const linesIn = (language: string) =>
    changesSinceLast(jobIn(language), { last: LAST } as never)
      .split('\n')
      .slice(0, -1);
  const lines = linesIn('en');
  expect(lines.filter((line) => line.includes('that is new'))).toHaveLength(told);
  expect(lines.slice(told)).toEqual(more === null ? [] : [more]);
  expect(linesIn('fr').slice(told)).toEqual(moreInFrench === null ? [] : [moreInFrench]);
  expect(changesSinceLast(job, { last: { ...LAST, at: 'another' } } as never)).toBe('');
  expect(changesSinceLast(job, { last: null } as never)).toBe('');
});
