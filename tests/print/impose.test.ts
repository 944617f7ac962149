import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/layout/page.ts';
import { boxArea } from '../../src/print/areas.ts';
import { impose } from '../../src/print/index.ts';
import { BOOKLET, type PrintOptions } from '../../src/print/options.ts';
import { signaturesOf } from '../../src/print/order.ts';
import { PAPERS, paperName } from '../../src/print/paper.ts';
import type { Imposition } from '../../src/print/sheet.ts';
import { MM } from '../../src/units.ts';
import { RANDOM, runs } from '../tools.ts';
import { readFolded, readHandout } from './fold.ts';

const A5 = [148 * MM, 210 * MM] as const;
const A6 = [105 * MM, 148 * MM] as const;

function pagesOf(count: number, [width, height]: readonly [number, number] = A5): Page[] {
  return Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    label: String(i + 1),
    name: '',
    side: i % 2 ? 'verso' : 'recto',
    width,
    height,
    marks: [],
  }));
}

const imposed = (pages: readonly Page[], options: Partial<PrintOptions> = {}): Imposition =>
  impose(pages, {
    ...BOOKLET,
    marks: [],
    bleed: 0,
    rightToLeft: false,
    title: 'Essai',
    language: 'fr',
    ...options,
  })!;

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

/** The pages in order, blank ones before the last. */
function filled(count: number): (number | null)[] {
  const blanks = (4 - (count % 4)) % 4;
  const body = count === 1 ? [0] : upTo(count - 1);
  return [...body, ...Array<null>(blanks).fill(null), ...(count === 1 ? [] : [count - 1])];
}

/** Numbers of pages: all up to what fills some sheets of each scheme, then few in the quick tier. */
const COUNTS = Array.from({ length: 200 }, (_, i) => i + 1).filter((n) => n <= 36 || n % runs(25, 1) === 0);

describe('a booklet that is folded and read', () => {
  it.each([
    ['in one signature', {}, {}],
    ['in signatures of one sheet', { signature: { least: 1, most: 1 } }, { signature: 1 }],
    ['in signatures of four', { signature: { least: 4, most: 4 } }, { signature: 4 }],
    ['bound at the right', { rightToLeft: true }, { rightToLeft: true }],
    [
      'bound at the right, in signatures',
      { rightToLeft: true, signature: { least: 3, most: 3 } },
      { rightToLeft: true, signature: 3 },
    ],
    ['with creep and marks', { thickness: 0.3, marks: ['crop', 'fold'], bleed: 9 }, {}],
  ] as const)('has up to 200 pages in their order (%s)', RANDOM, (_, options, how) => {
    for (const count of COUNTS) {
      expect(readFolded(imposed(pagesOf(count), options), how), `${count} pages`).toEqual(filled(count));
    }
  });

  it('has wide pages on their sides, where they fit among high ones', () => {
    const pages = pagesOf(4).map((page, i) => (i === 1 ? { ...page, width: A5[1], height: A5[0] } : page));
    const { paper, sheets } = imposed(pages);
    expect(paperName(paper)).toBe('A4');
    const [left, right] = sheets[0]!.back.pages;
    expect(left).toMatchObject({ page: 1, turned: true, x: right!.x - A5[0], y: right!.y });
    expect(right!.turned).toBe(false);
    // A booklet of wide pages alone is not turned.
    const wide = imposed(pagesOf(4, [A5[1], A5[0]])).sheets.flatMap(({ front, back }) => [front, back]);
    expect(wide.flatMap((side) => side.pages.map(({ turned }) => turned))).not.toContain(true);
  });

  it.each([
    ['short', A5],
    ['long', A5],
    ['short', A6],
    ['long', A6],
  ] as const)('is read in its order when the printer turns sheets over the %s edge', (flip, size) => {
    for (const count of [1, 5, 8, 37, 60]) {
      const sheets = imposed(pagesOf(count, size), { flip });
      expect(readFolded(sheets, { flip })).toEqual(filled(count));
      // A printer that turns them over the other edge puts backs on their heads.
      expect(() => readFolded(sheets, { flip: flip === 'long' ? 'short' : 'long' })).toThrow('heads');
    }
  });

  it('has balanced signatures, of as many sheets as asked for', RANDOM, () => {
    for (const count of COUNTS) {
      const range = { least: 3, most: 6 };
      const sizes = signaturesOf(Math.ceil(count / 4), range);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(6);
      if (count > 8) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3);
      expect(readFolded(imposed(pagesOf(count), { signature: range }), { signature: sizes })).toEqual(
        filled(count),
      );
    }
    expect(signaturesOf(13, { least: 3, most: 6 })).toEqual([5, 4, 4]);
    expect(signaturesOf(13, { least: 6, most: 6 })).toEqual([6, 6, 1]);
  });

  it('is printed twice on paper that holds two spreads, one above the other', RANDOM, () => {
    for (const count of COUNTS) {
      const sheets = imposed(pagesOf(count, A6));
      expect(sheets.copies).toBe(2);
      for (const row of [0, 1]) expect(readFolded(sheets, { row })).toEqual(filled(count));
    }
  });
});

describe('a handout that is read', () => {
  it.each(['2-up', '4-up', '6-up', 'single'] as const)(
    'has up to 200 pages in their order (%s)',
    RANDOM,
    (scheme) => {
      for (const count of COUNTS) {
        expect(readHandout(imposed(pagesOf(count), { scheme }))).toEqual(upTo(count));
        expect(readHandout(imposed(pagesOf(count), { scheme, rightToLeft: true }), true)).toEqual(
          upTo(count),
        );
      }
    },
  );

  it('has as many pages on a side as asked for, with rules beside each', () => {
    for (const [scheme, count] of [
      ['2-up', 2],
      ['4-up', 4],
      ['6-up', 6],
    ] as const) {
      const { sheets } = imposed(pagesOf(24), { scheme });
      for (const { front, back } of sheets) {
        for (const side of [front, back]) {
          expect(side.pages).toHaveLength(count);
          // Four lines of frame a page, and rules that are 7 mm apart.
          const ruled = side.marks.marks.length - 4 * count;
          expect(ruled).toBe(count * Math.floor((side.pages[0]!.scale * A5[1]) / (7 * MM)));
        }
      }
    }
  });
});

describe('notes of a handout', () => {
  const handout = (options: Partial<PrintOptions>) => imposed(pagesOf(4), { scheme: '4-up', ...options });
  const firstOf = ({ sheets }: Imposition) => sheets[0]!.front.pages[0]!;

  it('take room beside the pages, below them, or none', () => {
    const [side, below, none] = (['side', 'below', 'none'] as const).map(
      (notes) => firstOf(handout({ notes }))!,
    );
    expect(none!.scale).toBeGreaterThan(below!.scale);
    expect(below!.scale).toBeGreaterThan(side!.scale);
    expect(handout({ notes: 'none' }).sheets[0]!.front.marks.marks).toHaveLength(16);
  });

  it('below a page stand in its cell, under it', () => {
    const { sheets, paper } = handout({ notes: 'below' });
    const { clip } = firstOf({ sheets } as Imposition);
    const starts = sheets[0]!.front.marks.marks.flatMap((mark) => {
      const [first] = mark.kind === 'path' ? mark.path : [];
      return first?.[0] === 'M' ? [{ left: first[1], top: first[2] }] : [];
    });
    const under = starts.filter(
      ({ top, left }) => top > clip.bottom + 1 && top < paper.height / 2 && left < paper.width / 2,
    );
    expect(under.length).toBeGreaterThan(3);
  });

  it('beside a page leave it at the edge of its cell, and below it in the middle', () => {
    expect(firstOf(handout({ notes: 'side' })).clip.left).toBeCloseTo(BOOKLET.margin);
    const { sheets } = handout({ notes: 'below' });
    const { clip } = firstOf({ sheets } as Imposition);
    const rules = sheets[0]!.front.marks.marks.flatMap((mark) => {
      const [from, to] = mark.kind === 'path' ? mark.path : [];
      return from?.[0] === 'M' && to?.[0] === 'L' && from[2] === to[2] && from[2] > clip.bottom
        ? [[from[1], to[1]]]
        : [];
    });
    const [left, right] = rules[0] as [number, number];
    expect(clip.left - left).toBeGreaterThan(1);
    expect(clip.left - left).toBeCloseTo(right - clip.right);
  });

  it('leave the margin free that is asked for', () => {
    expect(firstOf(handout({ margin: 20 * MM }))).toMatchObject({ x: 20 * MM, y: 20 * MM });
  });
});

describe('paper', () => {
  it.each([
    ['A5', A5, 'A4', 'short'],
    ['A6', A6, 'A4', 'long'],
    ['A4', [210 * MM, 297 * MM], 'A3', 'short'],
    ['half-letter', [396, 612], 'letter', 'short'],
    ['letter', [612, 792], 'tabloid', 'short'],
    ['a small one', [120 * MM, 180 * MM], 'A4', 'short'],
  ] as const)('of %s pages is the one they fold from', (_, size, name, edge) => {
    const { paper } = imposed(pagesOf(8, size));
    expect(paperName(paper)).toBe(name);
    expect(paper.width > paper.height ? 'short' : 'long').toBe(edge);
  });

  it('is refused when it is too small for the pages, their marks or their bleed', () => {
    const attempt = (options: Partial<PrintOptions>, pages = pagesOf(4)) => {
      const defaults = {
        ...BOOKLET,
        marks: [],
        bleed: 0,
        rightToLeft: false,
        title: '',
        language: 'fr',
      } as const;
      return impose(pages, { ...defaults, ...options });
    };
    expect(attempt({ paper: 'A5' })).toBeNull();
    expect(attempt({ paper: 'A4', marks: ['crop'] })).toBeNull();
    expect(paperName(attempt({ paper: 'A3', marks: ['crop'] })!.paper)).toBe('A3');
    expect(attempt({ scheme: 'single', paper: 'A5' }, pagesOf(4, [612, 792]))).toBeNull();
  });

  it('is as large as pages, marks and bleed need when none is asked for', () => {
    const { paper, trim } = imposed(pagesOf(4), { marks: ['crop'], bleed: 3 * MM });
    expect(paper.width).toBeCloseTo((2 * 148 + 2 * 8) * MM);
    expect(trim.left).toBeCloseTo(8 * MM);
  });
});

describe('pages on a sheet', () => {
  it('stand whole on the paper, on either side of the fold, without overlaps', () => {
    for (const size of [A5, A6, [300, 400], [396, 612]] as const) {
      for (const scheme of ['booklet', '2-up', '4-up', '6-up', 'single'] as const) {
        const { sheets, paper } = imposed(pagesOf(30, size), { scheme });
        for (const { pages } of sheets.flatMap(({ front, back }) => [front, back])) {
          for (const { x, y, scale, clip } of pages) {
            expect(Math.min(x, y, clip.left, clip.top)).toBeGreaterThan(-0.5);
            expect(x + scale * size[0]).toBeLessThan(paper.width + 0.5);
            expect(y + scale * size[1]).toBeLessThan(paper.height + 0.5);
            expect(boxArea(clip)).toBeCloseTo(scale ** 2 * size[0] * size[1], 0);
          }
          for (const a of pages) {
            const over = pages.filter(({ clip: { left, right, top, bottom } }) => {
              const apart = left >= a.clip.right - 0.01 || right <= a.clip.left + 0.01;
              return !apart && top < a.clip.bottom - 0.01 && bottom > a.clip.top + 0.01;
            });
            expect(over).toEqual([a]);
          }
        }
      }
    }
  });

  it('move towards the fold by the thickness of the sheets around them, and are clipped at it', () => {
    const thickness = 0.1 * MM;
    const { sheets, paper } = imposed(pagesOf(40), { thickness, signature: { least: 5, most: 5 } });
    const middle = paper.width / 2;
    sheets.forEach(({ front, back }, i) => {
      for (const { pages } of [front, back]) {
        const [left, right] = pages as [(typeof pages)[0], (typeof pages)[0]];
        expect(left.x + A5[0] - middle).toBeCloseTo((i % 5) * thickness);
        expect(middle - right.x).toBeCloseTo((i % 5) * thickness);
        expect([left.clip.right, right.clip.left]).toEqual([middle, middle]);
      }
    });
  });

  it('stand in its middle, where the printer folds it', () => {
    const { trim, paper } = imposed(pagesOf(4));
    expect(paper).toEqual({ width: PAPERS.A4.height, height: PAPERS.A4.width });
    expect(trim.left).toBeCloseTo(paper.width - trim.right);
  });
});
