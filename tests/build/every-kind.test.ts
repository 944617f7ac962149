import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { openProject } from '../../src/library/index.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { testWith } from '../tools.ts';
import { Words } from './unique-words.ts';

// Another program reads the pages of small projects that have blocks of every kind: all words of the content are there.

const PROJECTS = 50;

/** The parts of which blocks are made: their words, a number for their size, and the files that they need. */
interface Made {
  readonly words: Words;
  readonly size: number;
  readonly files: Record<string, string>;
}
type Kind = (made: Made, id: string) => readonly object[];

const text = (typed: string) => ({ text: typed });
/** @param measured the label of the values: charts that have no axis for them say their unit alone. */
const dataOf = ({ words, size }: Made, measured: string) => ({
  source: [],
  date: '2026',
  fields: { c: { label: 'C' }, v: { label: measured, unit: 't' } },
  rows: Array.from({ length: 2 + (size % 4) }, (_, i) => ({ c: words.some(1), v: 10 + ((i * 37) % 71) })),
});
const figure = (made: Made, id: string, keys: object, measured = 'V') => ({
  ...{ id: `fig-${id}`, title: made.words.some(3), says: made.words.some(6), alt: 'Rien.' },
  ...{ data: dataOf(made, measured), label: 'c', value: 'v' },
  ...keys,
});

const KINDS: Readonly<Record<string, Kind>> = {
  formulas: ({ words }, id) => [
    text(`${words.some(4)} $a^2 + b^2$ ${words.some(3)}, $\\frac{1}{n}$ ${words.some(5)} [#eq-${id}].`),
    { math: '\\sum_{i=1}^n x_i = S', id: `eq-${id}` },
    text(words.some(4)),
  ],
  bars: (made, id) => [figure(made, id, { figure: 'bars' }, made.words.some(2))],
  upright: (made, id) => [figure(made, id, { figure: 'bars', direction: 'upright' })],
  pie: (made, id) => [figure(made, id, { figure: 'pie' })],
  dots: (made, id) => [figure(made, id, { figure: 'dotplot' }, made.words.some(2))],
  waffle: (made, id) => [figure(made, id, { figure: 'waffle' })],
  index: ({ words }) => {
    const [entry, below] = [words.some(1), words.some(1)];
    return [text(`${words.some(4)} [${entry}]{index="${entry}!${below}"} ${words.some(2)}`)];
  },
  statements: ({ words, size }, id) => [
    text(`${words.some(3)} [#th-${id}] ${words.some(2)}`),
    { statement: words.some(9), kind: 'theorem', id: `th-${id}`, title: words.some(2) },
    { statement: words.some(4), kind: 'proof', blocks: [size % 2 ? { math: 'x = 1' } : text(words.some(4))] },
  ],
  'numbers of lines': ({ words, size }) => [
    { ...text(`${words.some(40)}\n\n${words.some(30)}`), 'line-numbers': true },
    { ...text(words.some(30 + size)), 'line-numbers': 'continued' },
    { verse: `${words.some(3)}\n${words.some(3)}`, 'line-numbers': 'continued' },
  ],
  verse: ({ words, size }) => [
    {
      verse: `${words.some(4)}\n  ${words.some(3)}\n\n${words.some(5)}`,
      source: words.some(2),
      'line-numbers': size % 2 === 0,
    },
  ],
  definitions: ({ words, size }) => [
    {
      definitions: Array.from({ length: 1 + (size % 4) }, () => ({
        term: words.some(2),
        definition: `${words.some(6)}\n\n${words.some(5)}`,
      })),
    },
    text(`${words.some(2)}\n: ${words.some(8)}`),
  ],
  glossary: ({ words }) => [{ glossary: [{ term: words.some(1), definition: words.some(8) }] }],
  exercise: ({ words, size }) => [
    {
      exercise: words.some(12),
      title: words.some(2),
      points: 2,
      choices: [words.some(2), { right: words.some(2) }],
      parts: [words.some(5), { text: words.some(4), lines: size % 4, answer: words.some(3) }],
      answer: words.some(7),
    },
  ],
  'note called twice': ({ words }, id) => [
    text(`${words.some(6)}[^${id}] ${words.some(8)}[^${id}] ${words.some(2)}\n\n[^${id}]: ${words.some(9)}`),
  ],
  'notes after inlines': ({ words }) =>
    [
      '$x^2$',
      `*${words.some(1)}*`,
      `\`${words.some(1)}\``,
      '____',
      `[${words.some(1)}](https://example.org)`,
      '$$y = x$$',
    ].map((inline) =>
      text(`${words.some(9)} ${inline}^[${words.some(3)}] ${words.some(20)}^[${words.some(2)}]`),
    ),
  'note of two paragraphs': ({ words }, id) => [
    text(`${words.some(6)}[^${id}] ${words.some(3)}\n\n[^${id}]: ${words.some(4)}\n\n    ${words.some(5)}`),
  ],
  'head of two rows': ({ words, size }) => [
    {
      table: {
        head: [
          [
            { text: words.some(1), rowspan: 2 },
            { text: words.some(2), colspan: 2 },
          ],
          [words.some(1), words.some(1)],
        ],
        rows: [
          { group: words.some(2) },
          ...Array.from({ length: 1 + (size % 9) }, () => [words.some(2), words.some(3), words.some(1)]),
        ],
      },
      title: words.some(4),
      note: words.some(5),
    },
  ],
  'merged cells': ({ words }) => [
    {
      table: {
        head: [words.some(1), words.some(1), words.some(1)],
        rows: [
          [{ text: words.some(3), rowspan: 3 }, `${words.some(4)}^[${words.some(5)}]`, words.some(2)],
          [{ text: words.some(7), colspan: 2 }],
          [words.some(1), `${words.some(2)}\n\n- ${words.some(2)}\n- ${words.some(2)}`],
        ],
      },
    },
  ],
  'in the margin': ({ words }) => [
    text(words.some(9)),
    { note: words.some(3), class: 'margin' },
    text(words.some(30)),
  ],
  columns: ({ words, size }) => [{ ...text(`${words.some(size)}\n\n${words.some(20)}`), class: 'columns' }],
  boxes: ({ words }) => [
    {
      box: words.some(3),
      kind: 'method',
      blocks: [text(words.some(9)), { list: [words.some(4), words.some(4)] }],
    },
    { box: words.some(2), kind: 'slip', blocks: [text(words.some(5))] },
  ],
  picture: ({ words, files }, id) => {
    files[`content/images/p${id}.svg`] =
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><rect width="200" height="60" fill="#ddd"/><text x="10" y="30" font-family="Source Sans 3" font-size="12">${words.some(1)}</text></svg>`;
    return [
      {
        ...{ image: `images/p${id}.svg`, alt: 'Rien.', title: words.some(3), width: '50 mm' },
        ...{ credit: words.some(2), licence: 'CC BY 4.0' },
      },
      {
        image: `images/p${id}.svg`,
        alt: 'Rien.',
        width: '30 mm',
        beside: { text: words.some(25) },
        credit: 'x',
        licence: 'y',
      },
    ];
  },
  timeline: ({ words, files }, id) => {
    files[`content/data/${id}.yaml`] = JSON.stringify({
      ...{ title: 'T', source: [], date: '2026' },
      fields: { date: { label: 'Date' }, event: { label: 'Fait' } },
      rows: [
        { date: '1990', event: words.some(6) },
        { date: '2001-02', event: words.some(9) },
      ],
    });
    return [{ title: words.some(3), timeline: { data: id } }];
  },
  small: ({ words }) => [
    { lead: words.some(9) },
    { quote: words.some(9), source: words.some(2) },
    { numbers: [{ value: 12, unit: 'km', says: words.some(4) }] },
    { code: `${words.some(3)}\n  ${words.some(2)}`, 'line-numbers': true },
    { 'sign-in': [words.some(1), words.some(1)], title: words.some(2), rows: 3 },
    { space: 'dotted', lines: 2, title: words.some(2) },
  ],
  dialects: ({ words }) => [
    text(
      `- [ ] ${words.some(3)}\n- [x] ${words.some(2)}\n\n~~${words.some(1)}~~ ${words.some(2)}^2^ **${words.some(2)} *${words.some(1)}*** https://example.org/${words.some(1)}\n\n> ${words.some(4)}\n\n1. ${words.some(2)}\n   - ${words.some(2)}\n\n\`\`\`\n${words.some(3)}\n\`\`\``,
    ),
  ],
};

const CSS = `.columns { column-count: 2; column-gap: 6mm }
.margin { --livret-float: margin; font-size: 7pt }
@page :right { margin-right: 38mm }
@page :left { margin-left: 38mm }
.cover .subtitle { position: absolute; bottom: 30mm; left: 20mm; width: 60mm }
`;

interface Settings {
  readonly page: string;
  readonly theme: string;
}

function project(names: readonly string[], sizes: readonly number[], settings: Settings, words: Words) {
  const files: Record<string, string> = { 'templates/theme.css': CSS };
  const blocks = names.flatMap((name, i) => KINDS[name]!({ words, size: sizes[i]!, files }, `n${i}`));
  const booklet = {
    ...{ format: 1, slug: 'essai', language: 'fr', date: '2026-11-24', ...settings },
    ...{ title: words.some(3), subtitle: words.some(3), authors: [words.some(2)] },
    ...{ exercises: { answers: 'end' }, blurb: words.some(6), occasion: words.some(3) },
    chapters: ['un', 'fin'],
  };
  files['content/booklet.yaml'] = JSON.stringify(booklet);
  files['content/chapters/un.yaml'] = JSON.stringify({ title: words.some(4), blocks });
  const end = names.includes('index') ? { index: 'entries' } : text(words.some(3));
  files['content/chapters/fin.yaml'] = JSON.stringify({ title: words.some(2), blocks: [end] });
  return files;
}

const some = fc.record({
  names: fc.shuffledSubarray(Object.keys(KINDS), { minLength: 7, maxLength: 9 }),
  sizes: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 9, maxLength: 9 }),
  page: fc.constantFrom('A4', 'A5'),
  theme: fc.constantFrom('classic', 'swiss', 'large-print'),
});

testWith('pdftotext', 'all words of blocks of every kind are read on the pages', async () => {
  const folder = temporaryFolder({});
  const file = join(folder, 'pages.pdf');
  await fc.assert(
    fc.asyncProperty(some, async ({ names, sizes, ...settings }) => {
      const words = new Words();
      const opened = await openProject({ files: project(names, sizes, settings, words) });
      const { pdf, faults } = await opened.build();
      expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(faults.filter(({ file }) => file?.startsWith('templates/themes/'))).toEqual([]);
      writeFileSync(file, pdf!);
      const read = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
      const there = new Set(read.match(/mot\d+x/g));
      expect(words.made.filter((word) => !there.has(word))).toEqual([]);
    }),
    { numRuns: PROJECTS, endOnFailure: true },
  );
});
