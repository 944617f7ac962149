import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../cli/world.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { pngFile } from '../raster/files.ts';

const PNG = pngFile({ width: 20, height: 20, depth: 8, type: 0, rows: new Uint8Array(21 * 20) });

const project = (css: string) =>
  temporaryFolder({
    'content/booklet.yaml':
      'format: 1\nslug: essai\ntitle: Essai\nlanguage: fr\ndate: 2026-11-28\nchapters: [ un ]\n',
    'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Texte.\n',
    'content/images/point.png': PNG,
    'templates/images/vague.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h40v20z" fill="red"/></svg>',
    'templates/theme.css': css,
  });

test('backgrounds come from beside the style sheet and from the content', async () => {
  const folder = project(
    '@page { background: url(images/vague.svg) no-repeat }\nh1 { background: url(../content/images/point.png) no-repeat; background-size: 1pt }\n',
  );
  const { code, stderr } = await run('build', folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const pdf = readFileSync(join(folder, 'output/essai.pdf'), 'latin1');
  expect(pdf).toContain('/Subtype /Image');
});

test('a picture that is missing, or broken, is told in the style sheet', async () => {
  const { stderr } = await run('check', project('h1 { background: url(images/vaque.svg) }\n'));
  expect(stderr).toMatch(/theme\.css:1:\d+ error\[css-picture-missing\]/);
  expect(stderr).toContain('templates/images/vague.svg');
});
