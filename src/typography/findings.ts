import { lettersIn } from '../text/glyph-run.ts';
import { riversOf } from './rivers.ts';
import type { Finding, TextLine, TextParagraph } from './types.ts';

/** A line is loose above the one mean word gap, and tight below the other; ems. */
export const LOOSE = 0.5;
export const TIGHT = 0.15;
/** The length by which a line may exceed its measure without being reported. */
const OVERFULL = 0.5;
/** A last line is short below this share of its measure, or below this number of ems. */
const SHORT_SHARE = 0.12;
const SHORT_EMS = 2;
/** The fewest letters that a last line of one word may have. */
const FEWEST_LETTERS = 5;

/** The findings in a paragraph. */
export function findingsOf(paragraph: TextParagraph): Finding[] {
  const { lines, justified } = paragraph;
  return [
    ...lines.flatMap(lineFindings),
    ...ladders(lines),
    ...pageFindings(lines),
    ...(justified ? riversOf(paragraph).map((river): Finding => ({ kind: 'river', ...river })) : []),
    ...(justified ? shortLastLine(lines) : []),
  ];
}

function lineFindings(line: TextLine): Finding[] {
  const findings: Finding[] = [];
  const { justified, meanGap, overfull } = line;
  if (justified && meanGap !== null && meanGap > LOOSE) {
    findings.push({ kind: 'loose-line', lines: [line], gap: meanGap });
  }
  if (justified && meanGap !== null && meanGap < TIGHT) {
    findings.push({ kind: 'tight-line', lines: [line], gap: meanGap });
  }
  if (overfull > OVERFULL) findings.push({ kind: 'overfull-line', lines: [line], points: overfull });
  return findings;
}

/** Runs of two or more hyphenated lines. */
function ladders(lines: readonly TextLine[]): Finding[] {
  const findings: Finding[] = [];
  let run: TextLine[] = [];
  for (const line of lines) {
    if (line.hyphenated) run.push(line);
    else {
      if (run.length >= 2) findings.push({ kind: 'ladder', lines: run as [TextLine, ...TextLine[]] });
      run = [];
    }
  }
  return findings;
}

/** The findings where a paragraph continues on another page: widows, orphans, hyphens at a page's end. */
function pageFindings(lines: readonly TextLine[]): Finding[] {
  const findings: Finding[] = [];
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (!next || next.page === line.page) return;
    if (i === 0) findings.push({ kind: 'orphan', lines: [line] });
    if (line.hyphenated) findings.push({ kind: 'page-end-hyphen', lines: [line] });
    if (i + 2 === lines.length) findings.push({ kind: 'widow', lines: [next] });
  });
  return findings;
}

function shortLastLine(lines: readonly TextLine[]): Finding[] {
  const last = lines.at(-1)!;
  if (lines.length < 2) return [];
  const oneWord = last.gaps.every((gap) => !gap.weighed);
  const why =
    oneWord && lines.at(-2)!.hyphenated
      ? 'end-of-word'
      : oneWord && lettersIn(last.text) < FEWEST_LETTERS
        ? 'short-word'
        : last.right - last.left < Math.max(SHORT_SHARE * last.measure, SHORT_EMS * last.size)
          ? 'short'
          : null;
  return why ? [{ kind: 'short-last-line', lines: [last], why }] : [];
}
