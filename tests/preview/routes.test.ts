import { beforeEach, expect, test } from 'vitest';
import { choiceIn, choiceOf, sameChoice } from '../../src/preview/choice.ts';
import { answer, type Services } from '../../src/preview/routes.ts';

const SOURCE = { file: 'content/a.yaml', line: 3, column: 5 };
/** The calls that reached the studio, or the version that window 7 shows. */
let calls: string[] = [];
const told =
  (name: string, gives: unknown = name) =>
  (...values: unknown[]) => {
    calls.push([name, ...values.map((each) => JSON.stringify(each))].join(' '));
    return gives;
  };
const version = {
  pages: {
    ...{ measures: told('measures'), outlines: told('outlines'), page: told('page'), image: told('image') },
    ...{ sheets: told('sheets'), search: told('search'), spotAt: told('spotAt') },
    sourceOf: told('sourceOf', SOURCE),
  },
  sourceOfFault: (index: number) => (index === 2 ? SOURCE : null),
};
const services = {
  language: 'fr',
  studio: {
    shownIn: (window: number) => (window === 7 ? version : null),
    ...{ show: told('show', true), choose: told('choose'), look: told('look') },
  },
  edit: async () => ({ path: '/a.yaml', opened: true }),
} as unknown as Services;
const ask = (method: string, path: string, body: unknown = undefined) => answer(method, path, body, services);
const OPENED = { place: 'content/a.yaml:3:5', path: '/a.yaml', opened: true };
const PERSON = { booklet: null, cohort: 'lyon', variants: ['teacher'], person: '3' };

beforeEach(() => {
  calls = [];
});

test.each([
  ['GET', '/7/measures', undefined, 'measures', ['measures']],
  ['GET', '/7/page/0', undefined, 'page', ['page 0']],
  ['GET', '/7/page/123456789', undefined, 'page', ['page 123456789']],
  ['GET', '/7/image/12', undefined, 'image', ['image 12']],
  ['GET', '/7/outlines/4/1', undefined, 'outlines', ['outlines 4 [1]']],
  ['GET', '/7/outlines/4/1,22,3', undefined, 'outlines', ['outlines 4 [1,22,3]']],
  ['POST', '/show', { place: 'a:1' }, { shown: true }, ['show "a:1"']],
  ['POST', '/7/sheets', { scheme: '4-up' }, 'sheets', ['sheets "4-up"']],
  ['POST', '/7/search', { text: 'mot' }, 'search', ['search "mot"']],
  ['POST', '/7/choose', PERSON, {}, [`choose 7 ${JSON.stringify(PERSON)}`]],
  ['POST', '/7/look', {}, {}, ['look 7']],
  ['POST', '/7/spot', { place: 'a:1' }, 'spotAt', ['spotAt "a:1"']],
  ['POST', '/7/open', { element: 0 }, OPENED, ['sourceOf 0']],
  ['POST', '/7/open', { fault: 2 }, OPENED, []],
])('%s %s %j is answered', async (method, path, body, expected, reached) => {
  expect(await ask(method, path, body)).toEqual(expected);
  expect(calls).toEqual(reached);
});

test.each<[string, string, unknown?]>([
  // Windows, pages and pictures that are no numbers, or too long.
  ...[
    '/',
    '/8/measures',
    '/x/measures',
    '/07x/page/1',
    '/7/page/x',
    '/7/page/',
    '/7/page',
    '/7/image/-1',
  ].map((path): [string, string] => ['GET', path]),
  ...[
    '/7/page/1234567890',
    '/7/page/1/2',
    '/7/page/1/',
    '/7/measures/1',
    '/7/nothing/1',
    '/7/page/1e3',
  ].flatMap((path): [string, string][] => (path.endsWith('/1/') ? [] : [['GET', path]])),
  ...['/7/outlines/4', '/7/outlines/4/', '/7/outlines/4/1,', '/7/outlines/4/a', '/7/outlines/4/1/2'].map(
    (path): [string, string] => ['GET', path],
  ),
  ['GET', '/7/outlines/4/1234567890'],
  // Bodies without what is needed, and other methods.
  ['POST', '/7/search', { text: 3 }],
  ['POST', '/7/search', 'mot'],
  ['POST', '/7/search', null],
  ['POST', '/7/search/1', { text: 'mot' }],
  ['POST', '/8/search', { text: 'mot' }],
  ['POST', '/7/sheets', { scheme: '5-up' }],
  ['POST', '/7/spot', { place: 3 }],
  ['POST', '/7/open', { fault: 1 }],
  ['POST', '/7/open', { element: '0' }],
  ['POST', '/7/nothing', {}],
  ['PUT', '/7/look', {}],
])('%s %s %j is answered by nothing, and reaches nothing', async (method, path, body) => {
  expect(await ask(method, path, body)).toBeNull();
  expect(calls).toEqual([]);
});

test('a place that is no text is shown by no window', async () => {
  expect(await ask('POST', '/show', { place: 3 })).toEqual({ shown: false });
  expect(calls).toEqual([]);
});

test.each([
  [{}, { booklet: null, cohort: null, variants: [], person: null }],
  [
    { booklet: '', cohort: 3, variants: 'teacher', person: [] },
    { booklet: null, cohort: null, variants: [], person: null },
  ],
  [
    { booklet: 'b', cohort: 'c', variants: ['x', 'advanced', 'teacher'], person: '1' },
    { booklet: 'b', cohort: 'c', variants: ['teacher', 'advanced'], person: '1' },
  ],
])('the version that %j asks for', (asked, expected) => {
  expect(choiceOf(asked)).toEqual(expected);
});

test('an address asks for a version where it names a cohort', () => {
  expect(choiceIn(new URLSearchParams('booklet=b'))).toBeNull();
  expect(choiceIn(new URLSearchParams('cohort=c&variant=teacher&variant=advanced&person=2'))).toEqual({
    ...{ booklet: null, cohort: 'c', variants: ['teacher', 'advanced'], person: '2' },
  });
});

test('versions are the same where all that they say is', () => {
  const one = choiceOf({ booklet: 'b', cohort: 'c', variants: ['teacher'], person: '1' });
  expect(sameChoice(one, { ...one, variants: ['teacher'] })).toBe(true);
  for (const other of [{ booklet: null }, { cohort: 'd' }, { variants: [] }, { person: '2' }])
    expect(sameChoice(one, { ...one, ...other })).toBe(false);
});
