import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { shortened } from '../../src/web/short.ts';
import { run } from '../cli/world.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';
import { ODD } from './odd.ts';
import { SMALL } from './small.ts';
import { idsOf, linksOf, pageOf, targetsOf, textOf, treeOf, twinOf } from './twin.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** A page without its styles and its digest, which are the program's, and with the beginning of its pictures alone. */
const ownOf = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '<style></style>')
    .replace(/(class=digest>)\w+/, '$1…')
    .replace(/(data:[\w/+;-]+,)[^"')\s>]+/g, '$1…');

test('a small booklet as one page', async () => {
  await expect(ownOf(await pageOf(SMALL))).toMatchFileSnapshot('__snapshots__/small.html');
});

/** All pages of a site. */
const toldSite = (pages: Awaited<ReturnType<typeof twinOf>>) =>
  pages.map(({ name, html }) => `<!-- ${name} -->\n${ownOf(html)}\n`).join('');

test('a site of a small booklet', async () => {
  await expect(toldSite(await siteOfSmall())).toMatchFileSnapshot('__snapshots__/small-site.html');
});

// Parts, exercises, answers, a cover, formulas, a note in a caption.
test('a site of a course', async () => {
  const folder = temporaryFolder(ODD.COURSE!);
  await expect(toldSite(await twinOf(folder, 'site'))).toMatchFileSnapshot('__snapshots__/course-site.html');
});

test('a site of one chapter has a page for it, and turns to no other', async () => {
  const folder = temporaryFolder({
    'content/booklet.yaml':
      'format: 1\nslug: un\ntitle: Un\nlanguage: fr\ndate: 2026-11-28\nchapters: [ un ]\n',
    'content/chapters/un.yaml': `title: Un
blocks:
  - table: { head: [ Nom, "Valeur^[En tête.]" ], rows: [ [ a, 1 ] ] }
    title: Une table^[La sienne.]
  - text: Un texte.
`,
  });
  const pages = await twinOf(folder, 'site');
  expect(pages.map(({ name }) => name)).toEqual(['index.html', 'un.html']);
  const told = toldSite(pages);
  expect(told).not.toContain('class=turn');
  await expect(told).toMatchFileSnapshot('__snapshots__/one-site.html');
});

test(
  'the page of this repository’s booklet is whole, and nothing of it comes from elsewhere',
  SLOW,
  async () => {
    const [page] = await twinOf(REPOSITORY);
    const { html } = page!;
    expect(Buffer.byteLength(html)).toBeLessThan(300_000);
    expect(treeOf(shortened(serialize(parse(html))))).toEqual(treeOf(html));
    const ids = idsOf(html);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const known = new Set(ids);
    expect(targetsOf(html).filter((id) => !known.has(id))).toEqual([]);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<link|<iframe|@import|\ssrc="(?!data:)|url\((?!#|"?data:)/);
    expect(html).not.toContain('data-source');
  },
);

let site: ReturnType<typeof twinOf> | undefined;
/** The site of the small booklet, made once. */
const siteOfSmall = () => (site ??= twinOf(temporaryFolder(SMALL), 'site'));

test('a site has a page for each chapter, and its links lead to one another', async () => {
  const pages = await siteOfSmall();
  expect(pages.map(({ name }) => name)).toEqual(['index.html', 'un.html', 'deux.html', 'chapter-3.html']);
  const ids = new Map(pages.map(({ name, html }) => [name, new Set(idsOf(html))]));
  for (const { name, html } of pages) {
    for (const link of linksOf(html)) {
      const [page, id] = link.split('#') as [string, string?];
      const target = ids.get(page === '' ? name : page);
      expect(target, `${name}: ${link}`).toBeDefined();
      if (id !== undefined) expect(target!.has(id), `${name}: ${link}`).toBe(true);
    }
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  }
  const together = pages.map(({ html }) => textOf(html)).join('\n');
  for (const text of ['La note : courte', 'Sous la table.', 'Note du second.', 'Un vers,'])
    expect(together).toContain(text);
});

test('a page of a site marks its own chapter in the contents, and the first page marks none', async () => {
  const pages = await siteOfSmall();
  const marked = pages.map(({ html }) => html.match(/<a href=\S+ aria-current=\w+/g) ?? []);
  expect(marked).toEqual([
    [],
    ['<a href=#un aria-current=page'],
    ['<a href=#deux aria-current=page'],
    [expect.stringMatching(/^<a href=#\S+ aria-current=page$/)],
  ]);
});

test('build writes the page beside the PDF, tells it, and takes it for unchanged the next time', async () => {
  const folder = temporaryFolder(SMALL);
  const { code, stdout } = await run('build --html', folder);
  expect(code).toBe(0);
  expect(stdout).toContain('output/essai.html');
  const html = readFileSync(join(folder, 'output/essai.html'));
  const { pdfs } = JSON.parse(readFileSync(join(folder, 'output/build.json'), 'utf8'));
  expect(pdfs[0].html).toMatchObject({ file: 'essai.html', pages: 1, bytes: html.length });
  const again = await run('build --html --json', folder);
  expect(JSON.parse(again.stdout).pdfs[0]).toMatchObject({ state: 'unchanged', html: pdfs[0].html });
  expect(readFileSync(join(folder, 'output/essai.html'))).toEqual(html);
});

test('--html takes `site`, and another value is an error; check takes it too', async () => {
  const folder = temporaryFolder(SMALL);
  expect((await run('build --html=pages', folder)).stderr).toContain('usage-wrong-value');
  expect((await run('check --html', folder)).code).toBe(0);
});

test('build --html=site writes a folder; a chapter that is gone leaves no page there, and what others put there stays', async () => {
  const booklet = SMALL['content/booklet.yaml']!;
  const folder = temporaryFolder({
    ...SMALL,
    'content/booklet.yaml': booklet.replace('[ un, deux, index ]', '[ un, deux, trois, index ]'),
    'content/chapters/trois.yaml': 'title: Le troisième\nblocks: [ text: Un mot. ]\n',
  });
  expect((await run('build --html=site', folder)).stdout).toContain('output/essai/index.html  5 pages');
  const site = join(folder, 'output/essai');
  const pages = readdirSync(site);
  writeFileSync(join(site, 'own.html'), 'mine');
  writeFileSync(join(folder, 'content/booklet.yaml'), booklet);
  rmSync(join(folder, 'content/chapters/trois.yaml'));
  await run('build --html=site', folder);
  expect(pages).toContain('trois.html');
  expect(readdirSync(site).sort()).toEqual([
    'chapter-3.html',
    'deux.html',
    'index.html',
    'own.html',
    'un.html',
  ]);
});
