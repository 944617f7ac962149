import { expect, test } from 'vitest';
import { sizeKey } from '../../../src/charts/labels/size-key.ts';
import { dataSet, dump, sketched, theme } from '../helpers.ts';

const field = dataSet('d', { v: 'kg' }, []).fields.get('v')!;

test.each([
  ['a fifth of the largest value, or less', 1000, 0.05],
  ['a disc that is lower than its words', 100, 0.05],
  ['the largest value where that is zero', 0, 0.05],
])('a key of sizes shows a disc of a round value: %s', (_, largest, scale) => {
  const key = sizeKey(field, largest, (value) => value * scale, 290, theme);
  const drawing = sketched((sketch) => key.draw(sketch, 290, 20));
  expect(`${key.height.toFixed(2)}\n${dump(drawing)}`).toMatchSnapshot();
});
