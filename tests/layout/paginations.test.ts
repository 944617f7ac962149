import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { FORBIDDEN } from '../../src/layout/costs.ts';
import type { Flow, FlowItem } from '../../src/layout/pages/abstract-flow.ts';
import { PageOffers } from '../../src/layout/pages/page-offers.ts';
import { Pagination } from '../../src/layout/pages/paginate.ts';
import { Paginations } from '../../src/layout/pages/paginations.ts';
import { RANDOM, runs } from '../tools.ts';
import { breakAt, float, line, lines, paginate } from './flows.ts';

function flow(lines: number, changes: Partial<Flow> = {}): Flow {
  const items = Array.from({ length: lines }, (_, i): FlowItem[] => [
    ...(i > 0 ? [{ kind: 'break', cost: 0 } as const] : []),
    { kind: 'box', height: 10, notes: i === 3 ? [0] : [], resumption: null },
  ]).flat();
  const rest = {
    floats: [],
    paragraphs: [],
    columns: [],
    barriers: [],
    notes: [{ height: 0, splits: [] }],
    noteSeparation: 0,
  };
  return { items, ...rest, capacity: 100, recto: false, lineHeight: 10, ...changes };
}

/** The pages that are kept of a flow. */
const MOST = 2;

/** The pages of a flow that was made anew. */
function pagesOf(paginations: Paginations, part: number, flow: Flow) {
  return paginations.pagesOf(part, [flow], () => flow);
}

test('returns the same pages, not only equal ones, for an equal flow', () => {
  const paginations = new Paginations();
  const pages = pagesOf(paginations, 0, flow(25));
  expect(pagesOf(paginations, 0, flow(25))).toBe(pages);
});

test('a flow of the same inputs is not made again', () => {
  const paginations = new Paginations();
  const [first, second] = [{}, {}];
  const pages = paginations.pagesOf(0, [first, 1], () => flow(25));
  const again = () => {
    throw new Error('made again');
  };
  expect(paginations.pagesOf(0, [first, 1], again)).toBe(pages);
  for (const inputs of [[first, 2], [second, 1], [first], [first, 1, 1]])
    expect(() => paginations.pagesOf(0, inputs, again)).toThrow('made again');
  // An equal flow of other inputs has the same pages, and is known by these from then on.
  expect(paginations.pagesOf(0, [second, 1], () => flow(25))).toBe(pages);
  expect(paginations.pagesOf(0, [second, 1], again)).toBe(pages);
});

test('flows in turn are not made again, as many as are kept', () => {
  const paginations = new Paginations();
  const count = (inputs: readonly unknown[], lines: number) => {
    const make = vi.fn(() => flow(lines));
    paginations.pagesOf(0, inputs, make);
    return make.mock.calls.length;
  };
  const inTurn = (flows: number) => Array.from({ length: flows }, (_, i) => count([i], 20 + i));
  expect([inTurn(MOST), inTurn(MOST)]).toEqual([Array(MOST).fill(1), Array(MOST).fill(0)]);
  // One more puts out the one that was asked for longest ago.
  expect([count([MOST], 20 + MOST), count([1], 21), count([0], 20)]).toEqual([1, 0, 1]);
});

test.each<[string, Flow]>([
  ['a line more', flow(31)],
  ['lower pages', flow(25, { capacity: 60 })],
  ['a higher note', flow(25, { notes: [{ height: 45, splits: [] }] })],
  [
    'a float',
    flow(25, {
      floats: [float(50, 4)],
    }),
  ],
])('%s makes other pages', (_, changed) => {
  const paginations = new Paginations();
  const before = pagesOf(paginations, 0, flow(25));
  const after = pagesOf(paginations, 0, changed);
  expect(after).toEqual(paginate(changed));
  expect(after).not.toEqual(before);
});

test('what paragraphs take decides, where all heights are the same', () => {
  // No page may end after its ninth or tenth line, so that one is left short unless paragraphs take lines more.
  const items = flow(25).items.map((item, i) =>
    item.kind === 'break' && [17, 19].includes(i) ? { ...item, cost: 10_000 } : item,
  );
  const taking = (takes: boolean) =>
    flow(25, {
      items,
      paragraphs: [0, 8].map((start) => ({ start, end: start + 7, lineHeight: 10, takes: () => takes })),
    });
  expect(paginate(taking(true))).not.toEqual(paginate(taking(false)));
  const paginations = new Paginations();
  for (const each of [false, true, false]) {
    expect(pagesOf(paginations, 0, taking(each))).toEqual(paginate(taking(each)));
  }
});

test('pages before a change are not weighed again', () => {
  /** A flow that counts how often pages are weighed by its capacity. */
  const counting = (end: number) => {
    const items = [...lines(400), breakAt(), line([], end)];
    const counted = { weighed: 0, flow: flow(0, { items }) };
    Object.defineProperty(counted.flow, 'capacity', {
      get() {
        counted.weighed++;
        return 100;
      },
    });
    return counted;
  };
  const whole = counting(0);
  const changed = counting(5);
  const resumed = new Pagination(changed.flow, [new Pagination(whole.flow, [])]);
  expect(resumed.pages).toHaveLength(41);
  expect(whole.weighed).toBeGreaterThan(1000);
  expect(changed.weighed).toBeLessThan(whole.weighed / 5);
});

/** A line, or what is as high as a table, with what stands around it. */
const PIECE = fc.record({
  height: fc.constantFrom(10, 10, 10, 10, 25, 60, 140),
  note: fc.option(fc.integer({ min: 5, max: 80 }), { freq: 8 }),
  resumption: fc.constantFrom(null, null, null, { height: 15 }),
  cost: fc.constantFrom(0, 0, 0, 10, 80, FORBIDDEN),
  space: fc.constantFrom(null, null, { height: 12, stretch: 6, shrink: 3 }),
  endsChapter: fc.constantFrom(false, false, false, false, true),
  float: fc.option(
    fc.record({
      height: fc.integer({ min: 5, max: 120 }),
      back: fc.nat(3),
      note: fc.constantFrom(null, null, null, 15, 50),
    }),
    { freq: 8 },
  ),
  paragraph: fc.constantFrom(0, 0, 3, 5),
  takes: fc.constantFrom(0, -1, 1),
});
type Piece = typeof PIECE extends fc.Arbitrary<infer T> ? T : never;

function flowOf(pieces: readonly Piece[], recto: boolean): Flow {
  const items: FlowItem[] = [];
  const notes: Flow['notes'][number][] = [];
  const barriers: number[] = [];
  const starts = pieces.map((piece, i) => {
    if (i > 0) {
      if (piece.endsChapter) barriers.push(items.length);
      items.push(breakAt(piece.cost));
      if (piece.space) items.push({ kind: 'space', ...piece.space });
    }
    if (piece.note !== null) notes.push({ height: piece.note, splits: piece.note > 40 ? [20] : [] });
    const called = piece.note === null ? [] : [notes.length - 1];
    return items.push({ kind: 'box', height: piece.height, notes: called, resumption: piece.resumption }) - 1;
  });
  const noteOf = (height: number | null) => (height === null ? [] : [notes.push({ height, splits: [] }) - 1]);
  const floats = pieces
    .flatMap(({ float: asked }, i) => {
      if (!asked) return [];
      const anchor = starts[i]! + 1;
      const after = barriers.findLast((barrier) => barrier < anchor) ?? -1;
      const limit = barriers.find((barrier) => barrier >= anchor) ?? Number.POSITIVE_INFINITY;
      const mention = Math.max(after + 1, anchor - asked.back);
      const part = (height: number) => ({ height, notes: [] });
      const splits = asked.height > 70 ? [{ above: part(30), below: part(asked.height - 25), cost: 80 }] : [];
      const inText = asked.height % 2 === 0 ? asked.height + 7 : null;
      const rest = { mention, after, limit, splits, inText, stretch: 4, notes: noteOf(asked.note) };
      return [float(asked.height, anchor, rest)];
    })
    .sort((a, b) => a.mention - b.mention);
  const paragraphs = pieces.flatMap(({ paragraph: count, takes }, i) => {
    const isWhole = count > 0 && i % 5 === 0 && i + count <= pieces.length;
    const end = isWhole ? starts[i + count - 1]! + 1 : 0;
    const answer = (by: number) => by === takes;
    return isWhole ? [{ start: starts[i]!, end, lineHeight: 10, takes: answer }] : [];
  });
  return flow(0, { items, notes, barriers, floats, paragraphs, recto, noteSeparation: 5 });
}

test('pages after an edit are those of the flow alone, whatever it was before', RANDOM, () => {
  const edit = fc.record({ at: fc.nat(99), piece: PIECE, how: fc.constantFrom('set', 'add', 'remove') });
  fc.assert(
    fc.property(
      fc.array(PIECE, { minLength: 1, maxLength: 60 }),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      (pieces, edits, recto) => {
        let before = new Pagination(flowOf(pieces, recto), []);
        let now = pieces;
        for (const { at, piece, how } of edits) {
          now = now.toSpliced(at % now.length, how === 'add' ? 0 : 1, ...(how === 'remove' ? [] : [piece]));
          if (now.length === 0) return;
          before = new Pagination(flowOf(now, recto), [before]);
          expect(before.pages).toEqual(paginate(flowOf(now, recto)));
        }
      },
    ),
    { numRuns: runs(13, 3000) },
  );
});

test('pages that are left out, as beaten by others, are in no best way', RANDOM, () => {
  fc.assert(
    fc.property(fc.array(PIECE, { minLength: 1, maxLength: 40 }), fc.boolean(), (pieces, recto) => {
      const all = flowOf(pieces, recto);
      const pages = paginate(all);
      const isBeaten = vi.spyOn(PageOffers.prototype, 'isBeaten').mockReturnValue(false);
      try {
        expect(pages).toEqual(paginate(all));
      } finally {
        isBeaten.mockRestore();
      }
    }),
    { numRuns: runs(13, 3000) },
  );
});
