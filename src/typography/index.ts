import type { Layout } from '../layout/page.ts';
import { figuresOf } from './figures.ts';
import { findingsOf } from './findings.ts';
import { mostCommonSize, paragraphsOf } from './lines.ts';
import type { TextLine, Typography } from './types.ts';

/** Lines whose size is within so much of the body's are body text. */
const BODY = 0.05;

/** Measures the typography of pages: how lines are spaced and hyphened, and what is to be looked at. */
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
