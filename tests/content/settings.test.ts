import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/index.ts';
import { asciiAddress, parseMailbox } from '../../src/content/mailbox.ts';
import { Report } from '../../src/faults/fault.ts';
import { brief, type Files, load, memory, SOUND } from './project.ts';

const HEADING = SOUND['content/booklet.yaml'] as string;

/** The sound booklet with these keys besides. */
const withKeys = (keys: string): Files => ({ ...SOUND, 'content/booklet.yaml': `${HEADING}${keys}\n` });
const settings = (keys: string) => load(withKeys(keys)).booklet!;

test.each([
  ['print: grey', { print: { colors: 'grey', amount: 'full' } }],
  ['ink: light', { print: { colors: 'color', amount: 'light' } }],
  ['flip: long', { print: { colors: 'color', flip: 'long' } }],
  ['copies: 30', { copies: 30 }],
  [
    'prices: { currency: EUR, sheet: 0.01 }',
    { prices: { currency: 'EUR', sheet: 0.01, black: null, color: null } },
  ],
  [
    'prices: { currency: EUR, black: 0.02, color: 0.1 }',
    { prices: { sheet: null, black: 0.02, color: 0.1 } },
  ],
  ['exercises: {}', { exercises: { numbers: 'throughout', answers: 'teacher', shuffle: null } }],
  [
    'exercises: { numbers: chapter, answers: end, shuffle: all }',
    { exercises: { numbers: 'chapter', answers: 'end', shuffle: 'all' } },
  ],
  ['figures: { headline: true, sources: each }', { figures: { headline: true, sources: 'each' } }],
  ['keywords: [ sel, eau ]', { keywords: ['sel', 'eau'] }],
  ['address: https://example.org/x', { address: 'https://example.org/x' }],
  ['occasion: Un jour', { occasion: { value: 'Un jour' } }],
])('%s is a setting of the booklet', (keys, expected) => {
  expect(settings(keys)).toMatchObject(expected);
});

test('a booklet that says nothing is in colour, without prices, and does not number its exercises', () => {
  const booklet = settings('');
  expect(booklet).toMatchObject({
    print: { colors: 'color', amount: 'full' },
    copies: null,
    exercises: { numbers: null, answers: 'teacher', shuffle: null },
    figures: { headline: false, sources: 'once' },
    keywords: [],
    occasion: null,
    edition: '1',
  });
  expect(booklet).not.toHaveProperty('prices');
  expect(booklet.print).not.toHaveProperty('flip');
});

test('a profile of a press that is not there, or is none, is told', () => {
  const faults = (files: Files) =>
    load(files).report.faults.map(({ code, details }) => [code, 'flaw' in details && details.flaw]);
  const print = withKeys('print: { profile: press.icc }');
  expect(faults(print)).toEqual([['print-profile', 'missing']]);
  const [[code, flaw] = []] = faults({ ...print, 'content/press.icc': 'no profile' });
  expect(code).toBe('print-profile');
  expect(flaw).not.toBe('missing');
});

test('messages have the settings of the booklet', () => {
  const { mail } = settings(
    'mail: { from: "Claire Dupont <claire@example.org>", reply-to: luc@example.org, unsubscribe: non@example.org, link: https://example.org/x.pdf, copies: true, html: true, html-link: https://example.org/x.html, figure: fig-energie, message: Bonjour. }',
  );
  expect(mail).toMatchObject({
    from: { name: 'Claire Dupont', address: 'claire@example.org' },
    replyTo: { name: null, address: 'luc@example.org' },
    unsubscribe: 'non@example.org',
    link: 'https://example.org/x.pdf',
    copies: true,
    html: true,
    htmlLink: 'https://example.org/x.html',
    figure: { value: 'fig-energie' },
    message: { value: 'Bonjour.' },
  });
  expect(settings('mail: { copies: true }').mail).toEqual({
    ...settings('').mail,
    copies: true,
  });
});

test.each([
  ['claire@example.org', { name: null, address: 'claire@example.org' }],
  ['Claire <claire@example.org>', { name: 'Claire', address: 'claire@example.org' }],
  ['"Dupont, Claire" <claire@example.org>', { name: 'Dupont, Claire', address: 'claire@example.org' }],
  [' Claire < claire@example.org > ', { name: 'Claire', address: 'claire@example.org' }],
  ['Claire', null],
  ['Claire <claire>', null],
])('the mailbox %j', (typed, mailbox) => {
  expect(parseMailbox(typed)).toEqual(mailbox);
});

test('a domain is written in ASCII', () => {
  expect(asciiAddress('zoé@münchen.example')).toBe('zoé@xn--mnchen-3ya.example');
  expect(asciiAddress('a@example.org')).toBe('a@example.org');
});

test('each of several booklets has the keys of all, and its own instead', () => {
  const files: Files = {
    ...SOUND,
    'content/booklet.yaml': HEADING.replace('slug: petit-livret\n', '').replace(
      'chapters: [ debut, suite ]\n',
      '',
    ),
    'content/booklets/un.yaml': 'chapters: [ debut ]\nkeywords: [ un ]\n',
    'content/booklets/deux.yaml': 'title: Deux\nslug: second\nchapters: [ suite ]\n',
  };
  const read = (id: string) => {
    const report = new Report();
    const { booklet } = loadContent(memory(files), report, id);
    expect(report.faults.map(brief)).toEqual([]);
    return booklet!;
  };
  expect(read('un')).toMatchObject({ slug: 'un', title: 'Petit livret', keywords: ['un'] });
  expect(read('deux')).toMatchObject({ slug: 'second', title: 'Deux', keywords: [] });
  expect(read('deux').chapters.map(({ id }) => id)).toEqual(['suite']);
});

const SHARED = HEADING.replace('chapters: [ debut, suite ]\n', '');

test.each<[string, Files, readonly string[]]>([
  ['another booklet alone has', {}, []],
  [
    'this booklet has too',
    { 'content/booklets/un.yaml': 'chapters: [ debut, suite ]\n' },
    ['suite', 'dates'],
  ],
  ['no booklet has', { 'content/booklets/deux.yaml': 'chapters: [ debut ]\n' }, ['suite', 'dates']],
  ['all booklets have', { 'content/booklet.yaml': `${SHARED}chapters: [ suite ]\n` }, ['suite', 'dates']],
  ['a cohort adds', { 'content/cohorts/lyon.yaml': 'chapters: [ suite ]\n' }, ['suite', 'dates']],
  ['a booklet may have that cannot be read', { 'content/booklet.yaml': '[' }, ['booklet', 'suite', 'dates']],
])('faults of a chapter, and of the data that it uses, that %s', (_, more, expected) => {
  const files = {
    ...SOUND,
    'content/booklet.yaml': SHARED,
    'content/booklets/un.yaml': 'chapters: [ debut ]\n',
    'content/booklets/deux.yaml': 'chapters: [ suite ]\n',
    'content/chapters/suite.yaml': `${SOUND['content/chapters/suite.yaml']}  - txt: Faux\n`,
    'content/data/dates.yaml': `${SOUND['content/data/dates.yaml']}faux: oui\n`,
    ...more,
  };
  const report = new Report();
  loadContent(memory(files), report, 'un');
  const at = report.faults.map(({ source }) => source!.file.replace(/^.*\/|\.yaml$/g, ''));
  expect([...new Set(at)].toSorted()).toEqual(expected.toSorted());
});

test('a page that is too small or too large is told, and is A5 till then', () => {
  const page = (size: string) =>
    load({ ...SOUND, 'content/booklet.yaml': HEADING.replace('page: A5', `page: ${size}`) });
  expect(page('{ width: 100 mm, height: 200 mm }').booklet!.page.width).toBeCloseTo(283.46, 2);
  const { booklet, report } = page('{ width: 1 mm, height: 200 mm }');
  expect(report.faults.map(({ code }) => code)).toEqual(['content-page-size']);
  expect(booklet!.page.width).toBeCloseTo(419.53, 2);
});
