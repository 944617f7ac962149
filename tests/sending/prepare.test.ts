import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { readSharedInputs } from '../../src/build/shared-inputs.ts';
import { Stopwatch } from '../../src/build/stopwatch.ts';
import type { Mailbox } from '../../src/content/mailbox.ts';
import { readPicture } from '../../src/raster/picture.ts';
import { prepareMailing } from '../../src/sending/prepare.ts';
import type { Files } from '../content/project.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { expectFaults } from '../unread-faults.ts';

expectFaults('mail-no-address', 'mail-unknown-language');

const FROM = 'from: Claire <claire@example.org>';
const files = (mail: string, people: readonly string[]): Files => ({
  'content/booklet.yaml': essay(`mail: { ${mail} }\n`),
  'content/chapters/un.yaml': 'title: Un\nblocks: [ { text: Un mot. } ]\n',
  'content/cohorts/lyon.yaml': '{}\n',
  'content/cohorts/lyon.csv': `nom;courriel;langue\n${people.join('\n')}\n`,
});

/** The messages to a cohort, by the first letters of their addresses, and what is told. */
async function prepared(project: Files, from: Mailbox | null = null) {
  const folder = temporaryFolder(project);
  const shared = await readSharedInputs(folder, new Stopwatch(() => 0));
  const request = {
    ...{ folder, booklet: null, out: join(folder, 'output'), inputs: { date: null, epoch: undefined } },
    ...{ charts: false, html: null, copies: false, force: false, claim: 'A-2a' as const, draft: null },
    ...{ cohort: 'lyon', from },
  };
  const { mailing, faults } = await prepareMailing(request, shared, () => new Stopwatch(() => 0));
  const messages = await Promise.all(
    (mailing?.people ?? []).map(async (person) => {
      const { text, attachments } = await PostalMime.parse(await mailing!.write(person, mailing!.date));
      const named = attachments.map(({ filename, mimeType }) => filename ?? mimeType);
      return [person.name, { greets: /^[\p{L} ]*(?= \p{L}+,)/u.exec(text!)?.[0], named }] as const;
    }),
  );
  return {
    mailing,
    messages: Object.fromEntries(messages),
    told: faults.map(({ code, source }) => `${code} ${source ? `${source.file}:${source.line}` : '-'}`),
  };
}

const FRENCH = { greets: 'Bonjour', named: ['cover.png', 'essai-lyon.pdf'] };
const ENGLISH = { greets: 'Hello', named: ['cover.png', 'essai-lyon-en.pdf'] };

test('everyone gets the booklet in their language where a cohort that extends theirs has it', async () => {
  const people = [
    ...['Awa;a@b.fr;', 'Bo;b@b.fr;english', 'Cy;c@b.fr;klingon', 'Dee;d@b.fr;fr-CA', 'Eva;e@b.fr;de'],
    ...['Fay;;', 'Gus;g@b.fr;en-GB'],
  ];
  const { mailing, messages, told } = await prepared({
    ...files(FROM, people),
    'content/cohorts/lyon-en.yaml': 'extends: lyon\nlanguage: en\n',
    'content/cohorts/nice-de.yaml': 'language: de\n',
  });
  expect(told).toEqual([
    'mail-no-address content/cohorts/lyon.csv:7',
    'mail-unknown-language content/cohorts/lyon.csv:4',
  ]);
  expect(mailing).toMatchObject({
    cohort: 'lyon',
    slug: 'essai',
    pageLink: null,
    sender: { name: 'Claire' },
  });
  expect(mailing!.date.toISOString()).toBe('2026-11-24T12:00:00.000Z');
  expect(messages).toEqual({
    Awa: FRENCH,
    Bo: ENGLISH,
    Cy: FRENCH,
    Dee: FRENCH,
    // No cohort that extends theirs is in German: the message is, and the booklet is their own.
    Eva: { ...FRENCH, greets: 'Guten Tag' },
    Gus: ENGLISH,
  });
});

const AWA = ['Awa;a@b.fr;'];
const PERSONAL = ['essai-001-awa.pdf', 'essai-001-awa.html'];

test.each([
  ['copies: true', ['essai-001-awa.pdf'], null],
  ['html: true', ['cover.png', 'essai-lyon.pdf', 'essai-lyon.html'], 'lyon/essai.html'],
  ['copies: true, html: true', PERSONAL, 'lyon/copies/001-awa.html'],
  // With a link to the booklet, or to its page, everyone gets the same one.
  ['copies: true, link: "https://a.fr/essai.pdf"', ['cover.png'], null],
  ['copies: true, html-link: "https://a.fr/essai.html"', ['essai-001-awa.pdf'], 'lyon/essai.html'],
])('with %s, a message brings %j', async (mail, named, file) => {
  const { messages, mailing, told } = await prepared(files(`${FROM}, ${mail}`, AWA));
  expect({ told, named: messages.Awa!.named }).toEqual({ told: [], named });
  const { page } = mailing!.pdfOf(mailing!.people[0]!);
  expect(page?.file ?? null).toBe(file);
});

test.each([
  ['the list has nobody', FROM, [], ['people-none content/cohorts/lyon.csv:1']],
  ['nobody has an address', FROM, ['Awa;;', 'Bo;;'], ['mail-no-addresses content/cohorts/lyon.csv:2']],
  ['nobody sends', 'figure: absent', AWA, ['mail-no-sender -']],
  ['the figure is none', `${FROM}, figure: absent`, AWA, ['mail-unknown-figure content/booklet.yaml:6']],
])('nothing is prepared where %s', async (_, mail, people, expected) => {
  const { mailing, told } = await prepared(files(mail, people));
  expect({ mailing, told }).toEqual({ mailing: null, told: expected });
});

test('faults of the booklet are told once, and nothing is prepared', async () => {
  const chapter = 'title: Un\nblocks: [ { txet: Un mot. } ]\n';
  const { mailing, told } = await prepared({ ...files(FROM, AWA), 'content/chapters/un.yaml': chapter });
  expect({ mailing, told }).toEqual({
    mailing: null,
    told: ['content-no-kind content/chapters/un.yaml:2'],
  });
});

test('nothing is prepared for a cohort without a list', async () => {
  const { 'content/cohorts/lyon.csv': _, ...others } = files(FROM, AWA);
  const { mailing, told } = await prepared(others);
  expect({ mailing, told }).toEqual({ mailing: null, told: ['mail-no-people -'] });
});

test('a sender that is asked for takes the place of the booklet’s', async () => {
  const from = { name: null, address: 'd@example.org' };
  const { mailing } = await prepared(files(FROM, AWA), from);
  expect(mailing!.sender).toEqual(from);
});

test('a message shows the cover and the chart of a figure, two pixels for one of its own', async () => {
  const { mailing, told } = await prepared({
    ...files(FROM, AWA),
    'content/references.yaml': '- { id: a, type: book, title: A }\n',
    'content/data/d.yaml':
      'title: D\nsource: [ a ]\ndate: 2020\nfields: { n: { label: N }, x: { label: X, unit: kg } }\nrows: [ { n: Un, x: 1 }, { n: Deux, x: 2 } ]\n',
    'content/chapters/un.yaml':
      'title: Un\nblocks:\n  - { figure: bars, id: fig-d, title: "Deux mots", data: d, label: n, value: x }\n  - references: cited\n',
  });
  expect(told).toEqual([]);
  const message = await PostalMime.parse(await mailing!.write(mailing!.people[0]!, mailing!.date));
  const shown = message.attachments
    .filter(({ mimeType }) => mimeType === 'image/png')
    .map(({ filename, content }) => [filename, readPicture(new Uint8Array(content as ArrayBuffer))!.width]);
  expect(shown).toEqual([
    ['cover.png', 480],
    ['chart.png', 800],
  ]);
  const widths = [...message.html!.matchAll(/<img[^>]*width="(\d+)"[^>]*>/g)].map(([, width]) =>
    Number(width),
  );
  expect(widths).toEqual([240, 400]);
});
