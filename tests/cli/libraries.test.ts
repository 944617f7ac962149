import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Chart } from 'chart.js';
import Handlebars from 'handlebars/runtime.js';
import MarkdownParser from 'markdown-it';
import { afterEach, expect, test, vi } from 'vitest';
import { Composer } from 'yaml';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { run } from './world.ts';

afterEach(() => vi.restoreAllMocks());

const SOUND = {
  'content/booklet.yaml': essay(),
  'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Quelques *mots*.\n',
};

const CHART = {
  'content/chapters/un.yaml':
    'title: Un\nblocks:\n  - figure: bars\n    data: d\n    label: x\n    value: y\n    title: Débits\n    alt: Deux débits\n',
  'content/data/d.yaml':
    'title: Débits\nsource: []\ndate: 2020\nfields: { x: { label: X }, y: { label: Y, unit: m } }\nrows: [ { x: A, y: 1 }, { x: B, y: 2 } ]\n',
};

const JPEG = Buffer.from('ffd8ffc0000b080010001801011100ffda0008010100003f00ffffffffffffffffd9', 'hex');

function broken(): never {
  throw new RangeError('out of its depth');
}

/** The places and codes of the errors of a build. */
async function errorsOf(changes: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const { code, stderr } = await run('build', temporaryFolder({ ...SOUND, ...changes }));
  expect(code).toBe(1);
  return [...stderr.matchAll(/^(?:(\S+) )?error\[([\w-]+)\]/gm)].map(([, at, name]) => `${at} ${name}`);
}

test('yaml', async () => {
  vi.spyOn(Composer.prototype, 'next').mockImplementation(broken);
  expect(await errorsOf({})).toContain('content/chapters/un.yaml:1:1 library-failed');
});

test('markdown-it', async () => {
  vi.spyOn(MarkdownParser.prototype, 'parse').mockImplementation(broken);
  const text = 'title: Un\nblocks:\n  - text: D’autres *mots*.\n';
  expect(await errorsOf({ 'content/chapters/un.yaml': text })).toContain(
    'content/chapters/un.yaml:3:11 library-failed',
  );
});

test('Handlebars', async () => {
  vi.spyOn(Handlebars.helpers, 'each').mockImplementation(broken);
  expect(await errorsOf({})).toEqual([expect.stringMatching(/^templates\/\S+\.hbs:1:1 library-failed$/)]);
});

test('css-tree', async () => {
  const css = 'p { margin: 0 color: var(--ink); --ink: #000 }';
  expect(await errorsOf({ 'templates/x.css': css })).toEqual(['templates/x.css:1:13 css-value']);
});

test('Chart.js', async () => {
  vi.spyOn(Chart.prototype, 'destroy').mockImplementation(broken);
  expect(await errorsOf(CHART)).toEqual(['content/chapters/un.yaml:3:5 library-failed']);
});

test('the decoder of pictures', async () => {
  const image = '  - image: x.jpg\n    alt: a\n    credit: b\n    licence: c\n    width: 2 mm\n';
  const chapter = SOUND['content/chapters/un.yaml'] + image;
  expect(await errorsOf({ 'content/chapters/un.yaml': chapter, 'content/x.jpg': JPEG })).toEqual([
    'content/chapters/un.yaml:4:5 picture-unreadable',
  ]);
});

test('an output folder that is a link out of the project is refused', async () => {
  const folder = temporaryFolder(SOUND);
  symlinkSync(temporaryFolder(), join(folder, 'output'));
  const { code, stderr } = await run('build', folder);
  expect(code).toBe(3);
  expect(stderr).toContain('error[file-link-outside]');
});
