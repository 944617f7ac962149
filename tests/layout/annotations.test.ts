import { expect, test } from 'vitest';
import { rect, rule, textMark } from '../../src/layout/annotations.ts';
import { toyStyle } from '../text/toy-font.ts';

test('a label begins at its place, or has its middle there', () => {
  const left = textMark('mot', 50, 20, toyStyle());
  if (left.kind !== 'text') throw new Error('no text');
  const { width } = left.run;
  expect(width).toBeGreaterThan(10);
  expect(left).toMatchObject({ x: 50, y: 20, owner: 'layout' });
  expect(textMark('mot', 50, 20, toyStyle(), 'center')).toMatchObject({ x: 50 - width / 2, y: 20 });
  expect([left.run.x, left.run.element]).toEqual([0, 0]);
});

test('rectangles and rules are artifacts', () => {
  const box = { x: 1, y: 2, width: 3, height: 4 };
  expect(rect(1, 2, 3, 4, '#eee')).toEqual({ kind: 'rect', owner: 'layout', ...box, fill: '#eee' });
  const line = { x1: 1, y1: 2, x2: 3, y2: 4, width: 5, color: '#000' };
  expect(rule(1, 2, 3, 4, 5, '#000')).toEqual({ kind: 'line', owner: 'layout', ...line, dash: [] });
  expect(rule(1, 2, 3, 4, 5, '#000', [6])).toMatchObject({ dash: [6] });
});
