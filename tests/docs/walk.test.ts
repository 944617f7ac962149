import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../project/temporary.ts';
import { testWith } from '../tools.ts';
import { follow, stepsOf } from './walk.ts';

const PAGES = [
  'docs/tutorial.md',
  'docs/tutoriel.md',
  ...readdirSync('docs/how-to').map((page) => `docs/how-to/${page}`),
];
/** French pages lead to the English ones. */
const isFrench = (page: string) => readFileSync(page, 'utf8').includes('*[In English](');

for (const page of PAGES)
  testWith('pdftotext', `${page} can be followed to the letter`, () =>
    follow(page, isFrench(page) ? 'fr_FR.UTF-8' : 'en_GB.UTF-8', temporaryFolder()),
  );

test('each page is there in both languages, with the same steps', () => {
  const english = PAGES.filter((page) => !isFrench(page));
  expect(english).toHaveLength(PAGES.length / 2);
  for (const page of english) {
    const other = /\*\[En français\]\((.*)\)\*/.exec(readFileSync(page, 'utf8'))![1]!;
    const kinds = (path: string) => stepsOf(path).map(({ kind }) => kind);
    expect(kinds(page.replace(/[^/]*$/, other)), other).toEqual(kinds(page));
  }
});

test.each(PAGES.filter(isFrench))('%s has the spaces of French', (page) => {
  const prose = readFileSync(page, 'utf8').replace(/```[\s\S]*?```|`[^`]*`|\]\([^)]*\)/g, '');
  expect(prose.match(/.{0,20}(?: [:;!?»]|« |\w'\w).{0,20}/g)).toBeNull();
});
