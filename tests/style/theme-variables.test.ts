import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { THEMES } from '../../src/content/themes.ts';
import { Report } from '../../src/faults/fault.ts';
import { languagesIn, styleDocument, Theme } from '../../src/style/index.ts';
import { A5, parseBody } from './styled.ts';
import { themeFiles } from './themes.ts';

/** The variables of a sheet's first rule. */
const variablesOf = (css: string) =>
  Array.from(
    /:root \{(.*?)\n\}/s.exec(css)![1]!.matchAll(/^ {2}(--(?!livret-)[\w-]+): (.+);$/gm),
    ([, name, value]) => [name!, value!],
  );

test('docs/themes.md lists the variables of the themes, with the values of classic on A5', () => {
  const docs = readFileSync(new URL('../../docs/themes.md', import.meta.url), 'utf8');
  const rows = Array.from(docs.matchAll(/^\| `(--[\w-]+)` \| `([^`]+)` \|/gm), ([, name, value]) => [
    name,
    value,
  ]);
  const set = themeFiles('classic').flatMap(({ css }) => variablesOf(css));
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(set));
});

test.each(THEMES)('%s sets no variable that classic does not have', (theme) => {
  const known = new Set(themeFiles('classic').flatMap(({ css }) => variablesOf(css).map(([name]) => name)));
  const set = themeFiles(theme).flatMap(({ css }) =>
    Array.from(css.matchAll(/[\s{](--(?!livret-)[\w-]+):/g), ([, name]) => name!),
  );
  expect(set.filter((name) => !known.has(name))).toEqual([]);
});

const styled = (theme: (typeof THEMES)[number], css: string, paper = A5) => {
  const report = new Report();
  const tree = parseBody(
    '<main><section class="chapter"><h1 title="T" id="h1">T</h1><p>x</p></section></main>',
  );
  const sheets = [...themeFiles(theme), { file: 'templates/theme.css', css }];
  const document = styleDocument(tree, new Theme(sheets, paper, languagesIn(tree)), report);
  return { document, title: document.style(tree.byId.get('h1')!), faults: report.faults };
};

test.each(THEMES)('one rule of a project wins over %s, and so does one variable', (theme) => {
  expect(styled(theme, ':root { --ink: #123456; --accent: #123456; }').title.color).toBe('#123456');
  const { title, faults } = styled(theme, '* { color: #654321 }');
  expect(title.color).toBe('#654321');
  expect(faults).toEqual([]);
});

test('a mistyped variable is told with the nearest name', () => {
  const { faults } = styled('classic', ':root { --acent: red; --mine: 2mm }\nh1 { margin: var(--mine) }');
  expect(faults).toMatchObject([
    { code: 'css-variable-unused', details: { name: '--acent', near: '--accent' }, source: { line: 1 } },
  ]);
});

test.each(THEMES)('a value that %s cannot use is told once, at the line that gives it', (theme) => {
  const css = ':root {\n  --accent: bleu;\n  --ink: #123456;\n}\nh2 { color: var(--accent) }';
  expect(styled(theme, css).faults).toMatchObject([
    { code: 'css-variable-value', source: { line: 2 }, details: { name: '--accent', value: 'bleu' } },
  ]);
});

test('a font that a variable names and Livret does not have is told at its line', () => {
  const { faults } = styled('classic', ':root {\n  --text-face: Garamond, serif;\n}');
  expect(faults.filter(({ source }) => source?.file === 'templates/theme.css')).toMatchObject([
    {
      code: 'text-unknown-family',
      severity: 'warning',
      source: { line: 2 },
      details: { family: 'Garamond' },
    },
  ]);
  const brought = '@font-face { font-family: Garamond; src: url(g.woff2) }';
  expect(styled('classic', `${brought} :root { --text-face: Garamond, serif }`).faults).toEqual([]);
  const fallbacks = 'Garamond, Amiri, Frank, Mincho, Gothic, serif';
  expect(
    styled('classic', `${brought} :root { --text-face: ${fallbacks}; --head-face: ${fallbacks} }`).faults,
  ).toEqual([]);
});

test.each(THEMES)('every value that %s gives a variable is one that it can use', (theme) => {
  const values = themeFiles(theme).flatMap(({ css }) => variablesOf(css));
  const css = `:root { ${values.map(([name, value]) => `${name}: ${value};`).join(' ')} }`;
  expect(styled(theme, css).faults).toEqual([]);
});

test.each(THEMES)('a value of a variable that nothing in %s can use is told, whichever variable', (theme) => {
  const names = [...new Set(themeFiles(theme).flatMap(({ css }) => variablesOf(css).map(([name]) => name)))];
  const css = `:root { ${names.map((name) => `${name}: 1x;`).join('\n')} }`;
  const told = styled(theme, css).faults.map(({ code, details }) => [
    code,
    (details as { name: string }).name,
  ]);
  expect(told).toEqual(names.map((name) => ['css-variable-value', name]));
});

test('a value of one’s own that is made of others’ is read with them', () => {
  expect(styled('classic', ':root { --brand: #123456; --accent: var(--brand) }').title.color).toBe('#123456');
  const { faults } = styled('classic', ':root { --brand: bleu; --accent: var(--brand) }');
  expect(faults).toMatchObject([{ code: 'css-variable-value', details: { name: '--accent' } }]);
});

/** The mean width of a character in the faces of the themes, ems. */
const CHARACTER = 0.445;

test.each(
  THEMES.flatMap((theme) => [
    { theme, name: 'A4', paper: { width: 595.28, height: 841.89 } },
    { theme, name: 'letter', paper: { width: 612, height: 792 } },
  ]),
)('lines of two columns are neither short nor long in $theme on $name', ({ theme, paper }) => {
  const { document, faults } = styled(theme, ':root { --columns: 2 }', paper);
  const { margin, width } = document.page({
    name: 'auto',
    side: 'recto',
    blank: false,
    number: 1,
    inGroup: 1,
  });
  const { fontSize } = document.style(document.tree.root);
  const characters = (width - margin.left - margin.right - 2 * fontSize) / 2 / (CHARACTER * fontSize);
  const [least, most] = theme === 'large-print' ? [33, 40] : [45, 60];
  expect(characters).toBeGreaterThan(least);
  expect(characters).toBeLessThan(most);
  expect(faults).toEqual([]);
});
