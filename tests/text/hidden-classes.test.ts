import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createParagraph } from '../../src/text/paragraph.ts';
import { segmentsOf } from '../../src/text/segments.ts';
import type { Inline } from '../../src/text/types.ts';
import { LEFT, toyStyle } from './toy-font.ts';

// Node 20 gives each object of the form `{ ...object, anotherKey }` a hidden class of its own, which takes
// microseconds to make and slows all that reads the object. Where the spread comes last, objects share one.
setFlagsFromString('--allow-natives-syntax');
const areAlike: (a: object, b: object) => boolean = runInThisContext('(a, b) => %HaveSameMap(a, b)');

const TEXT = 'Ce que les uns savent faire, les autres ne l’ont pas encore appris, et nul ne le leur dit.';
const inlines: readonly Inline[] = [{ kind: 'text', text: TEXT, style: toyStyle(), element: 1 }];
const segments = segmentsOf(inlines);

test.each([
  ['words', segments.flatMap((segment) => (segment.kind === 'word' ? [segment.word] : []))],
  ['spaces', segments.filter(({ kind }) => kind === 'space')],
  [
    'runs at the ends of lines',
    createParagraph(inlines, LEFT)
      .break([90])
      .slice(0, -1)
      .flatMap(({ runs }) => runs),
  ],
])('%s share a hidden class', (_, objects) => {
  expect(objects.length).toBeGreaterThan(5);
  // The first few are made before V8 has seen their form.
  const [first, ...others] = objects.slice(2);
  for (const other of others) expect(areAlike(first!, other)).toBe(true);
});
