import type { Layout } from '../layout/page.ts';
import { figuresOf } from './figures.ts';
import { findingsOf } from './findings.ts';
import { mostCommonSize, paragraphsOf } from './lines.ts';
import type { TextLine, Typography } from './types.ts';

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
