import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../src/text/glyph-run.ts';
import { RANDOM, runs } from '../tools.ts';
import { type LaidOut, layOut, textsOf } from './laid-out.ts';

/** Pages of 20 lines of 10 points. */
const CSS = `
  html { font-size: 8pt; line-height: 10pt; orphans: 1; widows: 1; }
  @page { size: 240pt 240pt; margin: 20pt; }
  .chapter { --livret-float-barrier: before; }
  h1, h2 { margin: 10pt 0 5pt; font-size: 8pt; line-height: 10pt; }
  figure { margin: 10pt 0; --livret-float: page; }`;

const lines = (name: string, count: number) =>
  `<p>${Array.from({ length: count }, (_, i) => `${name}${i}`).join('<br>')}</p>`;
const figure = (name: string, height: number) =>
  `<figure><img src="80x${height}" alt=""><p>${name}</p></figure>`;
const chapter = (title: string, ...blocks: readonly string[]) =>
  `<section class="chapter"><h1>${title}</h1>${blocks.join('')}</section>`;

/** The words of the pages from top to bottom, a page each. */
function pagesOf({ pages }: LaidOut): string[][] {
  return pages.map((page) =>
    textsOf(page)
      .toSorted((a, b) => a.y - b.y)
      .map(({ run }) => textOf(run)),
  );
}

test('chapters that hold only figures have them below their titles', () => {
  const body =
    lines('a', 8) +
    chapter('T1', figure('F1', 60)) +
    chapter('T2', figure('F2', 60), figure('F3', 60)) +
    chapter('T3', figure('F4', 60));
  const words = pagesOf(layOut(body, CSS))
    .flat()
    .filter((word) => /^[TF]/.test(word));
  expect(words).toEqual(['T1', 'F1', 'T2', 'F2', 'F3', 'T3', 'F4']);
});

test.each([
  ['', ''],
  [' and a slip at the foot', '<div class="slip"><p>talon</p></div>'],
])('a section with nothing but a figure%s has it below its title, at the foot of a page with it or on the next', (_, slip) => {
  const section = `<h2>S1</h2>${slip}${figure('F1', 60)}<h2>S2</h2>`;
  for (const before of [9, 14, 17, 18]) {
    const css = `${CSS} .slip { float: bottom; }`;
    const pages = pagesOf(layOut(lines('a', before) + section + lines('b', 12), css));
    const page = pages.find((words) => words.includes('S1'))!;
    expect(page[page.indexOf('S1') + 1]).toBe('F1');
  }
});

test.each([
  ['', 'b0'],
  ['break-before: avoid', 'b0'],
  ['break-before: page', 'F1'],
  ['break-before: recto', 'F1'],
  ['page: other', 'F1'],
  ['--livret-float-barrier: before', 'F1'],
])('a section ends before a block with “%s”, or goes on: %s follows its title', (css, next) => {
  const body = `${lines('a', 9)}<h2>S1</h2>${figure('F1', 60)}<div class="after">${lines('b', 3)}</div>`;
  const words = pagesOf(layOut(body, `${CSS} .after { ${css} }`)).flat();
  expect(words[words.indexOf('S1') + 1]).toBe(next);
});

test('figures that stand in the text keep their order with those that float', () => {
  const names = (body: string) =>
    pagesOf(layOut(body, CSS)).flatMap((words) => words.filter((word) => word.startsWith('F')));
  // The first has no room on the page of its mention.
  const first = `${lines('a', 11)}${figure('F1', 90)}${lines('b', 3)}`;
  expect(names(`${first}<h2>S</h2>${figure('F2', 20)}`)).toEqual(['F1', 'F2']);
  const here = (name: string) =>
    figure(name, 20).replace('<figure', `<figure id="${name}" data-place="here"`);
  expect(names(`${first}${here('F2')}${lines('c', 5)}${figure('F3', 20)}${lines('d', 9)}`)).toEqual([
    'F1',
    'F2',
    'F3',
  ]);
});

test('a box that floats and has no room on a page stands in the text with the figures in it', () => {
  const css = `${CSS} .box { --livret-float: page; }`;
  const box = `<div class="box">${lines('b', 10)}<div>${figure('F1', 40)}</div>${lines('c', 10)}</div>`;
  const words = pagesOf(layOut(`${lines('a', 3)}${box}${lines('d', 9)}`, css)).flat();
  expect([words[words.indexOf('F1') - 1], words[words.indexOf('F1') + 1]]).toEqual(['b9', 'c0']);
});

test('a picture that bleeds stands at its edge of the page, whatever follows its chapter’s title', () => {
  const picture = (edge: string) => `<img src="80x40" alt="" data-bleed="${edge}">`;
  const first = (figure: string) =>
    pagesOf(layOut(chapter('T1', `<figure>${figure}</figure>`, `<h2>S1</h2>${lines('a', 1)}`), CSS))[0];
  expect(first(`${picture('top')}<p>F1</p>`)).toEqual(['F1', 'T1', 'S1', 'a0']);
  expect(first(`<p>F1</p>${picture('bottom')}`)).toEqual(['T1', 'S1', 'a0', 'F1']);
});

test('a picture that bleeds above opens the page that its chapter begins, though another page had more room', () => {
  const css = `${CSS} .chapter { break-before: page; column-count: 2 } h1 { column-span: all }`;
  const picture = '<figure><img src="80x40" alt="" data-bleed="top left right"></figure>';
  for (const count of [1, 8, 17, 34, 60]) {
    const layout = layOut(
      `${chapter('T1', picture, `<h2>S1</h2>${lines('a', count)}`)}${chapter('T2', lines('b', 5))}`,
      css,
    );
    const [first, ...others] = layout.pages.map(({ marks }) => marks.find(({ kind }) => kind === 'image'));
    expect(first).toMatchObject({ kind: 'image' });
    expect(others.every((mark) => mark === undefined)).toBe(true);
    const [title] = textsOf(layout.pages[0]!).toSorted((a, b) => a.y - b.y);
    expect(textOf(title!.run)).toBe('T1');
    expect(title!.y).toBeGreaterThan(100);
  }
});

test('a picture that bleeds above and below is a page, and does not open its chapter', () => {
  const picture = '<div><img src="80x40" alt="" data-bleed="top bottom left right"></div>';
  const body = chapter('T1', `<figure>${picture}</figure>`, lines('a', 2));
  const { pages } = layOut(body, `${CSS} .chapter { break-before: page }`);
  const kinds = pages.map(({ marks }) =>
    marks.map((mark) => (mark.kind === 'text' ? textOf(mark.run) : mark.kind)),
  );
  expect(kinds).toEqual([['T1', 'a0', 'a1'], ['image']]);
});

test('a chapter that begins with a figure and is short has it below its title, beside the next chapter', () => {
  const pages = pagesOf(
    layOut(chapter('T1', figure('F1', 40), lines('a', 3)) + chapter('T2', lines('b', 4)), CSS),
  );
  expect(pages).toEqual([['T1', 'F1', 'a0', 'a1', 'a2', 'T2', 'b0', 'b1', 'b2', 'b3']]);
});

test('a figure in the text stands as far in as its block, inside the block’s frame', () => {
  const css = `${CSS} .box { margin-left: 30pt; padding: 5pt; background: #eee; } img { margin: 0 auto }`;
  const box = `<div class="box">${lines('a', 1)}${figure('F1', 40)}${lines('b', 1)}</div>`;
  const [page] = layOut(chapter('T1', box) + chapter('T2', lines('c', 2)), css).pages;
  const marks = page!.marks;
  const image = marks.find((mark) => mark.kind === 'image')!;
  const frame = marks.find((mark) => mark.kind === 'rect')!;
  // In the middle of what the box leaves free.
  expect(image.x).toBeCloseTo(20 + 35 + (240 - 40 - 40 - 80) / 2);
  expect(frame.height).toBeCloseTo(5 + 10 + 10 + 50 + 10 + 10 + 5);
});

test('the picture below a title is so much lower that both fit on a page', () => {
  const { pages } = layOut(lines('a', 12) + chapter('T1', figure('F1', 190)), CSS);
  expect(pages).toHaveLength(2);
  expect(pagesOf({ pages } as LaidOut)[1]).toEqual(['T1', 'F1']);
});

const content = fc.oneof(
  fc.record({ kind: fc.constant('t'), size: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('F'), size: fc.integer({ min: 10, max: 120 }) }),
);
const section = fc.array(content, { minLength: 1, maxLength: 3 });
/** Chapters of sections; the first of a chapter has no title of its own. */
const chapters = fc.array(fc.array(section, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });

test(
  'random chapters: figures stand below their titles, in their chapters, and no title ends a page',
  RANDOM,
  () => {
    fc.assert(
      fc.property(chapters, (made) => {
        const words: string[] = [];
        const word = (kind: string) => `${kind}${words.push(kind)}`;
        const set = made.map((sections) => {
          const title = word('T');
          const blocks = sections.map((contents, i) => {
            const heading = i > 0 ? `<h2>${word('S')}</h2>` : '';
            const set = contents.map(({ kind, size }) =>
              kind === 't' ? lines(`${word('t')}.`, size) : figure(word('F'), size),
            );
            return heading + set.join('');
          });
          return chapter(title, ...blocks);
        });
        const pages = pagesOf(layOut(set.join(''), CSS));
        const order = pages.flat();
        const place = (i: number) => order.indexOf(`${words[i]}${i + 1}`);
        words.forEach((kind, i) => {
          if (kind !== 'F') return;
          const title = words.findLastIndex((other, k) => k < i && (other === 'T' || other === 'S'));
          const next = words.findIndex((other, k) => k > i && other === 'T');
          expect(place(i)).toBeGreaterThan(place(title));
          if (next >= 0) expect(place(i)).toBeLessThan(place(next));
        });
        for (const page of pages) expect(page.at(-1)).not.toMatch(/^[TS]/);
      }),
      { numRuns: runs(10, 3000) },
    );
  },
);
