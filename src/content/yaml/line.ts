/** A line of YAML as an author sees it: `  - text: Bonjour` is indentation, dashes, a key and a value. */
export interface Line {
  /** The offset of its first character in the file. */
  readonly start: number;
  readonly indent: number;
  readonly dashes: string;
  /** The key with its colon, or ''. */
  readonly key: string;
  readonly value: string;
  /** The column, from 0, at which the key or, without a key, the value begins. */
  readonly column: number;
}

const PARTS = /^([ \t]*)((?:-[ \t]+)*)((?:[\p{L}\p{N}_-]+:(?=\s|$))?)[ \t]*(.*)$/su;

/** The line that holds an offset. */
export function lineAt(text: string, offset: number): Line {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  const [, indent, dashes, key, value] = PARTS.exec(text.slice(start, end === -1 ? text.length : end))!;
  const column = indent!.length + dashes!.length;
  return { start, indent: indent!.length, dashes: dashes!, key: key!, value: value!.trimEnd(), column };
}

export function typedLine(text: string, { start }: Line): string {
  return text.slice(start).split(/\r?\n/, 1)[0]!;
}

/** The lines above one, from the nearest, without empty ones and comments. */
export function* linesAbove(text: string, { start }: Line): Generator<Line> {
  for (let at = start; at > 0; ) {
    const line = lineAt(text, at - 1);
    at = line.start;
    if (!isBlank(line)) yield line;
  }
}

/** The lines below that are indented further than a line's key, without empty ones at their end. */
export function linesWithin(text: string, line: Line): Line[] {
  const within: Line[] = [];
  let last = 0;
  for (let at = text.indexOf('\n', line.start) + 1; at > 0 && at < text.length; ) {
    const next = lineAt(text, at);
    const empty = next.value === '' && next.key === '' && next.dashes === '';
    if (!empty && next.indent <= line.column - (line.key ? 0 : line.dashes.length)) break;
    within.push(next);
    if (!empty) last = within.length;
    at = text.indexOf('\n', at) + 1;
  }
  return within.slice(0, last);
}

export function isBlank({ dashes, key, value }: Line): boolean {
  return dashes === '' && key === '' && (value === '' || value.startsWith('#'));
}

/** The most lines of a text that advice repeats. */
export const MOST_LINES = 8;

/**
 * The value of the line at an offset written so that YAML reads it as text: between quotes, or after `|` when it
 * has several lines; null when the line has no value, or more lines than advice can show.
 */
export function asText(text: string, offset: number): string | null {
  const line = lineAt(text, offset);
  const more = linesWithin(text, line);
  if (line.value === '' || more.length > MOST_LINES) return null;
  const head = `${line.dashes}${line.key}${line.key && ' '}`;
  if (more.length === 0 && !line.value.startsWith('| ')) {
    const [, value, comment = ''] = VALUE_AND_COMMENT.exec(line.value)!;
    return head + quoted(value!) + comment;
  }
  const first = line.value.replace(/^[|>][-+]?[ \t]+/, '');
  const lead = ' '.repeat(line.indent);
  const indent = ' '.repeat(line.column + 2);
  const lines = [
    first,
    ...more.map(({ dashes, key, value }) => dashes + [key, value].filter(Boolean).join(' ')),
  ];
  return [`${lead}${head}|`, ...lines.map((one) => (one ? indent + one : ''))].join('\n');
}

/** A comment that an author sets apart from the value; a # after one space may belong to the text. */
const VALUE_AND_COMMENT = /^(.+?)([ \t]{2,}#.*)?$/s;

/** Lines of text as the items of a list, each with a dash instead of the bullet or the number of other programs. */
export function asItems(lines: readonly string[]): string[] {
  const items = lines.map((line) => line.trim().replace(/^(?:\d{1,2}[.)]|[•▪*–—])\s+/, ''));
  return items.map((item) => `- ${isPlain(item) ? item : quoted(item)}`);
}

/** Whether a text needs no quotes in a list. */
export const isPlain = (item: string): boolean => !/[[\]{},]|:(?: |$)| #/.test(item);

const QUOTED = String.raw`"(?:\\.|[^"\\])*"`;
const FORMULA = String.raw`\$(?=\S)(?:\\.|[^$\\])*?\S\$(?!\d)`;
/** Brackets of our markup: ^[a note], [#id], [@source], [^note], [word](address), [word]{attributes}. */
const MARKUP = String.raw`\[(?:(?<=\^\[)(?:[^[\]\n]|\[[^[\]\n]*\])*\]|[@#^][^\]\n]*\]|[^[\]\n]*\](?:\([^)\n]*\)|\{[^}\n]*\}))`;
const MARKUP_AT = new RegExp(MARKUP, 'y');

/** Whether brackets of our markup open at an offset, after words of a text. */
export function opensMarkup(text: string, offset: number): boolean {
  const { start } = lineAt(text, offset);
  const before = text.slice(start, offset).trimEnd();
  MARKUP_AT.lastIndex = offset;
  return /[^\s,[{:"'}\]]$/.test(before) && MARKUP_AT.test(text);
}

/** The line at an offset with the item there between quotes, in a list in brackets or a group in braces. */
export function withItemQuoted(text: string, offset: number): string {
  const line = lineAt(text, offset);
  const typed = typedLine(text, line);
  const at = offset - line.start;
  const starts = [...typed.matchAll(ITEM_START)].flatMap((match) => (match[1] ? [endOf(match)] : []));
  const from = Math.max(0, ...starts.filter((end) => end <= at));
  const rest = typed.slice(from);
  // An item with a bracket in it ends where the line does.
  const isInBraces = typed.lastIndexOf('{', from) > typed.lastIndexOf('[', from);
  const [item] = QUOTED_ITEM.exec(rest) ??
    (isInBraces ? VALUE.exec(rest) : null) ??
    ITEM.exec(rest) ?? [rest];
  return (typed.slice(0, from) + quoted(item) + typed.slice(from + item.length)).trim();
}

/** Texts between double quotes and formulas are passed over; the group is a bracket, brace, comma or colon before an item, no bracket of our markup. */
const ITEM_START = new RegExp(
  String.raw`${QUOTED}|${FORMULA}|((?:(?!${MARKUP})\[|(?<![^\s,[{:])\{|,|:[ \t])[ \t]*)`,
  'g',
);
/** An item between double quotes, its own included. */
const QUOTED_ITEM = new RegExp(String.raw`^${QUOTED}(?=[ \t]*(?:[\],}]|$))`);
/** An item up to the bracket, brace or comma after it; brackets of our markup, formulas and groups of TeX belong to it. */
const ITEM = new RegExp(
  String.raw`^(?:${MARKUP}|${FORMULA}|(?<=[^\s,[{])\{(?:[^{}]|\{[^{}]*\})*\}|[^[\],}])*?(?=[ \t]*(?:[\],}]|$))`,
);

/** A value in braces: a comma without a key after it is the text's. */
const VALUE = new RegExp(
  String.raw`^(?:${MARKUP}|[^[\]{}])*?(?=[ \t]*(?:[\]}]|$|,[ \t]*[\p{L}_][\p{L}\p{N}_\-]*:(?:[ \t]|$)))`,
  'u',
);

function endOf({ index, 0: match }: RegExpExecArray): number {
  return index + match.length;
}

/** A text between quotes: single ones where it has double ones or backslashes, and no apostrophe. */
export function quoted(value: string): string {
  const inner = withoutOwnQuotes(value);
  if (/["\\]/.test(inner) && !inner.includes("'")) return `'${inner}'`;
  return `"${inner.replace(/["\\]/g, '\\$&')}"`;
}

/** `"Il dit "oui"."` without its outer quotes; `"Oui", dit-il, "non"` as it is, where they belong to the text. */
function withoutOwnQuotes(value: string): string {
  const quote = value[0]!;
  // A word processor makes curved quotes of straight ones.
  const [, curved] = /^[“„‟]([^“”„‟]*)[“”]$/.exec(value) ?? [];
  if (curved) return curved;
  if (quote !== '"' && quote !== "'") return value;
  // Apostrophes between letters close nothing: 'L'énergie est là'.
  if (quote === "'" && /^'[^']*(?:(?<=\p{L})'(?=\p{L})[^']*)+'$/u.test(value)) return value.slice(1, -1);
  const next = value.indexOf(quote, 1);
  if (next === -1) return quote === '"' ? value.slice(1) : value;
  const opensAnother = /[\s(«]/.test(value[next - 1]!);
  const whole = next === value.length - 1 || (opensAnother && value.endsWith(quote));
  return whole ? value.slice(1, -1) : value;
}
