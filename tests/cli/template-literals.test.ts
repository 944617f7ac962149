import { expect, test } from 'vitest';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { run } from './world.ts';

const FILES = {
  'content/booklet.yaml': essay(),
  'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Un.\n  - text: Deux.\n',
};

test.each([
  ['<div id="x">{{text}}</div>', '1:6', 'markup-duplicate-id'],
  ['<div>\n  <a href="#nul">a</a>{{text}}</div>', '2:6', 'markup-no-target'],
  ['<div><img src="logo.png" alt="x">{{text}}</div>', '1:11', 'picture-missing'],
])('a fault of what a template has itself is told at the template: %s', async (template, place, code) => {
  const folder = temporaryFolder({ ...FILES, 'templates/blocks/text.hbs': template });
  const { code: exit, stderr } = await run('check', folder);
  expect(exit).toBe(1);
  expect(stderr).toContain(`templates/blocks/text.hbs:${place} error[${code}]`);
});

test('a fault of what a template makes of the content is told at the content', async () => {
  const made = '<div data-source="{{at}}"><a href="#{{kind}}-nul">a</a>{{text}}</div>';
  const folder = temporaryFolder({ ...FILES, 'templates/blocks/text.hbs': made });
  const { code, stderr } = await run('check', folder);
  expect(code).toBe(1);
  expect(stderr).toContain('content/chapters/un.yaml:3:5 error[markup-no-target]');
});
