import { expect, test } from 'vitest';
import type { ElementNode } from '../../src/document/tree.ts';
import { type AskedNotes, Notes } from '../../src/layout/notes.ts';
import type { StyledDocument } from '../../src/style/computed.ts';

const element = (index: number, role = '') => ({ index, attributes: { role } }) as unknown as ElementNode;
const [first, second, gathered] = [element(1), element(2), element(3)];
const section = element(4, 'doc-endnotes');
const other = element(5, 'doc-endnotes');
const STYLED = {
  style: ({ index }: ElementNode) => ({ livretFootnotes: index === gathered.index ? 'chapter' : 'page' }),
  tree: { elements: [first, second, gathered, section, other] },
} as unknown as StyledDocument;

/** Notes of which one is called at the foot of its page, and one is gathered in the first section. */
function called(order: ConstructorParameters<typeof Notes>[1] = null): Notes {
  const notes = new Notes(STYLED, order);
  notes.call(first);
  notes.call(gathered);
  return notes;
}

const NONE: AskedNotes = { number: 9, feet: 9, calls: [], empty: [] };
const ONE: AskedNotes = { number: 2, feet: 1, calls: [second], empty: [] };

test.each<[string, AskedNotes, boolean]>([
  ['without calls, whatever was counted', NONE, true],
  ['whose calls were counted from here', ONE, true],
  ['whose calls had other numbers', { ...ONE, number: 3 }, false],
  ['whose calls were others at the foot', { ...ONE, feet: 2 }, false],
  ['whose section has none still', { ...NONE, empty: [other] }, true],
  ['whose section has notes now', { ...NONE, empty: [section] }, false],
  ['of whose sections one has notes now', { ...ONE, empty: [other, section] }, false],
])('notes of a box hold %s', (_, asked, holds) => {
  expect(called().holds(asked)).toBe(holds);
});

test('numbers hold only where they follow from the counts', () => {
  const within = called();
  within.openBlock();
  expect([within.holds(ONE), within.holds(NONE)]).toEqual([false, true]);
  const ordered = called(new Map());
  expect([ordered.holds(ONE), ordered.holds(NONE)]).toEqual([false, true]);
});

test('a box asks for its calls and for sections without notes, and they are repeated as they were', () => {
  const notes = called();
  const before = notes.now;
  const call = notes.call(second);
  notes.notesIn(other);
  const asked = notes.askedSince(before)!;
  expect(asked).toEqual({ ...ONE, empty: [other] });
  const again = called();
  const start = again.now;
  again.repeat(asked);
  expect(again.calls.get(second.index)).toEqual(call);
  expect(again.askedSince(start)).toEqual(asked);
});

test.each<[string, (notes: Notes) => void]>([
  ['a count from a number', (notes) => notes.countFrom(3)],
  ['a call again', (notes) => notes.again(first)],
  ['a section with notes', (notes) => notes.notesIn(section)],
  ['a note that is gathered', (notes) => notes.call(gathered)],
  [
    'notes in a block',
    (notes) => {
      notes.openBlock();
      notes.call(second);
      notes.close();
    },
  ],
])('%s depends on more than counts', (_, ask) => {
  const notes = called();
  const before = notes.now;
  ask(notes);
  expect(notes.askedSince(before)).toBeNull();
});
