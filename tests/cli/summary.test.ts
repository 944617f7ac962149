import { expect, test } from 'vitest';
import type { Built } from '../../src/build/request.ts';
import {
  copiesTable,
  pagesInWords,
  printLine,
  resultLines,
  size,
  summaryTable,
} from '../../src/cli/summary.ts';
import { Report } from '../../src/faults/fault.ts';

const warned = new Report();
warned.warning('mail-no-address', null, { name: 'Jean' });
warned.error('mail-no-people', null, { cohort: 'nice' });

/** A booklet of four pages whose print file has these sheets and copies. */
function built(
  cohort: string | null,
  state: Built['state'],
  sheets = 1,
  copies: number | null = null,
): Built {
  const paper = 'A4';
  const ink = { black: 0, colour: 0 } as never;
  const print = { file: 'essai-print.pdf', sheets, paper, bytes: 2001, sha256: '', ink, copies };
  const pdf = { file: 'essai.pdf', pages: 4, bytes: 1000, print, sha256: '', seconds: {} };
  const faults = cohort === 'nice' ? warned.faults : [];
  return { version: { cohort, variants: [] }, state, pdf: state === 'failed' ? null : pdf, faults } as Built;
}

const ALL = [
  built(null, 'new'),
  built('lyon', 'changed', 0.5, 3),
  built('nice', 'failed'),
  built('paris', 'unchanged', 2.25),
];
const COPIES = ['new', 'new', 'changed', 'failed'].map((state) => built('lyon', state as Built['state']));

test.each(['fr', 'en'] as const)('the results of a build in %s', (language) => {
  const tables = [
    ...ALL.slice(0, 2).map((one) => resultLines('out/essai.pdf', one, language)),
    resultLines('out/essai.pdf', ALL[3]!, language),
    summaryTable(ALL, language),
    summaryTable(ALL.slice(2), language),
    copiesTable([...COPIES, built('paris', 'unchanged')], language),
  ];
  expect(tables.join('\n')).toMatchSnapshot();
});

test.each([
  [{ file: 'essai.html', pages: 1, bytes: 999 }, 'out/essai.html  1 kB\n'],
  [{ file: 'essai/index.html', pages: 1, bytes: 1001 }, 'out/essai/index.html  2 kB\n'],
  [{ file: 'essai/index.html', pages: 2, bytes: 1000 }, 'out/essai/index.html  2 pages  1 kB\n'],
])('web pages %j have a line', (html, line) => {
  const one = built(null, 'new');
  expect(resultLines('out/essai.pdf', { ...one, pdf: { ...one.pdf!, html: html as never } }, 'en')).toMatch(
    new RegExp(`\\n${line.replaceAll('.', '\\.')}$`),
  );
});

test.each([
  [0.5, null, '0.5 sheet A4  3 kB', '0,5 feuille A4  3 ko'],
  [1, null, '1 sheet A4  3 kB', '1 feuille A4  3 ko'],
  [1.5, null, '1.5 sheets A4  3 kB', '1,5 feuille A4  3 ko'],
  [2, null, '2 sheets A4  3 kB', '2 feuilles A4  3 ko'],
  [
    2.25,
    2,
    '2.3 sheets A4  3 kB  2 copies: 4.5 sheets',
    '2,3 feuilles A4  3 ko  2 exemplaires : 4,5 feuilles',
  ],
])('a print file of %d sheets and %j copies', (sheets, copies, en, fr) => {
  const { print } = built(null, 'new', sheets, copies).pdf!;
  const told = (['en', 'fr'] as const).map((language) => printLine('a', print, language).trimEnd());
  expect(told).toEqual([`a  ${en}`, `a  ${fr}`]);
});

test('pages and sizes in words', () => {
  expect([0, 1, 2].map(pagesInWords)).toEqual(['0 pages', '1 page', '2 pages']);
  expect([1, 1000, 1001].map((bytes) => size(bytes, 'fr'))).toEqual(['1 ko', '1 ko', '2 ko']);
});
