import { expect, test } from 'vitest';
import { loadFormulas, mathmlOf } from '../../src/formulas/index.ts';
import { forBrowsers } from '../../src/web/mathml.ts';
import { TEXT } from '../../src/web/sheet/text.ts';

await loadFormulas();

const shown = (tex: string) =>
  forBrowsers(mathmlOf({ tex, display: true, lang: 'en' })!).replace(/>\s+</g, '><');

test('frames and strokes are drawn by the style sheet, since browsers have none', () => {
  for (const tex of [
    '\\boxed{a}',
    '\\cancel{a}',
    '\\xcancel{a}',
    '\\begin{array}{|c} \\hline a \\end{array}',
  ]) {
    const classes = /<mrow class="([^"]+)"/.exec(shown(tex))![1]!.split(' ');
    for (const name of classes) expect(TEXT).toContain(`mrow.${name}`);
    expect(shown(tex)).not.toContain('menclose');
  }
});

test('lines of a table are those of its rows and cells', () => {
  const table = shown('\\begin{array}{c|c:c} a & b & c \\\\ \\hline d & e & f \\\\ g \\end{array}');
  const classes = [...table.matchAll(/<(mt[rd])(?: class="([^"]+)")?/g)].map(([, tag, name]) => name ?? tag);
  const row = ['solid-after', 'dashed-after', 'mtd'];
  expect(classes).toEqual(['solid-below', ...row, 'mtr', ...row, 'mtr', 'solid-after']);
  for (const name of ['mtr.solid-below', 'mtd.solid-after', 'mtd.dashed-after']) expect(TEXT).toContain(name);
});

test('columns that differ in alignment say it in their cells', () => {
  const aligns = [
    ...shown('\\begin{array}{lcr} a & b & c \\end{array}').matchAll(/<mtd columnalign="(\w+)"/g),
  ];
  expect(aligns.map(([, align]) => align)).toEqual(['left', 'center', 'right']);
  expect(shown('\\begin{aligned} a &= b \\end{aligned}')).toContain('<mtd>');
});

test('no letter stands unseen after chemistry, where it would make the line scroll', () => {
  expect(shown('\\ce{H3O+}')).not.toContain('mphantom');
});
