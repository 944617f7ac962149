import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeTwin } from '../../src/build/pipeline.ts';
import { Stopwatch } from '../../src/build/stopwatch.ts';
import type { Page } from '../../src/layout/page.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { RANDOM, runs } from '../tools.ts';
import { idsOf, targetsOf, textOf as textOnWeb } from '../web/twin.ts';
import { checkedIn } from './made.ts';
import { Words } from './unique-words.ts';

// Another reader of the same project: whatever its content says in words is on its pages, if it has no error.

const size = fc.integer({ min: 1, max: 90 });
const kind = fc.constantFrom(
  ...[
    'text',
    'text',
    'text',
    'lead',
    'section',

    'list',
    'quote',
    'bars',
    'lines',
    'table',
    'spans',
  ],
  ...[
    'box',
    'note',
    'code',
    'glossary',
    'definitions',
    'numbers',
    'verse',
    'answered',
    'exercise',
    'space',
    'footnote',
    'nested',
    'sign-in',
    'break',
    'marked',
  ],
);
const part = fc.record({ kind, size, rows: fc.integer({ min: 1, max: 14 }), here: fc.boolean() });
type Part = typeof part extends fc.Arbitrary<infer T> ? T : never;

let ids = 0;

function blockOf({ kind, size, rows, here }: Part, words: Words): object {
  const some = (most: number) => words.some(Math.min(size, most));
  const list = <T>(make: (i: number) => T) => Array.from({ length: rows }, (_, i) => make(i));
  const place = here ? { place: 'here' } : {};
  switch (kind) {
    case 'lead':
    case 'note':
      return { [kind]: some(60) };
    case 'section':
      return { [kind]: some(12) };
    case 'list':
      return { list: list(() => some(20)), ordered: here };
    case 'quote':
      return { quote: some(60), source: some(5) };
    case 'bars':
      return {
        ...figure(some, place),
        figure: 'bars',
        data: {
          source: [],
          date: '2026',
          fields: { c: { label: 'C' }, v: { label: some(3), unit: 't' } },
          rows: list((i) => ({ c: words.some(1 + (size % 2)), v: (i * 37) % 101 })),
        },
        label: 'c',
        value: 'v',
      };
    case 'lines':
      return {
        ...figure(some, place),
        figure: 'lines',
        data: {
          source: [],
          date: '2026',
          fields: {
            a: { label: 'An', unit: '' },
            v: { label: some(2), unit: 't' },
            w: { label: some(3), unit: 't' },
          },
          rows: [...list((i) => ({ a: 1990 + i, v: (i * 37) % 101, w: i + 9 })), { a: 2020, v: 3, w: 9 }],
        },
        x: 'a',
        series: ['v', 'w'],
      };
    case 'table':
      return {
        table: { head: [some(3), some(2), some(2)], rows: list(() => [some(4), some(9), some(3)]) },
        ...(here ? { title: some(8), note: some(20) } : {}),
      };
    case 'spans':
      return {
        table: {
          head: [{ text: some(4), colspan: 2 }, some(2)],
          rows: [
            [{ text: some(6), rowspan: 2 }, some(20), some(2)],
            [some(3), some(4)],
            [some(2), '1', '2'],
          ],
        },
      };
    case 'box':
      return { box: some(6), blocks: [{ text: some(90) }, { list: [some(4), some(30)] }] };
    case 'nested':
      return {
        box: some(4),
        kind: 'method',
        blocks: [{ note: some(40) }, { code: list(() => some(5)).join('\n') }],
      };
    case 'code':
      return {
        code: list(() => some(6)).join('\n'),
        ...(here ? { language: 'r', 'line-numbers': true } : {}),
      };
    case 'glossary':
      return { glossary: list(() => ({ term: some(2), definition: some(25) })) };
    case 'verse':
      return {
        verse: list((i) => (i % 5 === 4 ? `\n${some(9)}` : some(20))).join('\n'),
        'line-numbers': here,
      };
    case 'numbers':
      return {
        numbers: [1, 2, 3, 4]
          .slice(0, rows)
          .map((value) => ({ value: value * size, unit: 'km', says: some(9) })),
      };
    case 'definitions':
      return {
        definitions: list(() => ({
          term: some(2),
          definition: here ? some(25) : `${some(9)}\n\n${some(30)}`,
        })),
      };
    case 'answered':
      return {
        exercise: some(30),
        title: some(3),
        points: 2,
        choices: list(() => (here ? some(3) : { right: some(3) })),
        letters: here,
        parts: [
          some(8),
          { text: some(9), lines: 2, answer: some(20), parts: [{ text: some(4), answer: some(3) }] },
        ],
        answer: some(12),
      };
    case 'exercise':
      return { exercise: some(50), ...(here ? { space: 'ruled', lines: rows } : {}) };
    case 'space':
      return { space: 'squared', height: `${10 + size} mm`, title: some(4) };
    case 'sign-in':
      return { 'sign-in': [some(2), some(1)], rows };
    case 'break':
      return { break: here ? 'page' : 'recto' };
    case 'footnote':
      return { text: `${some(30)}^[${some(60)}] ${some(40)}^[${some(9)}]` };
    case 'marked':
      return {
        text: `**${some(4)}** puis *${some(6)}*, \`${some(2)}\` et [${some(3)}](https://example.org/${ids++}).`,
      };
    default:
      return { text: list(() => some(90)).join('\n\n') };
  }
}

function figure(some: (most: number) => string, place: object): object {
  return { id: `fig-${ids++}`, title: some(10), says: some(20), alt: 'Rien.', ...place };
}

function project(chapters: readonly (readonly Part[])[], page: string, words: Words): Record<string, string> {
  const booklet = {
    format: 1,
    slug: 'essai',
    title: words.some(3),
    authors: [words.some(2)],
    language: 'fr',
    date: '2026-11-24',
    exercises: { answers: chapters.length % 2 ? 'end' : 'here' },
    page,
    chapters: chapters.map((_, i) => `c${i}`),
  };
  const files = chapters.map((parts, i): [string, string] => [
    `content/chapters/c${i}.yaml`,
    JSON.stringify({ title: words.some(4), blocks: parts.map((each) => blockOf(each, words)) }),
  ]);
  return { 'content/booklet.yaml': JSON.stringify(booklet), ...Object.fromEntries(files) };
}

/** The texts of a page's runs and drawings, glued: a word may be in several runs. */
function wordsOn({ marks }: Page): string {
  return marks
    .map((mark) => {
      if (mark.kind === 'text') return mark.owner === 'pagination' ? ' ' : textOf(mark.run);
      if (mark.kind !== 'drawing') return '';
      return mark.drawing.marks.map((each) => (each.kind === 'text' ? ` ${each.text} ` : '')).join('');
    })
    .join('');
}

test(
  'all words of random projects are on their pages and in their web twin, or there is an error',
  RANDOM,
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(part, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('A4', 'A5', 'A6'),
        async (chapters, format) => {
          const words = new Words();
          const folder = temporaryFolder(project(chapters, format, words));
          const { typeset, report, shared } = await checkedIn(folder);
          const errors = report.faults.filter(({ severity }) => severity === 'error');
          expect(errors.map(({ code }) => code).filter((code) => !ALLOWED.includes(code))).toEqual([]);
          if (!typeset) return;
          const all = typeset.layout.pages.map(wordsOn).join(' ');
          const missing = words.made.filter((word) => !all.includes(word));
          expect(missing).toEqual([]);
          const [page] = (await writeTwin(typeset, 'page', shared, report, new Stopwatch()))!;
          const text = textOnWeb(page!.html);
          expect(words.made.filter((word) => !text.includes(word))).toEqual([]);
          const ids = idsOf(page!.html);
          expect(new Set(ids).size).toBe(ids.length);
          expect(targetsOf(page!.html).filter((id) => !ids.includes(id))).toEqual([]);
        },
      ),
      { numRuns: runs(1, 80) },
    );
  },
);

/** The errors of content that has no room on a page. */
const ALLOWED: readonly string[] = ['layout-off-page'];
