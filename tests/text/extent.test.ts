import { expect, test } from 'vitest';
import { loadFonts, measureExtent, measureText } from '../../src/text/index.ts';

const fonts = await loadFonts();
const font = { family: 'Source Serif 4', size: 1, weight: 400, style: 'normal' } as const;
const extent = (text: string) => measureExtent(fonts, 'en')(text, font)!;

test('a text is as wide as the document sets it, and as high and low as its letters', () => {
  expect(extent('AVATAR fine').width).toBeCloseTo(measureText(fonts, 'en')('AVATAR fine', font), 6);
  expect(extent('x').ascent).toBeGreaterThan(0.4);
  expect(extent('d').ascent).toBeGreaterThan(extent('x').ascent + 0.15);
  expect(extent('x').descent).toBeLessThan(0.03);
  expect(extent('xg').descent).toBeGreaterThan(0.2);
  expect(extent('gd')).toMatchObject({ ascent: extent('d').ascent, descent: extent('g').descent });
});

test('a text with a character that no font has is not measured', () => {
  expect(measureExtent(fonts, 'en')('a中', font)).toBeNull();
});
