import { expect, test } from 'vitest';
import { noteList, WebNotes } from '../../src/web/notes.ts';
import { h, treeOf } from '../pdf/pages.ts';

const tree = treeOf(
  h('span', { id: 'a' }),
  h('span', { id: 'b' }),
  h('span', { id: 'c' }),
  h('section', { id: 'first' }),
  h('section', { id: 'last' }),
);
const at = (id: string) => tree.byId.get(id)!;

test('a section lists the notes that are set there, and what is left stands at the end', () => {
  const notes = new WebNotes({
    noteSections: new Map([
      [at('a').index, at('last').index],
      [at('b').index, at('first').index],
    ]),
  });
  for (const id of ['a', 'b', 'c']) notes.call(at(id), id);
  const labels = (section: string | null) =>
    notes.take(section === null ? null : at(section)).map(({ label }) => label);
  // A note of no section stands in the next.
  expect(labels('first')).toEqual(['b', 'c']);
  expect(labels('first')).toEqual([]);
  expect(labels(null)).toEqual(['a']);
});

test('a call and its note lead to one another', () => {
  const notes = new WebNotes({ noteSections: new Map() });
  const call = notes.call(at('a'), '1');
  const list = noteList(notes.take(null), () => 'Un mot.');
  for (const id of ['call.1', 'note.1']) {
    expect(call + list).toContain(`id="${id}"`);
    expect(call + list).toContain(`href="#${id}"`);
  }
});
