import { expect, test } from 'vitest';
import { renderBooklet } from '../../src/template/index.ts';
import { load } from '../content/project.ts';
import { builtInTemplates } from './booklet-fixture.ts';

// The chapter is `title`, `blocks`, then these blocks from line 3.
test.each([
  ['a list of sources that none cites', '- references: cited', '', ['references-empty 3']],
  ['two lists of sources', '- references: cited\n- references: cited', '', ['block-twice 4']],
  ['two indexes', '- text: "[a]{index=a}"\n- index: entries\n- index: entries', '', ['block-twice 5']],
  [
    'two lists of answers',
    '- exercise: A\n  answer: B\n- answers: all\n- answers: all',
    'exercises: { answers: end }',
    ['block-twice 6'],
  ],
  ['answers that stand in place', '- exercise: A\n  answer: B\n- answers: all', '', ['answers-elsewhere 5']],
  [
    'points of exercises that have none',
    '- points: table\n- exercise: A',
    'exercises: { numbers: chapter }',
    ['points-none 3 numbered'],
  ],
  ['points without exercises', '- points: table', '', ['points-none 3']],
  [
    'a call of an exercise without a number',
    '- exercise: A\n  id: ex-a\n- text: "[#ex-a]"',
    '',
    ['exercise-unnumbered 5'],
  ],
  [
    'a title that brings its number',
    '- section: A\n- table: { head: [ a ], rows: [ [ b ] ] }\n  title: Tableau 1 – B',
    '',
    ['title-numbered 5'],
  ],
  [
    'a passage of the index that begins in another of its entry',
    '- text: "[a]{index-start=b}"\n- text: "[a]{index-start=b}"\n- text: "[a]{index-end=b}"\n- index: entries',
    '',
    ['index-begun-twice 4'],
  ],
] as const)('%s', async (_, blocks, keys, expected) => {
  const { booklet, report } = load({
    'content/booklet.yaml': `format: 1\nslug: essai\ntitle: Essai\nlanguage: fr\nchapters: [ un ]\n${keys}\n`,
    'content/chapters/un.yaml': `title: Un\nblocks:\n${blocks.replace(/^/gm, '  ')}\n`,
  });
  renderBooklet({ ...booklet!, date: '2026-11-24' }, await builtInTemplates(), report);
  expect(
    report.faults.map(({ code, source, details }) =>
      [code, source?.line, 'numbered' in details && details.numbered && 'numbered'].filter(Boolean).join(' '),
    ),
  ).toEqual(expected);
});
