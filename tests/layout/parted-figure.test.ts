import { describe, expect, test } from 'vitest';
import type { Drawing } from '../../src/drawing/drawing.ts';
import type { Page } from '../../src/layout/page.ts';
import { partedFigure } from '../../src/layout/parted-figure.ts';
import type { Picture, PictureSource } from '../../src/layout/picture.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { textsOf } from './laid-out.ts';
import { chart, figure, pagesWith } from './parted-charts.ts';

/** The words of a page and of its charts, by their heights; those that are repeated have an asterisk. */
function wordsOn(page: Page): string[] {
  const own = textsOf(page).map(({ y, run, owner }) => ({
    y,
    word: textOf(run).trim().replace(/\s/g, ' '),
    owner,
  }));
  const drawn = page.marks.flatMap((mark) =>
    mark.kind === 'drawing'
      ? mark.drawing.marks.flatMap((label) =>
          label.kind === 'text' ? [{ y: mark.y + label.y, word: label.text, owner: mark.owner }] : [],
        )
      : [],
  );
  return [...own, ...drawn]
    .sort((a, b) => a.y - b.y)
    .map(({ word, owner }) => (owner === 'pagination' ? `${word}*` : word));
}

describe('a chart that no page holds', () => {
  test('goes over to further pages between its rows, its title above it and the rest of its caption below', () => {
    const { pages, codes } = pagesWith(figure, chart(10));
    expect(pages.map(wordsOn)).toEqual([
      ['Title', 'head', ...[0, 1, 2, 3, 4, 5].map((i) => `row ${i}`)],
      ['Figure 1 (suite)*', 'head*', ...[6, 7, 8, 9].map((i) => `row ${i}`), 'Source'],
    ]);
    expect(codes).toEqual([]);
  });

  test('stands on no page below its foot', () => {
    for (const page of pagesWith(figure, chart(40)).pages) {
      for (const mark of page.marks)
        if (mark.kind === 'drawing') expect(mark.y + mark.drawing.height).toBeLessThanOrEqual(220.01);
    }
  });

  test('stays whole below its title where it has room there', () => {
    const { pages } = pagesWith(figure, chart(6));
    expect(pages.map(wordsOn)).toEqual([
      ['Title', 'head', ...[0, 1, 2, 3, 4, 5].map((i) => `row ${i}`)],
      ['Source'],
    ]);
  });

  test('is repeated without a head where it has none', () => {
    const { pages } = pagesWith(figure, chart(10, 0));
    expect(wordsOn(pages[1]!).slice(0, 2)).toEqual(['Figure 1 (suite)*', 'row 6']);
  });

  test.each([
    [70, ['Figure 1 (suite)*', 'head*']],
    [71, ['row 6', 'row 7']],
  ])('repeats a head of %d points, if two fifths of a page hold it and the line above', (head, words) => {
    const { pages } = pagesWith(figure, chart(10, head));
    expect(wordsOn(pages[1]!).slice(0, 2)).toEqual(words);
  });

  test('follows its caption where that stands above it', () => {
    const body = `<figure><figcaption><p>Title</p><p>Says</p></figcaption>
      <img src="chart" alt="c"><p>Source</p></figure>`;
    const { pages } = pagesWith(body, chart(10));
    expect(wordsOn(pages[0]!).slice(0, 3)).toEqual(['Title', 'Says', 'head']);
    expect(wordsOn(pages[1]!).at(-1)).toBe('Source');
  });

  test('is parted with its title on the page of its first rows', () => {
    const above = '<p>'.concat(Array.from({ length: 16 }, () => 'l').join('<br>'), '</p>');
    const { pages } = pagesWith(above + figure, chart(10));
    const titled = pages.map(wordsOn).find((words) => words.includes('Title'))!;
    expect(titled).toContain('row 0');
  });
});

test('a chart that its page holds stands whole above its caption', () => {
  const { pages } = pagesWith(figure, chart(5));
  expect(pages.map(wordsOn)).toEqual([
    ['head', ...[0, 1, 2, 3, 4].map((i) => `row ${i}`), 'Title', 'Source'],
  ]);
});

test('a figure that is too high by what sums of heights may err is not', () => {
  /** The first words of the first page, and the number of those on it, with a chart of so many points. */
  const first = (rows: number, height: number) => {
    const pictures: PictureSource = (request) => {
      const picture = chart(rows)(request) as Picture & { readonly drawing: Drawing };
      return { ...picture, height, drawing: { ...picture.drawing, height } };
    };
    const [words] = pagesWith(figure, pictures).pages.map(wordsOn);
    return [words![0], words!.length];
  };
  // Pages hold 200 points. The caption has two lines of ten: one stands above a chart that is parted.
  expect([180, 180.01, 180.1].map((height) => first(5, height))).toEqual([
    ['head', 8],
    ['head', 8],
    ['Title', 7],
  ]);
  expect([190, 190.01, 190.1].map((height) => first(6, height))).toEqual([
    ['Title', 8],
    ['Title', 8],
    ['Title', 7],
  ]);
});

describe('the figure of a chart in parts', () => {
  const style = (name: string) => ({ name, margin: { top: 1, right: 2, bottom: 3, left: 4 } });
  const paragraph = (name: string) => ({ kind: 'paragraph', element: { tag: 'p' }, style: style(name) });
  const picture = { kind: 'picture', element: { tag: 'img' } };
  const block = (tag: string, ...children: readonly object[]) => ({
    ...{ kind: 'block', element: { tag }, style: style(tag), children },
  });
  const parted = (...children: readonly object[]) =>
    partedFigure(block('figure', ...children) as never, [CHART]);
  const CHART = { kind: 'drawing', drawing: { seams: { at: [5] } } } as never;
  /** The children of a figure, by their tags and the names of their styles. */
  const outline = (box: object): unknown => {
    const { kind, element, style, children } = box as ReturnType<typeof block>;
    if (kind === 'picture') return 'picture';
    return kind === 'block' ? { [element.tag]: children.map(outline) } : (style as { name: string }).name;
  };

  test.each<[string, readonly object[]]>([
    ['no mark', []],
    ['a picture', [{ kind: 'image' }]],
    ['a drawing without seams', [{ kind: 'drawing', drawing: {} }]],
    ['a drawing with no place for seams', [{ kind: 'drawing', drawing: { seams: { at: [] } } }]],
  ])('is none with %s', (_, marks) => {
    expect(partedFigure(block('figure', picture) as never, marks as never)).toBeNull();
  });

  test('has its title above the chart, with its margins turned, and the rest of its caption below', () => {
    const caption = block('figcaption', paragraph('title'), paragraph('rest'));
    const made = parted(block('div'), picture, caption)!;
    expect(outline(made.box)).toEqual({
      figure: [{ figcaption: ['title'] }, { div: [] }, 'picture', { figcaption: ['rest'] }],
    });
    const [above] = made.box.children;
    expect(above!.style).toMatchObject({
      breakAfter: 'avoid',
      margin: { top: 3, right: 2, bottom: 1, left: 4 },
    });
    expect(made.continued).toMatchObject({ name: 'title' });
  });

  test.each<[string, readonly object[], unknown, string]>([
    [
      'with a title alone',
      [picture, block('figcaption', paragraph('title'))],
      [{ figcaption: ['title'] }, 'picture'],
      'title',
    ],
    ['with an empty caption', [picture, block('figcaption')], [{ figcaption: [] }, 'picture'], 'figure'],
    ['without a caption', [picture, paragraph('p')], ['picture', 'p'], 'figure'],
    [
      'whose caption stands above',
      [block('figcaption', paragraph('t')), picture],
      [{ figcaption: ['t'] }, 'picture'],
      't',
    ],
    [
      'whose title is a block',
      [picture, block('figcaption', block('div', picture, block('b'), paragraph('deep')))],
      [{ figcaption: [{ div: ['picture', { b: [] }, 'deep'] }] }, 'picture'],
      'deep',
    ],
  ])('%s', (_, children, figure, continued) => {
    const made = parted(...children)!;
    expect(outline(made.box)).toEqual({ figure });
    expect(made.continued).toMatchObject({ name: continued });
  });
});
