import type { Layout } from '../layout/page.ts';
import { findingsOf, LOOSE, TIGHT } from './findings.ts';
import { mostCommonSize, paragraphsOf } from './lines.ts';
import type { Figures, Finding, FindingKind, TextLine, TextParagraph, Typography } from './types.ts';

/** Lines whose size differs from the body size by at most this share of it are body text. */
const BODY = 0.05;

/** Measures how the lines of a layout are spaced and hyphenated, and finds the places that are worth a look. */
export function measureTypography(layout: Layout): Typography {
  const paragraphs = paragraphsOf(layout);
  const findings = paragraphs
    .flatMap(findingsOf)
    .sort(({ lines: [a] }, { lines: [b] }) => a.page - b.page || a.y - b.y || a.x - b.x);
  const figures = (isIn: (line: TextLine) => boolean) => figuresOf(paragraphs, findings, isIn);
  const marks = layout.pages.flatMap((page) => page.marks.filter((mark) => mark.kind === 'text'));
  const bodySize = mostCommonSize(marks);
  return {
    bodySize,
    pages: layout.pages.map((_, page) => ({ page, ...figures((line) => line.page === page) })),
    total: figures(() => true),
    body: figures(({ size }) => Math.abs(size - bodySize) <= BODY * bodySize),
    findings,
  };
}

/** The figures of the lines for which `isIn` holds: those of a page, or those of a size. */
function figuresOf(
  paragraphs: readonly TextParagraph[],
  findings: readonly Finding[],
  isIn: (line: TextLine) => boolean,
): Figures {
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines.filter(isIn));
  const running = paragraphs.flatMap((p) => (p.lines.length > 1 ? p.lines.filter(isIn) : []));
  const spaced = lines
    .filter(({ justified, meanGap }) => justified && meanGap !== null)
    .sort((a, b) => a.meanGap! - b.meanGap!);
  const found = findings.filter((finding) => isIn(finding.lines[0]));
  const count = (kind: FindingKind) => found.filter((finding) => finding.kind === kind).length;
  const ladders = found.filter(({ kind }) => kind === 'ladder').map((ladder) => ladder.lines.length);
  const hyphens = running.filter(({ hyphenated }) => hyphenated).length;
  return {
    lines: lines.length,
    justified: lines.filter(({ justified }) => justified).length,
    tightest: spaced[0] ?? null,
    loosest: spaced.at(-1) ?? null,
    gap95: spaced[Math.min(spaced.length - 1, Math.floor(0.95 * spaced.length))]?.meanGap ?? null,
    looseLines: spaced.filter(({ meanGap }) => meanGap! > LOOSE).length,
    tightLines: spaced.filter(({ meanGap }) => meanGap! < TIGHT).length,
    runningLines: running.length,
    hyphens,
    ladders: ladders.length,
    longestLadder: Math.max(hyphens > 0 ? 1 : 0, ...ladders),
    pageEndHyphens: count('page-end-hyphen'),
    rivers: count('river'),
    overfullLines: count('overfull-line'),
    shortLastLines: count('short-last-line'),
    widows: count('widow'),
    orphans: count('orphan'),
  };
}
