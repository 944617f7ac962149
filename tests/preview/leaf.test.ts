import { describe, expect, test, vi } from 'vitest';
import { sheetRows } from '../../src/preview/browser/contents.ts';
import { element } from '../../src/preview/browser/elements.ts';
import { Leaf, type LeafContent } from '../../src/preview/browser/leaf.ts';
import { looksLayer, visionFilters } from '../../src/preview/browser/looks.ts';
import type { PageStore } from '../../src/preview/browser/page-store.ts';
import { wordsOf } from '../../src/preview/browser/words.ts';
import type { PageDrawing, PageMeasures, SheetsView, State } from '../../src/preview/protocol.ts';
import { eventually } from '../tools.ts';
import { all, textsOf, useDom } from './dom.ts';

useDom();

const words = wordsOf('en');

describe('a leaf', () => {
  const content = (key: string, more: Partial<LeafContent> = {}): LeafContent => ({
    ...{ key, starts: [], over: '', label: `Page ${key}`, number: key, width: 200, height: 400, page: 0 },
    load: async () => () => {},
    layers: async () => [element('i', {}, key)],
    ...more,
  });
  const sized = (leaf: Leaf, width: number, height: number) => {
    Object.defineProperty(leaf.element, 'clientWidth', { value: width });
    Object.defineProperty(leaf.element, 'clientHeight', { value: height });
    leaf.element.getBoundingClientRect = () => ({ left: 10, top: 20, width, height }) as DOMRect;
  };

  test('is painted when it comes near, at the size of the screen, and let go when it is far', async () => {
    const leaf = new Leaf(content('1'), 'article');
    sized(leaf, 100, 200);
    await leaf.paint();
    expect(leaf.element.dataset.painted).toBeUndefined();
    leaf.near = true;
    await eventually(() => expect(textsOf(leaf.element, 'i')).toEqual(['1']));
    const canvas = () => all<HTMLCanvasElement>(leaf.element, 'canvas')[0]!;
    expect([canvas().width, canvas().height]).toEqual([100, 200]);
    leaf.show(content('2'));
    await eventually(() => expect(textsOf(leaf.element, 'i')).toEqual(['2']));
    expect([leaf.element.dataset.painted, leaf.element.ariaLabel]).toEqual(['2', 'Page 2']);
    leaf.show(content('2', { over: 'grid', layers: async () => [element('i', {}, 'grid')] }));
    await eventually(() => expect(textsOf(leaf.element, 'i')).toEqual(['grid']));
    leaf.near = false;
    expect([canvas().width, leaf.element.dataset.painted, textsOf(leaf.element, 'i')]).toEqual([
      0,
      undefined,
      [],
    ]);
  });

  test('is painted when it is shown again, where what it shows had not come before', async () => {
    const load = vi.fn<LeafContent['load']>().mockResolvedValueOnce(null);
    const leaf = new Leaf(content('1', { load }), 'article');
    sized(leaf, 100, 200);
    leaf.near = true;
    await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1));
    load.mockResolvedValue(() => {});
    leaf.show(leaf.content);
    await vi.waitFor(() => expect(leaf.element.dataset.painted).toBe('1'));
    leaf.show(leaf.content);
    expect(load).toHaveBeenCalledTimes(2);
  });

  test('shows the content that it was given last, however late the one before is loaded, and none that is not there', async () => {
    const leaf = new Leaf(content('1'), 'article');
    sized(leaf, 100, 200);
    const painted: string[] = [];
    const ends: (() => void)[] = [];
    const late = (key: string) =>
      content(key, {
        load: () => new Promise((resolve) => ends.push(() => resolve(() => painted.push(key)))),
      });
    const turn = async (end: () => void) => {
      end();
      await new Promise(setImmediate);
    };
    leaf.show(late('2'));
    leaf.near = true;
    leaf.show(late('3'));
    await turn(ends[1]!);
    await turn(ends[0]!);
    expect([painted, leaf.element.dataset.painted]).toEqual([['3'], '3']);
    leaf.show(content('4', { load: async () => null }));
    await turn(() => {});
    expect([painted, leaf.element.dataset.painted]).toEqual([['3'], '3']);
    leaf.show(late('5'));
    leaf.near = false;
    await turn(ends.at(-1)!);
    expect(leaf.element.dataset.painted).toBeUndefined();
  });

  test('has no picture where it takes no room on the screen', async () => {
    const leaf = new Leaf(content('1'), 'article');
    sized(leaf, 0, 0);
    leaf.near = true;
    await new Promise(setImmediate);
    expect([leaf.element.dataset.painted, textsOf(leaf.element, 'i')]).toEqual([undefined, []]);
  });

  test('shows its picture a frame before its text is laid over it', async () => {
    const frames: (() => void)[] = [];
    vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
    try {
      const leaf = new Leaf(content('1'), 'article');
      sized(leaf, 100, 200);
      leaf.near = true;
      await eventually(() => expect(leaf.element.dataset.painted).toBe('1'));
      expect([frames.length, textsOf(leaf.element, 'i')]).toEqual([1, []]);
      frames[0]!();
      await eventually(() => expect(textsOf(leaf.element, 'i')).toEqual(['1']));
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test('is sized and named anew by what has changed alone', () => {
    const leaf = new Leaf(content('1'), 'article');
    const { style, dataset } = leaf.element;
    const set = vi.spyOn(style, 'setProperty');
    const told = () => [
      ...['--width', '--height'].map((name) => style.getPropertyValue(name)),
      ...[leaf.element.ariaLabel, dataset.number],
    ];
    expect(told()).toEqual(['200', '400', 'Page 1', '1']);
    const after = (more: Partial<LeafContent>) => {
      set.mockClear();
      leaf.show({ ...leaf.content, ...more });
      return [told(), set.mock.calls];
    };
    expect(after({ width: 300 })).toEqual([['300', '400', 'Page 1', '1'], [['--width', '300']]]);
    expect(after({ height: 500 })).toEqual([['300', '500', 'Page 1', '1'], [['--height', '500']]]);
    expect(after({ label: 'Page A' })).toEqual([['300', '500', 'Page A', '1'], []]);
    expect(after({ number: 'a' })).toEqual([['300', '500', 'Page A', 'a'], []]);
  });

  test('has no more pixels on a side than browsers show', async () => {
    const leaf = new Leaf(content('1'), 'article');
    sized(leaf, 100, 16_384);
    leaf.near = true;
    await eventually(() => expect(leaf.element.dataset.painted).toBe('1'));
    const [canvas] = all<HTMLCanvasElement>(leaf.element, 'canvas');
    expect([canvas!.width, canvas!.height]).toEqual([50, 8192]);
  });

  test('knows the point of a page below the pointer, and marks places', () => {
    const leaf = new Leaf(content('1'), 'button');
    sized(leaf, 100, 200);
    const tabIndex = ({ element }: Leaf) => element.getAttribute('tabindex');
    expect([tabIndex(leaf), tabIndex(new Leaf(content('1'), 'article'))]).toEqual(['-1', null]);
    expect(leaf.pointAt({ clientX: 60, clientY: 120 })).toEqual([100, 200]);
    const first = leaf.mark([{ x: 20, y: 40, width: 50, height: 100 }], 'found')!;
    const { left, top, width, height } = first.style;
    expect([left, top, width, height]).toEqual(['10%', '10%', '25%', '25%']);
    expect(leaf.mark([], 'spot')).toBeNull();
    leaf.mark([{ x: 0, y: 0, width: 1, height: 1 }], 'spot');
    leaf.unmark('found');
    expect(all(leaf.element, '.marks div').map(({ className }) => className)).toEqual(['spot']);
  });
});

test('looks and filters are drawn as SVG', () => {
  const margins = { left: 10, top: 20, right: 30, bottom: 40 };
  const measures: PageMeasures = { margins, grid: null, gaps: [], rivers: [] };
  const layer = looksLayer(measures, new Set(['margins']), { width: 200, height: 300 });
  expect(layer.getAttribute('viewBox')).toBe('0 0 200 300');
  expect(layer.innerHTML).toContain('width="160" height="240"');
  const light = '0.2126 0.7152 0.0722 0 0';
  expect(visionFilters().querySelector('#grey feColorMatrix')!.getAttribute('values')).toBe(
    `${light} ${light} ${light} 0 0 0 1 0`,
  );
});

test('the text of a page lies over it, as wide as it is painted', async () => {
  const { textLayer } = await import('../../src/preview/browser/text-layer.ts');
  const text = (x: number, more: object) => ({
    ...{ kind: 'text', text: 'mots', x, y: 50, size: 10, width: 80, line: 1, heading: 0, owner: 3 },
    ...{ face: 0, scale: 1, color: '#000000', glyphs: [], dx: [], dy: null },
    ...more,
  });
  const picture = {
    kind: 'image',
    x: 5,
    y: 6,
    width: 70,
    height: 80,
    cut: null,
    image: 1,
    alt: 'Une vue',
    owner: 4,
  };
  const items = [
    text(20, {}),
    text(110, {}),
    text(20, { line: 2, heading: 1 }),
    text(20, { line: 3, owner: null }),
    picture,
  ];
  const layer = textLayer({ id: 1, items } as unknown as PageDrawing);
  const [first, heading, running] = all(layer, '.line');
  expect([first!.style.left, first!.style.top]).toEqual(['20px', '42px']);
  expect(all(first!, 'span').map(({ style }) => [style.width, style.marginLeft, style.transform])).toEqual([
    ['80px', '0px', 'scaleX(2)'],
    ['80px', '10px', 'scaleX(2)'],
  ]);
  expect([first!.ariaHidden, heading!.role, heading!.ariaLevel]).toEqual([null, 'heading', '1']);
  expect(first!.role).not.toBe('heading');
  expect(running!.ariaHidden).toBe('true');
  const [shown] = all(layer, '[role=img]');
  const { left, top, width, height } = shown!.style;
  expect([shown!.ariaLabel, left, top, width, height]).toEqual(['Une vue', '5px', '6px', '70px', '80px']);
});

test('sides of sheets have their pages in their places, turned by a quarter where they lie', async () => {
  const pages = [7, 8].map((id) => ({ id, starts: [] })) as unknown as State['pages'];
  const place = { x: 10, y: 20, scale: 0.5, width: 100 };
  const side = (...placed: object[]) => ({ pages: placed, marks: { kind: 'mark' } });
  const sides = [
    side({ ...place, page: 0, turned: true }),
    side({ ...place, page: 1, turned: false }),
    side(),
  ];
  const store = { prepare: async () => {}, page: async () => null } as unknown as PageStore;
  const view = { sides, width: 200, height: 100, scheme: 'booklet' } as unknown as SheetsView;
  const rows = sheetRows(view, pages, store, words);
  expect(rows.map((row) => row.map(({ key, label }) => [key, label]))).toEqual([
    [
      ['sheet booklet 0 7', words.side(1)],
      ['sheet booklet 1 8', words.side(2)],
    ],
    [['sheet booklet 2 ', words.side(3)]],
  ]);
  const painted = async (content: LeafContent) => {
    const calls: [string | symbol, ...unknown[]][] = [];
    const context = new Proxy(
      {},
      {
        get:
          (_, name) =>
          (...given: unknown[]) =>
            calls.push([name, ...given]),
      },
    );
    (await content.load())!(context as CanvasRenderingContext2D);
    return calls.filter(([name]) => name !== 'save' && name !== 'restore');
  };
  expect(await painted(rows[0]![0]!)).toEqual([
    ['translate', 10, 20],
    ['scale', 0.5, 0.5],
    ['translate', 0, 100],
    ['rotate', -Math.PI / 2],
  ]);
  expect(await painted(rows[0]![1]!)).toEqual([
    ['translate', 10, 20],
    ['scale', 0.5, 0.5],
  ]);
});

test.each([
  ['fr', ['feuille 1, recto', 'feuille 1, verso', 'feuille 2, recto']],
  ['en', ['sheet 1, front', 'sheet 1, back', 'sheet 2, front']],
] as const)('sides of sheets are counted in %s by their sheets', (language, expected) => {
  expect([1, 2, 3].map(wordsOf(language).side)).toEqual(expected);
});
