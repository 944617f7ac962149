import { expect, test } from 'vitest';
import { Theme } from '../../src/style/index.ts';
import { A5 } from './styled.ts';
import { themeFiles } from './themes.ts';

// The sheets of the program are read once in a process.

const A4 = { width: 595.28, height: 841.89 };
const theme = (page = A5) => new Theme(themeFiles('classic'), page, []);
const ours = (css: string) => ({ file: 'templates/themes/look.css', css, layer: ['livret', 'look'] });
const faultsOf = (...css: string[]) =>
  new Theme(css.map(ours), A5, []).faults.map(({ code, source }) => `${source?.line} ${code}`);

test('themes share the declarations of the program’s sheets, each in layers of its own', () => {
  const [first, second] = [theme(), theme()];
  const declarations = (of: Theme) => of.rules.map((rule) => rule.declarations);
  expect(first.rules.length).toBeGreaterThan(100);
  const shared = new Set(declarations(first));
  expect(declarations(second).every((each) => shared.has(each))).toBe(true);
  expect(second.rules).toEqual(first.rules);
});

test('a sheet is read anew for pages of another size, to which other rules apply', () => {
  const small = theme().rules.length;
  expect(theme(A4).rules.length).not.toBe(small);
  expect(theme().rules.length).toBe(small);
});

test('a sheet that a project has in place of the program’s is read as it is now, and tells its faults each time', () => {
  const selected = (css: string) => [...new Theme([ours(css)], A5, []).classes].slice(-1);
  expect(selected('.a { color: red }')).toEqual(['a']);
  expect(selected('.b { color: red }')).toEqual(['b']);
  for (const _ of [1, 2]) expect(faultsOf('p { color: red }\np { colour: red }')).toEqual(['2 css-property']);
});

test('layers that such a sheet names have the order of their theme', () => {
  const layers = '@layer a { p { color: red } } @layer b { i { color: red } }';
  const ordered = (first: string) => {
    const sheets = [{ file: 'first.css', css: first, layer: ['livret', 'look'] }, ours(layers)];
    return new Theme(sheets, A5, []).rules.slice(-2).map(({ selector }) => selector.compounds[0]!.tag);
  };
  expect(ordered('@layer a, b;')).toEqual(['p', 'i']);
  expect(ordered('@layer b, a;')).toEqual(['i', 'p']);
});
