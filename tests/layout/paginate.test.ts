import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COSTS, FORBIDDEN } from '../../src/layout/costs.ts';
import type { Flow, FlowItem, FlowNote, FlowPage } from '../../src/layout/pages/abstract-flow.ts';
import { fillRatio } from '../../src/layout/pages/page-fill.ts';
import { Sums } from '../../src/layout/pages/sums.ts';
import { RANDOM, runs } from '../tools.ts';
import { after, breakAt, float, flow, line, lines, paginate, placeOf, space, text } from './flows.ts';

/** Height of a page's text and floats, as far as its spaces are stretched or shrunk, and of its notes. */
function filled(f: Flow, page: FlowPage, before?: FlowPage): number {
  const { start, end, floatStart, textStart, footStart, floatEnd, ratio, split } = page;
  const elastic = (each: { height: number; stretch: number; shrink: number }) =>
    each.height + ratio * (ratio > 0 ? each.stretch : each.shrink);
  const text = f.items.slice(start, end).map((item, i) => {
    if (item.kind === 'break') return 0;
    if (item.kind === 'space') return elastic(item);
    return item.height + (i === 0 && start > 0 ? (item.resumption?.height ?? 0) : 0);
  });
  const notes = f.items.slice(start, end).flatMap((item) => (item.kind === 'box' ? item.notes : []));
  const noted = notes.map((note) => f.notes[note]!.height);
  const floats = [...f.floats.slice(floatStart, textStart), ...f.floats.slice(footStart, floatEnd)].map(
    elastic,
  );
  const inText = f.floats.slice(textStart, footStart).map((float) => float.inText!);
  if (split?.kind === 'float')
    floats.splice(-1, 1, f.floats[floatEnd - 1]!.splits[split.split]!.above.height);
  if (split?.kind === 'note') noted.splice(-1, 1, split.height);
  const last = before?.split;
  if (last?.kind === 'float') floats.push(f.floats[before!.floatEnd - 1]!.splits[last.split]!.below.height);
  if (last?.kind === 'note') noted.push(f.notes[last.note]!.height - last.height);
  const separation = noted.length > 0 ? f.noteSeparation : 0;
  return [...text, ...floats, ...inText, ...noted].reduce((a, b) => a + b, separation);
}

const filledAll = (f: Flow) => paginate(f).map((page, i, pages) => filled(f, page, pages[i - 1]));

/** Heights of the boxes of each page. */
function depths(f: Flow): number[] {
  return paginate(f).map(({ start, end }) =>
    f.items.slice(start, end).reduce((sum, item) => sum + (item.kind === 'break' ? 0 : item.height), 0),
  );
}

/** Places to split what is so high: every ten points, twenty at least on either side. */
const splitsOf = (height: number) =>
  Array.from({ length: Math.floor(height / 10) }, (_, i) => 10 * i).filter(
    (y) => y >= 20 && y <= height - 20,
  );

const isBreak = ({ kind }: { readonly kind: string }) => kind === 'break';

describe('paginate', () => {
  it('fills pages in order and leaves the rest on the last', () => {
    expect(depths(flow(lines(25)))).toEqual([100, 100, 50]);
  });

  it('weighs pages in proportion to the floats, where these crowd: the text waits for them', () => {
    const weighed = (floats: number) => {
      let asked = 0;
      // Each page that is weighed with a float asks how high it is in the text.
      const counted = {
        ...float(45, 0),
        get inText() {
          asked++;
          return null;
        },
      };
      const pages = paginate(flow(lines(60), { floats: Array.from({ length: floats }, () => counted) }));
      const crowded = pages.filter(({ floatStart }) => (floats - floatStart) * 45 > 300).slice(1);
      expect(crowded.map(({ start, end }) => end - start)).toEqual(crowded.map(() => 0));
      return asked;
    };
    expect(weighed(80)).toBeLessThan(2.5 * weighed(40));
  });

  it('does not use a forbidden break when another will do', () => {
    const pages = paginate(flow(lines(14, (i) => (i === 10 ? FORBIDDEN : 0))));
    expect(pages.map(({ end }) => end)).toEqual([17, 27]);
  });

  it('uses a forbidden break rather than lose text or overflow', () => {
    const f = flow(lines(25, () => FORBIDDEN));
    expect(depths(f).reduce((a, b) => a + b)).toBe(250);
    expect(Math.max(...depths(f))).toBe(100);
  });

  it('drops spaces at the top of a page but not where the flow starts', () => {
    const items = [space(20), ...lines(8), breakAt(), space(30), ...lines(5)];
    expect(depths(flow(items))).toEqual([100, 50]);
    expect(paginate(flow(items))[0]!.start).toBe(0);
  });

  it('looks ahead: a short page now to avoid a worse one later', () => {
    // Filling page 1 would leave a page whose only break comes after one line.
    const items = lines(19, (i) => (i === 10 || (i > 9 && i < 19 && i !== 9) ? FORBIDDEN : 0));
    expect(depths(flow(items))).toEqual([90, 100]);
  });

  it('makes room for notes on the page of their call', () => {
    const items = lines(12).map((item, i) => (i === 16 ? line([0]) : item)); // the ninth line calls note 0
    const pages = depths(flow(items, { notes: [{ height: 25, splits: [] }], noteSeparation: 5 }));
    expect(pages).toEqual([80, 40]);
  });

  it('counts a repeated table head where a page starts in a table', () => {
    const rows = Array.from({ length: 12 }, (_, i) =>
      i ? [breakAt(), line([], 20)] : [line([], 20)],
    ).flat();
    expect(depths(flow(rows))).toEqual([100, 20]);
    const long = Array.from({ length: 19 }, (_, i) =>
      i ? [breakAt(), line([], 20)] : [line([], 20)],
    ).flat();
    expect(depths(flow(long)).length).toBe(3);
  });

  it('moves a float that does not fit to the next page and fills the page with text', () => {
    const f = flow(lines(20), { floats: [float(50, 11)] });
    const pages = paginate(f);
    expect(depths(f)[0]).toBe(100);
    expect(pages.map(({ floatStart, floatEnd }) => floatEnd - floatStart)).toEqual([0, 1, 0]);
  });

  it('places a block higher than the page once, alone', () => {
    const items: FlowItem[] = [
      line(),
      breakAt(),
      { kind: 'box', height: 130, notes: [], resumption: null },
      breakAt(),
      line(),
    ];
    expect(depths(flow(items))).toEqual([10, 130, 10]);
  });

  it.each([
    ['text', 130, []],
    ['text and its note', 90, [0]],
  ])('places %s higher than the page once, alone, be it in a float', (_, height, notes) => {
    const noted = { notes: [{ height: 40, splits: [] }], noteSeparation: 5 };
    const high: FlowItem = { kind: 'box', height, notes, resumption: null };
    expect(paginate(flow([line(), breakAt(), high, breakAt(), line()], noted))).toMatchObject([
      { start: 0, end: 1 },
      { start: 2, end: 3 },
      { start: 4, end: 5 },
    ]);
    const floats = [10, height, 10].map((each) => float(each, 1, { notes: each === height ? notes : [] }));
    expect(paginate(flow(lines(1), { ...noted, floats }))).toMatchObject([
      { start: 0, end: 1, floatStart: 0, floatEnd: 1 },
      { start: 1, end: 1, floatStart: 1, floatEnd: 2 },
      { start: 1, end: 1, floatStart: 2, floatEnd: 3 },
    ]);
  });

  it('gives no page for a flow without boxes', () => {
    expect(paginate(flow([]))).toEqual([]);
    expect(paginate(flow([space(10), breakAt()]))).toEqual([]);
  });

  describe('splits what stands last on a page', () => {
    const split = (above: number, below: number, cost = 40) => ({
      above: { height: above, notes: [] },
      below: { height: below, notes: [] },
      cost,
    });
    const table = (anchor: number, ...splits: ReturnType<typeof split>[]) => float(70, anchor, { splits });
    // Text in blocks of so many lines; a page may end after each block.
    const blocks = (...counts: number[]) => {
      const ends = counts.map((_, i) => counts.slice(0, i + 1).reduce((a, b) => a + b, 0));
      return lines(ends.at(-1)!, (i) => (ends.includes(i) ? 0 : FORBIDDEN));
    };

    it('a float, where the page would be left short', () => {
      const f = (...splits: ReturnType<typeof split>[]) =>
        flow(blocks(5, 7, 9), { floats: [table(3, ...splits)] });
      expect(paginate(f()).map(({ empty }) => empty > 2)).toContain(true);
      const [first, second] = paginate(f(split(30, 50), split(50, 30)));
      expect(first).toMatchObject({ end: 9, footStart: 0, floatEnd: 1, split: { kind: 'float', split: 1 } });
      expect(second).toMatchObject({ floatStart: 1, floatEnd: 1, split: null });
      expect(filledAll(f(split(30, 50), split(50, 30)))[0]).toBe(100);
    });

    it('a float, not where it fits whole, nor for less than the split costs', () => {
      const fits = flow(blocks(3, 10, 9), { floats: [table(3, split(50, 30))] });
      expect(paginate(fits).map(({ split: at }) => at)).not.toContainEqual(expect.anything());
      const dear = flow(blocks(5, 7, 9), { floats: [table(3, split(50, 30, 9999))] });
      expect(paginate(dear).map(({ split: at }) => at)).not.toContainEqual(expect.anything());
    });

    it('a note, where the page would be left short', () => {
      // The seventh line calls a note of six lines.
      const items = (...kept: number[]) =>
        lines(30, (i) => (kept.includes(i) ? FORBIDDEN : 0)).map((item, i) => (i === 12 ? line([0]) : item));
      const f = (splits: number[]) =>
        flow(items(4, 5), { notes: [{ height: 60, splits }], noteSeparation: 10 });
      expect(filledAll(f([]))[0]).toBeLessThan(80);
      const [first, second] = paginate(f([20, 30, 40]));
      expect(first!.split).toEqual({ kind: 'note', note: 0, height: 20 });
      expect(second!.split).toBeNull();
      expect(filledAll(f([20, 30, 40])).slice(0, 2)).toEqual([100, 100]);
    });
  });

  it('puts a float at the foot of the page that mentions it, or at the head of the next', () => {
    // Items of the n-th line: 2n - 2, and the break after it 2n - 1.
    expect(placeOf(flow(lines(30), { floats: [float(30, 3)] }))).toBe('foot 1');
    expect(placeOf(flow(lines(30), { floats: [float(30, 25)] }))).toBe('foot 2');
    expect(placeOf(flow(lines(30), { floats: [float(50, 11)] }))).toBe('head 2');
  });

  it('lets no float pass into another chapter, nor the beginning of its own', () => {
    // A chapter ends after the 12th line: its float waits no longer than its text lasts.
    const chapters = { barriers: [23] };
    const ended = flow(lines(24), { ...chapters, floats: [float(45, 21, { limit: 23 })] });
    const [page] = paginate(ended).filter(({ floatEnd, floatStart }) => floatEnd > floatStart);
    expect(page!.start).toBeLessThan(23);
    expect(page!.end <= 23 || page!.footStart === page!.floatEnd).toBe(true);
    // A chapter begins after the 12th line: its float does not stand above the title.
    expect(placeOf(flow(lines(22), { ...chapters, floats: [float(30, 25, { after: 23 })] }))).toBe('foot 2');
    // Nor above one that begins its page.
    const atTop = flow(lines(30), { barriers: [19], floats: [float(30, 20, { after: 19 })] });
    expect(placeOf(atTop)).toBe('foot 2');
  });

  it('keeps a float below the title of its section, which others pass', () => {
    // A title stands before the 12th line, and the chapter ends after the 16th.
    const costs: Readonly<Record<number, number>> = { 10: 0, 16: 50, 17: 0 };
    const text = lines(40, (at) => costs[at] ?? (at > 17 ? 0 : FORBIDDEN));
    const below = (title: number) =>
      placeOf(
        flow(text, {
          floats: [float(30, after(13), { title, limit: after(16) })],
          barriers: [after(16)],
        }),
      );
    expect(below(-1)).toBe('head 2');
    expect(below(after(11))).toBe('foot 2');
  });

  it('lets a float wait for the facing page, and rather not for the next leaf', () => {
    // The first page has room for the float after 15 lines, or for 20 lines without it.
    const f = (recto: boolean) =>
      flow(text(40, { 15: 20, 20: 0, 35: 0 }), { capacity: 200, recto, floats: [float(50, 8)] });
    expect(placeOf(f(false))).toBe('head 2');
    expect(placeOf(f(true))).toBe('foot 1');
  });

  it('sets a float in the text on a page that has both the title above it and the end of its chapter', () => {
    const chapters = { barriers: [after(4)] };
    const short = float(30, after(1), { limit: after(4), inText: 35 });
    expect(placeOf(flow(lines(6), { ...chapters, floats: [short] }))).toBe('text 1');
    // A page with its end alone has it at the head, one with its title alone at the foot.
    expect(placeOf(flow(lines(4), { floats: [short] }))).toBe('foot 1');
  });

  it('leaves a page short rather than begin the next with the last two lines of a chapter', () => {
    const items = lines(26, (i) => (i === 11 ? FORBIDDEN : 0));
    expect(paginate(flow(items))[0]!.end).toBe(19);
    expect(paginate(flow(items, { barriers: [23] }))[0]!.end).toBeLessThan(17);
  });

  it('weighs what a break leaves of a chapter to the next page, from the first break on', () => {
    const { costs } = new Sums(flow(lines(11), { barriers: [after(3), after(8)] }));
    const [three, two, one] = [3, 2, 1].map((left) => COSTS.remnant + COSTS.lostLine * Math.max(0, 3 - left));
    expect(costs).toEqual([two, one, 0, 0, three, two, one, 0, 0, 0, 0]);
  });

  it('puts the last float of a chapter above the title that begins the next page, not on a page alone', () => {
    const f = flow(lines(24), { barriers: [19], floats: [float(30, 18, { limit: 19 })] });
    expect(placeOf(f)).toBe('head 2');
    expect(depths(f)).toEqual([100, 70, 70]);
  });

  /** The number of lines on the first page of a flow that may break after some lines only. */
  const firstEnd = (count: number, ends: number[], barriers: number[] = []) => {
    const items = lines(count, (i) => (ends.includes(i) ? 0 : FORBIDDEN));
    return (paginate(flow(items, { barriers }))[0]!.end + 1) / 2;
  };

  it('leaves a page short where a chapter ends rather than in its midst', () => {
    expect(firstEnd(27, [8, 10, 17])).toBe(8);
    expect(firstEnd(27, [8, 10, 17], [33])).toBe(10);
  });

  it('weighs a page on which a chapter ends, however little it is filled and whatever fuller page is possible', () => {
    // The second page ends with the chapter, half full, or in the midst of a table.
    const items = text(23, { 7: 0, 10: 0, 15: 0, 20: 200 });
    const pages = (barriers: number[]) => paginate(flow(items, { barriers })).map(({ end }) => end);
    expect(pages([after(15)])).toEqual([after(10), after(15), items.length]);
    expect(pages([])).toEqual([after(7), after(15), items.length]);
  });

  it('leaves what must be empty on few pages', () => {
    expect(firstEnd(22, [7, 10, 12])).toBe(10);
  });

  it('uses one page less where spaces may lose enough', () => {
    const items = (shrink: number) => [
      ...lines(9),
      breakAt(FORBIDDEN),
      space(10, 0, shrink),
      line(),
      breakAt(),
      line(),
    ];
    expect(paginate(flow(items(0)))).toHaveLength(2);
    expect(paginate(flow(items(10)))).toHaveLength(2);
    const [page, ...rest] = paginate(flow([...items(20)]));
    expect(rest).toHaveLength(0);
    expect(page!.ratio).toBe(-1);
  });

  it('stretches spaces so that the last line stands on the last line of the page, within bounds', () => {
    const items = (stretch: number) => [...lines(4), breakAt(), space(5, stretch), ...lines(30)];
    expect(filled(flow(items(6)), paginate(flow(items(6)))[0]!)).toBeCloseTo(100);
    expect(paginate(flow(items(4)))[0]!.ratio).toBe(0);
    expect(paginate(flow(items(6))).at(-1)!.ratio).toBe(0);
  });

  describe('with paragraphs that may be a line shorter or longer', () => {
    // Lines 3 to 7 are a paragraph; the page may end after line 9 or 11, or before the last line.
    const onlyAfter = (...ends: number[]) => lines(21, (i) => (ends.includes(i) ? 0 : FORBIDDEN));
    const paragraph = (...takes: number[]) => ({
      start: 4,
      end: 13,
      lineHeight: 10,
      takes: (by: number) => takes.includes(by),
    });
    const chosen = (ends: number[], ...takes: number[]) => {
      const [page] = paginate(flow(onlyAfter(...ends), { paragraphs: [paragraph(...takes)] }));
      return [(page!.end + 1) / 2, page!.loosened];
    };

    it('takes a line from one where that saves a hole', () => {
      expect(chosen([7, 11], -1)).toEqual([11, { paragraphs: [0], lines: -1 }]);
      expect(chosen([7, 11], 1)[0]).toBe(7);
    });

    it('gives one a line to fill a hole', () => {
      expect(chosen([7], 1)).toEqual([7, { paragraphs: [0], lines: 1 }]);
      expect(chosen([7], -1)).toEqual([7, null]);
      // A hole of one line is better than a loose paragraph.
      expect(chosen([9], 1)).toEqual([9, null]);
    });

    it('leaves one alone that goes on on the next page', () => {
      const f = flow(onlyAfter(5, 12), { paragraphs: [paragraph(1)] });
      expect(paginate(f)[0]!.loosened).toBeNull();
    });

    it('tries each way once', () => {
      const tried: number[] = [];
      const takes = (by: number) => tried.push(by) < 0;
      expect(depths(flow(lines(40), { paragraphs: [{ ...paragraph(), takes }] }))).toHaveLength(4);
      expect(tried.sort()).toEqual([-1, 1]);
    });
  });

  it('places every box and float once, in order, never before its mention, within the page', RANDOM, () => {
    const item = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant('box' as const),
          height: fc.integer({ min: 0, max: 140 }),
          notes: fc.constantFrom<number[]>([], [], [], [-1]),
          resumption: fc.constantFrom(null, { height: 15 }),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('space' as const),
          height: fc.integer({ min: 0, max: 40 }),
          stretch: fc.constantFrom(0, 10),
          shrink: fc.constantFrom(0, 5),
        }),
      },
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant('break' as const),
          cost: fc.constantFrom(0, 10, FORBIDDEN),
        }),
      },
    );
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 60 }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 120 }), fc.nat(60)), { maxLength: 4 }),
        fc.array(fc.nat(60), { maxLength: 3 }),
        fc.array(fc.integer({ min: 5, max: 80 }), { minLength: 1, maxLength: 5 }),
        (unnumbered, raw, at, noteHeights) => {
          const notes: FlowNote[] = [];
          const items = unnumbered.map((it) => {
            if (it.kind !== 'box' || it.notes.length === 0) return it;
            const height = noteHeights[notes.length % noteHeights.length]!;
            return { ...it, notes: [notes.push({ height, splits: splitsOf(height) }) - 1] };
          });
          const barriers = at.filter((i) => items[i]?.kind === 'break').sort((a, b) => a - b);
          const floats = raw
            .map(([height, anchor]) => float(height, Math.min(anchor, items.length)))
            .sort((a, b) => a.anchor - b.anchor)
            .map((each) => ({
              ...each,
              splits: splitsOf(each.height).map((above) => ({
                above: { height: above, notes: [] },
                below: { height: each.height - above + 5, notes: [] },
                cost: 40,
              })),
              after: barriers.findLast((b) => b < each.anchor) ?? -1,
              title: barriers.findLast((b) => b < each.anchor) ?? -1,
              limit: barriers.find((b) => b >= each.anchor) ?? Number.POSITIVE_INFINITY,
              inText: each.anchor % 3 === 0 ? null : each.height + 7,
            }));
          const f = flow(items as FlowItem[], { floats, barriers, notes, noteSeparation: 5 });
          const pages = paginate(f);
          const placed = pages.flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (_, k) => start + k),
          );
          expect(placed.filter((i) => items[i]!.kind === 'box')).toEqual(
            items.flatMap((it, i) => (it.kind === 'box' ? [i] : [])),
          );
          expect(pages.flatMap((p) => floats.slice(p.floatStart, p.floatEnd))).toEqual(floats);
          for (const [i, p] of pages.entries()) {
            if (p.split?.kind === 'float') expect(p.footStart).toBeLessThan(p.floatEnd);
            const last = items.findLastIndex((it) => it.kind === 'box') + 1;
            for (const { anchor } of floats.slice(p.floatStart, p.floatEnd)) {
              expect(Math.min(anchor, last)).toBeLessThanOrEqual(p.end);
            }
            for (const { anchor, inText } of floats.slice(p.textStart, p.footStart)) {
              expect(inText).not.toBeNull();
              expect(anchor).toBeGreaterThanOrEqual(p.start);
              expect(anchor).toBeLessThan(p.end);
            }
            expect(p.textStart).toBeGreaterThanOrEqual(p.floatStart);
            expect(p.footStart).toBeGreaterThanOrEqual(p.textStart);
            expect(p.footStart).toBeLessThanOrEqual(p.floatEnd);
            // A page is higher than its room only with the least that can stand on one.
            const text = items.slice(p.start, p.end);
            const own = text.slice(text.findIndex(({ kind }) => kind === 'box'));
            const floatCount = p.floatEnd - p.floatStart;
            const isLeast = own.length === 0 ? floatCount === 1 : floatCount === 0 && !own.some(isBreak);
            if (!isLeast) expect(filled(f, p, pages[i - 1])).toBeLessThanOrEqual(f.capacity + 0.01);
          }
        },
      ),
      { numRuns: runs(37, 2000) },
    );
  });
});

describe('fillRatio', () => {
  it('is the share of what spaces may gain or lose, and nothing for a hole beyond it', () => {
    const elastic = { stretch: 20, shrink: 5 };
    expect(fillRatio(10, elastic)).toBe(0.5);
    expect(fillRatio(20, elastic)).toBe(1);
    expect(fillRatio(20.1, elastic)).toBe(0);
    expect(fillRatio(0, elastic)).toBe(0);
    expect(fillRatio(-2, elastic)).toBe(-0.4);
  });
});
