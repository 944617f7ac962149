import { expect, test } from 'vitest';
import { layOut } from './laid-out.ts';

const CSS = "@page { size: 140pt 400pt; margin: 20pt } html { font: 10pt/14pt 'Source Serif 4' }";

const round = (value: number) => Math.round(value * 100) / 100;

function marksOf(body: string, css: string) {
  const { marks } = layOut(body, `${CSS} ${css}`).pages[0]!;
  const rects = marks.filter((mark) => mark.kind === 'rect');
  const texts = marks.filter((mark) => mark.kind === 'text');
  return { rects, texts, marks };
}

test('an inline has room for its margins, borders and padding, and a background behind its text', () => {
  const css = 'em { margin: 0 5pt; padding: 1pt 3pt; border: 2pt solid red; background: #eee }';
  const plain = marksOf('<p>un <em>deux</em> trois</p>', '');
  const { rects, texts, marks } = marksOf('<p>un <em>deux</em> trois</p>', css);
  const [before, em, after] = texts;
  expect(em!.x - before!.x).toBeCloseTo(plain.texts[1]!.x - plain.texts[0]!.x + 10);
  expect(after!.x - em!.x).toBeCloseTo(plain.texts[2]!.x - plain.texts[1]!.x + 10);
  const [background, top, bottom, left, right] = rects;
  expect(round(background!.x)).toBe(round(em!.x - 5));
  expect(round(background!.width)).toBe(round(em!.run.width + 10));
  // As high as its font, with padding and borders around.
  const { ascent, descent } = em!.run.style.face;
  expect(round(background!.y)).toBe(round(em!.y - 10 * ascent - 3));
  expect(round(background!.height)).toBe(round(10 * (ascent - descent) + 6));
  expect([top, bottom, left, right].map((each) => each!.fill)).toEqual(Array(4).fill('#ff0000'));
  expect(marks.indexOf(background!)).toBeLessThan(marks.indexOf(before!));
});

test('an inline that is broken over lines is sliced', () => {
  const css = 'em { margin: 0 5pt; padding: 0 4pt; border: solid; border-width: 0 2pt; background: #eee }';
  const { rects, texts } = marksOf('<p>un <em>deux trois quatre cinq six sept huit</em> fin</p>', css);
  const backgrounds = rects.filter(({ fill }) => fill === '#eeeeee');
  const inside = texts.filter(({ owner }) => owner !== texts[0]!.owner);
  expect(backgrounds.length).toBeGreaterThan(2);
  expect(backgrounds).toHaveLength(inside.length);
  // The lines between begin and end with the text, at the edges of the background.
  for (const [i, { x, width }] of backgrounds.entries()) {
    const text = inside[i]!;
    const isLast = i === backgrounds.length - 1;
    expect(round(text.x - x)).toBe(i === 0 ? 6 : 0);
    expect(round(x + width - text.x - text.run.width)).toBe(isLast ? 6 : 0);
  }
  const [first, last] = [backgrounds[0]!, backgrounds.at(-1)!];
  const borders = rects.filter(({ fill }) => fill === '#000000').map(({ x }) => round(x));
  expect(borders).toEqual([round(first.x), round(last.x + last.width - 2)]);
});

test('nested inlines are painted the outer one first, and generated text has side margins', () => {
  const css = 'em { background: #eee } b { background: #ddd } b::before { content: "+"; margin-right: 6pt }';
  const { rects, texts } = marksOf('<p><em>un <b>deux</b></em></p>', css);
  expect(rects.map(({ fill }) => fill)).toEqual(['#eeeeee', '#dddddd']);
  const [, plus, two] = texts;
  expect(round(two!.x - plus!.x - plus!.run.width)).toBe(6);
});
