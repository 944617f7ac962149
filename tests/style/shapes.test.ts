import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { languagesIn, type ShapeStyles, styleDocument, Theme } from '../../src/style/index.ts';
import { LastOfShape } from '../../src/style/last-of-shape.ts';
import { pathBeside } from '../../src/style/paths.ts';
import { restyle } from '../../src/style/restyle.ts';
import { A5, parseBody, styleBody } from './styled.ts';

// Documents that have styles in common, and what a theme knows of all of them.

const themeFor = (css = '.a { color: red }') => new Theme([{ file: 'a.css', css }], A5, []);

test.each<[string, string, string, boolean]>([
  ['other words', '<p class="a">x</p>', '<p class="a">y</p>', true],
  ['an attribute that no rule asks for', '<p title="x">x</p>', '<p title="y">x</p>', true],
  ['another class', '<p class="a">x</p>', '<p class="b">x</p>', false],
  ['another element', '<p>x</p>', '<h1>x</h1>', false],
])('a document of the same shape has the same styles: %s', (_, before, after, same) => {
  const theme = themeFor();
  const last = new LastOfShape<ShapeStyles>();
  const styled = (body: string, by = theme) => styleDocument(parseBody(body), by, new Report(), last);
  const { style } = styled(before);
  expect(styled(after).style === style).toBe(same);
  expect(styled(before, themeFor()).style).not.toBe(style);
});

test.each([
  ['<p class="a" title="y">z</p>', true],
  ['<p class="b" title="x">y</p>', false],
])('the styles of a document are those of the one before as long as no rule asks otherwise: %s', (body, kept) => {
  const theme = themeFor();
  const before = styleDocument(parseBody('<p class="a" title="x">y</p>'), theme, new Report());
  const tree = parseBody(body);
  const after = restyle(tree, before, theme);
  expect(after).toEqual(kept ? { ...before, tree } : null);
});

test('equal styles are one object, by whatever rules they come', () => {
  const css = '.a { --x: 1pt; margin: 0 } .b { margin: 0; --x: 1pt }';
  const { style } = styleBody('<p id="p" class="a">x</p><p id="q" class="b">x</p>', css);
  expect(style('p')).toBe(style('q'));
});

test('the languages of a document are in the order of their tags, a region after its language', () => {
  const tree = parseBody('<p lang="de">x</p><p lang="en-GB">x</p><p lang="xx">x</p><p lang="en">x</p>');
  expect(languagesIn(tree).map(({ tag }) => tag)).toEqual(['de', 'en', 'en-GB', 'fr']);
});

test('a theme knows the classes of the program and all names of the project', () => {
  const sheets = [
    { file: 'ours.css', css: '.box { color: red } #id { color: red }', layer: ['livret'] },
    { file: 'theme.css', css: '.own { color: red } #place { background: red }' },
  ];
  const theme = new Theme(sheets, A5, []);
  expect(theme.classes.has('box')).toBe(true);
  expect(theme.classes.has('id')).toBe(false);
  expect(theme.selected.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['class own', 'id place']);
  expect([theme.declares(['background-color']), theme.declares(['z-index'])]).toEqual([true, false]);
  expect([theme.tintsPages, themeFor('@page { background: red }').tintsPages]).toEqual([false, true]);
});

test.each([
  ['a.png', { path: 'templates/a.png', fragment: null }],
  ['../a%20b.svg?v=1#part', { path: 'a b.svg', fragment: 'part' }],
  ['50%.png', { path: 'templates/50%.png', fragment: null }],
  ['%ff.png', { path: 'templates/%ff.png', fragment: null }],
  ['a.png#', { path: 'templates/a.png', fragment: null }],
  ['https://example.org/a.png', null],
  ['//example.org/a.png', null],
  ['DATA:image/png;base64,AA', null],
])('the file beside a sheet that url(%s) names', (address, file) => {
  expect(pathBeside('templates/theme.css', address)).toEqual(file);
});

test.each([
  ['portrait', 400, 600],
  ['landscape', 600, 400],
  ['auto', 600, 400],
])('a size of %s turns the pages of a booklet that lies', (size, width, height) => {
  const theme = new Theme(
    [{ file: 'a.css', css: `@page { size: ${size} }` }],
    { width: 600, height: 400 },
    [],
  );
  const { page } = styleDocument(parseBody('<p>x</p>'), theme, new Report());
  expect(page({ name: 'auto', side: 'recto', number: 2, inGroup: 2, blank: false })).toMatchObject({
    width,
    height,
  });
});
