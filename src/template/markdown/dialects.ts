import type { MarkdownIt } from 'markdown-it';
import type { Report } from '../../faults/fault.ts';
import type { PlaceOf } from '../../faults/source.ts';
import { matchAt } from './tokens.ts';

// TeX outside of dollars, which would be printed as typed.

/** `\begin{align} … \end{align}`, in one paragraph. */
const ENVIRONMENT = String.raw`\\begin\{([a-zA-Z]+\*?)\}[\s\S]*?\\end\{\1\}`;
/**
 * Formulas in `\( \)` and `\[ \]`. Brackets that are to be printed are typed `\[…\]` too, so it is a formula only with a
 * sign of formulas in it, or with spaces around an equation.
 */
const DELIMITED = String.raw`\\\((?:[^\\\n]|\\[^)\n])*\\\)|\\\[(?=[^\]]*(?<!\\)(?:\\[a-zA-Z]|[\^_])|\s[^\]]*(?<!\\)=[^\]]*\s\\\])(?:[^\\]|\\[^\]])*?\\\]`;
/** `\cite[p. 3]{key}`, `\frac{1}{2}`; a path such as `C:\temp\{x}` or `\temp{{x}}` is none. */
const COMMAND = String.raw`\\[a-zA-Z]{2,}\*?(?:\[[^\]\n]*\])?(?:\{(?!\{)(?:[^{}\n]|\{[^{}\n]*\})*\})+`;
/** `\alpha`; not within a path. */
const SIGN = String.raw`(?<![\w:/\\.])\\(?:alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|varphi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Pi|Sigma|Phi|Psi|Omega|times|cdot|pm|leq?|geq?|neq?|approx|infty|rightarrow|to|circ|degree|ldots|dots)(?![a-zA-Z])`;

/** `\newpage`, `\noindent`; not within a path. */
const OF_PAGES = String.raw`(?<![\w:/\\.])\\(?:newpage|clearpage|cleardoublepage|pagebreak|linebreak|newline|noindent|centering|maketitle|tableofcontents|bigskip|medskip|smallskip|hfill|item|appendix|printbibliography)(?![a-zA-Z])`;
/** ``words'' in the quotation marks of TeX. */
const QUOTES = String.raw`(?<!\`)\`\`(?=[^\s\`])[^\`\n]*?''(?!\`)`;

const TEX = new RegExp(`${ENVIRONMENT}|${DELIMITED}|${COMMAND}|${SIGN}|${OF_PAGES}|${QUOTES}`, 'y');

/** `5\,m`, `3~m`: a space of TeX between two words; `H~2~O` is an index, `~/x` a folder. */
const TEX_SPACE =
  /(?<=[\p{L}\p{N}.)])(?:\\[,;](?=[\p{L}\p{N}\\%€$°])|(?<!(?:\/\/|www\.|@|~)\S*)~(?=[\p{L}\p{N}])(?!\S*~))/uy;

// Forms of other Markdowns that booklets do not have. Each is reported, with what to write in its place.

const INLINE_FORMS = {
  // ==marked== and ++inserted++, as words and not as signs of a program: x==y, C++.
  'markdown-highlight': /(?<![\p{L}\p{N}=])==(?=[^\s=])(?:[^=\n]|=(?!=))*[^\s=]==(?![\p{L}\p{N}=])/uy,
  'markdown-insertion': /(?<![\p{L}\p{N}+])\+\+(?=[^\s+])(?:[^+\n]|\+(?!\+))*[^\s+]\+\+(?![\p{L}\p{N}+])/uy,
  'markdown-command': TEX,
  'markdown-tex-space': TEX_SPACE,
  // [[Page]] of wikis; a matrix has no letter at its beginning.
  'markdown-wiki': /\[\[(?=\p{L})[^[\]\n]+\]\](?![({\]])/uy,
  // ** words ** with a space at either end, not what stands between two passages that are strong; ** that nothing closes.
  'markdown-strong':
    /(?<![\p{L}\p{N}\p{P}])\*\*(?=[ ]?[\p{L}\p{N}])(?:[ ][^*\n]*[^*\s][ ]?|[^*\n]*[^*\s][ ])\*\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}\p{P}])\*\*(?=[\p{L}\p{N}])(?![^*]*\*)/uy,
  // \n as programs write the end of a line; \nu and \nabla are TeX.
  'markdown-newline': /(?<=[\p{L}\p{N}.!?;,…»)"])\\n(?=\p{Lu}|[\s•-]|$)/uy,
  // 2*3*4 and 3*x et 4*y, whose signs would be emphasis; not in*cro*yable.
  'markdown-product':
    /(?<=[\p{L}\p{N}])\*(?=[\p{L}\p{N}(])(?:(?<=\p{N}\*)[^*_\n]*[\p{L}\p{N})]|[\p{L}\p{N}]{1,2}|[^*_\n]*[ ][^*_\n]*[\p{L}\p{N}]|[^*_\n]*[\p{L}\p{N})](?=\*\p{N}))\*(?=[\p{L}\p{N}(])/uy,
  'markdown-emoji': /(?<![\p{L}\p{N}:]):[a-z][a-z_]+[0-9]?:(?![\p{L}\p{N}:])/uy,
} as const;

/** The forms that paragraphs begin with. */
const PARAGRAPH_FORMS = {
  // The line below the head of a table: `--- | :-:`.
  'markdown-table': /\|.*\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?:\n|$)/,
  'markdown-alert': /^\[!(?:note|tip|important|warning|caution)\]/i,
  'markdown-container': /^:{3,}/,
  // Lines that begin as items do elsewhere, and would run on as one paragraph; not those that end in a forced break.
  'markdown-list':
    /^([•▪◦‣·][ \t\u00A0]*|-(?=\p{L})|[a-z]\) ).*(?<![\\]| {2})\n[ \t]*(?:[•▪◦‣·]|-(?=\p{L})|[a-z]\) )/mu,
  // A title without the space after its signs; one # alone may be a hashtag.
  // Lines whose words stand apart as in columns; not within formulas and code.
  'markdown-columns': /^(?!.*[$`]).*\S(?:\t| {3,})\S.*\n.*\S(?:\t| {3,})\S/mu,
  'markdown-heading': /^#{2,6}\p{L}/u,
  'markdown-contents': /^\[(?:toc|\[_toc_\])\]$/i,
} as const;

/** The sign of a list that an item begins with, which the list sets itself; no dash of a dialogue, no minus. */
const BULLET = /^(?:[•▪◦‣·–]|[-+](?!.*\n.*\S))(?=[ \t\u00A0]+["«*_\p{L}])/u;

/** Reports the sign of a list at the head of an item's text. @param at the place of an offset in the text. */
export function reportBullet(item: string, at: PlaceOf, report: Report): void {
  const [sign] = BULLET.exec(item) ?? [];
  if (sign) report.error('markdown-bullet', at(0), { sign });
}

export type InlineDialect =
  | keyof typeof INLINE_FORMS
  | 'markdown-emphasis'
  | 'markdown-power'
  | 'markdown-task'
  | 'markdown-note'
  | 'formula-spaced'
  | 'formula-unclosed';
type ParagraphDialect = keyof typeof PARAGRAPH_FORMS;

/** The forms that a character may begin. */
const BY_FIRST: Readonly<Record<string, readonly (keyof typeof INLINE_FORMS)[]>> = {
  '=': ['markdown-highlight'],
  '+': ['markdown-insertion'],
  '\\': ['markdown-command', 'markdown-tex-space', 'markdown-newline'],
  '`': ['markdown-command'],
  '~': ['markdown-tex-space'],
  '[': ['markdown-wiki'],
  '*': ['markdown-strong', 'markdown-product'],
  ':': ['markdown-emoji'],
};

/** Inline forms are `refused` tokens; their content is what was typed. */
export function dialects(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'dialect', (state, silent) => {
    for (const name of BY_FIRST[state.src[state.pos]!] ?? []) {
      const match = matchAt(INLINE_FORMS[name], state);
      if (!match) continue;
      if (!silent) state.push('refused', name, 0).content = match[0];
      state.pos += match[0].length;
      return true;
    }
    return false;
  });
}

/** The form of another Markdown that a paragraph has; null for none. */
export function dialectOf(paragraph: string): ParagraphDialect | null {
  for (const [name, pattern] of Object.entries(PARAGRAPH_FORMS)) {
    if (pattern.test(paragraph)) return name as ParagraphDialect;
  }
  return null;
}
