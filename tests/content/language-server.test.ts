import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../cli/world.ts';
import { SLOW } from '../tools.ts';
import { type LanguageServer, startServer } from './language-server.ts';

const CHAPTER = 'content/chapters/energie.yaml';

describe('yaml-language-server, in a new project', SLOW, () => {
  let server: LanguageServer;
  let folder: string;

  beforeAll(async () => {
    folder = join(realpathSync.native(mkdtempSync(join(tmpdir(), 'livret-'))), 'essai');
    await run('new essai --kind booklet --language fr', join(folder, '..'));
    const settings = JSON.parse(readFileSync(join(folder, '.vscode/settings.json'), 'utf8'));
    server = await startServer(folder, settings['yaml.schemas']);
  });
  afterAll(() => {
    server.end();
    rmSync(join(folder, '..'), { recursive: true });
  });

  const lines = (...text: string[]) => `${['title: Un', 'blocks:', ...text].join('\n')}\n`;
  const labels = async (line: number, character: number, path = CHAPTER) =>
    (await server.complete(path, line, character)).map(({ label }) => label);

  test('finds no fault in its files', async () => {
    for (const path of [
      'references.yaml',
      'chapters/questions.yaml',
      'chapters/mots.yaml',
      'data/energie.yaml',
    ]) {
      const file = `content/${path}`;
      expect(await server.open(file, readFileSync(join(folder, file), 'utf8'))).toEqual([]);
    }
  });

  test('completes blocks, keys and the names of the project', async () => {
    await server.open(
      CHAPTER,
      lines('  - figure: bars', '    data: ', '    label: ', '    ', '    source: [  ]', '  - '),
    );
    expect(await labels(3, 10)).toContain('energie');
    expect(await labels(4, 11)).toEqual(expect.arrayContaining(['part', 'phase', 'poste']));
    expect(await labels(5, 4)).toEqual(expect.arrayContaining(['direction', 'stack', 'says']));
    expect(await labels(6, 14)).toContain('shift2018');
    expect(await labels(7, 4)).toEqual(
      expect.arrayContaining(['text', 'new exercise', 'new figure: doughnut']),
    );
  });

  test('explains keys', async () => {
    const path = 'content/chapters/hover.yaml';
    await server.open(path, lines('  - exercise: Pourquoi ?', '    answer: Parce que.'));
    expect(await server.hover(path, 2, 6)).toContain('room to answer');
    expect(await server.hover(path, 3, 6)).toContain('where it is printed');
  });

  test('tells faults, and none of names that it does not know yet', async () => {
    const wrong = await server.open(
      'content/chapters/faute.yaml',
      lines('  - text: A', '    audience: pupil'),
    );
    expect(wrong).toHaveLength(1);
    expect(wrong[0]!.message).toContain('"student"');
    expect(wrong[0]!.range.start.line).toBe(3);
    const booklet = readFileSync(join(folder, 'content/booklet.yaml'), 'utf8');
    const changed = booklet.replace('chapters: [', 'chapters: [ nouveau,').replace('edition:', 'editon:');
    const faults = await server.open('content/booklet.yaml', changed);
    expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining('editon')]);
  });
});
