import { expect, test } from 'vitest';
import type { Finding, TextLine } from '../../src/typography/types.ts';
import { decimal, ems, wordFinding } from '../../src/typography/wording.ts';

const lines = Array.from({ length: 4 }, () => ({})) as unknown as [TextLine, ...TextLine[]];
const FINDINGS: readonly Finding[] = [
  { kind: 'loose-line', lines, gap: 0.614 },
  { kind: 'tight-line', lines, gap: 0.1 },
  { kind: 'ladder', lines },
  { kind: 'page-end-hyphen', lines },
  { kind: 'river', lines, gaps: [] },
  { kind: 'overfull-line', lines, points: 1.25 },
  { kind: 'short-last-line', lines, why: 'end-of-word' },
  { kind: 'short-last-line', lines, why: 'short-word' },
  { kind: 'short-last-line', lines, why: 'short' },
  { kind: 'widow', lines },
  { kind: 'orphan', lines },
];

test.each(['fr', 'en'] as const)('every finding in words, and its label (%s)', (language) => {
  const told = FINDINGS.map((finding) => {
    const { what, label } = wordFinding(finding, language);
    return `${what} [${label}]`;
  });
  expect(told.join('\n')).toMatchSnapshot();
});

test('numbers have the decimal sign of their language', () => {
  expect([ems(0.375, 'fr'), ems(0.375, 'en')]).toEqual(['0,38 em', '0.38 em']);
  expect([decimal(2, 1, 'fr'), decimal(2, 0, 'en')]).toEqual(['2,0', '2']);
});
