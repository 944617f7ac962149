import { describe, expect, it } from 'vitest';
import type { Layout } from '../../src/layout/page.ts';
import { findingsOf } from '../../src/typography/findings.ts';
import { measureTypography } from '../../src/typography/index.ts';
import { paragraphsOf } from '../../src/typography/lines.ts';
import type { TextParagraph } from '../../src/typography/types.ts';
import { layOut } from '../layout/laid-out.ts';
import { layoutOf, paragraph } from './pages.ts';

/** Kinds of findings, with the first line of each. */
function found(layout: Layout): string[] {
  return measureTypography(layout).findings.map(
    ({ kind, lines: [{ page, text }] }) => `${page}: ${kind} ${text}`,
  );
}

const LAST = 'une dernière ligne assez longue';

describe('word gaps', () => {
  it('are measured in ems in lines that fill their measure', () => {
    // 200 points, less 8 letters of 5 points, over 3 spaces.
    const { total } = measureTypography(layoutOf(paragraph(['aa bb cc dd', LAST])));
    const { tightest, loosest, justified, gap95 } = total;
    expect(justified).toBe(1);
    expect(tightest!.meanGap).toBeCloseTo(160 / 3 / 10, 9);
    expect(loosest).toBe(tightest);
    expect(gap95).toBe(tightest!.meanGap);
  });

  it('end at a formula or a picture, and begin after it', () => {
    const picture = '<img src="30x8" alt="x" data-place="line">';
    const css = `@page { size: 200pt 200pt; margin: 20pt } :root { font: 10pt/12pt 'Source Serif 4'; text-align: justify }`;
    const layout = layOut(`<p>un deux ${picture} trois quatre cinq six sept huit neuf dix onze</p>`, css);
    const [{ lines }] = paragraphsOf(layout) as [TextParagraph];
    const { gaps } = lines[0]!;
    const widths = gaps.map(({ left, right }) => right - left);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(0.01);
    expect(gaps).toHaveLength(lines[0]!.text.split(/ +/).length);
  });

  it('are left out next to spaced punctuation and where their width is fixed', () => {
    const layout = layoutOf(paragraph(['aaa bbb ; ccc : « ddd » eee 1\u202F000', LAST]));
    const { gaps } = measureTypography(layout).total.loosest!;
    expect(gaps.map(({ weighed }) => weighed)).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it('are not judged in last lines, short lines, lines of two words and ragged text', () => {
    const justified = (...lines: Parameters<typeof paragraph>) =>
      measureTypography(layoutOf(paragraph(...lines))).total.justified;
    expect(justified(['aaaa bbbb cccc', 'aaaa bbbb cccc'])).toBe(1);
    expect(justified([{ text: 'before a line break', gap: 0.25 }, LAST])).toBe(0);
    expect(justified(['aaaaaaaa bbbbbbbb', LAST])).toBe(0);
    expect(justified(['aaaa bbbb cccc', LAST], 'left')).toBe(0);
  });

  it('give the loosest line, the tightest, and the gap that 95 % of lines stay below', () => {
    // The more letters, the narrower the spaces.
    const words = (letters: number) =>
      `${'a'.repeat(letters)} ${'b'.repeat(letters)} ${'c'.repeat(letters)} d`;
    const lines = Array.from({ length: 20 }, (_, i) => words(11 + (i % 2)));
    const { total, findings } = measureTypography(
      layoutOf(paragraph([words(10), ...lines, words(12), LAST])),
    );
    const gap = (letters: number) => (200 - 5 * (3 * letters + 1)) / 3 / 10;
    expect(total.loosest!.meanGap).toBeCloseTo(gap(10), 9);
    expect(total.tightest!.meanGap).toBeCloseTo(gap(12), 9);
    expect(total.gap95).toBeCloseTo(gap(11), 9);
    expect(total.looseLines).toBe(11);
    expect(findings.filter(({ kind }) => kind === 'loose-line')).toHaveLength(11);
  });

  it('make a line tight below 0.15 em', () => {
    // 195 points of letters leave 5 for the spaces: 0.167 em for each of three, 0.125 for each of four.
    const words = (...lengths: number[]) => lengths.map((length) => 'a'.repeat(length)).join(' ');
    expect(found(layoutOf(paragraph([words(10, 10, 10, 9), LAST])))).toEqual([]);
    const tight = words(10, 10, 10, 5, 4);
    expect(found(layoutOf(paragraph([tight, LAST])))).toEqual([`0: tight-line ${tight}`]);
  });
});

describe('hyphens', () => {
  it('are counted, inserted or typed, but not on a last line', () => {
    const layout = layoutOf(
      paragraph(['aaaa bbbb cc~', 'dddd eeee ff-', 'gggg hhhh iiii', 'jjjj kkkk ll~', `${LAST}-`]),
    );
    const { total } = measureTypography(layout);
    expect(total).toMatchObject({ hyphens: 3, runningLines: 5, ladders: 1, longestLadder: 2 });
    expect(found(layout)).toContain('0: ladder aaaa bbbb cc-');
  });

  it('on both sides of a page turn make one ladder', () => {
    const lines = ['aaaa bbbb cc~', 'dddd eeee ff~', 'gggg hhhh ii~', 'jjjj kkkk llll', LAST];
    const layout = layoutOf(paragraph(lines.map((text, i) => ({ text, page: i < 2 ? 0 : 1 }))));
    const { findings, pages } = measureTypography(layout);
    expect(findings.find(({ kind }) => kind === 'ladder')!.lines).toHaveLength(3);
    expect(found(layout)).toContain('0: page-end-hyphen dddd eeee ff-');
    expect(pages.map(({ hyphens, pageEndHyphens }) => [hyphens, pageEndHyphens])).toEqual([
      [2, 1],
      [1, 0],
    ]);
  });
});

describe('page turns', () => {
  it('leave a widow or an orphan where a line stands alone', () => {
    const parted = (first: number) =>
      found(
        layoutOf(
          paragraph(
            ['aaaa bbbb cccc dddd', 'eeee ffff gggg hhhh', 'iiii jjjj kkkk llll', LAST].map((text, i) => ({
              text,
              gap: 0.3,
              page: i < first ? 0 : 1,
            })),
          ),
        ),
      );
    expect(parted(1)).toEqual(['0: orphan aaaa bbbb cccc dddd']);
    expect(parted(2)).toEqual([]);
    expect(parted(3)).toEqual([`1: widow ${LAST}`]);
  });
});

describe('rivers', () => {
  const straight = (count: number, page = (_: number) => 0) =>
    layoutOf(
      paragraph([
        ...Array.from({ length: count }, (_, i) => ({ text: 'aaaa bb', gap: 0.3, page: page(i) })),
        { text: 'dernièreligneentière', page: page(count) },
      ]),
    );
  const rivers = (layout: Layout) =>
    measureTypography(layout).findings.filter(({ kind }) => kind === 'river');

  it('are word gaps one under another through four lines', () => {
    expect(rivers(straight(3))).toHaveLength(0);
    expect(rivers(straight(4))).toHaveLength(1);
    const [river] = rivers(straight(6));
    expect(river).toMatchObject({ kind: 'river' });
    expect(river!.lines).toHaveLength(6);
  });

  it('end where the page turns and where gaps overlap by half or less', () => {
    expect(rivers(straight(6, (i) => (i < 3 ? 0 : 1)))).toHaveLength(0);
    const steps = ['aaaa bb', 'aaaaa bb', 'aaaaaa bb', 'aaaaaaa bb', LAST];
    expect(rivers(layoutOf(paragraph(steps.map((text) => ({ text, gap: 0.9 })))))).toHaveLength(0);
    expect(rivers(layoutOf(paragraph(steps.map((text) => ({ text, gap: 1.1 })))))).toHaveLength(1);
  });
});

describe('last lines', () => {
  const why = (before: string, last: string) =>
    measureTypography(layoutOf(paragraph([before, last]))).findings.flatMap((finding) =>
      finding.kind === 'short-last-line' ? [finding.why] : [],
    )[0];

  it('are short when they are the end of a word, a short word, or below 12 % of the measure', () => {
    expect(why('aaaaaaa bbbbbb cc~', 'longuefindemot.')).toBe('end-of-word');
    expect(why('aaaaaaa bbbbbb cc~', 'mot et un autre.')).toBeUndefined();
    expect(why('aaaaaaa bbbbbb ccc', 'tous.')).toBe('short-word');
    expect(why('aaaaaaa bbbbbb ccc', '[31].')).toBe('short-word');
    expect(why('aaaaaaa bbbbbb ccc', 'a la')).toBe('short');
    expect(why('aaaaaaa bbbbbb ccc', 'entière.')).toBeUndefined();
  });

  it('are short below two ems in a narrow measure', () => {
    const why = (last: string) => {
      const [{ lines, ...rest }] = paragraphsOf(layoutOf(paragraph(['aaaaaaa bbbbbb ccc', last]))) as [
        TextParagraph,
      ];
      const narrow = lines.map((line) => ({ ...line, measure: 100 }));
      return findingsOf({ ...rest, lines: narrow }).flatMap((each) =>
        each.kind === 'short-last-line' ? [each.why] : [],
      );
    };
    // Each letter is half an em wide, a space half of that.
    expect([why('a la'), why('a las'), why('ab lasse')]).toEqual([['short'], [], []]);
  });

  it('are not short in a paragraph of one line', () => {
    expect(found(layoutOf(paragraph(['oui'])))).toEqual([]);
  });
});

describe('the measurement', () => {
  it('finds overfull lines of any alignment', () => {
    const layout = layoutOf(paragraph([{ text: 'a'.repeat(50), overfull: 50 }, LAST], 'left'));
    expect(found(layout)).toEqual([`0: overfull-line ${'a'.repeat(50)}`]);
  });

  it('leaves out what pages repeat', () => {
    const layout = layoutOf(paragraph(['aaaa bbbb cccc', LAST]));
    const [page] = layout.pages;
    const repeated = page!.marks.map((mark) => ({ ...mark, owner: 'pagination' as const }));
    const { total } = measureTypography({ ...layout, pages: [page!, { ...page!, marks: repeated }] });
    expect(total.lines).toBe(2);
  });

  it('begins a line at the left end of its measure, its text where it is indented', () => {
    const indented = { text: 'aaaa bbbb cccc', gap: 0.5, indent: 12 };
    const { total } = measureTypography(layoutOf(paragraph([indented, LAST])));
    expect(total.lines).toBe(2);
    const [first] = paragraphsOf(layoutOf(paragraph([indented, LAST])))[0]!.lines;
    expect(first).toMatchObject({ x: 30, left: 42, right: 42 + 12 * 5 + 2 * 5, measure: 200, size: 10 });
  });

  it('judges a line as full up to 0.15 em before the end of its measure', () => {
    const justified = (gap: number) =>
      measureTypography(layoutOf(paragraph([{ text: 'aaaa bbbb cccc', gap }, LAST]))).total.justified;
    // 60 points of letters and two gaps; the measure ends 1.5 points after them.
    expect(justified((200 - 1.5 - 60) / 2 / 10)).toBe(1);
    expect(justified((200 - 1.6 - 60) / 2 / 10)).toBe(0);
  });

  it('reads as before', () => {
    const layout = layoutOf(
      paragraph(['eeee ffff gggg hhhh iiii jjjj kkk', 'aa bb cc dd', LAST]),
      paragraph(
        ['aaaa bbbb cc~', 'dddd eeee ff~', 'gggg hhhh iiii', 'tous.'].map((text, i) => ({
          text,
          page: i < 2 ? 0 : 1,
        })),
      ),
      paragraph(
        [
          { text: 'a'.repeat(50), overfull: 50, page: 1 },
          { text: LAST, page: 1 },
        ],
        'left',
      ),
      paragraph([
        { text: 'aaaa bbbb cccc', gap: 0.05, page: 1 },
        { text: LAST, page: 2 },
      ]),
    );
    const { bodySize, total, body, pages, findings } = measureTypography(layout);
    expect(body).toEqual(total);
    const line = (_: string, value: unknown) =>
      value !== null && typeof value === 'object' && 'text' in value ? value.text : value;
    expect(
      [
        `size ${bodySize}`,
        ...[total, ...pages].map((figures) => JSON.stringify(figures, line)),
        ...findings.map(({ kind, lines: [{ page, y, text }] }) => `${page} ${y} ${kind}: ${text}`),
      ]
        .join('\n')
        .replaceAll('"', ''),
    ).toMatchSnapshot();
  });

  it('finds nothing on pages without text', () => {
    const layout = layoutOf();
    const { total, findings, pages, bodySize } = measureTypography(layout);
    expect(bodySize).toBe(0);
    expect({ findings, pages }).toEqual({ findings: [], pages: [] });
    expect(total).toMatchObject({ lines: 0, tightest: null, loosest: null, gap95: null, longestLadder: 0 });
  });
});
