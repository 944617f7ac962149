import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { run } from '../cli/world.ts';
import { layOutWithFaults } from '../layout/laid-out.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { write } from './pages.ts';
import { PdfFile } from './reader.ts';

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

/** The faults of a body's structure, as `code details`. */
async function faultsOf(body: string): Promise<string[]> {
  const layout = layOutWithFaults(body, 'td { width: 40pt }');
  expect(layout.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  const report = new Report();
  await write(layout, { report, read: () => PIXEL });
  return report.faults.map(({ code, details }) => [code, ...Object.values(details)].join(' '));
}

test.each([
  ['levels that follow one another, and go back', '<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2><h1>e</h1>'],
  ['no headings', '<p>a</p>'],
  ['lists in lists', '<ul><li>a<ol><li>b</li></ol></li></ul><dl><dt>a</dt><dd>b</dd></dl>'],
  ['empty lists, rows and elements', '<p>a</p><ul></ul><ol><li></li></ol><h6></h6><dl></dl>'],
  ['tables with spans', '<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table>'],
  ['a head without rows', '<table><thead><tr><th>a</th></tr></thead></table>'],
  ['a contents page', '<nav role="doc-toc"><ol><li><a href="#b">b</a></li></ol></nav><h1 id="b">b</h1>'],
  ['a decorative picture', '<p><img src="9x9" alt=""></p>'],
])('%s keep the claim', async (_, body) => {
  expect(await faultsOf(body)).toEqual([]);
});

test.each([
  ['<h2>a</h2>', ['claim-heading h2 a 0']],
  ['<h1>a</h1><h3>b</h3><h4>c</h4><h6>d</h6>', ['claim-heading h3 b 1', 'claim-heading h6 d 4']],
  ['<p><img src="9x9" alt=" "></p>', ['markup-no-alt 9x9']],
  ['<p lang="fr çais">a</p>', ['claim-language fr çais']],
  ['<div><li>a</li></div>', ['claim-place li div']],
  ['<ul><p>a</p><li>b</li></ul>', ['claim-place p ul']],
  ['<p>z</p><dd>b</dd>', ['claim-place dd body']],
  ['<p><a href="https://a.org">a <a href="https://b.org">b</a></a></p>', ['claim-link https://b.org']],
])('%s does not', async (body, faults) => {
  expect(await faultsOf(body)).toEqual(faults);
});

const FILES = {
  'content/booklet.yaml':
    'format: 1\nslug: essai\ntitle: Un essai\nlanguage: fr\ndate: 2026-11-24\nchapters: [ un ]\n',
  'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Quelques mots.\n',
  'templates/blocks/text.hbs': '<h5>Titre</h5><div>{{text}}</div>',
};

test('a template that breaks the claim gives no PDF, and one without the claim if it is asked for', async () => {
  const folder = temporaryFolder(FILES);
  const { code, stderr } = await run('build', folder);
  expect(code).toBe(1);
  expect(stderr).toContain('content/chapters/un.yaml:');
  expect(stderr).toContain('<h5> "Titre" follows <h1>');
  expect(existsSync(join(folder, 'output/essai.pdf'))).toBe(false);
  expect((await run('build --no-claim', folder)).code).toBe(0);
  const pdf = new PdfFile(readFileSync(join(folder, 'output/essai.pdf')));
  expect(pdf.stream(pdf.catalog.Metadata!)).not.toMatch(/pdfuaid|pdfaid/);
  expect(pdf.catalog.StructTreeRoot).toBeDefined();
  // A PDF without the claim is none that has it.
  expect((await run('build', folder)).code).toBe(1);
});
