import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../project/temporary.ts';
import { SLOW } from '../../tools.ts';

const LIVRET = fileURLToPath(new URL('../../../bin/livret.js', import.meta.url));
const PATH_2D = 'data:text/javascript,globalThis.Path2D = class {}';

const FILES = {
  'content/booklet.yaml':
    'format: 1\nslug: essai\ntitle: Essai\nlanguage: fr\ndate: 2026-11-24\npage: A5\nchapters: [un]\n',
  'content/data/pouls.yaml': `title: Un pouls
source: []
fields: { minute: { label: Minute, unit: min }, pouls: { label: Pouls, unit: bpm } }
rows: [{ minute: 1, pouls: 60 }, { minute: 2, pouls: 90 }, { minute: 3, pouls: 70 }]
`,
  'content/chapters/un.yaml': `title: Un
blocks: [{ figure: lines, title: Un pouls, data: pouls, x: minute, series: [pouls], alt: Il monte puis descend. }]
`,
};

test('lines are the same in a process that has Path2D, as pdf.js brings it', SLOW, () => {
  const [without, within] = [[], ['--import', PATH_2D]].map((options) => {
    const folder = temporaryFolder(FILES);
    const { status, stderr } = spawnSync(process.execPath, [...options, LIVRET, 'build'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    return readFileSync(join(folder, 'output/essai.pdf'));
  });
  expect(within!.equals(without!)).toBe(true);
});
