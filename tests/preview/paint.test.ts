import { expect, test } from 'vitest';
import type { PageStore } from '../../src/preview/browser/page-store.ts';
import { paintItems } from '../../src/preview/browser/paint.ts';
import { Numbers } from '../../src/preview/page-numbers.ts';
import type { GlyphRow, PageItem } from '../../src/preview/protocol.ts';

/** The calls on a context that has a transformation of its own, and the colours that are set, in order. */
function painted(items: readonly PageItem[], store: object = {}): unknown[] {
  const calls: unknown[] = [];
  const known = { getTransform: () => ({ a: 2, b: 3, c: 5, d: 7, e: 11, f: 13 }) };
  const context = new Proxy(
    {},
    {
      get: (_, name) =>
        name in known ? known[name as never] : (...values: unknown[]) => void calls.push([name, ...values]),
      set: (_, name, value) => calls.push([name, value]) > 0,
    },
  );
  const empty = { glyphs: new Map(), images: new Map() };
  paintItems(context as never, items, { ...empty, ...store } as unknown as PageStore);
  return calls;
}

const ROW: GlyphRow = {
  ...{ face: 1, size: 10, scale: 0.5, color: '#112233', x: 100, y: 50 },
  ...{ glyphs: [3, 4, 9], dx: [0, 6, 12], dy: null },
};
const text = (more: Partial<GlyphRow>): PageItem => ({ kind: 'text', ...ROW, ...more }) as PageItem;
const glyphs = new Map([
  [
    1,
    new Map([
      [3, 'three'],
      [4, 'four'],
    ]),
  ],
]);

test('glyphs are painted by their outlines, each at its place, those that are not known are left out', () => {
  const at = (x: number, y: number) => [
    'setTransform',
    ...[0.01, 0.015, 0.05, 0.07].map((value) => expect.closeTo(value, 9)),
    ...[2 * x + 5 * y + 11, 3 * x + 7 * y + 13],
  ];
  const back = ['setTransform', 2, 3, 5, 7, 11, 13];
  expect(painted([text({})], { glyphs })).toEqual([
    ['fillStyle', '#112233'],
    at(100, 50),
    ['fill', 'three'],
    at(106, 50),
    ['fill', 'four'],
    back,
  ]);
  expect(painted([text({ glyphs: [4], dx: [6], dy: [-2] })], { glyphs })).toEqual([
    ['fillStyle', '#112233'],
    at(106, 48),
    ['fill', 'four'],
    back,
  ]);
  expect(painted([text({ face: 2 })], { glyphs })).toEqual([]);
});

test('grounds, pictures and their cuts are painted in their boxes', () => {
  const rect: PageItem = { kind: 'rect', x: 1, y: 2, width: 3, height: 4, fill: '#445566' };
  expect(painted([rect])).toEqual([
    ['fillStyle', '#445566'],
    ['fillRect', 1, 2, 3, 4],
  ]);
  const image: PageItem = {
    ...{ kind: 'image', x: 1, y: 2, width: 3, height: 4, cut: null, image: 5, alt: null, owner: null },
  };
  const picture = { naturalWidth: 9 };
  expect(painted([image], { images: new Map([[5, picture]]) })).toEqual([
    ['save'],
    ['drawImage', picture, 1, 2, 3, 4],
    ['restore'],
  ]);
  // A picture that could not be read has no width.
  expect(painted([image], { images: new Map([[5, { naturalWidth: 0 }]]) })).toEqual([['save'], ['restore']]);
  expect(painted([image])).toEqual([['save'], ['restore']]);
});

test('a drawing is painted at its place', () => {
  const drawing: PageItem = {
    ...{ kind: 'drawing', x: 8, y: 9, cut: null, alt: null, owner: null, labels: [] },
    drawing: { width: 1, height: 1, marks: [] },
  };
  expect(painted([drawing])).toEqual([['save'], ['translate', 8, 9], ['restore']]);
});

test('pages, faces and pictures are numbered from 0, each once', () => {
  const numbers = new Numbers();
  const [first, second] = [{}, {}] as never[];
  expect([first, second, first].map((page) => numbers.page(page!))).toEqual([0, 1, 0]);
  expect(['a', 'b', 'a'].map((file) => numbers.images.of(file))).toEqual([0, 1, 0]);
  expect([numbers.images.at(1), numbers.images.at(2)]).toEqual(['b', null]);
});
