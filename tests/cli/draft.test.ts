import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shownTexts } from '../pdf/dump.ts';
import { PdfFile } from '../pdf/reader.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { run } from './world.ts';

const BOOKLET = essay('authors: [ Ada ]\n', 'un, deux');
const CHAPTERS = {
  'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Du texte sain.\n',
  'content/chapters/deux.yaml': 'title: Deux\nblocks:\n  - text: La fin.\n',
};

const project = (files: Readonly<Record<string, string>> = {}) =>
  temporaryFolder({ 'content/booklet.yaml': BOOKLET, ...CHAPTERS, ...files });

/** The texts of each page of a PDF, without spaces. */
function pagesOf(folder: string, file: string): string[] {
  const pdf = new PdfFile(readFileSync(join(folder, 'output', file)));
  return pdf.pages.map((_, page) =>
    shownTexts(pdf, page)
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, ''),
  );
}

const FAULTY = {
  'content/chapters/un.yaml': `title: Un
blocks:
  - text: Du texte sain, [@inconnu].
  - note: Ce bloc est sain aussi.
  - txt: Ce bloc est perdu.
  - figure: bars
    id: fig
    title: Un graphique
    alt: Rien.
    data:
      source: []
      fields: { a: { label: A }, b: { label: B, unit: "%" } }
      rows: [ { a: x, b: y } ]
`,
  'content/chapters/deux.yaml': 'title: Deux\nblocks:\n  - text: "Une citation ouverte\n',
  'templates/cover.hbs': '<section class="cover"><p>{{titre}}</p></section>',
  'templates/theme.css': '.x { colour: red }',
};

test('a draft shows all that is sound, numbers its errors and lists them at its end', async () => {
  const folder = project(FAULTY);
  const { code, stdout, stderr } = await run('build --draft --lang fr', folder);
  expect(code).toBe(1);
  expect(stdout).not.toContain('inchangé');
  expect((await run('build --draft --lang fr', folder)).stdout).toContain('inchangé');
  expect(stdout).toMatch(/output[\\/]essai-draft\.pdf .*\noutput[\\/]essai-draft-print\.pdf /);
  const errors = stderr.match(/erreur\[/g)!.length;
  const pages = pagesOf(folder, 'essai-draft.pdf');
  for (const page of pages) expect(page).toContain(`Brouillon:${errors}erreurs`);
  const all = pages.join('');
  expect(all).toContain('Dutextesain');
  expect(all).toContain('Ceblocestsainaussi');
  expect(all).not.toContain('perdu');
  for (const [file] of Object.entries(FAULTY)) expect(pages.at(-1)).toContain(`${file}:`);
});

test('a draft leaves the last booklet and its report as they are', async () => {
  const folder = project();
  expect((await run('build', folder)).code).toBe(0);
  const kept = ['essai.pdf', 'essai-print.pdf', 'build.json'].map((file) => join(folder, 'output', file));
  const before = kept.map((file) => readFileSync(file));
  writeFileSync(join(folder, 'content/chapters/un.yaml'), FAULTY['content/chapters/un.yaml']);
  expect((await run('build --draft', folder)).code).toBe(1);
  expect(kept.map((file) => readFileSync(file))).toEqual(before);
  expect(existsSync(join(folder, 'output/essai-draft.pdf'))).toBe(true);
});

test('a draft without an error is a draft all the same, of today where it has no date', async () => {
  const folder = project({ 'content/booklet.yaml': BOOKLET.replace(/date: .*\n/, '') });
  const { code } = await run('build --draft --lang en', folder);
  expect(code).toBe(0);
  const pages = pagesOf(folder, 'essai-draft.pdf');
  for (const page of pages) expect(page).toMatch(/Draft(?!:)/);
  expect(readdirSync(join(folder, 'output')).sort()).toEqual(['essai-draft-print.pdf', 'essai-draft.pdf']);
});

test('a draft claims to follow no standard: it may have empty boxes for characters', async () => {
  const folder = project({ 'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Un mot 東.\n' });
  const { code } = await run('build --draft', folder);
  expect(code).toBe(1);
  const pdf = new PdfFile(readFileSync(join(folder, 'output/essai-draft.pdf')));
  expect(pdf.stream(pdf.catalog.Metadata!)).not.toContain('pdfuaid');
  expect(pagesOf(folder, 'essai-draft.pdf').join('')).toContain('U+6771');
});
