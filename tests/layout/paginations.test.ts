import { expect, test } from 'vitest';
import type { Flow, FlowItem } from '../../src/layout/pages/abstract-flow.ts';
import { paginate } from '../../src/layout/pages/paginate.ts';
import { Paginations } from '../../src/layout/pages/paginations.ts';
import { float } from './flows.ts';

function flow(lines: number, changes: Partial<Flow> = {}): Flow {
  const items = Array.from({ length: lines }, (_, i): FlowItem[] => [
    ...(i > 0 ? [{ kind: 'break', cost: 0 } as const] : []),
    { kind: 'box', height: 10, notes: i === 3 ? [0] : [], resumption: 0 },
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

test('returns the same pages, not only equal ones, for an equal flow', () => {
  const paginations = new Paginations();
  const pages = paginations.pagesOf(0, flow(25));
  expect(paginations.pagesOf(0, flow(25))).toBe(pages);
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
  const before = paginations.pagesOf(0, flow(25));
  const after = paginations.pagesOf(0, changed);
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
    expect(paginations.pagesOf(0, taking(each))).toEqual(paginate(taking(each)));
  }
});
