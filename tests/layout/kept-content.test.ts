import { expect, test } from 'vitest';
import type { GalleyItem } from '../../src/layout/galley/galley-items.ts';
import type { Segment } from '../../src/layout/galley/segments.ts';
import { keptContent } from '../../src/layout/kept-content.ts';
import type { PageMark } from '../../src/layout/page.ts';
import { type PageRoom, pageContent } from '../../src/layout/page-content.ts';
import type { FlowPage } from '../../src/layout/pages/abstract-flow.ts';
import { ANY_PLACE } from '../../src/style/page-styles.ts';
import { styleBody } from '../style/styled.ts';

// A session makes the content of a page once, and again where anything of it is different.

const rule = (y: number): PageMark => ({
  kind: 'rect',
  owner: 'background',
  x: 0,
  y,
  width: 9,
  height: 1,
  fill: '#000',
});

/** Lines of ten points, two points of space that may grow by one after each. */
function linesOf(count: number): GalleyItem[] {
  return Array.from({ length: count }).flatMap((_, i): GalleyItem[] => [
    { kind: 'box', height: 10, marks: [rule(i)], notes: [], strings: [], resumption: null, frames: [] },
    { kind: 'break', cost: 0, forced: null },
    { kind: 'space', height: 2, stretch: 1, shrink: 0, frames: [] },
  ]);
}

const LINES = linesOf(8);
const STYLED = styleBody('<p>x</p>', '@page { size: 100pt 80pt; margin: 10pt; }');
const STYLE = STYLED.document.page({
  name: 'auto',
  side: 'recto',
  ...ANY_PLACE,
});
const ROOM: PageRoom = { width: 80, height: 60, style: STYLE };
const PAGE: FlowPage = {
  start: 0,
  end: 9,
  floatStart: 0,
  textStart: 0,
  footStart: 0,
  floatEnd: 0,
  ratio: 0,
  loosened: null,
  columns: [],
  split: null,
  empty: 0,
};

const segmentOf = (items: readonly GalleyItem[], parts: Partial<Segment> = {}): Segment => {
  const start = { to: 'page', page: 'auto', style: null } as const;
  return { items, floats: [], barriers: [], paragraphs: [], columns: [], start, ...parts };
};

/** A float whose marks are those of a function. */
function floatOf(marks: () => readonly PageMark[], anchor: number): Segment['floats'][number] {
  const elastic = { stretch: 0, shrink: 0 };
  const element = STYLED.element();
  const sizes = { height: 10, gap: 2, gapElastic: elastic, chartStretch: 0 };
  const places = { anchor, barriers: 0, title: -1, after: -1, limit: Number.POSITIVE_INFINITY, end: null };
  return { element, ...sizes, marks, splits: [], notes: [], inText: { x: 0, above: 2, pitch: 0 }, ...places };
}

/** The content that is kept for a page, and that which is made of the same anew. */
function contents(
  segment: Segment,
  page: FlowPage,
  room = ROOM,
  setNote: Parameters<typeof keptContent>[4] = () => [],
) {
  return {
    kept: keptContent(segment, page, null, room, setNote),
    anew: pageContent(segment, page, null, room, setNote),
  };
}

test('the same lines, in a page made anew or further on in the text, have the content made before', () => {
  const { kept } = contents(segmentOf(LINES), PAGE);
  expect(contents(segmentOf([...LINES]), { ...PAGE }).kept).toBe(kept);
  // The box before a page says which frames go on: it is a part of the page's content.
  const later = (page: FlowPage) => ({ ...page, start: page.start + 12, end: page.end + 12 });
  const moved = () => contents(segmentOf([...OTHERS, ...LINES]), later(PAGE)).kept;
  expect(moved()).toBe(moved());
  expect(moved().marks).toEqual(kept.marks);
  const further = contents(
    segmentOf([...linesOf(2), ...OTHERS, ...LINES]),
    later(later({ ...PAGE, start: -6, end: 3 })),
  );
  expect(further.kept).toBe(moved());
});

const OTHERS = linesOf(4);
const FLOAT = () => [rule(50)];
const TIGHT = [LINES[0]!, LINES[3]!] as never;

const withFloat = (marks: typeof FLOAT, place: Partial<Segment['floats'][number]> = {}) =>
  segmentOf(LINES.slice(0, 9), { floats: [{ ...floatOf(marks, 6), ...place }] });
const withParagraph = (set: (lines: -1 | 1) => readonly unknown[], start = 0) =>
  segmentOf(LINES, { paragraphs: [{ start, end: start + 4, lineHeight: 10, set } as never] });
const inTurn = (lines: -1 | 1) => (lines > 0 ? TIGHT : [...TIGHT, LINES[6]!]);
const tight = () => TIGHT;

const AT_HEAD = { floatEnd: 1, textStart: 1, footStart: 1 };
const IN_TEXT = { floatEnd: 1, textStart: 0, footStart: 1 };
const AT_FOOT = { floatEnd: 1, textStart: 0, footStart: 0 };
const LOOSE = { loosened: { paragraphs: [0], lines: 1 } } as const;
const CLOSE = { loosened: { paragraphs: [0], lines: -1 } } as const;
const LATER = { start: 3 };

/** A page: the items around it, its places among them, the room between its margins. */
type Case = [Segment, Partial<FlowPage>?, PageRoom?];

test.each<[string, Case, Case]>([
  ['its last line', [segmentOf(LINES)], [segmentOf(LINES), { end: 6 }]],
  ['a line among it', [segmentOf(LINES)], [segmentOf([...LINES.slice(0, 3), OTHERS[0]!, ...LINES.slice(4)])]],
  ['how far its spaces stretch', [segmentOf(LINES)], [segmentOf(LINES), { ratio: 1 }]],
  ['the style of its page', [segmentOf(LINES)], [segmentOf(LINES), {}, { ...ROOM, style: { ...STYLE } }]],
  ['the box after it', [segmentOf(LINES)], [segmentOf([...LINES.slice(0, 9), ...OTHERS])]],
  [
    'the box before it',
    [segmentOf(LINES), LATER],
    [segmentOf([...OTHERS.slice(0, 3), ...LINES.slice(3)]), LATER],
  ],
  ['that nothing follows', [segmentOf(LINES.slice(0, 9))], [withFloat(FLOAT)]],
  ['a float, no more at the head', [withFloat(FLOAT), AT_HEAD], [withFloat(FLOAT), IN_TEXT]],
  ['a float, no more in the text', [withFloat(FLOAT), IN_TEXT], [withFloat(FLOAT), AT_FOOT]],
  ['a float that bleeds below', [withFloat(FLOAT), AT_FOOT], [withFloat(FLOAT, { end: 'foot' }), AT_FOOT]],
  ['the marks of a float', [withFloat(FLOAT), AT_HEAD], [withFloat(() => [rule(50)]), AT_HEAD]],
  [
    'the place of a float in its text',
    [withFloat(FLOAT), IN_TEXT],
    [withFloat(FLOAT, { anchor: 3 }), IN_TEXT],
  ],
  ['a paragraph with a line more', [withParagraph(tight)], [withParagraph(tight), LOOSE]],
  ['the lines of that paragraph', [withParagraph(inTurn), LOOSE], [withParagraph(inTurn), CLOSE]],
  ['the place of that paragraph', [withParagraph(tight), LOOSE], [withParagraph(tight, 3), LOOSE]],
])('a page has content of its own where %s is another', (_, first, second) => {
  const made = [first, second, first].map(([segment, page = {}, room]) => {
    const { kept, anew } = contents(segment, { ...PAGE, ...page }, room);
    expect(kept).toEqual(anew);
    return kept;
  });
  expect(new Set(made).size).toBe(3);
});

test('a page has content of its own where a note at its foot is set anew', () => {
  const calling = [{ ...LINES[0]!, notes: [0] } as GalleyItem, ...LINES.slice(1)];
  const set = () => [{ height: 8, marks: [rule(0)], notes: [], strings: [], cuts: [] }];
  const [note, other] = [set(), set()];
  const made = [note, note, other].map(
    (stacks) => contents(segmentOf(calling), PAGE, ROOM, () => stacks).kept,
  );
  expect(made[1]).toBe(made[0]);
  expect(made[2]).not.toBe(made[0]);
});
