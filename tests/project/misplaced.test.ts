import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { folderFiles } from '../../src/project/files.ts';
import { reportMisplaced } from '../../src/project/misplaced.ts';
import { temporaryFolder } from './temporary.ts';

test.each([
  ['theme.css', 'theme.css', 'templates/theme.css'],
  ['template/blocks/text.hbs', 'template/', 'templates/'],
  ['data/energie.yaml', 'data/', 'content/data/'],
  ['chapitres/un.yaml', 'chapitres/', 'content/chapters/'],
  ['images/a.png', 'images/', 'content/images/'],
  ['templates/cover.html', 'templates/cover.html', 'templates/cover.hbs'],
  ['templates/a.scss', 'templates/a.scss', 'templates/a.css'],
])('%s is told', (file, path, instead) => {
  const report = new Report();
  reportMisplaced(folderFiles(temporaryFolder({ [file]: 'x', 'data/notes.txt': 'x' }), report), report);
  expect(report.faults).toMatchObject([
    { code: 'file-misplaced', severity: 'warning', details: { path, instead } },
  ]);
});
