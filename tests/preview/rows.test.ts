import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { LeafContent } from '../../src/preview/browser/leaf.ts';
import type { PageStore } from '../../src/preview/browser/page-store.ts';
import type { Settings } from '../../src/preview/browser/views.ts';
import { wordsOf } from '../../src/preview/browser/words.ts';
import type { PageHead, SheetsView, State } from '../../src/preview/protocol.ts';
import { all, answering, STATE, useDom } from './dom.ts';

useDom();

const words = wordsOf('en');
const head = (id: number): PageHead => ({
  ...{ id, label: `${id}`, starts: [], side: id % 2 ? 'recto' : 'verso', width: 100, height: 200 },
});
const state: State = { ...STATE, pages: [1, 2, 3].map(head), rightToLeft: false } as State;
const MEASURES = { margins: { top: 1, right: 1, bottom: 1, left: 1 }, grid: null, gaps: [], rivers: [] };
const page = { width: 100, height: 200, items: [] };
const settings = (more: object = {}) =>
  ({ view: 'single', scheme: 'booklet', looks: new Set(), ...more }) as unknown as Settings;

/** Rows of a booklet whose third page is not there, and what they asked the server for. */
async function rowsOf(answers: Readonly<Record<string, unknown>> = {}) {
  const { Rows } = await import('../../src/preview/browser/rows.ts');
  const asked = answering({ '/measures': [MEASURES, undefined, MEASURES], ...answers });
  const store = { page: async (id: number) => (id === 3 ? null : page) } as unknown as PageStore;
  return { rows: new Rows(state, store, words), asked };
}

beforeEach(() => vi.restoreAllMocks());

describe('rows of pages', () => {
  test('have a page each, or spreads, and the same keys as long as nothing else is shown', async () => {
    const { rows } = await rowsOf();
    expect(rows.pages(settings()).map((row) => row.length)).toEqual([1, 1, 1]);
    expect(rows.pages(settings({ view: 'spreads' })).map((row) => row.length)).toEqual([1, 2]);
    expect(rows.thumbnails().map((row) => row.length)).toEqual([1, 2]);
    const keys = (more: object = {}) => rows.pages(settings(more)).map(([leaf]) => leaf!.over);
    const [plain, grid] = [keys(), keys({ looks: new Set(['grid']) })];
    expect(grid).not.toEqual(plain);
    rows.show(state);
    // The measures of a page may be others after a build.
    expect(keys()).toEqual(plain);
    expect(keys({ looks: new Set(['grid']) })).not.toEqual(grid);
    expect(keys({ looks: new Set(['grid', 'rivers']) })).not.toEqual(keys({ looks: new Set(['grid']) }));
  });

  test('lay the text over a page, and below it what is measured, asked for once a build', async () => {
    const { rows, asked } = await rowsOf();
    const layers = async (looks: readonly string[]) => {
      const leaves = rows.pages(settings({ looks: new Set(looks) })).flat();
      return (await Promise.all(leaves.map((leaf) => leaf.layers()))).map((each) => each.length);
    };
    expect(await layers([])).toEqual([1, 1, 0]);
    expect(asked).toEqual([]);
    expect(await layers(['margins'])).toEqual([2, 1, 1]);
    expect(await layers(['margins'])).toEqual([2, 1, 1]);
    expect(asked).toEqual(['/measures']);
    rows.show(state);
    await layers(['margins']);
    expect(asked).toEqual(['/measures', '/measures']);
  });

  test('are drawn over a page from its margins', async () => {
    const { rows } = await rowsOf();
    const [[leaf]] = rows.pages(settings({ looks: new Set(['margins']) })) as unknown as [[LeafContent]];
    const [looks, text] = await leaf.layers();
    expect([looks!.tagName.toLowerCase(), all(text as HTMLElement, 'svg')]).toEqual(['svg', []]);
  });
});

describe('rows of sheets', () => {
  const marks = { kind: 'drawing' } as never;
  const placed = (page: number) => ({ page, x: 0, y: 0, scale: 1, turned: false });
  const sides = [[placed(0), placed(9)], [], [placed(2)]].map((pages) => ({ pages, marks }));
  const SHEETS: SheetsView = { scheme: '4-up', width: 300, height: 200, sides };
  const sheets = { view: 'sheets', scheme: '4-up' };

  test('are asked for by their scheme', async () => {
    const { rows, asked } = await rowsOf({ '/sheets': SHEETS });
    const found = await rows.sheets(settings(sheets));
    expect(asked).toEqual(['/sheets {"scheme":"4-up"}']);
    // A page that is not there takes no place.
    expect(found!.map((row) => row.map(({ key, page }) => [key, page]))).toEqual([
      [
        ['sheet 4-up 0 1', null],
        ['sheet 4-up 1 ', null],
      ],
      [['sheet 4-up 2 3', null]],
    ]);
  });

  test('begin with what begins on their pages, so that a place is kept from pages to sheets', async () => {
    const half = { page: 1, x: 0, y: 20, scale: 0.5, turned: false };
    const turned = { page: 0, x: 0, y: 60, scale: 1, turned: true };
    const shown = { ...SHEETS, sides: [{ pages: [half, turned], marks }] };
    const { rows } = await rowsOf({ '/sheets': shown });
    const starts = [
      [[7, 30]],
      [
        [8, 40],
        [9, 180],
      ],
      [],
    ] as const;
    rows.show({ ...state, pages: state.pages.map((one, i) => ({ ...one, starts: starts[i]! })) });
    const [[side]] = (await rows.sheets(settings(sheets))) as unknown as [[LeafContent]];
    expect(side.starts).toEqual([
      [8, 20 + 20],
      [9, 20 + 90],
      [7, 60 + 50],
    ]);
  });

  test('are nothing where none are there, or something else is shown by then', async () => {
    const none = await rowsOf();
    expect(await none.rows.sheets(settings(sheets))).toBeNull();
    for (const change of ['view', 'scheme', 'state']) {
      const { rows } = await rowsOf({ '/sheets': SHEETS });
      const asked = settings(sheets) as { -readonly [K in keyof Settings]: Settings[K] };
      const found = rows.sheets(asked);
      if (change === 'view') asked.view = 'single';
      if (change === 'scheme') asked.scheme = 'booklet';
      if (change === 'state') rows.show({ ...state });
      expect(await found).toBeNull();
    }
  });
});
