import { fileURLToPath } from 'node:url';
import type { ThemeName } from '../../src/content/themes.ts';
import { Report } from '../../src/faults/fault.ts';
import { folderFiles, withTemplates } from '../../src/project/files.ts';
import { sheetsOf, themeSheets } from '../../src/project/templates.ts';
import type { CssFile } from '../../src/style/index.ts';

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

/** The style sheets of a theme of the program. */
export function themeFiles(theme: ThemeName): CssFile[] {
  const report = new Report();
  const files = withTemplates({ list: () => [], read: () => null }, folderFiles(PACKAGE, report));
  return sheetsOf(theme, themeSheets(files, files, report));
}

/** A theme of the program as one sheet. */
export function themeCss(theme: ThemeName): string {
  return themeFiles(theme)
    .map(({ css, layer }) => `@layer ${layer!.join('.')} {\n${css}}\n`)
    .join('');
}
