import { describe, expect, test } from 'vitest';
import { spreads } from '../../src/preview/browser/contents.ts';
import { codeAddress } from '../../src/preview/browser/editing.ts';
import { countFaults, inOrder } from '../../src/preview/browser/faults-panel.ts';
import { elementAt } from '../../src/preview/browser/hit.ts';
import { keyAction, tabBeside } from '../../src/preview/browser/keys.ts';
import type { LeafContent } from '../../src/preview/browser/leaf.ts';
import { looksShapes } from '../../src/preview/browser/looks.ts';
import { needsOf } from '../../src/preview/browser/page-store.ts';
import { reused } from '../../src/preview/browser/reuse.ts';
import { copiedText, linesOf, lineText } from '../../src/preview/browser/text-lines.ts';
import { firstSettings } from '../../src/preview/browser/views.ts';
import { wordsOf } from '../../src/preview/browser/words.ts';
import { scaleOf, scrollTo, zoomedBy } from '../../src/preview/browser/zoom.ts';
import type { FaultView, GlyphRow, PageDrawing, PageHead, PageItem } from '../../src/preview/protocol.ts';

// The page of a preview, as far as it needs no browser.

const key = (name: string, held: 'ctrlKey' | 'metaKey' | 'altKey' | null = null, isTyping = false) =>
  keyAction(
    { ...{ key: name, ctrlKey: false, metaKey: false, altKey: false }, ...(held && { [held]: true }) },
    isTyping,
  );

describe('keys', () => {
  test('a figure leads to its view, a sign to a panel or another size', () => {
    expect(['1', '2', '3', '4'].map((name) => key(name))).toEqual(
      ['spreads', 'single', 'sheets', 'phone'].map((view) => ({ kind: 'view', view })),
    );
    expect(key('/')).toEqual({ kind: 'panel', panel: 'search' });
    expect(key('e')).toEqual({ kind: 'panel', panel: 'faults' });
    expect([key('+'), key('=')]).toEqual([1, 2].map(() => ({ kind: 'zoom', factor: 1.2 })));
    expect(key('-')).toEqual({ kind: 'zoom', factor: 1 / 1.2 });
    expect(key('0')).toEqual({ kind: 'whole page' });
    expect(key('Escape')).toEqual({ kind: 'leave' });
    expect(['5', 'x', 'Enter', ' '].map((name) => key(name))).toEqual([null, null, null, null]);
  });

  test('with another key, and in a field, a key is the browser’s, but for the search', () => {
    for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const) expect(key('e', held)).toBeNull();
    expect(key('e', null, true)).toBeNull();
    const search = { kind: 'panel', panel: 'search' };
    expect([key('f', 'ctrlKey'), key('f', 'metaKey', true), key('f')]).toEqual([search, search, null]);
  });

  test('arrows go from tab to tab, round the ends', () => {
    const tabs = ['a', 'b', 'c'];
    expect(tabs.map((tab) => tabBeside(tabs, tab, 'ArrowRight'))).toEqual(['b', 'c', 'a']);
    expect(tabs.map((tab) => tabBeside(tabs, tab, 'ArrowLeft'))).toEqual(['c', 'a', 'b']);
    expect(tabBeside(tabs, 'a', 'Enter')).toBeNull();
  });
});

describe('size', () => {
  const rows = [
    [{ width: 300, height: 400 }],
    [
      { width: 300, height: 400 },
      { width: 200, height: 500 },
    ],
  ];
  const window = { width: 1040, height: 820 };

  test('the widest row fills the width, the highest page the window', () => {
    expect(scaleOf(rows, window, 'width', 20)).toBe(1000 / 500);
    expect(scaleOf(rows, window, 'page', 10)).toBe(800 / 500);
    expect(scaleOf(rows, { width: 520, height: 820 }, 'page', 10)).toBe(1);
    expect(scaleOf([], window, 'width', 20)).toBe(1000);
  });

  test('a number is a share of the size on paper, 96 pixels an inch', () => {
    expect(scaleOf(rows, window, 0.5, 20) * 72).toBeCloseTo(48);
    expect([scaleOf(rows, window, 0.001, 20), scaleOf(rows, { width: 0, height: 0 }, 'page', 20)]).toEqual([
      0.05, 0.05,
    ]);
  });

  test('pages are enlarged eight times at the most, and reduced to a tenth', () => {
    expect([zoomedBy(1, 1.2), zoomedBy(7, 2), zoomedBy(0.15, 0.5)]).toEqual([1.2, 8, 0.1]);
  });

  test('on a narrow screen pages stand one under another', () => {
    expect(firstSettings(true).view).toBe('single');
    expect(firstSettings(false).view).toBe('spreads');
  });
});

test('a place that is in view does not move; one above or below is scrolled to, with the top of its page if it is near', () => {
  expect([scrollTo(20, 500, 600), scrollTo(520, 500, 600)]).toEqual([0, 0]);
  expect([scrollTo(19, 500, 600), scrollTo(521, 500, 600)]).toEqual([19 - 200, 521 - 200]);
  expect(scrollTo(900, 30, 600)).toBe(900 - 50);
});

describe('leaves', () => {
  const content = (name: string, ...starts: readonly number[]) => ({
    key: name,
    starts: starts.map((element) => [element, 10] as const),
    page: 0 as number | null,
  });
  const leaf = (...of: Parameters<typeof content>) => ({ content: content(...of) });

  test('a leaf goes to what looks the same, then to the page that begins alike, then to any', () => {
    const [a, b, c] = [leaf('a', 1), leaf('b', 2), leaf('c', 3)];
    expect(reused([content('new', 2, 9), content('a', 7), content('more', 5)], [a, c, b])).toEqual([b, a, c]);
    expect(reused([content('x', 1), content('a', 1)], [a])).toEqual([null, a]);
    // Pages on which nothing begins are not alike.
    expect(reused([content('x'), content('y', 2)], [leaf('p'), b])).toEqual([leaf('p'), b]);
    // Nor are a page and a side of a sheet.
    const sheet = { content: { ...content('s', 1), page: null } };
    expect(reused([content('x', 1), content('y', 2)], [sheet, a])).toEqual([a, sheet]);
  });

  const pages = (sides: string) =>
    [...sides].map((side) => ({ side: side === 'r' ? 'recto' : 'verso' }) as PageHead);
  const shown = (sides: string, rightToLeft = false) => {
    const heads = pages(sides);
    const leaves = heads.map((_, i) => ({ number: String(i) }) as LeafContent);
    return spreads(leaves, { pages: heads, rightToLeft }).map((row) =>
      row.map(({ number }) => number).join('+'),
    );
  };

  test('a verso and the recto after it face one another', () => {
    expect(shown('rvrvr')).toEqual(['0', '1+2', '3+4']);
    expect(shown('vrv')).toEqual(['0+1', '2']);
    expect(shown('rrvv')).toEqual(['0', '1', '2', '3']);
    expect(shown('rvr', true)).toEqual(['0', '2+1']);
  });
});

const ROW: GlyphRow = {
  face: 1,
  size: 10,
  scale: 1,
  color: '#000000',
  x: 0,
  y: 0,
  glyphs: [3, 4],
  dx: [0, 5],
  dy: null,
};
const text = (more: Partial<PageItem & { readonly kind: 'text' }>): PageItem => ({
  ...{ ...ROW, kind: 'text', text: 'a', width: 40, line: 1, heading: 0, owner: 7 },
  ...more,
});
const image = (more: object): PageItem => ({
  ...{ kind: 'image', x: 100, y: 100, width: 20, height: 10, cut: null, image: 5, alt: 'Un chat', owner: 9 },
  ...more,
});

describe('a click', () => {
  const page = (...items: readonly PageItem[]): PageDrawing => ({ id: 1, items });
  const line = text({ x: 50, y: 50 });

  test('means the text whose letters it is on, from above their height to below the line', () => {
    expect(elementAt(page(line), 60, 45)).toBe(7);
    // The letters reach from 42 to 53 down, and 14 points around them count.
    expect([29, 66].map((y) => elementAt(page(line), 60, y))).toEqual([7, 7]);
    expect([27, 68].map((y) => elementAt(page(line), 60, y))).toEqual([null, null]);
    expect([37, 103].map((x) => elementAt(page(line), x, 45))).toEqual([7, 7]);
    expect([35, 105].map((x) => elementAt(page(line), x, 45))).toEqual([null, null]);
  });

  test('means the nearest of several, and what is painted first where two are as near', () => {
    const other = text({ x: 95, y: 50, owner: 8 });
    expect([91, 94].map((x) => elementAt(page(line, other), x, 45))).toEqual([7, 8]);
    expect(elementAt(page(line, text({ x: 50, y: 50, owner: 8 })), 60, 45)).toBe(7);
  });

  test('means a picture within its edges, and nothing that belongs to no element', () => {
    expect(elementAt(page(image({})), 119, 109)).toBe(9);
    const drawing: PageItem = {
      ...{ kind: 'drawing', x: 0, y: 0, drawing: { width: 30, height: 20, marks: [] } },
      ...{ cut: null, labels: [], alt: null, owner: 4 },
    };
    expect([elementAt(page(drawing), 29, 19), elementAt(page(drawing), 45, 19)]).toEqual([4, null]);
    expect(elementAt(page({ ...line, owner: null } as PageItem), 60, 45)).toBeNull();
    expect(
      elementAt(page({ kind: 'rect', x: 0, y: 0, width: 99, height: 99, fill: '#eeeeee' }), 60, 45),
    ).toBeNull();
  });
});

test('the texts of a line are read as one; pictures that have a text stand between', () => {
  const [a, b, c] = [text({ line: 1 }), text({ line: 1 }), text({ line: 2 })];
  const alone = [text({ line: -1 }), text({ line: -1 })];
  const cat = image({});
  expect(linesOf([a, b, c])).toEqual([[a, b], [c]]);
  expect(linesOf(alone)).toEqual(alone.map((each) => [each]));
  expect(linesOf([a, cat, b])).toEqual([[a], cat, [b]]);
  expect(linesOf([a, image({ alt: '' }), b])).toEqual([[a, b]]);
  const [plan, ground] = [
    { ...cat, kind: 'drawing' },
    { ...cat, kind: 'rect', alt: undefined },
  ] as never as PageItem[];
  expect(linesOf([a, plan!, b])).toEqual([[a], plan, [b]]);
  expect(linesOf([a, ground!, b])).toEqual([[a, b]]);
  expect(linesOf([])).toEqual([]);
});

test('what is copied runs on from line to line, without the hyphens at their ends', () => {
  expect(lineText('mot\u00AD')).toBe('mot-');
  expect(copiedText('une phra-\nse qui va\nà la ligne.\nUne autre')).toBe(
    'une phrase qui va à la ligne.\nUne autre',
  );
  expect(copiedText('Jean-\nPaul\n\nUn alinéa')).toBe('Jean- Paul\n\nUn alinéa');
});

test('faults stand in their order, errors first, and keep their numbers', () => {
  const fault = (severity: FaultView['severity'], code: string) => ({ severity, code }) as FaultView;
  const faults = [fault('warning', 'a'), fault('error', 'b'), fault('warning', 'c'), fault('error', 'd')];
  expect(inOrder(faults).map(({ fault, index }) => `${fault.code}${index}`)).toEqual([
    'b1',
    'd3',
    'a0',
    'c2',
  ]);
  const words = wordsOf('en');
  expect(countFaults({ faults } as never, words)).toBe(words.faults(2, 2));
});

test.each([
  ['fr', '1 erreur', '2 erreurs, 1 avertissement', '3 avertissements', ['rien', '1 fois', '2 fois']],
  ['en', '1 error', '2 errors, 1 warning', '3 warnings', ['nothing', 'once', '2 times']],
] as const)('counts are words of their number (%s)', (language, one, several, warnings, found) => {
  const words = wordsOf(language);
  expect([words.faults(1, 0), words.faults(2, 1), words.faults(0, 3)]).toEqual([one, several, warnings]);
  expect([0, 1, 2].map(words.found)).toEqual(found);
  expect([words.updated(1), words.updated(2)]).toEqual(['1 page', '2 pages']);
});

test('what is looked at is drawn where it was measured', () => {
  const measures = {
    margins: { left: 10, top: 20, right: 30, bottom: 40 },
    grid: { first: 50, pitch: 60 },
    gaps: [
      { left: 5, right: 8, y: 100, size: 10, ratio: 2 },
      { left: 5, right: 8, y: 100, size: 10, ratio: 0.5 ** 0.5 },
      { left: 5, right: 8, y: 100, size: 10, ratio: 9 },
    ],
    rivers: [
      [
        [1, 2],
        [3, 4],
      ],
    ] as const,
  };
  const shapes = (...looks: Parameters<typeof looksShapes>[1] extends ReadonlySet<infer L> ? L[] : never) =>
    looksShapes(measures, new Set(looks), { width: 200, height: 170 });
  expect(shapes()).toEqual([]);
  expect(shapes('margins')).toEqual([['rect', { x: 10, y: 20, width: 160, height: 110, class: 'margins' }]]);
  expect(shapes('grid')).toEqual(
    [50, 110].map((y) => ['line', { x1: 10, x2: 170, y1: y, y2: y, class: 'grid' }]),
  );
  expect(shapes('gaps').map(([, { class: kind, opacity }]) => `${kind} ${opacity}`)).toEqual([
    'wide 1.00',
    'narrow 0.50',
    'wide 1.00',
  ]);
  expect(shapes('gaps')[0]).toEqual([
    'rect',
    { x: 5, y: 93, width: 3, height: 9, class: 'wide', opacity: '1.00' },
  ]);
  expect(shapes('rivers')).toEqual([['polyline', { points: '1,2 3,4', class: 'river' }]]);
  expect(looksShapes({ ...measures, grid: null }, new Set(['grid']), { width: 1, height: 1 })).toEqual([]);
});

test('painting takes the glyphs that are not known yet, those of drawings too, and all pictures', () => {
  const drawing: PageItem = {
    ...{ kind: 'drawing', x: 0, y: 0, cut: null, alt: null, owner: null },
    labels: [[{ ...ROW, face: 2 }], [{ ...ROW, glyphs: [8] }]],
    drawing: {
      ...{ width: 9, height: 9 },
      marks: [{ kind: 'image', file: 'data:,', x: 0, y: 0, width: 1, height: 1 }],
    },
  };
  const known = new Map([[1, new Map([[3, '']])]]);
  expect(needsOf([text({}), text({ glyphs: [4, 3] }), drawing, image({})], known)).toEqual({
    missing: new Map([
      [1, new Set([4, 8])],
      [2, new Set([3, 4])],
    ]),
    pictures: new Set(['data:,', 5]),
  });
});

test('an editor’s address has the path on either kind of system, and the place', () => {
  expect(codeAddress({ place: 'content/a b.yaml:3:5', path: '/home/ada/a b.yaml' })).toBe(
    'vscode://file/home/ada/a%20b.yaml:3:5',
  );
  expect(codeAddress({ place: 'a.yaml:3:5', path: 'C:\\livret\\a.yaml' })).toBe(
    'vscode://file/C:/livret/a.yaml:3:5',
  );
});
