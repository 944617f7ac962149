import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Booklet, isShuffled, loadBooklet, showVariant, shuffledFor } from '../../src/content/index.ts';
import { Report } from '../../src/faults/fault.ts';
import { memory } from './project.ts';

/** A booklet with these exercises, in the form of YAML. */
function bookletWith(exercises: string, blocks: string): Booklet {
  const report = new Report();
  const booklet = loadBooklet(
    memory({
      'content/booklet.yaml': `format: 1\nslug: essai\ntitle: Un\nlanguage: fr\ndate: 2026-11-24\n${exercises}chapters: [ un ]\n`,
      'content/chapters/un.yaml': `title: Un\nblocks:\n${blocks}`,
    }),
    report,
  );
  expect(report.faults).toEqual([]);
  return booklet!;
}

const BLOCKS = `  - exercise: A
    choices: [ a1, a2, { right: a3 }, a4 ]
  - exercise: B
    choices: [ { right: b1 }, b2, b3 ]
    shuffle: false
  - exercise: C
    parts: [ { text: C1, choices: [ c1, { right: c2 }, c3 ] }, C2 ]
  - exercise: D
    audience: teacher
  - exercise: E
  - text: Entre deux.
  - exercise: F
  - exercise: G
`;

/** The exercises in their order, with their choices: `A(a1 a2*)`. */
function orderIn({ chapters }: Booklet): string[] {
  return chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind !== 'exercise') return block.kind === 'text' ? '–' : [];
      const choices = [block, ...block.parts].flatMap((each) =>
        each.choices.map(({ text, right }) => `${text.value}${right ? '*' : ''}`),
      );
      return choices.length > 0 ? `${block.text.value}(${choices.join(' ')})` : block.text.value;
    }),
  );
}

const reader = fc.record({ name: fc.string({ minLength: 1 }), email: fc.option(fc.emailAddress()) });
const all = bookletWith('exercises: { shuffle: all }\n', BLOCKS);
const sortedLetters = (text: string) => [...text].sort().join('');

describe('the order of a reader’s copy', () => {
  test('is that of the written exercises and choices, each once, within what stands between them', () => {
    fc.assert(
      fc.property(reader, (person) => {
        const order = orderIn(shuffledFor(all, person));
        expect(order[1]).toBe('B(b1* b2 b3)');
        expect(order[5]).toBe('–');
        expect(order.slice(6).toSorted()).toEqual(['F', 'G']);
        const written = orderIn(all);
        expect(order.map(sortedLetters).toSorted()).toEqual(written.map(sortedLetters).toSorted());
      }),
    );
  });

  test('has the same exercises and letters in every variant', () => {
    fc.assert(
      fc.property(reader, (person) => {
        const own = shuffledFor(all, person);
        const [student, teacher] = [[], ['teacher']].map((variants) =>
          orderIn(showVariant(own, variants as 'teacher'[])).filter((each) => each !== 'D'),
        );
        expect(student).toEqual(teacher!.map((each) => each.replaceAll('*', '')));
      }),
    );
  });

  test('takes every order about as often', () => {
    const seen = new Map<string, number>();
    for (let i = 0; i < 600; i++) {
      const own = orderIn(shuffledFor(all, { name: 'N', email: `n${i}@example.org` }));
      const c = own.find((each) => each.startsWith('C('))!;
      seen.set(c, (seen.get(c) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const count of seen.values()) expect(count).toBeGreaterThan(60);
  });

  test('moves exercises in a row, in a box too, as far as one that stays', () => {
    const moving = bookletWith(
      'exercises: { shuffle: exercises }\n',
      `  - { exercise: A }
  - { exercise: B, choices: [ b1, b2 ] }
  - { exercise: C }
  - { exercise: D, shuffle: false }
  - box: Une boîte
    blocks: [ { exercise: E }, { exercise: F } ]
`,
    );
    const textsIn = (blocks: Booklet['chapters'][number]['blocks']): string[] =>
      blocks.map((block) =>
        block.kind === 'exercise' ? block.text.value : 'blocks' in block ? `[${textsIn(block.blocks)}]` : '',
      );
    const orders = Array.from({ length: 100 }, (_, i) =>
      textsIn(shuffledFor(moving, { name: `N${i}`, email: null }).chapters[0]!.blocks),
    );
    const seen = (from: number, to: number) =>
      [...new Set(orders.map((each) => `${each.slice(from, to)}`))].toSorted();
    expect(seen(0, 3)).toEqual(['A,B,C', 'A,C,B', 'B,A,C', 'B,C,A', 'C,A,B', 'C,B,A']);
    expect(seen(3, 5)).toEqual(['D,[E,F]', 'D,[F,E]']);
  });

  test('is drawn from the address, or else the name, and the slug', () => {
    const order = (name: string, email: string | null, booklet = all) =>
      orderIn(shuffledFor(booklet, { name, email })).join();
    expect(order('Awa', 'Awa@example.org')).toBe(order('A. Diallo', 'awa@example.org'));
    expect(order('Awa', null)).toBe(order('AWA', null));
    const others = new Set(['a', 'b', 'c', 'd'].map((slug) => order('Awa', null, { ...all, slug })));
    expect(others.size).toBeGreaterThan(1);
  });

  test('does not change with the text of an exercise that has an id, nor with other exercises', () => {
    const booklet = (text: string, more = '') =>
      bookletWith(
        'exercises: { shuffle: choices }\n',
        `${more}  - exercise: ${text}\n    id: ex\n    choices: [ un, deux, trois, quatre ]\n`,
      );
    const choices = (own: Booklet) =>
      orderIn(shuffledFor(own, { name: 'Awa', email: null }))
        .at(-1)!
        .replace(/^.*\(/, '');
    expect(choices(booklet('Non'))).toBe(choices(booklet('Oui', '  - exercise: Avant\n')));
  });
});

test('what is shuffled: what the booklet says, or an exercise or a part of one', () => {
  const shuffled = (settings: string, blocks: string) => isShuffled(bookletWith(settings, blocks));
  expect(shuffled('', '  - exercise: A\n')).toBe(false);
  expect(shuffled('exercises: { shuffle: exercises }\n', '  - exercise: A\n')).toBe(true);
  expect(shuffled('', '  - exercise: A\n    choices: [ un, deux ]\n    shuffle: true\n')).toBe(true);
  const part = '  - exercise: A\n    parts: [ { text: B, choices: [ un, deux ], shuffle: true } ]\n';
  expect(shuffled('', part)).toBe(true);
  const own = bookletWith('exercises: { shuffle: exercises }\n', BLOCKS);
  const order = orderIn(shuffledFor(own, { name: 'Awa', email: null }));
  expect(order.filter((each) => each.includes('('))).toContain('A(a1 a2 a3* a4)');
});
