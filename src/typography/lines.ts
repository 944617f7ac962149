import type { Layout, PageMark, SetLine, SetParagraph, TextMark } from '../layout/page.ts';
import { getOrMake } from '../once.ts';
import { eachGlyph, lengthOf, textOf } from '../text/glyph-run.ts';
import type { TextLine, TextParagraph, WordGap } from './types.ts';

/** A line fills its measure when it ends within this distance of its end, ems. */
const FULL = 0.15;
/** A line of fewer words has too few gaps to be judged by. */
const FEWEST_WORDS = 3;
/** Words that are farther apart than their spaces make them have something between them, ems. */
const STANDS_BETWEEN = 0.1;
/** French punctuation with a space before or after it, which may have a fixed width. */
const SPACED_BEFORE = ';:!?»';
const SPACED_AFTER = '«';

/** The paragraphs of the pages, in the order of their first lines, without running heads and other repeated text. */
export function paragraphsOf({ pages, tree }: Layout): TextParagraph[] {
  const paragraphs = new Map<SetParagraph, TextLine[]>();
  pages.forEach(({ marks }, page) => {
    for (const [set, lineMarks] of bySetLine(marks)) {
      const { paragraph } = set;
      const source = tree.byIndex[paragraph.element]!.source;
      getOrMake(paragraphs, paragraph, () => []).push(textLine(set, lineMarks, page, source));
    }
  });
  return [...paragraphs].map(([{ align }, lines]) => ({ justified: align === 'justify', lines }));
}

function bySetLine(marks: readonly PageMark[]): Map<SetLine, TextMark[]> {
  const lines = new Map<SetLine, TextMark[]>();
  for (const mark of marks) {
    if (mark.kind !== 'text' || !mark.line || mark.owner === 'pagination') continue;
    getOrMake(lines, mark.line, () => []).push(mark);
  }
  return lines;
}

function textLine(
  set: SetLine,
  marks: readonly TextMark[],
  page: number,
  source: TextLine['source'],
): TextLine {
  const { align, lines } = set.paragraph;
  const { measure, overfull, hyphenated } = lines[set.index]!;
  const first = marks[0]!;
  const last = marks.at(-1)!;
  const x = first.x - first.run.x;
  const right = last.x + last.run.width;
  const size = mostCommonSize(marks);
  const text = marks.map(({ run }) => (run.leader ? ' ' : textOf(run))).join('');
  const gaps = gapsOf(marks);
  const isLast = set.index === lines.length - 1;
  const full = right >= x + measure - FULL * size;
  return {
    page,
    x,
    y: first.y,
    measure,
    left: first.x,
    right,
    size,
    text: text.replace(/[\u00AD\u2010]$/, '-').trim(),
    gaps,
    justified: align === 'justify' && full && !isLast && gaps.length + 1 >= FEWEST_WORDS,
    meanGap: meanGap(gaps, size),
    // A compound word that is broken at its own hyphen counts too.
    hyphenated: !isLast && (hyphenated || /\p{L}[-\u2010]$/u.test(text)),
    overfull,
    source,
    set,
  };
}

/** The size that most glyphs have; 0 when there are none. */
export function mostCommonSize(marks: readonly TextMark[]): number {
  const counts = new Map<number, number>();
  for (const { run } of marks) {
    const { size } = run.style;
    counts.set(size, (counts.get(size) ?? 0) + lengthOf(run));
  }
  let most = 0;
  for (const [size, count] of counts) if (count > (counts.get(most) ?? 0)) most = size;
  return most;
}

function gapsOf(marks: readonly TextMark[]): WordGap[] {
  const gaps: WordGap[] = [];
  let open = null as { left: number; elastic: boolean; before: string } | null;
  let before = '';
  let pen = marks[0]!.x;
  for (const { run, x } of marks) {
    // A formula or a picture stands between, and a gap on either side of it.
    if (x - pen > STANDS_BETWEEN * run.style.size) {
      if (open && open.before !== '') gaps.push({ left: open.left, right: pen, weighed: open.elastic });
      open = null;
      before = '\uFFFC';
    }
    pen = x;
    eachGlyph(run, (text, advance) => {
      if (/^\s/.test(text)) {
        open ??= { left: pen, elastic: true, before };
        if (text !== ' ' && text !== '\u00A0') open.elastic = false;
      } else if (text !== '') {
        if (open && open.before !== '') {
          const spaced = SPACED_BEFORE.includes(text) || SPACED_AFTER.includes(open.before);
          gaps.push({ left: open.left, right: pen, weighed: open.elastic && !spaced });
        }
        open = null;
        before = text;
      }
      pen += advance;
    });
  }
  return gaps;
}

function meanGap(gaps: readonly WordGap[], size: number): number | null {
  const weighed = gaps.filter((gap) => gap.weighed);
  if (weighed.length === 0) return null;
  return weighed.reduce((sum, { left, right }) => sum + right - left, 0) / weighed.length / size;
}
