import type { InterfaceLanguage } from '../faults/print.ts';
import { rect, rule, textMark } from '../layout/annotations.ts';
import type { Layout, Page, PageMark, SetLine } from '../layout/page.ts';
import type { FontFace } from '../text/font-types.ts';
import { plainStyle } from '../text/plain-style.ts';
import type { TextStyle } from '../text/types.ts';
import type { Finding, TextLine, Typography } from './types.ts';
import { wordFinding } from './wording.ts';

/** The width of the strip at the right of each page that holds the labels, points. */
const MARGIN = 110;
const LABEL_SIZE = 6.5;
const LABEL_LEADING = 8;

/**
 * The colour of each kind of finding. Its sign has a shape of its own too, so that a proof can be printed in
 * black: filled gaps (loose), a tint between two rules (tight), a bracket (ladder), a line down the page (river), a
 * bar at the line's end (overfull), dashes under the text (last lines), a bar before it (widows and orphans).
 */
const COLOR = {
  'loose-line': '#e8963c',
  'tight-line': '#2f6fb0',
  ladder: '#7d3c98',
  'page-end-hyphen': '#7d3c98',
  river: '#c0392b',
  'overfull-line': '#000000',
  'short-last-line': '#1e8449',
  widow: '#1e8449',
  orphan: '#1e8449',
} as const satisfies Record<Finding['kind'], string>;
const TIGHT_TINT = '#cfe1f3';

/** The pages, each with a strip at its right. Findings are marked on the page and named in the strip. */
export function proofLayout(
  layout: Layout,
  { findings }: Typography,
  face: FontFace,
  language: InterfaceLanguage,
): Layout {
  const pages = layout.pages.map((page, index) => {
    const here = findings.filter(({ lines }) => lines.some((line) => line.page === index));
    return proofPage(
      page,
      index,
      here,
      (finding) => wordFinding(finding, language).label,
      plainStyle(face, { size: LABEL_SIZE, color: '#000000', lang: language }),
    );
  });
  return { ...layout, pages };
}

function proofPage(
  page: Page,
  index: number,
  findings: readonly Finding[],
  label: (finding: Finding) => string,
  style: TextStyle,
): Page {
  const under = new Map<SetLine, PageMark[]>();
  const over: PageMark[] = [];
  let labelTop = 0;
  for (const finding of findings) {
    const lines = finding.lines.filter((line) => line.page === index);
    for (const line of lines) {
      under.set(line.set, [...(under.get(line.set) ?? []), ...marksUnder(finding, line)]);
    }
    over.push(...marksOver(finding, lines));
    const color = COLOR[finding.kind];
    const y = Math.max(lines[0]!.y, labelTop + LABEL_LEADING);
    labelTop = y;
    const x = page.width + 6;
    over.push(rule(lines[0]!.x + lines[0]!.measure + 8, lines[0]!.y - 2, x - 2, y - 2, 0.3, color));
    over.push(textMark(label(finding), x, y, style));
  }
  over.push(rule(page.width, 0, page.width, page.height, 0.3, '#999999'));
  return { ...page, width: page.width + MARGIN, marks: [...interleave(page.marks, under), ...over] };
}

/** Inserts the marks under a line just before its text, so that they lie above any background. */
function interleave(marks: readonly PageMark[], under: Map<SetLine, PageMark[]>): PageMark[] {
  const set = new Set<SetLine>();
  return marks.flatMap((mark) => {
    const line = mark.kind === 'text' && mark.owner !== 'pagination' ? mark.line : undefined;
    if (!line || set.has(line)) return [mark];
    set.add(line);
    return [...(under.get(line) ?? []), mark];
  });
}

function marksUnder(finding: Finding, line: TextLine): PageMark[] {
  const [top, height] = [line.y - 0.75 * line.size, line.size];
  if (finding.kind === 'loose-line') {
    return line.gaps.map(({ left, right }) => rect(left, top, right - left, height, COLOR['loose-line']));
  }
  if (finding.kind !== 'tight-line') return [];
  const width = line.right - line.left;
  const edge = (y: number) => rect(line.left, y, width, 0.5, COLOR['tight-line']);
  return [rect(line.left, top, width, height, TIGHT_TINT), edge(top), edge(top + height)];
}

/** @param lines the lines of the finding that are on this page. */
function marksOver(finding: Finding, lines: readonly TextLine[]): PageMark[] {
  const color = COLOR[finding.kind];
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const edge = first.x + first.measure;
  switch (finding.kind) {
    case 'loose-line':
    case 'tight-line':
      return [];
    case 'ladder':
    case 'page-end-hyphen': {
      const ticks = lines.map(({ y, size }) =>
        rule(edge + 2, y - 0.25 * size, edge + 5, y - 0.25 * size, 1, color),
      );
      return [...ticks, rule(edge + 5, first.y - first.size, edge + 5, last.y + 2, 1, color)];
    }
    case 'river':
      return finding.gaps.slice(1).map((gap, i) => {
        const [from, to] = [finding.gaps[i]!, finding.lines[i]!];
        return rule(
          middle(from),
          to.y - 0.25 * to.size,
          middle(gap),
          finding.lines[i + 1]!.y - 0.25 * to.size,
          1,
          color,
        );
      });
    case 'overfull-line':
      return [rect(Math.max(edge, first.right) + 1, first.y - 0.8 * first.size, 4, first.size, color)];
    case 'short-last-line':
      return [rule(first.left, first.y + 2.5, first.right, first.y + 2.5, 1, color, [2, 1.5])];
    case 'widow':
    case 'orphan':
      return [rect(first.x - 5, first.y - 0.8 * first.size, 2, first.size, color)];
  }
}

function middle({ left, right }: { readonly left: number; readonly right: number }): number {
  return (left + right) / 2;
}
