import { expect, test } from 'vitest';
import { contrast } from '../../src/charts/colors/color.ts';
import { THEMES } from '../../src/content/themes.ts';
import { styleBody } from './styled.ts';
import { themeCss } from './themes.ts';

// A link among words is told from them by more than its colour, or by a contrast of 3:1 (WCAG 2.2, 1.4.1).

const BODY = `<p id="text">Des mots <a id="web" href="https://a.org">et d’autres</a>,
  <a id="address" class="address" href="https://a.org">https://a.org</a>,
  <a id="ref" class="ref" href="#text">figure 1</a></p>`;

test.each(THEMES)('links are told from the words around them in the theme %s', (theme) => {
  const { style } = styleBody(BODY, themeCss(theme));
  const { textDecorationLine, color } = style('web');
  expect(textDecorationLine.includes('underline') || contrast(color, style('text').color) >= 3).toBe(true);
  // Words that say that they are a link, or a reference that reads as text, need no line.
  expect([style('address').textDecorationLine, style('ref').textDecorationLine]).toEqual([[], []]);
});
