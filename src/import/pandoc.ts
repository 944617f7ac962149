// Forms that Pandoc, Quarto and R Markdown add to Markdown, as the forms that are read. Every line stays where it is.

const CODE_FENCE = /^[ \t]*(`{3,}|~{3,})/;
/** The fence of a div, `::: {.callout-note}`; its content stays. */
const DIV_FENCE = /^[ \t]*:{3,}.*$/;
/** `{#id .class width=50%}`. */
const ATTRIBUTES = String.raw`\{(?=[^{}\n]*[#.=])[^{}\n]*\}`;
const AFTER_LINK = new RegExp(String.raw`(\]\([^()\n]*\))${ATTRIBUTES}`, 'g');
const AFTER_SPAN = /(?<!!)\[([^[\]\n]+)\]\{[.#][^{}\n]*\}/g;
const AT_LINE_END = new RegExp(String.raw`^((?:#{1,6}|Table:)[ \t].*?|.*\$\$)[ \t]*${ATTRIBUTES}[ \t]*$`);
const AFTER_CODE = /(`[^`\n]+`)\{[.#][^{}\n]*\}/g;
/** A caption after an empty line below a table, `: Words`. */
const CAPTION = /^:[ \t]+(?=\S)/;
/** A space that no line ends at, `5\\ km`; code and formulas are left alone, where it means another thing. */
const NO_BREAK_SPACE = /(`[^`\n]*`|\$[^$\n]+\$)|(?<=\S)\\ (?=\S)/g;
const DISPLAY = 'equation|align|alignat|gather|multline|eqnarray|displaymath';
const ENVIRONMENT = new RegExp(
  String.raw`(\$\$[ \t]*)?\\begin\{(${DISPLAY})(\*?)\}([\s\S]*?)\\end\{\2\3\}`,
  'g',
);
const BRACKETED = /\\\[(?=[^\]]*(?:\\[a-zA-Z]|[\^_]))([\s\S]*?)\\\]|\\\((?=[^\n]*?\\\))([^\n]*?)\\\)/g;

/** Markdown without attributes and fences of divs, and with dollars around each formula. */
export function plainPandoc(text: string): string {
  const code: string[] = [];
  const typed = text.split('\n');
  const isCode = fencedLines(text);
  const lines = typed.map((line, i) => {
    // Code is put aside, so that formulas are not looked for in it.
    if (isCode[i]) return `\uE000${code.push(line) - 1}\uE000`;
    if (DIV_FENCE.test(line)) return '';
    const isCaption = i > 1 && typed[i - 1]!.trim() === '' && /^[ \t]*\|/.test(typed[i - 2]!);
    return (isCaption ? line.replace(CAPTION, 'Table: ') : line)
      .replace(AT_LINE_END, '$1')
      .replace(AFTER_LINK, '$1')
      .replace(AFTER_SPAN, '$1')
      .replace(AFTER_CODE, '$1')
      .replace(NO_BREAK_SPACE, (_, kept?: string) => kept ?? '\u00A0');
  });
  return lines
    .join('\n')
    .replace(ENVIRONMENT, inDollars)
    .replace(BRACKETED, (_, display?: string, line?: string) =>
      display === undefined ? `$${line!.trim()}$` : `$$${display}$$`,
    )
    .replace(/\uE000(\d+)\uE000/g, (_, i: string) => code[Number(i)]!);
}

/** A formula of LaTeX on lines of its own; one that stands between dollars already is left alone. */
function inDollars(typed: string, dollars = '', name = '', star = '', tex = ''): string {
  if (dollars) return typed;
  const body = tex.replace(/\\label\{[^{}]*\}/g, '');
  const isPlain = name === 'equation' || name === 'displaymath';
  return isPlain ? `$$${body}$$` : `$$\\begin{${name}${star}}${body}\\end{${name}${star}}$$`;
}

/** Whether each line of a text is one of code between fences, or a fence. */
export function fencedLines(text: string): boolean[] {
  let fence: string | null = null;
  return text.split('\n').map((line) => {
    const [, ticks] = CODE_FENCE.exec(line) ?? [];
    const isCode = fence !== null || ticks !== undefined;
    if (ticks && fence === null) fence = ticks;
    else if (ticks && line.trim().startsWith(fence!)) fence = null;
    return isCode;
  });
}
