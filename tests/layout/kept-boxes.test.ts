import { expect, test } from 'vitest';
import { keepBox } from '../../src/layout/kept-boxes.ts';

/** Makes the box of one element again and again, as passes do, with the answers of its notes and of its references. */
class Passes {
  readonly #before = { boxes: new Map() };
  readonly #element = {};
  /** The boxes made so far. */
  made = 0;
  /** The notes that were counted again with a box that was kept. */
  repeated: unknown[] = [];

  box(key = '', { holds = true, repeats = true, asked = ['note'] as unknown[] | null, box = true } = {}) {
    const notes = {
      now: 3,
      askedSince: (since: number) => (since === 3 ? asked : null),
      holds: (known: unknown[]) => holds && known === asked,
      repeat: (known: unknown) => this.repeated.push(known),
    };
    const references = {
      asked: 5,
      askedSince: (since: number) => (since === 5 ? ['page'] : []),
      repeats: ([question]: string[]) => repeats && question === 'page',
    };
    const around = { before: this.#before, notes, references };
    const make = () => (box ? { kind: 'block', number: ++this.made } : null);
    return keepBox(this.#element as never, key, around as never, make as never) as unknown as {
      number: number;
    };
  }
}

const ASKED = ['note'];

test('a box is made once, and its notes are counted again', () => {
  const passes = new Passes();
  const first = passes.box('', { asked: ASKED });
  expect(passes.box('', { asked: ASKED })).toBe(first);
  expect([passes.made, passes.repeated]).toEqual([1, [ASKED]]);
});

test.each([
  ['has another number', '2', {}],
  ['has notes with other numbers', '', { holds: false }],
  ['names other pages', '', { repeats: false }],
])('a box is made anew where it %s', (_, key, answers) => {
  const passes = new Passes();
  passes.box('', { asked: ASKED });
  expect(passes.box(key, { asked: ASKED, ...answers }).number).toBe(2);
  expect(passes.repeated).toEqual([]);
});

test('no box is kept, nor one whose notes stand out of order', () => {
  const passes = new Passes();
  expect(passes.box('', { asked: ASKED, box: false })).toBeNull();
  expect(passes.box('', { asked: null }).number).toBe(1);
  expect(passes.box('', { asked: ASKED }).number).toBe(2);
});

test('the last three boxes of an element are kept', () => {
  const passes = new Passes();
  for (const key of ['1', '2', '3', '4']) passes.box(key, { asked: ASKED });
  expect(['2', '3', '4'].map((key) => passes.box(key, { asked: ASKED }).number)).toEqual([2, 3, 4]);
  expect(passes.box('1', { asked: ASKED }).number).toBe(5);
});

test('without a memory each box is made', () => {
  let made = 0;
  const make = () => ({ kind: 'block', number: ++made });
  const around = { before: null } as never;
  for (let i = 0; i < 2; i++) keepBox({} as never, '', around, make as never);
  expect(made).toBe(2);
});
