import { beforeAll, expect, test, vi } from 'vitest';
import type { PageDrawing, PageItem } from '../../src/preview/protocol.ts';
import { answering, useDom } from './dom.ts';

useDom();

/** The addresses of the pictures that were loaded. */
const loaded: string[] = [];

beforeAll(() => {
  vi.stubGlobal(
    'Image',
    class {
      set src(address: string) {
        loaded.push(address);
      }
      async decode(): Promise<void> {
        throw new Error('no picture');
      }
    },
  );
  vi.stubGlobal(
    'Path2D',
    class {
      readonly path: string;
      constructor(path: string) {
        this.path = path;
      }
    },
  );
  return () => vi.unstubAllGlobals();
});

const image = (file: number): PageItem => ({
  ...{ kind: 'image', x: 0, y: 0, width: 1, height: 1, cut: null, alt: null, owner: null },
  image: file,
});
const text = (face: number, glyphs: readonly number[]): PageItem =>
  ({ kind: 'text', face, glyphs, dx: [], dy: null }) as never;
const drawing = (file: string): PageItem => ({
  ...{ kind: 'drawing', x: 0, y: 0, cut: null, alt: null, owner: null, labels: [] },
  drawing: { width: 1, height: 1, marks: [{ kind: 'image', file, x: 0, y: 0, width: 1, height: 1 }] },
});
const page = (id: number, ...items: readonly PageItem[]): PageDrawing => ({ id, items });

async function store() {
  const { PageStore } = await import('../../src/preview/browser/page-store.ts');
  return new PageStore();
}

test('a page is asked for once, with the outlines and the pictures that it takes', async () => {
  const pages = await store();
  const asked = answering({
    '/page/1': page(1, text(2, [3, 4]), image(5), drawing('data:,')),
    '/outlines/2/3,4': { 3: 'M0 0' },
  });
  loaded.length = 0;
  expect((await pages.page(1))?.id).toBe(1);
  await pages.page(1);
  expect(asked).toEqual(['/page/1', '/outlines/2/3,4']);
  expect(pages.glyphs.get(2)?.get(3)).toMatchObject({ path: 'M0 0' });
  expect(loaded).toEqual([expect.stringMatching(/^\/\d+\/image\/5$/), 'data:,']);
  // A picture that is there is not loaded again, even one that cannot be shown.
  await pages.prepare([image(5)]);
  expect(loaded).toHaveLength(2);
});

test('a page that is not there is asked for again the next time', async () => {
  const pages = await store();
  const asked = answering({});
  expect([await pages.page(1), await pages.page(1)]).toEqual([null, null]);
  expect(asked).toEqual(['/page/1', '/page/1']);
});

test('a page whose outlines the server does not give is asked for again the next time', async () => {
  const pages = await store();
  answering({ '/page/1': page(1, text(1, [3])) });
  expect(await pages.page(1)).toBeNull();
  globalThis.fetch = async () => {
    throw new Error('the server is lost');
  };
  pages.take(page(2, text(1, [4])));
  expect([await pages.page(1), await pages.page(2)]).toEqual([null, null]);
  answering({ '/page/1': page(1, text(1, [3])), '/outlines/1/3': { 3: 'M0 0' } });
  expect((await pages.page(1))?.id).toBe(1);
});

test('a page that came by itself is not asked for, unless it was forgotten', async () => {
  const pages = await store();
  const asked = answering({ '/page/1': page(1), '/page/2': page(2) });
  pages.take(page(1));
  pages.take(page(2));
  pages.keepOnly(new Set([2]));
  await Promise.all([pages.page(1), pages.page(2)]);
  expect(asked).toEqual(['/page/1']);
});

test('outlines that are on their way are asked for once', async () => {
  const pages = await store();
  const asked = answering({ '/outlines/1/3': { 3: 'M0 0' } });
  await Promise.all([pages.prepare([text(1, [3])]), pages.prepare([text(1, [3])])]);
  await pages.prepare([text(1, [3])]);
  expect(asked).toEqual(['/outlines/1/3']);
});
