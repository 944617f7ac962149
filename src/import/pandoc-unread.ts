import { fencedLines } from './pandoc.ts';

/** A form of Pandoc's Markdown that stays as it is typed: its first line, from 1, and the words there. */
interface UnreadForm {
  readonly line: number;
  readonly typed: string;
}

const FORMS = [
  // A grid table, and a simple one.
  /^[ \t]*\+(?:[-=:]+\+)+[ \t]*$/,
  /^ *-{2,}(?: +-{2,})+ *$/,
  // A shortcode of Quarto.
  /^\{\{<.*>\}\}[ \t]*$/,
  // A list of examples, and a block of lines.
  /^\(@[\w-]*\)[ \t]/,
  /^\|[ \t][^|]*$/,
  // A command of LaTeX, on a line of its own or among words.
  /^\\(?!begin\b|end\b)[a-zA-Z]+(?:\{[^{}]*\})*[ \t]*$/,
  /\\(?:[cC]ite\w*|ref|label|footnote|emph|text(?:bf|it|tt))\{/,
];

/** A page break of LaTeX or Quarto, which is read where it is all of its paragraph. */
export const isPageBreak = (paragraph: string): boolean =>
  /^(?:\\(?:newpage|pagebreak|clearpage)(?:\{\})?|\{\{< *pagebreak *>\}\})$/.test(paragraph.trim());

/** The forms that are not read, the first of each paragraph. Code has none. */
export function unreadForms(text: string): UnreadForm[] {
  const isCode = fencedLines(text);
  const forms: UnreadForm[] = [];
  let isTold = false;
  withoutFormulas(text)
    .split('\n')
    .forEach((line, i, lines) => {
      const isAlone = !lines[i - 1]?.trim() && !lines[i + 1]?.trim();
      if (line.trim() === '' || (isAlone && isPageBreak(line))) isTold = false;
      else if (!isTold && !isCode[i] && FORMS.some((form) => form.test(withoutCode(line)))) {
        isTold = true;
        forms.push({ line: i + 1, typed: line.trim() });
      }
    });
  return forms;
}

/** The text with spaces in place of formulas on lines of their own. */
const withoutFormulas = (text: string) =>
  text.replace(/\\begin\{(\w+\*?)\}[\s\S]*?\\end\{\1\}|\$\$[\s\S]*?\$\$|\\\[[\s\S]*?\\\]/g, (formula) =>
    formula.replace(/[^\n]/g, ' '),
  );

const withoutCode = (line: string) => line.replace(/`[^`]*`|\$[^$\s](?:[^$]*[^$\s])?\$/g, '');
