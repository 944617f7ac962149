import { expect, test } from 'vitest';
import { shapeOf } from '../../src/content/read/schema.ts';
import { blockSchemas } from '../../src/content/schema/chapter.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { renderBooklet } from '../../src/template/index.ts';
import { brief, load, SOUND } from '../content/project.ts';
import { builtInTemplates } from './booklet-fixture.ts';

test.each(Object.entries(blockSchemas))('a block %s may have a class and stay where it is', (_, schema) => {
  expect([...shapeOf(schema)]).toEqual(expect.arrayContaining(['class', 'place']));
});

const BLOCKS = `
  - { text: A, class: k-text }
  - { lead: A, class: k-lead }
  - { note: A, class: k-note, lang: en }
  - { list: [ a, b ], class: k-list wide }
  - { quote: A, class: k-quote }
  - { box: T, class: k-box, blocks: [ { text: B, class: k-inner } ] }
  - { table: { head: [ a, b ], rows: [ [ c, d ] ] }, class: k-table, place: here }
  - { code: x, class: k-code }
  - { exercise: A, lines: 3, class: k-exercise }
  - { space: ruled, class: k-space }
  - { break: page, class: k-break }
  - { section: S, class: k-section }
  - { text: A, class: k-last }
`;

test('the class of a block stands around it, the class of a chapter on the chapter', async () => {
  const files = {
    ...SOUND,
    'content/chapters/debut.yaml': `title: T\nclass: quiet late\nblocks:${BLOCKS}`,
  };
  const { booklet, report } = load(files);
  const html = renderBooklet({ ...booklet!, date: '2026-11-24' }, await builtInTemplates(), report);
  const tree = parseDocument(html, report);
  expect(report.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  const classes = tree!.elements.map(({ attributes }) => attributes.class ?? '');
  const typed = Array.from(
    BLOCKS.matchAll(/\{ (\w+): .*?class: ([\w -]+)/g),
    ([, kind, names]) => `${names!.trim()} block-${kind}`,
  );
  expect(classes).toEqual(expect.arrayContaining(typed));
  expect(classes).toContain('chapter quiet late');
  expect(html).toContain('<div class="k-note block-note" lang="en">');
});

test('a class is a name', () => {
  const { report } = load({
    ...SOUND,
    'content/chapters/debut.yaml': 'title: T\nblocks:\n  - { text: A, class: "1, 2" }\n',
  });
  expect(report.faults.map(brief)).toEqual([expect.stringContaining('content')]);
});
