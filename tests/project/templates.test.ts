import { expect, onTestFinished, test } from 'vitest';
import { DEFAULT_THEME, THEMES } from '../../src/content/themes.ts';
import { Report } from '../../src/faults/fault.ts';
import { precompiled } from '../../src/project/precompiled.ts';
import { sheetsOf, templateFiles, themeSheets } from '../../src/project/templates.ts';
import { inMemory } from './in-memory.ts';

test('a template of the program is compiled already unless the project has changed it', () => {
  const known = precompiled as Map<string, { text: string; compiled: never }>;
  const compiled = { stands: 'for a compiled template' } as never;
  for (const path of ['templates/a.hbs', 'templates/b.hbs']) {
    known.set(path, { text: 'ours', compiled });
    onTestFinished(() => void known.delete(path));
  }
  const files = inMemory({
    'templates/a.hbs': 'ours',
    'templates/b.hbs': 'changed',
    'templates/c.hbs': 'new',
  });
  expect(templateFiles(files, new Report())).toEqual([
    { file: 'templates/a.hbs', text: 'ours', compiled },
    { file: 'templates/b.hbs', text: 'changed', own: true, ours: compiled },
    { file: 'templates/c.hbs', text: 'new', own: true },
  ]);
});

test('sheets of themes come first, each in its layer, then the project’s: theme.css, then by name', () => {
  const files = inMemory({
    'templates/themes/look.css': 'look of the project',
    'templates/a.css': 'a',
    'templates/theme.css': 'theme',
    'templates/b.hbs': 'no sheet',
  });
  const sheets = themeSheets(files, files, new Report());
  const told = (theme: 'classic' | 'swiss' | 'none') =>
    sheetsOf(theme, sheets).map(({ file, layer }) => `${file.slice(10)} ${layer?.join('.') ?? 'no layer'}`);
  const shared = ['base', 'page', 'look', 'charts'].map((name) => `themes/${name}.css livret.${name}`);
  const own = ['theme.css no layer', 'a.css no layer'];
  expect(told('classic')).toEqual([...shared, ...own]);
  expect(told('swiss')).toEqual([...shared, 'themes/swiss.css livret.swiss', ...own]);
  expect(told('none')).toEqual(own);
  const look = sheets.find(({ file }) => file === 'templates/themes/look.css');
  expect(look).toMatchObject({ css: 'look of the project', isProgram: false });
  expect(sheets.flatMap(({ isProgram, layer }) => (isProgram ? layer![1] : []))).toEqual([
    ...['base', 'page', 'charts'],
    ...THEMES.filter((name) => name !== DEFAULT_THEME),
  ]);
});
