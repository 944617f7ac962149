import { expect, test } from 'vitest';
import { textBox } from '../../../src/charts/labels/text-box.ts';
import { fonts } from '../../../src/charts/theme.ts';
import { measure, theme } from '../helpers.ts';

const font = { ...fonts(theme).label, size: 10 };
const box = (text: string, rotation: number) =>
  Object.values(textBox({ kind: 'text', text, x: 50, y: 80, rotation, font, color: '#000000' }, measure));

test('the box of a text is that of its letters: above the line, and below it where some descend', () => {
  expect(box('an', 0)).toEqual([50, 73, 60, 80]);
  expect(box('ap', 0)).toEqual([50, 73, 60, 82]);
  expect(box('ap', -Math.PI / 2)).toEqual([43, 70, 52, 80]);
});

test('a mark such as an asterisk stands above the line, alone; beside letters it is as low as they are', () => {
  expect(['*', '**', '2°', 'a*'].map((text) => box(text, 0)[3])).toEqual([77, 77, 80, 80]);
});
