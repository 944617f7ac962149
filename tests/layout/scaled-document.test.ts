import { expect, test } from 'vitest';
import { ScaledDocument, ScaledStyles } from '../../src/layout/scaled-document.ts';
import { styleBody } from '../style/styled.ts';

/** A page of 10 lines of 12 points, and `left` points. */
const scaled = (left: number, leading: number, spacing = 1) => {
  const css = `@page { size: 200pt ${160 + left}pt; margin: 20pt; } html { font-size: 10pt; line-height: 12pt; }
    p { margin: 4pt auto 6pt; } p::before { content: "x"; } div { margin: auto; }`;
  const { document } = styleBody('<p>a</p><div>b</div>', css);
  const styles = new ScaledStyles();
  const made = new ScaledDocument(document, { leading, spacing, figures: 1 }, styles);
  const [p, div] = ['p', 'div'].map((name) => document.tree.elements.find(({ tag }) => tag === name)!);
  return { document, made, styles, p: p!, div: div! };
};

/** The lines of a page, of 120 points and `left`, at a leading that was asked for. */
function linesAt(left: number, asked: number): number {
  const { made, p } = scaled(left, asked);
  return (120 + left) / made.style(p).lineHeight;
}

test.each([
  ['more leading', 0, 1.06, 10],
  ['more leading than that of a line', 0, 1.12, 9],
  ['exactly a line less', 0, 10 / 9, 9],
  ['less leading', 0, 0.95, 10],
  ['less leading than that of a line', 0, 0.9, 11],
  ['exactly a line more', 0, 10 / 11, 11],
  ['the leading it has', 0, 1, 10],
])('a page has a whole number of lines at %s', (_, left, asked, lines) => {
  expect(linesAt(left, asked)).toBeCloseTo(lines, 6);
});

test('the space below the last line stays as it is', () => {
  expect(linesAt(6, 1.2)).toBeCloseTo(9.5, 6);
  expect(linesAt(6, 0.88)).toBeCloseTo(11.5, 6);
});

test('margins above and below are multiplied, lengths alone; each style once', () => {
  const { document, made, styles, p, div } = scaled(0, 1, 2);
  expect(made.style(p).margin).toMatchObject({ top: 8, bottom: 12, left: 'auto', right: 'auto' });
  expect(made.style(div).margin).toEqual(document.style(div).margin);
  expect(made.style(p)).toBe(made.style(p));
  expect(made.original(made.style(p))).toBe(document.style(p));
  expect(styles.original(document.style(p))).toBe(document.style(p));
  expect(made.pseudo(p, 'before')).not.toBeNull();
  expect(made.pseudo(p, 'after')).toBeNull();
});
