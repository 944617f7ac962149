import { expect, test } from 'vitest';
import { readerKeys } from '../../src/template/reader-keys.ts';
import { load } from '../content/project.ts';

/** The booklet of a copy: exercises that keep their places, with a part and several right choices. */
function copy() {
  const { booklet } = load({
    'content/booklet.yaml':
      'format: 1\nslug: essai\ntitle: Essai\nlanguage: fr\nchapters: [ un ]\nexercises: { numbers: throughout }\n',
    'content/chapters/un.yaml': `title: Un
blocks:
  - exercise: Un
    choices: [ a, { right: b }, c, { right: d } ]
  - exercise: Deux
  - exercise: Trois
    parts:
      - { text: a, choices: [ { right: a }, b ] }
`,
  });
  return booklet!;
}

test('a copy’s key has the letters of right choices by their exercises and parts', () => {
  const person = { name: 'Awa *D*', email: null, number: '1', fields: {} } as never;
  const { blocks } = readerKeys([person], copy, copy());
  const table = blocks[0] as unknown as { bodies: { rows: { value: string }[][] }[] };
  const [row] = table.bodies[0]!.rows;
  expect(row!.map(({ value }) => value)).toEqual(['Awa \\*D\\*', '1\u00A0B+D, 3a\u00A0A']);
});
