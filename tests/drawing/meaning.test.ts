import { expect, test } from 'vitest';
import { datum, isKnown } from '../../src/drawing/meaning.ts';
import { dataSet } from '../charts/helpers.ts';

test('a number of a row is known, a text and a missing number are not', () => {
  const data = dataSet('d', { n: null, a: 'M€', b: 'M€' }, [['Un', 12.5, null]]);
  const [row] = data.rows;
  const of = (name: string, value?: number) => datum(row!, data.fields.get(name)!, value);
  expect(of('a')).toMatchObject({ row, value: 12.5 });
  expect(of('a', 0.4)).toMatchObject({ row, value: 0.4 });
  expect(['a', 'b', 'n'].map((name) => isKnown(of(name)))).toEqual([true, false, false]);
  expect(of('n').value).toBeNaN();
});
