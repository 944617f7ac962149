import { expect, test } from 'vitest';
import { textOf } from '../../src/text/glyph-run.ts';
import { layOut, textsOf } from './laid-out.ts';

const BODY = '<p>Un<span class="note">En marge.</span></p><p class="next">Deux</p>';
const css = (progression: string) => `
  :root { font: 10pt/12pt 'Source Serif 4'; --livret-page-progression: ${progression} }
  @page { size: 300pt 200pt; margin: 20pt }
  @page :right { margin-right: 120pt; @bottom-right { content: counter(page) } }
  @page :left { margin-left: 120pt; @bottom-left { content: counter(page) } }
  .note { --livret-float: margin } .next { break-before: page }`;

/** The left edge of a text on a page. */
const placeOf = (progression: string, page: number, text: string) => {
  const marks = textsOf(layOut(BODY, css(progression)).pages[page]!);
  return marks.find(({ run }) => textOf(run).includes(text))!.x;
};

test('a booklet bound at its right begins with a left page: margins, folios and notes change sides', () => {
  expect(placeOf('left-to-right', 0, 'Un')).toBe(20);
  expect(placeOf('right-to-left', 0, 'Un')).toBe(120);
  expect(placeOf('right-to-left', 1, 'Deux')).toBe(20);
  expect(placeOf('left-to-right', 0, 'marge')).toBeGreaterThan(180);
  expect(placeOf('right-to-left', 0, 'marge')).toBeLessThan(120);
  expect(layOut(BODY, css('right-to-left')).pages.map(({ side }) => side)).toEqual(['recto', 'verso']);
});
