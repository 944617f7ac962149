import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { PathMark, PathSegment } from '../../src/drawing/drawing.ts';
import type { PageMark } from '../../src/layout/page.ts';
import { inkedShare, pathArea, strokeArea, visibleAreas } from '../../src/print/areas.ts';
import { coverageOf } from '../../src/print/coverage.ts';
import { impose } from '../../src/print/index.ts';
import { markInks, printInks } from '../../src/print/ink.ts';
import { BOOKLET } from '../../src/print/options.ts';
import { circle } from '../../src/print/shapes.ts';
import { asShaped } from '../../src/text/glyph-run.ts';
import { loadFonts } from '../../src/text/index.ts';
import { path, text } from '../drawing/marks.ts';
import { toyFace, toyStyle } from '../text/toy-font.ts';

const CM = 72 / 2.54;

const square = (x: number, y: number, side: number, turn = 1): PathSegment[] => [
  ['M', x, y],
  ...(turn > 0
    ? ([
        ['L', x + side, y],
        ['L', x + side, y + side],
        ['L', x, y + side],
      ] as const)
    : ([
        ['L', x, y + side],
        ['L', x + side, y + side],
        ['L', x + side, y],
      ] as const)),
  ['Z'],
];

/** A drawing of two squares' width; the left one is black. */
const halfBlack: PageMark = {
  ...{ kind: 'drawing', owner: 0, x: 0, y: 0 },
  drawing: {
    width: 4 * CM,
    height: 2 * CM,
    marks: [path({ path: square(0, 0, 2 * CM), fill: '#000000' })],
  },
};

describe('the area', () => {
  test('of a path leaves out its holes and closes its open subpaths', () => {
    expect(pathArea(square(10, 10, 4))).toBeCloseTo(16);
    expect(pathArea([...square(0, 0, 10), ...square(2, 2, 4, -1)])).toBeCloseTo(84);
    expect(pathArea(square(3, 3, 5).slice(0, -1))).toBeCloseTo(25);
  });

  test('of a curve is exact', () => {
    const { path } = circle(50, 60, 10) as PathMark;
    expect(pathArea(path)).toBeCloseTo(Math.PI * 100, 0);
    const stroke = { color: '#000000', width: 2, dash: [], cap: 'butt', join: 'miter' } as const;
    expect(strokeArea({ path, stroke })).toBeCloseTo(2 * 2 * Math.PI * 10, -1);
  });

  test.each([
    [[], 1],
    [[3, 1], 0.75],
    [[2], 0.5],
    [[1, 2, 3], 0.5],
  ])('of dashes %j', (dash, share) => {
    expect(inkedShare(dash)).toBe(share);
  });

  it('of boxes on one another counts their visible parts, as a grid of points does', () => {
    const side = fc.integer({ min: 0, max: 12 });
    const box = fc
      .tuple(side, side, side, side)
      .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));
    fc.assert(
      fc.property(fc.array(box, { maxLength: 8 }), (boxes) => {
        const seen = boxes.map(() => 0);
        for (let x = 0.5; x < 24; x++) {
          for (let y = 0.5; y < 24; y++) {
            const top = boxes.findLastIndex((b) => b.left < x && x < b.right && b.top < y && y < b.bottom);
            if (top >= 0) seen[top]! += 1;
          }
        }
        visibleAreas(boxes).forEach((area, i) => {
          expect(area).toBeCloseTo(seen[i]!, 6);
        });
      }),
    );
  });
});

test('a glyph covers the area inside its outline', async () => {
  const face = (await loadFonts()).resolve(['Source Serif 4'], 400, 'normal');
  const area = (text: string) => face.area(face.shape(text, '', 'fr').glyphs[0]!);
  expect(area(' ')).toBe(0);
  // A full stop is a disk: a little less than the square around it.
  expect(area(':')).toBeCloseTo(2 * area('.'), 2);
  expect(area('l')).toBeGreaterThan(0.04);
  expect(area('l')).toBeLessThan(0.12);
  expect(area('é')).toBeGreaterThan(area('e'));
  expect(area('é') - area('e')).toBeLessThan(0.04);
  expect(area('B')).toBeLessThan(0.4);
});

describe('ink', () => {
  const run = (glyphs: number, color: string): PageMark => {
    const style = toyStyle({ face: toyFace(), size: 10, color });
    const words = asShaped(style.face.shape('A'.repeat(glyphs), '', 'fr'));
    return {
      kind: 'text',
      owner: 'layout',
      x: 0,
      y: 0,
      run: { ...words, x: 0, width: 0, element: 0, style },
    };
  };
  const rect = (width: number, height: number, fill: string): PageMark => {
    return { kind: 'rect', owner: 'layout', x: 0, y: 0, width, height, fill };
  };
  const coverage = (
    marks: readonly PageMark[],
    scheme: 'single' | 'booklet' | '4-up' = 'single',
    size = [420, 595],
  ) => {
    const [width, height] = size as [number, number];
    const page = { number: 1, label: '1', name: '', side: 'recto', width, height, marks } as const;
    const imposition = impose([page], {
      ...BOOKLET,
      scheme,
      marks: [],
      bleed: 0,
      title: '',
      language: 'fr',
    })!;
    return coverageOf([page], imposition, {
      inks: printInks({ colors: 'color', amount: 'full' }),
      markInks: markInks({ colors: 'color', amount: 'full' }),
      setText: ({ text, font: { size } }) => {
        const face = toyFace();
        return [{ face, size, shaped: face.shape(text, '', 'fr') }] as never;
      },
      pictureInk: () => [0.5, 0, 0, 0.25],
    });
  };
  const inkOf = (...args: Parameters<typeof coverage>) => coverage(...args).ink;

  it.each([
    ['a background', [rect(2 * CM, 3 * CM, '#ff0000')], [0, 6, 6, 0]],
    [
      'a tint on a background',
      [rect(4 * CM, 4 * CM, '#000000'), rect(2 * CM, 2 * CM, '#ffffff')],
      [0, 0, 0, 12],
    ],
    ['a rule', [rect(10 * CM, 0.1 * CM, '#000000')], [0, 0, 0, 1]],
    [
      'a dashed line away from the edges',
      [
        {
          kind: 'line',
          owner: 0,
          x1: 3 * CM,
          y1: 5 * CM,
          x2: 11 * CM,
          y2: 11 * CM,
          width: 0.2 * CM,
          color: '#000000',
          dash: [3, 1],
        },
      ],
      [0, 0, 0, 1.5],
    ],
    [
      'a dotted line, whose dots are round',
      [
        {
          ...{ kind: 'line', owner: 0, x1: 2 * CM, y1: 5 * CM, x2: 12 * CM, y2: 5 * CM },
          ...{ width: 0.2 * CM, color: '#000000', dash: [0, 0.4 * CM] },
        },
      ],
      [0, 0, 0, Math.round(10 * (25 * Math.PI * 0.1 ** 2)) / 10],
    ],
    ['text', [run(100, '#000000')], [0, 0, 0, Math.round(((100 * 25) / CM ** 2) * 10) / 10]],
    [
      'a picture',
      [{ kind: 'image', owner: 0, x: 0, y: 0, width: 4 * CM, height: CM, file: 'p' }],
      [2, 0, 0, 1],
    ],
    [
      'half of a drawing, of which the rest is cut away',
      [{ ...halfBlack, cut: { x: 0, y: 0, width: 2 * CM, height: 2 * CM } }],
      [0, 0, 0, 2],
    ],
    ['a whole drawing', [halfBlack], [0, 0, 0, 4]],
    [
      'the words of a drawing, which cover four times as much at twice the size',
      [
        {
          ...{ kind: 'drawing', owner: 0, x: 0, y: 0 },
          drawing: {
            width: CM,
            height: CM,
            marks: [text({ text: 'A'.repeat(25), font: { ...text({}).font, size: 20 }, color: '#000000' })],
          },
        },
      ],
      [0, 0, 0, Math.round(((100 * 25) / CM ** 2) * 10) / 10],
    ],
  ] as [string, PageMark[], number[]][])('of %s', (_, marks, expected) => {
    const { cyan, magenta, yellow, black } = inkOf(marks);
    expect([cyan, magenta, yellow, black]).toEqual(expected);
  });

  it('a side is black or in colours by its own ink, and one without any is neither', () => {
    const sides = (fill: string) => coverage([rect(CM, CM, fill)]).sides;
    expect(sides('#333333')).toEqual({ black: 1, color: 0 });
    expect(sides('#333366')).toEqual({ black: 0, color: 1 });
    expect(coverage([]).sides).toEqual({ black: 0, color: 0 });
    // Two copies of an A6 booklet stand on each sheet.
    const small = coverage([rect(CM, CM, '#333333')], 'booklet', [297, 419]);
    expect(small.sides).toEqual({ black: 0.5, color: 0 });
  });

  it('is counted for one copy, at the size at which it is printed', () => {
    const marks = [rect(10 * CM, 10 * CM, '#00ffff')];
    expect(inkOf(marks, 'booklet').cyan).toBe(100);
    expect(inkOf(marks, 'booklet', [298, 420]).cyan).toBe(100);
    expect(inkOf(marks, '4-up').cyan).toBeLessThan(25);
  });
});
