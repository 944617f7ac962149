// TeX that stands outside of dollars, and the same as a booklet's text has it.

/** The block or the text that takes the place of an environment that is no formula, by its name. */
const BLOCKS: Readonly<Record<string, string>> = {
  itemize: '- …',
  enumerate: '1. …',
  description: '- definitions: […]',
  abstract: '- lead: …',
  quote: '- quote: …',
  quotation: '- quote: …',
  verse: '- verse: …',
  verbatim: '- code: …',
  lstlisting: '- code: …',
  minted: '- code: …',
  figure: '- image: …',
  table: '- table: …',
  tabular: '- table: …',
  center: '…',
};

/** Environments that say no more than dollars around a formula. */
const DISPLAY = /^(?:equation|displaymath|math)\*?$/;

/** Commands for what this program does by itself. */
const NEEDLESS =
  /^\\(?:noindent|centering|maketitle|tableofcontents|par|bigskip|medskip|smallskip|hfill|sloppy|nobreak|item|appendix|printbibliography|newline|linebreak)$/;

const PAGE = /^\\(?:newpage|clearpage|pagebreak|cleardoublepage)$/;

const SECTION = /^(?:sub)*section\*?$/;

/** The label of a thing as its id: `fig:energie` as `fig-energie`. */
const asId = (label: string): string => label.replace(/[^\p{L}\p{N}_-]+/gu, '-');

/** A unit that a text has as it is typed, without commands and powers; a number that a text has otherwise, `2e-3`. */
const PLAIN_UNIT = /^[^\\^]*$/;
const WITH_POWER = /\de/;

const quantity = (number: string, unit: string): string =>
  PLAIN_UNIT.test(unit) && !WITH_POWER.test(number) ? `${number} ${unit}` : `$\\qty{${number}}{${unit}}$`;

/** The Markdown that takes the place of a command around its words, by command. */
const MARKED: Readonly<Record<string, (words: string) => string>> = {
  textbf: (words) => `**${words}**`,
  emph: (words) => `*${words}*`,
  textit: (words) => `*${words}*`,
  textsl: (words) => `*${words}*`,
  underline: (words) => `*${words}*`,
  texttt: (words) => `\`${words}\``,
  text: (words) => words,
  textsc: (words) => `[${words}]{.smallcaps}`,
  textsf: (words) => words,
  textrm: (words) => words,
  textsuperscript: (words) => `^${words}^`,
  textsubscript: (words) => `~${words}~`,
  footnote: (words) => `^[${words}]`,
  url: (words) => `<${words}>`,
  label: (words) => `id: ${asId(words)}`,
  num: (words) => (WITH_POWER.test(words) ? `$\\num{${words}}$` : words),
};

const LETTERS =
  'alpha α beta β gamma γ delta δ epsilon ε theta θ lambda λ mu μ nu ν pi π rho ρ sigma σ tau τ phi φ omega ω';
const SIGNS = `${LETTERS} Delta Δ Sigma Σ Omega Ω cdot · times × pm ± circ ° degree ° infty ∞ leq ≤ geq ≥ approx ≈`;
const BY_NAME = new Map(
  SIGNS.split(' ').flatMap((name, i, all) => (i % 2 === 0 ? [[name, all[i + 1]!]] : [])),
);

/** A formula between dollars as characters, powers and indices; null where it has more than these. */
export function inSigns(formula: string): string | null {
  const signs = formula
    .slice(1, -1)
    .replace(/\\ce\{((?:[^{}]|\{[^{}]*\})*)\}/g, (_, typed: string) => chemistryInSigns(typed))
    .replace(/\\(?:mathrm|text)\{([^{}]*)\}/g, '$1')
    .replace(/\\([a-zA-Z]+) ?/g, (typed, name: string) => BY_NAME.get(name) ?? typed)
    .replace(/\^(?:\{([^{}]*)\}|(\S))/g, (_, group = '', one = '') => `^${group}${one}^`)
    .replace(/_(?:\{([^{}]*)\}|(\S))/g, (_, group = '', one = '') => `~${group}${one}~`);
  return /[\\{}$]/.test(signs) ? null : signs;
}

/** Chemistry with its charges and indices in braces: `SO4^2-` as `SO_{4}^{2-}`; the arrow as a character. */
const chemistryInSigns = (typed: string): string =>
  typed
    .replace(/\^([0-9]*[+-])/g, '^{$1}')
    .replace(/(?<=[\p{L}\d\])])([+-])(?=\s|$)/gu, '^{$1}')
    .replace(/([\p{L}\])])(\d+)/gu, '$1_{$2}')
    .replaceAll('<=>', '⇌')
    .replaceAll('->', '→')
    .replaceAll(' * ', ' · ');

/** Whether a command is for something that needs no sign here: it is left out. */
export const isNeedless = (typed: string): boolean => NEEDLESS.test(typed);

/** @param typed words between `` and '', an environment, a formula between `\(…\)` or `\[…\]`, or a command with its groups. */
export function inMarkdown(typed: string): string {
  const [, environment] = /^\\begin\{(.*?)\}/.exec(typed) ?? [];
  if (environment) {
    if (DISPLAY.test(environment)) return '$$ … $$';
    return BLOCKS[environment] ?? `$$ \\begin{${environment}} … \\end{${environment}} $$`;
  }
  if (typed.startsWith('``')) return `"${typed.slice(2, -2)}"`;
  if (PAGE.test(typed)) return '- break: page';
  if (typed.startsWith('\\(')) return `$${typed.slice(2, -2).trim()}$`;
  if (typed.startsWith('\\[')) return `$$${typed.slice(2, -2).trim()}$$`;
  const [, command = '', option, words = '', second = ''] =
    /^\\([a-zA-Z]+\*?)(?:\[(.*?)\])?(?:\{(.*?)\})?(?:\{(.*)\})?$/.exec(typed) ?? [];
  if (command === 'includegraphics') return `- image: images/${words.replace(/^.*\//, '')}`;
  if (command === 'vspace') return `- { space: blank, height: ${words} }`;
  if (/cite/i.test(command)) return `[@${words}${option ? `, ${option}` : ''}]`;
  if (command === 'href') return `[${second}](${words})`;
  if (/ref$/i.test(command)) return `[#${asId(words)}]`;
  if (SECTION.test(command)) return `- ${command.startsWith('sub') ? 'sub' : ''}section: ${words}`;
  if (/^(?:SI|qty)$/.test(command)) return quantity(words, second);
  return MARKED[command]?.(words) ?? `$${typed}$`;
}
