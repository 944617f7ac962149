import { expect, test } from 'vitest';
import { themeCss } from '../style/themes.ts';
import { goldenDocuments } from './golden-documents.ts';
import { dumpPages, layOut } from './laid-out.ts';

test.each(goldenDocuments())('the golden document $name gives the pages of its text', async ({
  name,
  body,
  css,
}) => {
  const layout = layOut(body, css);
  expect(layout.warnings).toEqual([]);
  await expect(`${dumpPages(layout)}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
});

test.each(['swiss', 'large-print'] as const)('golden/small.html in the theme %s', async (theme) => {
  const { body } = goldenDocuments().find(({ name }) => name === 'small')!;
  const layout = layOut(body, themeCss(theme));
  expect(layout.warnings).toEqual([]);
  await expect(`${dumpPages(layout)}\n`).toMatchFileSnapshot(`golden/small.${theme}.txt`);
});
