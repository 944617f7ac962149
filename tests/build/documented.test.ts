import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../cli/world.ts';
import { temporaryFolder } from '../project/temporary.ts';

const DOCS = readFileSync(new URL('../../docs/content.md', import.meta.url), 'utf8');

/** The examples between two titles of docs/content.md. */
function examplesOf(from: string, to: string): string[] {
  const section = DOCS.slice(DOCS.indexOf(`### ${from}\n`), DOCS.indexOf(`### ${to}\n`));
  return [...section.matchAll(/```yaml\n( {2}- [\s\S]*?)```/g)].map(([, example]) => example!);
}

const projectOf = (page: string, examples: readonly string[], keys = '') =>
  temporaryFolder({
    'content/booklet.yaml': `format: 1\nslug: essai\ntitle: Essai\nlanguage: fr\ndate: 2026-11-28\npage: ${page}\nchapters: [ un ]\n${keys}`,
    'content/chapters/un.yaml': `title: Un\nblocks:\n${examples.join('')}`,
  });

test('the tables of docs/content.md are built without a fault', async () => {
  const examples = examplesOf('Tables', 'Tables and timelines from data');
  expect(examples).toHaveLength(3);
  expect(await run('build', projectOf('A6', examples))).toMatchObject({ code: 0, stderr: '' });
});

test('the small blocks of docs/content.md are built without a fault', async () => {
  const examples = examplesOf('Large numbers, glossaries, long notes, points', 'Pictures');
  expect(examples).toHaveLength(1);
  for (const block of ['numbers', 'text', 'points', 'answers', 'glossary'])
    expect(examples[0]).toContain(`  - ${block}:`);
  const folder = projectOf('A5', examples, 'exercises: { numbers: throughout, answers: end }\n');
  expect(await run('build', folder)).toMatchObject({ code: 0, stderr: '' });
});

test('the references to lines of docs/content.md read as it says', async () => {
  const [, says] = /It reads "(.*)"/.exec(DOCS)!;
  const folder = projectOf('A5', examplesOf('Lines', 'Plays'));
  expect(await run('build --html', folder)).toMatchObject({ code: 0, stderr: '' });
  const page = readFileSync(join(folder, 'output/essai.html'), 'utf8');
  const words = page.replace(/<[^>]*>|\u2060/g, '').replace(/[\u00A0\u202F]/g, ' ');
  expect(words).toContain(says!.replaceAll("'", '’'));
});
