import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/index.ts';
import { Report } from '../../src/faults/fault.ts';
import { brief, type Files, memory } from './project.ts';

const HEAD = 'format: 1\nslug: essai\ntitle: T\nlanguage: fr\ndate: 2026-11-24\n';
const chapter = (title: string) => `title: ${title}\nblocks:\n  - text: Un mot.\n`;

/** A chapter that `chapters` does not list. */
const FIFTH = { 'content/chapters/e.yaml': chapter('e') };

/** The booklet of chapters a to d, with parts: `A: I` for a chapter in a part, and the faults. */
function read(parts: string, more: Files = {}) {
  const report = new Report();
  const files = {
    'content/booklet.yaml': `${HEAD}chapters: [ a, b, c, d ]\nparts:\n${parts}`,
    ...Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [`content/chapters/${id}.yaml`, chapter(id)])),
    ...more,
  };
  const { booklet, cohorts } = loadContent(memory(files), report);
  const outline = (of: typeof booklet) =>
    of!.chapters.map(({ id, part }) => (part ? `${id}: ${part.title.value}` : id)).join(', ');
  return {
    booklet: outline(booklet),
    cohorts: [...cohorts.values()].map((cohort) => outline(cohort.booklet)),
    faults: [...report.faults, ...[...cohorts.values()].flatMap(({ faults }) => faults)].map(brief),
  };
}

test('chapters stand in the part that lists them, others in none', () => {
  const { booklet, faults } = read('  - { title: I, chapters: [ b, c ] }\n');
  expect(faults).toEqual([]);
  expect(booklet).toBe('a, b: I, c: I, d');
});

test('a chapter that a cohort adds or moves stands in the part of the one beside it', () => {
  const parts = '  - { title: I, chapters: [ a, b ] }\n  - { title: II, chapters: [ c ] }\n';
  const cohort = 'add: [ { after: a, chapters: [ e ] } ]\nmove: [ { id: d, before: c } ]\nremove: [ b ]\n';
  const { cohorts, faults } = read(parts, { ...FIFTH, 'content/cohorts/x.yaml': cohort });
  expect(faults).toEqual([]);
  expect(cohorts).toEqual(['a: I, e: I, d: II, c: II']);
});

describe('faults', () => {
  test.each([
    ['  - { title: I, chapters: [ a, b ] }\n  - { title: II, chapters: [ b ] }\n', 'part-chapter-twice 9:30'],
    ['  - { title: I, chapters: [ a, e ] }\n', 'part-chapter-unlisted 8:32'],
    ['  - { title: I, chapters: [ a, c ] }\n', 'part-order 8:32'],
    ['  - { title: I, chapters: [ b, a ] }\n', 'part-order 8:32'],
    ['  - { title: I, id: a, chapters: [ b ] }\n', 'content-duplicate-id 8:5'],
  ])('%s', (parts, fault) => {
    expect(read(parts, FIFTH).faults.map((told) => told.replace('content/booklet.yaml:', ''))).toEqual([
      fault,
    ]);
  });

  test('a chapter that cannot be read is told once, where it is at fault', () => {
    const more = { 'content/chapters/b.yaml': 'title: "B\n' };
    const { faults } = read('  - { title: I, chapters: [ a, b, c ] }\n', more);
    expect(faults).toEqual([expect.stringContaining('content/chapters/b.yaml')]);
  });
});
