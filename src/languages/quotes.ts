import { type Edit, LETTER, OPAQUE, type Rule, replace, WORD_END } from './rules.ts';

type Pair = readonly [open: string, close: string];

/** The quotation marks of a language, and what it writes with an apostrophe. */
export interface QuoteStyle {
  /** The double marks by the depth of their nesting; deeper ones have the last. */
  readonly levels: readonly Pair[];
  /** Pairs of double marks that stay as typed: `«»`. */
  readonly kept: readonly string[];
  /** Double marks that open or close by what stands around them: »so« is German, and “ closes there. */
  readonly turned?: string;
  /** The single marks around words. */
  readonly single: Pair;
  /** Words that begin with an apostrophe, as alternatives of a pattern. */
  readonly elisions: string;
}

const DOUBLE = /["«»“„]/;
const BEGINS = /[^\s!?;:.,)\]}»”]/;
const MARK = /["«»“”„]/g;
/** The marks that close what each curly mark opens. A straight one is the partner of any, as keyboards give it after „ or «. */
const CLOSERS: Readonly<Record<string, string>> = { '«': '»', '»': '«', '“': '”', '„': '“”', '"': '"«»“”' };

/**
 * A rule that sets pairs of straight or curly double quotation marks as the language has them, by the depth of their
 * nesting. A mark without its partner stays as typed.
 */
export function quotes({ levels, kept, turned = '' }: QuoteStyle): Rule {
  return (text) => {
    if (!DOUBLE.test(text)) return [];
    const edits: Edit[] = [];
    const open: number[] = [];
    const marks = [...text.matchAll(MARK)];
    const opensAt = (i: number, inside: boolean) =>
      `"${turned}`.includes(text[i]!) ? opens(text, i, inside) : '«“„'.includes(text[i]!);
    for (const [n, { 0: char, index: i }] of marks.entries()) {
      if (opensAt(i, open.length > 0)) {
        open.push(i);
        continue;
      }
      if (char === '"' && /\d/.test(text[i - 1] ?? '') && closesMore(marks.slice(n), open.length, opensAt))
        continue;
      // Marks that opened since and did not close have no partner.
      const depth = open.findLastIndex((place) => char === '"' || CLOSERS[text[place]!]!.includes(char));
      if (depth < 0) continue;
      const start = open[depth]!;
      open.length = depth;
      const typed = text[start] === char ? undefined : kept.find((pair) => isTyped(pair, text[start]!, char));
      const [left, right] = typed
        ? [typed.charAt(0), typed.charAt(1)]
        : levels[Math.min(depth, levels.length - 1)]!;
      if (text[start] !== left) edits.push({ start, end: start + 1, text: left });
      if (char !== right) edits.push({ start: i, end: i + 1, text: right });
    }
    return edits.sort((a, b) => a.start - b.start);
  };
}

/** Whether a pair of marks was typed, one of them straight or none. */
function isTyped([left, right]: string, open: string, close: string): boolean {
  return (open === left || open === '"') && (close === right || close === '"');
}

/** Whether a mark opens: it follows nothing, a space or an opening sign, and a word or sign follows it. */
function opens(text: string, i: number, inside: boolean): boolean {
  const before = text[i - 1] ?? ' ';
  const after = text[i + 1] ?? ' ';
  // An opaque passage may end in a space or not. A mark after it opens if none is open.
  if (before === OPAQUE) return !inside && BEGINS.test(after);
  return /[\s([{«“"„‚‹‘’'¿¡–—/-]/.test(before) && BEGINS.test(after);
}

/** Whether more marks close than are open, before the next one that opens: the first then means inches, as in "a 15" screen". */
function closesMore(
  marks: readonly RegExpExecArray[],
  open: number,
  opensAt: (i: number, inside: boolean) => boolean,
): boolean {
  let closing = 0;
  for (const { index } of marks) {
    if (opensAt(index, true)) return false;
    if (++closing > open) return true;
  }
  return false;
}

/** Elisions of English, which texts in other languages quote too: rock ’n’ roll. */
const ENGLISH_ELISIONS = 'n|tis|twas|twere|twill|til|till|em|cause|cos|bout|round|kay';

/** « », with “ ” and ‘ ’ within them. */
export const GUILLEMETS: QuoteStyle = {
  levels: [
    ['«', '»'],
    ['“', '”'],
    ['‘', '’'],
  ],
  kept: ['«»'],
  single: ['‘', '’'],
  elisions: ENGLISH_ELISIONS,
};

/** “ ”, with ‘ ’ within them. */
export const CURLY: QuoteStyle = { ...GUILLEMETS, levels: GUILLEMETS.levels.slice(1) };

const BEFORE_SINGLE = '(?<=^|[\\s(\\[{«“„‚‹‘¿¡—–/-])';
/** A figure of a decade or a century: ’90s, ’68, ’900. */
const YEARS = `\\d\\d?0s|\\d\\d${WORD_END}|\\d00${WORD_END}`;

/**
 * Sets straight marks that are not pairs of double quotation marks: after a figure they are primes (5′ 30″), around
 * words single quotation marks, elsewhere apostrophes. They come after `quotes`.
 */
export function singleMarks({ single: [open, close], elisions }: QuoteStyle): readonly Rule[] {
  const within = `(?:[^'’‘${open}${close}\\n]|(?<=[${LETTER}])['’](?=[${LETTER}])|(?<=[ \\n])’(?=[${LETTER}]))`;
  return [
    // 1’234’567, as Switzerland has it.
    replace(/\d'\d{3}/, `(?<=\\d)'(?=\\d{3}(?!\\d))`, '’'),
    // ’90s, rock ’n’ roll, ’tis.
    replace(/'/, `${BEFORE_SINGLE}'(?=${YEARS}|(?:${elisions})(?:['’]|${WORD_END}))`, '’'),
    replace(/'/, `(?<=’n)'`, '’'),
    // A mark opens where another closes; between letters it is an apostrophe.
    replace(/'/, `${BEFORE_SINGLE}'(?=[^\\s'’]${within}*['’](?![${LETTER}0-9]))`, open),
    replace(
      new RegExp(`${open}.*'`, 's'),
      `(?<=${open}(?:[^'’‘${open}${close}\\n]|['’](?=[${LETTER}])){0,400}[^\\s'’${close}])'(?![${LETTER}0-9])`,
      close,
    ),
    replace(/''/, "(?<=\\d)''", '″'),
    replace(/"/, '(?<=\\d)"', '″'),
    replace(/'/, `(?<=\\d)'(?![${LETTER}'])`, '′'),
    replace(/'/, `'(?:(?<=[${LETTER}\\d.,;:!?…)\\]}»”\uFFFC]')|(?=[${LETTER}])(?<=${BEFORE_SINGLE}'))`, '’'),
  ];
}
