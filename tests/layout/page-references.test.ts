import { expect, test } from 'vitest';
import type { Page } from '../../src/layout/page.ts';
import { PageReferences, type Standing } from '../../src/layout/page-references.ts';
import { parseBody } from '../style/styled.ts';

const tree = parseBody('<p id="here"><a href="#there">x</a></p><p id="there">y</p>');
const here = tree.byId.get('here')!;

/** The pages on which the two paragraphs stand, from 0; their labels begin at 9. */
function standing(ofHere: number, ofThere: number): Standing {
  const numbers = [9, 10, 11].map((value) => ({ value, label: String(value) }));
  const pages = numbers.map(({ label }) => ({ label })) as unknown as Page[];
  const place = (page: number) => ({ page, x: 0, y: 0 });
  const places = new Map([
    [here.index, place(ofHere)],
    [tree.byId.get('there')!.index, place(ofThere)],
  ]);
  return { pages, numbers, places, lines: { of: new Map(), printed: new Map() } };
}

test('a pass is told what the one before has found, and moves when it finds another page', () => {
  const first = new PageReferences(tree, null, new Set());
  expect(first.page('there', null)).toBe('00');
  expect(first.moved(standing(0, 0))).toEqual({ id: 'there', pages: ['00', '9'] });
  const second = new PageReferences(tree, standing(0, 1), new Set());
  expect(second.page('there', null)).toBe('10');
  expect(second.page('there', 'upper-roman')).toBe('X');
  expect(second.moved(standing(0, 1))).toBeNull();
  expect(second.moved(standing(0, 2))).toEqual({ id: 'there', pages: ['10', '11'] });
});

test('a reference that once named another page goes on to, since naming it may move it back and forth', () => {
  const named = new Set<string>();
  const ask = (before: Standing | null) => {
    const references = new PageReferences(tree, before, named);
    return [references.isBeside(here, 'there'), references] as const;
  };
  // Nothing is known in the first pass.
  expect(ask(null)[0]).toBe(false);
  expect(ask(standing(0, 0))[0]).toBe(true);
  const [apart, references] = ask(standing(0, 1));
  expect(apart).toBe(false);
  expect(references.moved(standing(0, 0))).toBeNull();
  expect(ask(standing(0, 0))[0]).toBe(false);
});

test('an id that stands nowhere has no page', () => {
  const references = new PageReferences(tree, standing(0, 1), new Set());
  expect(references.page('nowhere', null)).toBe('');
  expect(references.moved(standing(0, 1))).toBeNull();
});

const link = tree.elements.find(({ tag }) => tag === 'a')!;
const there = tree.byId.get('there')!;
/** A page of each kind of question, and its answer. */
const QUESTIONS: Readonly<Record<string, (references: PageReferences) => unknown>> = {
  page: (references) => references.page('there', null),
  'styled page': (references) => references.page('there', 'upper-roman'),
  beside: (references) => references.isBeside(here, 'there'),
  lines: (references) => references.lines('there'),
  list: (references) => references.list([link]),
};

/** The pages of the two paragraphs, and the lines of the second one. */
const withLines = (ofThere: number, from: number): Standing => ({
  ...standing(0, ofThere),
  lines: { of: new Map([[there.index, { from, to: 8 }]]), printed: new Map() },
});

test.each([
  ['page', '00', '9', '10'],
  ['styled page', '00', 'IX', 'X'],
  ['beside', false, true, false],
  ['lines', { from: 10, to: 10 }, { from: 5, to: 8 }, { from: 7, to: 8 }],
  ['list', [{ link: 0, label: '00' }], [{ link: 0, label: '9' }], [{ link: 0, label: '10' }]],
])('a question of the kind %s is repeated where it has the answer that it had', (kind, unknown, first, second) => {
  const ask = QUESTIONS[kind]!;
  const at = (before: Standing | null) => new PageReferences(tree, before, new Set());
  expect(ask(at(null))).toEqual(unknown);
  const references = at(withLines(0, 5));
  expect(ask(references)).toEqual(first);
  const asked = references.askedSince(0);
  expect(asked).toHaveLength(1);
  const again = at(withLines(0, 5));
  expect(again.repeats(asked)).toBe(true);
  expect(again.asked).toBe(1);
  const moved = at(withLines(1, 7));
  expect(ask(moved)).toEqual(second);
  expect(moved.repeats(asked)).toBe(false);
  expect(moved.asked).toBe(1);
});

test('a list of no links has no pages, nor has one whose links lead nowhere', () => {
  const references = new PageReferences(tree, standing(0, 1), new Set());
  expect(references.list([])).toEqual([]);
  const lost = parseBody('<p><a class="x" href="#there">x</a></p><p id="there">y</p>');
  const nowhere = new PageReferences(lost, { ...standing(0, 1), places: new Map() }, new Set());
  expect(nowhere.list([lost.elements.find(({ tag }) => tag === 'a')!])).toEqual([]);
  expect(nowhere.lines('nowhere')).toEqual({ from: 10, to: 10 });
});
