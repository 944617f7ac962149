import type { FoundProblem } from './found-problem.ts';
import { lineAt } from './line.ts';

/**
 * A slip of the pen in the line at an offset, which YAML reads as something else, with or without an error: a tab
 * or a no-break space at its head, a long dash or bullet for a dash, no space after a dash or a colon, `：` or `=`
 * for a colon or none before `|`; null when there is none.
 */
export function slipIn(text: string, offset: number): FoundProblem | null {
  const { start } = lineAt(text, offset);
  const [line = ''] = text.slice(start).split(/\r?\n/, 1);
  for (const { problem, pattern, mend } of SLIPS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const from = start + match[1]!.length;
    const instead = mend(match);
    return { problem, from, to: from + match[2]!.length, instead };
  }
  return null;
}

interface Slip {
  readonly problem: FoundProblem['problem'];
  /** Three groups: the text before the slip, the slip, the text after it. */
  readonly pattern: RegExp;
  readonly mend: (match: RegExpExecArray) => string;
}

const SLIPS: readonly Slip[] = [
  {
    problem: 'no-break-indent',
    pattern: /^([ \t]*)([\u00A0\u202F][ \t\u00A0\u202F]*)(?=\S)(.*)$/su,
    mend: ([line]) => line.replace(/^[ \u00A0\u202F]+/, (spaces) => ' '.repeat(spaces.length)).trimEnd(),
  },
  {
    problem: 'no-break-space',
    pattern:
      /^([ \t]*(?:-[ \t]*)*(?:[\p{L}_][\p{L}\p{N}_-]*(?::|(?=[\u00A0\u202F]+:(?:\s|$))))?)([\u00A0\u202F]+)(.*)$/su,
    mend: ([line]) =>
      line
        .replace(/[\u00A0\u202F]+(?=:)/, '')
        .replace(/[\u00A0\u202F]/g, ' ')
        .trim(),
  },
  {
    problem: 'dash',
    pattern: /^( *(?:- +)*)(-(?=[\p{L}"'{[]))(.*)$/su,
    mend: ([, before, , after]) => `${before}- ${after}`.trim(),
  },
  {
    problem: 'comment-sign',
    pattern: /^([ \t]*)(\/\/|<!--)(.*)$/su,
    mend: ([, , , after]) => `# ${after!.replace(/-->\s*$/, '').trim()}`,
  },
  {
    problem: 'no-dash',
    pattern: /^( *(?:- +)*)([–—•]\s+(?=[\p{L}_][\p{L}\p{N}_-]*:(?:\s|$)))(.*)$/su,
    mend: ([, before, , after]) => `${before}- ${after}`.trim(),
  },
  {
    problem: 'wide-colon',
    pattern: /^(\s*(?:- +)*[\p{L}_][\p{L}\p{N}_-]*)([\s\u00A0]*\uFF1A)(.*)$/su,
    mend: ([, before, , after]) => `${before}: ${after!.trim()}`.trim(),
  },
  {
    problem: 'colon-space',
    pattern: /^(\s*(?:- +)*[\p{L}_][\p{L}\p{N}_-]*)(:(?=[\p{L}\d"'{[|]))(.*)$/su,
    mend: ([, before, , after]) => `${before}: ${after}`.trim(),
  },
  {
    problem: 'equals',
    pattern: /^(\s*(?:- +)*[\p{L}_][\p{L}\p{N}_-]*)(\s*=)(.*)$/su,
    mend: ([, before, , after]) => `${before}: ${after!.trim()}`.trim(),
  },
  {
    problem: 'no-colon',
    pattern: /^(\s*(?:- +)*[\p{L}_][\p{L}\p{N}_-]*)( +(?=[|>][+-]?\s*$))(.*)$/su,
    mend: ([, before, , after]) => `${before}: ${after!.trim()}`.trim(),
  },
];
