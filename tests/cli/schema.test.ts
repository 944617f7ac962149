import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../project/temporary.ts';
import { run } from './world.ts';

test('schemas that a project has are kept true by each build, also of texts with errors', async () => {
  const data = 'title: D\n';
  const project = temporaryFolder({
    'content/booklet.yaml': 'format: 1\n',
    'content/data/journeys.yaml': data,
  });
  await run('schema', project);
  const schema = join(project, '.livret/chapter.schema.json');
  const before = statSync(schema).ino;
  await run('build', project);
  // Nothing has changed: the file is the same.
  expect(statSync(schema).ino).toBe(before);

  writeFileSync(join(project, 'content/data/walks.yaml'), data);
  await run('build', project);
  expect(readFileSync(schema, 'utf8')).toContain('{"enum":["journeys","walks"]}');
});

test('schema names what it writes; build writes none where there are none', async () => {
  const folder = temporaryFolder({ 'content/booklet.yaml': 'title: Un\n' });
  await run('build', folder);
  expect(existsSync(join(folder, '.livret'))).toBe(false);
  const { code, stdout } = await run('schema', folder);
  expect(code).toBe(0);
  expect(stdout.split('\n')).toEqual([
    ...['booklet', 'chapter', 'cohort', 'data', 'references'].map((name) => `.livret/${name}.schema.json`),
    '',
  ]);
});
