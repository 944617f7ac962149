import { expect, test } from 'vitest';
import type { ChartSpec } from '../../src/charts/spec.ts';
import { blocks, load, SOUND } from './project.ts';

const IMAGE = 'image: images/x.png, alt: A, credit: C, licence: CC0';

test.each([
  ['math: x^2', { kind: 'math', tex: { value: 'x^2' }, alt: null }],
  ['math: x^2, alt: x squared', { alt: 'x squared' }],
  ['text: T', { kind: 'text', lineNumbers: null }],
  ['text: T, line-numbers: false', { lineNumbers: null }],
  ['text: T, line-numbers: true', { lineNumbers: 'own' }],
  ['text: T, line-numbers: continued', { lineNumbers: 'continued' }],
  ['quote: Q', { kind: 'quote', from: null }],
  ['verse: "A\\n\\nB"', { kind: 'verse', text: { value: 'A\n\nB' }, lineNumbers: null, from: null }],
  ['verse: A, line-numbers: true, source: S', { lineNumbers: 'own', from: { value: 'S' } }],
  ['definitions: [ { term: A, definition: B } ]', { kind: 'definitions', entries: { length: 1 } }],
  ['glossary: [ { term: A, definition: B } ]', { entries: [{ sort: null }] }],
  ['glossary: [ { term: A, definition: B, sort: C } ]', { entries: [{ sort: 'C' }] }],
  ['answers: all', { kind: 'answers' }],
  ['points: table', { kind: 'points', total: null }],
  ['points: table, total: 20', { kind: 'points', total: 20 }],
  ['index: entries', { kind: 'index' }],
  ['box: B, blocks: [ { text: T } ]', { style: 'facts', blocks: [{ kind: 'text' }] }],
  ['section: S', { kind: 'section', level: 2, index: [] }],
  ['subsection: S, index: [ I ]', { kind: 'section', level: 3, index: { length: 1 } }],
  ['list: [ A ]', { kind: 'list', ordered: false, choices: false }],
  ['code: x', { kind: 'code', grammar: null, lineNumbers: false }],
  ['code: x, language: JS, line-numbers: true', { grammar: 'javascript', lineNumbers: true }],
  ['sign-in: [ Matin ]', { kind: 'sign-in', columns: ['Matin'], rows: null, title: null }],
  ['sign-in: [ Matin ], rows: 4, title: T', { rows: 4, title: { value: 'T' } }],
  [
    'numbers: [ { value: 12, unit: km, says: S }, { value: dix, says: S } ], source: [ zotero ]',
    {
      entries: [
        { value: { value: '12' }, isNumber: true, unit: 'km' },
        { value: { value: 'dix' }, isNumber: false, unit: '' },
      ],
      sources: ['zotero'],
    },
  ],
  [IMAGE, { width: null, height: null, bleed: null, beside: null, title: null }],
  [`${IMAGE}, bleed: page`, { bleed: 'page' }],
  [`${IMAGE}, bleed: top`, { bleed: ['top'] }],
  [`${IMAGE}, bleed: [ top, left ]`, { bleed: ['top', 'left'] }],
  [`${IMAGE}, height: 1 in, title: T`, { height: 72, title: { value: 'T' } }],
  [`${IMAGE}, beside: { text: T }`, { beside: { text: { value: 'T' }, side: 'left' } }],
  [`${IMAGE}, beside: { text: T, side: right }`, { beside: { side: 'right' } }],
  [
    `pictures: [ { id: one, ${IMAGE}, title: A }, { ${IMAGE} } ], height: 1 in`,
    {
      kind: 'pictures',
      title: null,
      says: null,
      pictures: [
        { id: 'one', title: { value: 'A' }, height: 72 },
        { id: null, title: null },
      ],
    },
  ],
  [
    'exercise: E, parts: [ { text: A, points: 1.1 }, { text: B, points: 2.2 } ]',
    { points: 3.3, letters: false, shuffle: null, parts: [{ points: 1.1, id: null }, { points: 2.2 }] },
  ],
  ['exercise: E, points: 2, answer: A', { points: 2, answer: { value: 'A' } }],
  [
    'exercise: E, choices: [ A, { right: B } ], letters: true, shuffle: false',
    { letters: true, shuffle: false, choices: [{ right: false }, { right: true }], points: null },
  ],
])('{ %s }', (typed, expected) => {
  expect(blocks(`  - { ${typed} }\n`)[0]).toMatchObject(expected);
});

/** The chart of a figure with these keys. */
const chart = (keys: string) =>
  (
    blocks(
      `  - { figure: lines, id: f, title: T, alt: A, data: energie, x: poste, series: [ part ], ${keys} }\n`,
    )[0] as unknown as { chart: ChartSpec & Record<string, unknown> }
  ).chart;

test.each([
  ['reference: 50', { reference: [{ at: 50, x: null, label: null }] }],
  ['reference: { at: 50, label: L }', { reference: [{ at: 50, x: null, label: 'L' }] }],
  ['reference: [ { x: Terminaux }, 5 ]', { reference: [{ at: null, x: 'Terminaux' }, { at: 5 }] }],
  ['band: { at: { from: 1, to: 2 } }', { band: [{ at: { from: 1, to: 2 }, x: null, label: null }] }],
  [
    'band: { x: { from: Terminaux }, label: L }',
    { band: [{ at: null, x: { from: 'Terminaux', to: null }, label: 'L' }] },
  ],
  ['annotate: { at: Autres, text: N }', { annotate: [{ at: 'Autres', series: null, text: 'N' }] }],
  ['annotate: { at: Autres, series: part, text: N }', { annotate: [{ series: { name: 'part' } }] }],
  ['error: total', { error: { by: [{ name: 'total' }] } }],
  ['error: { low: part, high: total }', { error: { low: { name: 'part' }, high: { name: 'total' } } }],
  ['axis: { from: 0, to: 100, name: N }', { axis: { from: 0, to: 100, name: 'N' } }],
  ['axis: { to: 100 }', { axis: { from: null, to: 100, name: null } }],
])('a chart with { %s }', (keys, expected) => {
  expect(chart(keys)).toMatchObject(expected);
});

const codes = (typed: string) =>
  load({ ...SOUND, 'content/chapters/debut.yaml': `title: T\nblocks:\n${typed}` }).report.faults.map(
    ({ code }) => code,
  );

test.each([
  [
    '- { exercise: E, points: 5, parts: [ { text: A, points: 2 }, { text: B, points: 2 } ] }',
    'exercise-points-sum',
  ],
  ['- { code: x, language: pythn }', 'code-language-unknown'],
  ['- { image: images/y.png, alt: A, credit: C, licence: L }', 'content-unknown-name'],
  ['- { image: images/x.png, alt: A, credit: C }', 'content-no-credit'],
  ['- { image: images/x.png, alt: A }', 'content-no-credit'],
  [
    '- { numbers: [ { value: 1, says: A }, { value: 2, says: B }, { value: 3, says: C }, { value: 4, says: D }, { value: 5, says: E }, { value: 6, says: F }, { value: 7, says: G } ] }',
    'numbers-too-many',
  ],
  [
    '- { figure: lines, title: T, alt: A, data: energie, x: poste, series: [ part ], annotate: { at: Autres, series: poste, text: N } }',
    'content-field-kind',
  ],
  [
    '- { figure: lines, title: T, alt: A, data: energie, x: poste, series: [ part ], headline: true }',
    'chart-headline',
  ],
])('%s is told', (typed, code) => {
  expect(codes(`  ${typed}\n`)).toContain(code);
});
