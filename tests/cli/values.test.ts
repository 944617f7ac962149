import { expect, test } from 'vitest';
import type { Value } from '../../src/cli/options/option.ts';
import {
  address,
  anyText,
  CHAPTER,
  count,
  DATE,
  MOVE,
  millimetres,
  oneOf,
  PLACE,
  PORT,
  SHARD,
  SHEETS,
  someOf,
} from '../../src/cli/options/values.ts';

/** Values of each form that are taken, and those that are not. */
const FORMS: readonly (readonly [string, Value, taken: readonly string[], refused: readonly string[]])[] = [
  ['a text', anyText('a', 'b', 'c'), ['', 'x y'], []],
  ['one of several', oneOf(['A4', 'auto'], 'A4'), ['A4', 'a4', 'AUTO'], ['', 'A5', 'A4,auto']],
  ['some of several', someOf(['crop', 'fold'], 'crop'), ['crop', 'Crop, FOLD'], ['', 'crop,', 'cut']],
  ['a count', count('3'), ['1', '10', '9999'], ['0', '01', '10000', '-1', '1.5', '']],
  [
    'a length',
    millimetres('3', 20),
    ['0', '5', '5mm', '5 mm', '5,25', '0.125', '20'],
    ['20.001', '21', '5cm', '.5', '100', '1.2345'],
  ],
  ['a move', MOVE, ['1,-0.5', '-12.25,0', '99,99'], ['1', '1;2', '100,0', '1,2,3', '1.,2']],
  ['a date', DATE, ['2026-11-24'], ['2026-02-30', '24/11/2026', '2026-11']],
  ['an address', address('a@b.fr'), ['a@b.fr'], ['a', 'a@', 'a b@c.fr']],
  ['sheets', SHEETS, ['1', '999', '3-6', '4-4'], ['0', '6-3', '1000', '3-', '1-2-3', '']],
  [
    'a part',
    SHARD,
    ['1/4', '4/4', 'auto', 'auto/4', '999999/999999'],
    ['5/4', '0/4', '1/0', '1', '1/', 'auto/0', '1000000/1000000'],
  ],
  [
    'a place',
    PLACE,
    ['a.yaml:1', 'a.yaml:12:3', 'a:b:9999999'],
    ['a.yaml', ':1', 'a.yaml:0', 'a.yaml:10000000', 'a.yaml:1:'],
  ],
  ['a port', PORT, ['1', '80', '65535'], ['0', '65536', '99999', '100000', '080', '']],
  [
    'a chapter',
    CHAPTER,
    ['a', '1a', 'un-mot', 'x'.repeat(200)],
    ['', '-a', 'A', 'a_b', 'é', 'x'.repeat(201)],
  ],
];

const takes = ({ normalize, accepts }: Value, text: string) => accepts(normalize?.(text) ?? text);

test.each(FORMS)('%s is taken in its form alone', (_, value, taken, refused) => {
  expect(taken.filter((text) => !takes(value, text))).toEqual([]);
  expect(refused.filter((text) => takes(value, text))).toEqual([]);
  expect(takes(value, value.example)).toBe(true);
});
