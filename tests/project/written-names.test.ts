import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { openProject } from '../../src/project/files.ts';
import { writtenNames } from '../../src/project/written-names.ts';
import { Theme } from '../../src/style/index.ts';
import { themeFiles } from '../style/themes.ts';
import { temporaryFolder } from './temporary.ts';

const namesOf = (files: Record<string, string>) =>
  writtenNames(openProject(temporaryFolder(files), new Report()), CLASSES);
const CLASSES = new Theme(themeFiles('classic'), { width: 400, height: 600 }, []).classes;

test('every class of docs/templates.md is known', () => {
  const page = readFileSync(new URL('../../docs/templates.md', import.meta.url), 'utf8');
  const rows = page
    .split('## Classes')[1]!
    .split('\n')
    .filter((line) => line.startsWith('| `') || line.startsWith('| ['));
  const documented = rows
    .flatMap((row) => Array.from(row.matchAll(/`[^`]*`/g), ([code]) => code))
    .flatMap((code) => Array.from(code.matchAll(/\.([a-z][a-z-]*)/g), ([, name]) => name!));
  const known = namesOf({ 'content/booklet.yaml': 'x' }).class;
  expect(documented.length).toBeGreaterThan(90);
  expect(documented.filter((name) => !known.has(name))).toEqual([]);
});

test('every class that the program writes is known', () => {
  const known = namesOf({ 'content/booklet.yaml': 'x' }).class;
  const typed = [
    'nodes',
    'statements',
    'exercises',
    'formulas',
    'markdown/inline',
    'markdown/meaning',
    'markdown/read',
    'markdown/definitions',
    'references/markup',
    'references/entry',
  ]
    .map((name) => readFileSync(new URL(`../../src/template/${name}.ts`, import.meta.url), 'utf8'))
    .flatMap((source) =>
      Array.from(source.matchAll(/\bclass: (?:\w+\.\w+ \? )?'([\w -]+)'/g), ([, names]) => names!),
    )
    .flatMap((names) => names.split(' '));
  expect(typed.length).toBeGreaterThan(10);
  expect(typed.filter((name) => !known.has(name))).toEqual([]);
});

test('names are found in the content and the templates of a project', () => {
  const names = namesOf({
    'content/chapters/un.yaml':
      'blocks:\n  - text: x\n    class: wide quiet\n    id: debut\n  - { text: y, class: "petit", id: fin } # class: non\n',
    'content/cohorts/l.yaml': '{ "class": "json" }\n',
    'templates/blocks/text.hbs':
      '<div class="mine{{#if a}} other{{/if}} made-{{kind}}" id="bas">{{text}}</div>',
  });
  expect([...names.class]).toEqual(
    expect.arrayContaining(['wide', 'quiet', 'petit', 'json', 'mine', 'other', 'block-text']),
  );
  expect([...names.id]).toEqual(expect.arrayContaining(['debut', 'fin', 'bas']));
  for (const no of ['made-', 'y', 'non']) expect(names.class.has(no), no).toBe(false);
});
