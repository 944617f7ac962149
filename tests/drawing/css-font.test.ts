import { expect, test } from 'vitest';
import { cssFont, parseFont } from '../../src/drawing/css-font.ts';

test('reads back the font that it writes', () => {
  const font = { family: 'Source Sans 3', size: 7.5, weight: 600, style: 'italic' } as const;
  expect(parseFont(cssFont(font))).toEqual(font);
  const listed = { ...font, family: 'Noto Serif, serif' };
  expect(parseFont(cssFont(listed))).toEqual(listed);
  expect(parseFont('bold 8px/1.2 Toy, serif')).toMatchObject({ family: 'Toy, serif', weight: 700, size: 8 });
  expect(parseFont('8px Toy')).toMatchObject({ weight: 400, style: 'normal' });
  expect(parseFont('normal 8px Toy')).toMatchObject({ weight: 400, style: 'normal' });
  expect(() => parseFont('small-caps 8px Toy')).toThrow(/small-caps/);
  expect(() => parseFont('8pt Toy')).toThrow(/8pt/);
});
