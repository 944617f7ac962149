import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from '../cli/world.ts';
import { temporaryFolder } from '../project/temporary.ts';

const DOCS = readFileSync(new URL('../../docs/content.md', import.meta.url), 'utf8');
const TABLES = DOCS.slice(DOCS.indexOf('### Tables\n'), DOCS.indexOf('### Tables and timelines from data'));

test('the tables of docs/content.md are built without a fault', async () => {
  const examples = [...TABLES.matchAll(/```yaml\n( {2}- table:[\s\S]*?)```/g)].map(([, example]) => example!);
  expect(examples).toHaveLength(3);
  const folder = temporaryFolder({
    'content/booklet.yaml':
      'format: 1\nslug: essai\ntitle: Essai\nlanguage: fr\ndate: 2026-11-28\npage: A6\nchapters: [ un ]\n',
    'content/chapters/un.yaml': `title: Un\nblocks:\n${examples.join('')}`,
  });
  expect(await run('build', folder)).toMatchObject({ code: 0, stderr: '' });
});
