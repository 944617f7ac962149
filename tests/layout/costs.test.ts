import { describe, expect, test } from 'vitest';
import { COSTS, FORBIDDEN } from '../../src/layout/costs.ts';
import { Galley } from '../../src/layout/galley/galley.ts';
import { keepTogether } from '../../src/layout/galley/item-changes.ts';
import type { Flow, FlowItem } from '../../src/layout/pages/abstract-flow.ts';
import { Sums } from '../../src/layout/pages/sums.ts';
import { splitCost } from '../../src/layout/table/table.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { type Choice, testChoices } from '../choices.ts';
import { after, breakAt, float, flow, line, lines, paginate, placeOf, space, text } from './flows.ts';
import { layOut, textsOf } from './laid-out.ts';

// On pages of twenty lines. In `text(count, breaks)` a page may end only after the lines that are named, at the cost
// that is given. A hole of one line costs 3, of two 27, of three 75, of four 120.

const page = (items: readonly FlowItem[], rest: Partial<Flow> = {}) =>
  flow(items, { capacity: 200, ...rest });

/** The lines of text on the first page. */
const linesOf = (f: Flow) =>
  f.items.slice(0, paginate(f)[0]!.end).filter(({ kind }) => kind === 'box').length;

/** Text in two columns that goes on overleaf: one column is a line shorter, or a break costs so much. */
function columns(cost: number): Flow {
  const box = (height: number): FlowItem => ({ kind: 'box', height, notes: [], resumption: null });
  const items = [box(200), breakAt(40), box(180), breakAt(), box(20), breakAt(cost), box(100)];
  return page(items, { columns: [{ start: 0, end: 7, count: 2, pitch: 0 }] });
}

/** Items in two columns on every page. */
const inColumns = (items: readonly FlowItem[], barriers: readonly number[]) =>
  page(items, { barriers, columns: [{ start: 0, end: items.length, count: 2, pitch: 0 }] });

/** A table of so many rows, a line each, after so many lines. */
function table(before: number, rows: number, breakBefore = 0): Flow {
  return page(
    lines(before + rows + 4, (at) => {
      const above = at - before;
      if (above === 0) return breakBefore;
      return above > 0 && above < rows ? splitCost(above, rows - above, rows / 20) : FORBIDDEN;
    }),
  );
}

/** Lines, then a heading and two lines or more below it. */
function heading(before: number, keptAbove: number): Flow {
  const galley = new Galley('auto');
  const add = (count: number) => {
    for (let i = 0; i < count; i++)
      galley.line({ height: 10, snap: null, baseline: 8, marks: [], notes: [] });
  };
  add(before - keptAbove);
  const start = galley.items.length;
  add(keptAbove);
  add(1);
  keepTogether(galley.items, start);
  galley.keepWithNext();
  add(10);
  return page(
    galley.items.map((item) => (item.kind === 'box' ? { ...item, resumption: null } : item)) as FlowItem[],
  );
}

const CSS = `html { font-size: 8pt; line-height: 10pt; orphans: 1; widows: 1 } p, figure, table { margin: 0 }
  td { padding: 0; line-height: 10pt } @page { size: 240pt 240pt; margin: 20pt } .kept { break-inside: avoid }
  .reluctant { --livret-break-inside: reluctant } .held { break-inside: avoid; break-after: avoid }
  .narrow { hyphens: manual; width: 8pt }
  .chapter { --livret-float-barrier: before } .footnote { font-size: 8pt; line-height: 10pt }`;

/** The number of lines on the first page of a document. */
const firstPage = (body: string) =>
  new Set(textsOf(layOut(body, CSS).pages[0]!).map(({ y, run }) => Math.round(y - run.style.rise))).size;

const paragraph = (count: number, kind = '') =>
  `<p class="${kind}">${Array.from({ length: count }, () => 'x').join('<br>')}</p>`;

/** A table of one line with six notes below it, a line each. */
const notedTable = (kind: string) => {
  const calls = Array.from({ length: 6 }, () => '<span class="footnote">x</span>').join('');
  return `<div class="${kind}"><table><tr><td>${calls}</td></tr></table></div>${paragraph(10)}`;
};

/** A table with a single row of so many lines, and text after it. */
const highRow = (count: number) => {
  const cell = Array.from({ length: count }, () => 'x').join('<br>');
  return `<table><tr><td>${cell}</td></tr></table>${paragraph(10)}`;
};

/** Lines, those after so many of which end in a hyphen. */
const hyphenated = (count: number, ...after: readonly number[]) => {
  const typed = Array.from({ length: count }, (_, i) => (after.includes(i + 1) ? 'x&shy;' : 'x<br>'));
  return `<p class="narrow">${typed.join('')}</p>`;
};

const loosened = (ends: Readonly<Record<number, number>>): unknown => {
  const paragraphs = [{ start: 4, end: 13, lineHeight: 10, takes: (by: number) => by === 1 }];
  return paginate(page(text(30, ends), { paragraphs }))[0]!.loosened?.lines ?? 0;
};

/** The first line, and below it a space that may be stretched by four lines or shrunk by one. */
const elastic = (count: number, breaks: Readonly<Record<number, number>>) => {
  const [first, ...rest] = text(count, breaks);
  return page([first!, breakAt(FORBIDDEN), space(0, 40, 10), ...rest.slice(1)]);
};

const CHOICES: Readonly<Record<keyof typeof COSTS, readonly Choice[]>> = {
  hole: [
    {
      what: 'a break that costs less than a hole of two lines',
      choose: () => linesOf(page(text(30, { 18: 0, 20: 20 }))),
      chosen: 20,
      free: 18,
    },
    {
      what: 'a hole of one line rather than a break that costs more',
      choose: () => linesOf(page(text(30, { 19: 0, 20: 20 }))),
      chosen: 19,
      tenfold: 20,
    },
  ],
  chapterEnd: [
    {
      what: 'a full page rather than one that ends with its chapter four lines short',
      choose: () => linesOf(page(text(34, { 16: 0, 20: 10 }), { barriers: [after(16)] })),
      chosen: 20,
      free: 16,
    },
    {
      what: 'a page that ends with its chapter rather than a bad break',
      choose: () => linesOf(page(text(34, { 16: 0, 20: 50 }), { barriers: [after(16)] })),
      chosen: 16,
      tenfold: 20,
    },
  ],
  stretched: [
    {
      what: 'a full page rather than one whose spaces take up two lines',
      choose: () => linesOf(elastic(30, { 18: 0, 20: 0.3 })),
      chosen: 20,
      free: 18,
    },
    {
      what: 'wide spaces rather than a break that costs as much as a hole of a line',
      choose: () => linesOf(elastic(30, { 18: 0, 20: 3 })),
      chosen: 18,
      tenfold: 20,
    },
  ],
  shrunk: [
    {
      what: 'a hole of one line rather than tight spaces',
      choose: () => linesOf(elastic(34, { 19: 2, 21: 0 })),
      chosen: 19,
      free: 21,
    },
    {
      what: 'tight spaces rather than a hole of two lines',
      choose: () => linesOf(elastic(34, { 18: 20, 21: 0 })),
      chosen: 21,
      tenfold: 18,
    },
  ],
  loosened: [
    {
      what: 'a hole of one line rather than a loose paragraph',
      choose: () => loosened({ 19: 0 }),
      chosen: 0,
      free: 1,
    },
    {
      what: 'a loose paragraph rather than a hole of two lines',
      choose: () => loosened({ 18: 0 }),
      chosen: 1,
      tenfold: 0,
    },
  ],
  columnSlack: [
    {
      what: 'even columns at a small cost',
      choose: () => linesOf(columns(0.5)),
      chosen: 3,
      free: 2,
    },
    {
      what: 'a column that is a line short rather than a break that costs more',
      choose: () => linesOf(columns(5)),
      chosen: 2,
      tenfold: 3,
    },
  ],
  page: [
    {
      what: 'two pages with a bad break rather than three',
      choose: () => linesOf(page(text(40, { 19: 0, 20: 60, 36: 0 }), { barriers: [after(19), after(36)] })),
      chosen: 20,
      free: 19,
    },
    {
      what: 'a page more rather than a break that costs more',
      choose: () => linesOf(page(text(40, { 19: 0, 20: 100, 36: 0 }), { barriers: [after(19), after(36)] })),
      chosen: 19,
      tenfold: 20,
    },
  ],
  starvedPage: [
    {
      what: 'a hole of two lines rather than a last page of three',
      choose: () => linesOf(page(text(23, { 18: 0, 20: 0 }))),
      chosen: 18,
      free: 20,
    },
    {
      what: 'a last page of three lines rather than a hole of four',
      choose: () => linesOf(page(text(23, { 16: 0, 20: 0 }))),
      chosen: 20,
      tenfold: 16,
    },
    {
      what: 'a break at some cost rather than three lines below a float',
      choose: () => starved(50),
      chosen: 25,
      free: 23,
    },
    {
      what: 'three lines below a float rather than a bad break',
      choose: () => starved(150),
      chosen: 23,
      tenfold: 25,
    },
  ],
  remnant: [
    {
      what: 'a hole of one line rather than three lines of a chapter at the head of a page',
      choose: () => linesOf(page(text(38, { 19: 0, 20: 0, 23: 0 }), { barriers: [after(23)] })),
      chosen: 19,
      free: 20,
    },
    {
      what: 'three lines of a chapter at the head of a page rather than a hole of three',
      choose: () => linesOf(page(text(37, { 17: 0, 20: 0, 23: 0 }), { barriers: [after(23)] })),
      chosen: 20,
      tenfold: 17,
    },
    {
      what: 'columns a line short rather than three lines of a chapter in each column of the next page',
      choose: () => linesOf(inColumns(lines(56), [after(46)])),
      chosen: 38,
      free: 40,
    },
  ],
  lostLine: [
    {
      what: 'a hole of three lines rather than two lines of a chapter at the head of a page',
      choose: () => linesOf(page(text(37, { 17: 0, 20: 0, 22: 0 }), { barriers: [after(22)] })),
      chosen: 17,
      free: 20,
    },
    {
      what: 'two lines of a chapter at the head of a page rather than a hole of four',
      choose: () => linesOf(page(text(36, { 16: 0, 20: 0, 22: 0 }), { barriers: [after(22)] })),
      chosen: 20,
      tenfold: 16,
    },
  ],
  hyphen: [
    {
      what: 'a hole of one line rather than a page that ends in a hyphen',
      choose: () => firstPage(hyphenated(30, 20)),
      chosen: 19,
      free: 20,
    },
    {
      what: 'a page that ends in a hyphen rather than a hole of three lines',
      choose: () => firstPage(hyphenated(30, 18, 19, 20)),
      chosen: 20,
      tenfold: 17,
    },
  ],
  loneLine: [
    {
      what: 'a hole of two lines rather than a heading with one line below it',
      choose: () => linesOf(heading(18, 0)),
      chosen: 18,
      free: 20,
    },
    {
      what: 'a heading with one line below it rather than a hole of five lines',
      choose: () => linesOf(heading(18, 3)),
      chosen: 20,
      tenfold: 15,
    },
  ],
  reluctant: [
    {
      what: 'a hole of three lines rather than a box that is parted',
      choose: () => firstPage(paragraph(17) + paragraph(11, 'reluctant')),
      chosen: 17,
      free: 20,
    },
    {
      what: 'a box that is parted rather than a hole of four lines',
      choose: () => firstPage(paragraph(16) + paragraph(11, 'reluctant')),
      chosen: 20,
      tenfold: 16,
    },
  ],
  waiting: [
    {
      what: 'a float on the page of its mention at a small cost',
      choose: () => placeOf(page(text(30, { 15: 2, 20: 0 }), { floats: [float(50, 8)] })),
      chosen: 'foot 1',
      free: 'head 2',
    },
    {
      what: 'a float on the next page rather than a break that costs more',
      choose: () => placeOf(page(text(30, { 15: 20, 20: 0 }), { floats: [float(50, 8)] })),
      chosen: 'head 2',
      tenfold: 'foot 1',
    },
  ],
  waitingPage: [
    {
      what: 'a float on the page after its mention at a small cost',
      choose: () =>
        placeOf(page(text(45, { 20: 0, 25: 6, 40: 0 }), { recto: true, floats: [float(150, 8)] })),
      chosen: 'head 2',
      free: 'head 3',
    },
    {
      what: 'a float two pages after its mention rather than a bad break',
      choose: () =>
        placeOf(page(text(45, { 20: 0, 25: 30, 40: 0 }), { recto: true, floats: [float(150, 8)] })),
      chosen: 'head 3',
      tenfold: 'head 2',
    },
  ],
  overleaf: [
    {
      what: 'a float on the spread of its mention rather than a full page',
      choose: () => placeOf(page(text(30, { 15: 60, 20: 0 }), { recto: true, floats: [float(50, 8)] })),
      chosen: 'foot 1',
      free: 'head 2',
    },
    {
      what: 'a float overleaf rather than a page that is more than three lines short',
      choose: () => placeOf(page(text(30, { 11: 0, 20: 0 }), { recto: true, floats: [float(50, 8)] })),
      chosen: 'head 2',
      tenfold: 'foot 1',
    },
    {
      what: 'a page two lines short rather than a float in two parts around the turn of a leaf',
      choose: () => linesOf(page(text(50, { 8: 0, 16: 0, 36: 0 }), { recto: true, floats: [splitFloat] })),
      chosen: 8,
      free: 16,
    },
  ],
  aboveMention: [
    {
      what: 'a page that ends with its chapter two lines short rather than a float above its mention',
      choose: () =>
        placeOf(
          page(text(50, { 20: 0, 32: 0, 34: 0 }), {
            barriers: [after(32)],
            floats: [float(60, 44, { limit: after(32) })],
          }),
        ),
      chosen: 'foot 2',
      free: 'head 2',
    },
    {
      what: 'a float above its mention rather than a page that ends with its chapter four lines short',
      choose: () =>
        placeOf(
          page(text(50, { 20: 0, 32: 0, 36: 0 }), {
            barriers: [after(32)],
            floats: [float(40, 44, { limit: after(32) })],
          }),
        ),
      chosen: 'head 2',
      tenfold: 'foot 2',
    },
  ],
  aboveTitle: [
    {
      what: 'a float in its chapter at a small cost',
      choose: () =>
        placeOf(
          page(text(35, { 15: 8, 20: 0 }), {
            barriers: [after(20)],
            floats: [float(50, 4, { limit: after(20) })],
          }),
        ),
      chosen: 'foot 1',
      free: 'head 2',
    },
    {
      what: 'a float above the title of the next chapter rather than a bad break',
      choose: () =>
        placeOf(
          page(text(35, { 15: 30, 20: 0 }), {
            barriers: [after(20)],
            floats: [float(50, 4, { limit: after(20) })],
          }),
        ),
      chosen: 'head 2',
      tenfold: 'foot 1',
    },
  ],
  farFoot: [
    {
      what: 'a float at the head of the page after its mention, at a small cost, rather than a part of it at the foot',
      choose: () => placeOf(page(text(50, { 20: 0, 30: 2, 36: 0 }), { recto: true, floats: [splitFloat] })),
      chosen: 'head 2',
      free: 'foot 2',
    },
    {
      what: 'a part of a float at the foot of the page after its mention rather than a break that costs more',
      choose: () => placeOf(page(text(50, { 20: 0, 30: 10, 36: 0 }), { recto: true, floats: [splitFloat] })),
      chosen: 'foot 2',
      tenfold: 'head 2',
    },
  ],
  inText: [
    {
      what: 'a float at the foot of a page that ends with its chapter, at a small cost, rather than in the text',
      choose: () => shortChapter({ 16: 2, 17: 0 }),
      chosen: 'foot 1',
      free: 'text 1',
    },
    {
      what: 'a float in the text rather than a page that ends with its chapter at a higher cost',
      choose: () => shortChapter({ 16: 20, 17: 0 }),
      chosen: 'text 1',
      tenfold: 'foot 1',
    },
  ],
  splitTable: [
    {
      what: 'a chapter that ends four lines short, at some cost, rather than the split of a table that it spares',
      choose: () => linesOf({ ...table(16, 12, 30), barriers: [after(16)] }),
      chosen: 16,
      free: 20,
    },
    {
      what: 'the split of a table rather than a hole of four lines',
      choose: () => linesOf(table(16, 12)),
      chosen: 20,
      tenfold: 16,
    },
  ],
  splitTableAtEnd: [
    {
      what: 'a hole of three lines, at some cost, rather than three rows of a table alone',
      choose: () => linesOf(table(17, 12, 10)),
      chosen: 17,
      free: 20,
    },
    {
      what: 'four rows of a table alone rather than a hole of four lines',
      choose: () => linesOf(table(16, 12)),
      chosen: 20,
      tenfold: 16,
    },
  ],
  tableNotes: [
    {
      what: 'a chapter that ends four lines short rather than a table parted from its notes',
      choose: () => firstPage(paragraph(16) + notedTable('chapter')),
      chosen: 16,
      free: 20,
    },
    {
      what: 'a table parted from its notes rather than a hole of six lines',
      choose: () => firstPage(paragraph(14) + notedTable('')),
      chosen: 20,
      tenfold: 14,
    },
  ],
  splitRow: [
    {
      what: 'a hole of one line rather than a row that is cut twice',
      choose: () => firstPage(paragraph(19) + highRow(22)),
      chosen: 19,
      free: 20,
    },
    {
      what: 'a row that is cut twice rather than a hole of two lines',
      choose: () => firstPage(paragraph(18) + highRow(23)),
      chosen: 20,
      tenfold: 18,
    },
  ],
  splitNote: [
    {
      what: 'a footnote whole at a small cost',
      choose: () => linesOf(withNote({ 14: 8, 16: 0 })),
      chosen: 14,
      free: 16,
    },
    {
      what: 'a footnote that goes on overleaf rather than a bad break',
      choose: () => linesOf(withNote({ 14: 40, 16: 0 })),
      chosen: 16,
      tenfold: 14,
    },
  ],
};

/** The lines above the end of the second page, which has room for five below a float, the last at so high a cost. */
function starved(cost: number): number {
  const f = page(text(43, { 20: 0, 23: 0, 25: cost }), { floats: [float(150, 34)] });
  return (paginate(f)[1]!.end + 1) / 2;
}

/** A float of ten lines, mentioned in the fifth, that may be split after four lines at no cost. */
const splitFloat = float(100, 8, {
  splits: [{ above: { height: 40, notes: [] }, below: { height: 60, notes: [] }, cost: 0 }],
});

/** A chapter of sixteen lines with a float of three, on whose page a line of the next chapter has room. */
function shortChapter(breaks: Readonly<Record<number, number>>): string {
  const floats = [float(30, after(2), { limit: after(16), inText: 30 })];
  return placeOf(page(text(30, breaks), { barriers: [after(16)], floats }));
}

/** Thirty lines, the tenth of which calls a note of six. */
function withNote(breaks: Readonly<Record<number, number>>): Flow {
  const items = text(30, breaks).map((item, i) => (i === 18 ? line([0]) : item));
  return page(items, { notes: [{ height: 60, splits: [20, 30, 40] }] });
}

testChoices(COSTS, CHOICES);

test.each(
  Object.entries(CHOICES),
)('%s decides something if it cost nothing, and if it cost ten times as much', (_, choices) => {
  expect(choices.some(({ free }) => free !== undefined)).toBe(true);
  expect(choices.some(({ tenfold }) => tenfold !== undefined)).toBe(true);
});

describe('the limits that decide with costs', () => {
  test('a page filled less than two thirds is not weighed where a fuller one may end', () => {
    expect(linesOf(page(text(30, { 12: 0, 20: 500 })))).toBe(20);
  });

  test('no more than three paragraphs of a page are loosened', () => {
    const paragraphs = [0, 6, 12, 18].map((start) => ({
      start,
      end: start + 5,
      lineHeight: 10,
      takes: (by: number) => by === 1,
    }));
    const [first] = paginate(page(text(30, { 15: 0 }), { paragraphs }));
    expect(first!.loosened).toEqual({ paragraphs: [0, 1, 2], lines: 1 });
  });

  test('a page has two lines too many at most that its paragraphs may save', () => {
    const paragraphs = [0, 8, 16, 24].map((start) => ({
      start,
      end: start + 7,
      lineHeight: 10,
      takes: (by: number) => by === -1,
    }));
    expect(linesOf(page(text(36, { 16: 0, 22: 0 }), { paragraphs }))).toBe(22);
    expect(linesOf(page(text(36, { 16: 0, 23: 0 }), { paragraphs }))).toBe(16);
  });

  test('a footnote is split only where its rest takes two fifths of the next page at most', () => {
    const noted = (height: number) => {
      // The page has room for the note whole, or for eighteen lines and a part of it.
      const items = text(30, { [20 - height / 10]: 60, 18: 0 });
      return linesOf(
        page(
          items.map((item, i) => (i === 2 ? line([0]) : item)),
          { notes: [{ height, splits: [20] }] },
        ),
      );
    };
    expect(noted(90)).toBe(18);
    expect(noted(110)).toBe(9);
  });

  test('three notes stay below a table in any case', () => {
    const held = paragraph(3, 'held');
    expect(firstPage(paragraph(14) + held + notedTable(''))).toBe(14);
    expect(firstPage(paragraph(13) + held + notedTable(''))).toBe(20);
  });

  /** How many lines each column has, of a part in two columns with a break of such a cost after each line. */
  const columnLines = (costs: readonly number[]): number[] => {
    const items = lines(costs.length + 1, (at) => costs[at - 1]!);
    const part = { start: 0, end: items.length, count: 2, pitch: 0 };
    return paginate(page(items, { columns: [part] }))[0]!.columns[0]!.columns.map(
      ({ start, end }) => items.slice(start, end).filter(({ kind }) => kind === 'box').length,
    );
  };

  test('a column may end in a hyphen, but not below a heading with one line', () => {
    expect(columnLines([0, 0, COSTS.hyphen, 0, 0])).toEqual([3, 3]);
    expect(columnLines([0, 0, COSTS.loneLine, 0, 0])).toEqual([4, 2]);
  });

  test('a box that is better kept together is parted where columns are more than five lines lower so', () => {
    const box = (count: number) => Array.from({ length: count - 1 }, () => COSTS.reluctant);
    expect(columnLines([0, ...box(7), 0])).toEqual([8, 1]);
    expect(columnLines([0, ...box(14), 0])).toEqual([8, 8]);
  });

  test('a page ends above a title rather than within it, where all breaks are avoided', () => {
    const css = `@page { size: 200pt 140pt; margin: 20pt } html { font: 10pt/20pt serif }
      p { margin: 0; break-inside: avoid; break-after: avoid } h2 { margin: 0; font: 10pt/20pt serif }`;
    // Pages have five lines: two of the first paragraph, two or more of what is kept with it.
    const { pages } = layOut('<p>a<br>a<br>a<br>a</p><h2>t<br>t</h2><p>b<br>b<br>b</p>', css);
    const words = pages.map((page) =>
      textsOf(page)
        .map(({ run }) => textOf(run))
        .join(''),
    );
    expect(words).toEqual(['aaaa', 'ttbbb']);
  });

  test('a page is not overfull where an earlier break spares it', () => {
    const table: FlowItem = { kind: 'box', height: 190, notes: [], resumption: { height: 20 } };
    const f = page([...text(16, { 15: 500 }), breakAt(), table, breakAt(), ...lines(5)]);
    expect(linesOf(f)).toBe(15);
  });
});

test('a page is filled before one that ends with its chapter, however little that is filled', () => {
  // On pages of forty lines: after 46 lines a chapter ends, and the next begins with forty that stay together.
  const ended = flow(text(86, { 30: 0, 40: 0, 46: 0 }), { capacity: 400, barriers: [after(46)] });
  expect(linesOf(ended)).toBe(40);
});

test('the end of a flow is no page that begins with the last lines of a chapter', () => {
  const ended = [...lines(22), breakAt()];
  const costs = (barriers: number[]) => new Sums(flow(ended, { barriers })).costs;
  expect(costs([after(22)])).toEqual(costs([]));
  expect(costs([after(21)])).not.toEqual(costs([]));
});
