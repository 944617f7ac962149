import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { themeCss } from '../style/themes.ts';
import { dumpPages, layOut } from './laid-out.ts';

const THEME = themeCss('classic');
const SMALL_PAGES = '@page { size: 92mm 110mm; }';
const FOLDER = new URL('golden/', import.meta.url);

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace('.html', ''));

/** A golden document: a body, after a `<style>` if it adds to the theme. */
function readGolden(name: string) {
  const html = readFileSync(new URL(`${name}.html`, FOLDER), 'utf8');
  const [style, css = ''] = /^<style>(.*)<\/style>\n/.exec(html) ?? [''];
  return { body: html.slice(style.length), css };
}

test.each(names)('golden/%s.html gives the pages of its .txt', async (name) => {
  const { body, css } = readGolden(name);
  const layout = layOut(body, `${THEME}\n${SMALL_PAGES}\n${css}`);
  expect(layout.warnings).toEqual([]);
  await expect(`${dumpPages(layout)}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
});

test.each(['swiss', 'large-print'] as const)('golden/small.html in the theme %s', async (theme) => {
  const { body } = readGolden('small');
  const layout = layOut(body, themeCss(theme));
  expect(layout.warnings).toEqual([]);
  await expect(`${dumpPages(layout)}\n`).toMatchFileSnapshot(`golden/small.${theme}.txt`);
});
