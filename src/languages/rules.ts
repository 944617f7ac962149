/** A change to a text: another text replaces the characters from `start` to `end`. Offsets are UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A passage that is set with an OpenType feature. Offsets are UTF-16 units. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly feature: 'sups' | 'subs' | 'c2sc';
}

/** Finds the changes to a paragraph's text, in order and without overlaps. */
export type Rule = (text: string) => readonly Edit[];
export type MarkRule = (text: string) => readonly Mark[];

/** The typesetting rules of one language. Each rule applies to the text that the one before it has left. */
export interface LanguageRules {
  readonly rules: readonly Rule[];
  /** The features to set in the text that the rules have left. */
  readonly marks: readonly MarkRule[];
}

/**
 * The character that replaces each one that rules must not read: those of code, of another language, of a leader.
 * A line feed stands for a forced break.
 */
export const OPAQUE = '\uFFFC';

// Classes of characters for the rules' patterns. They cover Latin script. Unicode's own classes, such as \p{L}, are
// so large that compiling them takes longer than all other work of the rules.
/** Letters, with modifier letters such as ᵉ. */
export const LETTER = 'A-Za-zªµºÀ-ÖØ-öø-ʯᴀ-ᶿⁿ';
export const CAPITAL = 'A-ZÀ-ÖØ-ÞŒŸ';
/** Letters and digits, with superscripts and subscripts. */
export const ALPHANUMERIC = `${LETTER}0-9²³¹¼-¾⁰-⁹₀-₉`;
export const WORD_START = `(?<![${ALPHANUMERIC}])`;
export const WORD_END = `(?![${ALPHANUMERIC}])`;
export const NO_BREAK = '\u00A0';

const NO_EDITS: readonly Edit[] = [];
const NO_MARKS: readonly Mark[] = [];

/**
 * A rule that replaces each match of `find` by `put`. Lookarounds say what must stand around a match.
 * @param needs a cheap pattern that every text with a match contains. It lets most texts pass at once.
 */
export function replace(needs: RegExp, find: string, put: string): Rule {
  const pattern = new RegExp(find, 'g');
  return (text) => {
    if (!needs.test(text)) return NO_EDITS;
    const edits: Edit[] = [];
    for (const match of text.matchAll(pattern)) {
      if (match[0] !== put) edits.push({ start: match.index, end: match.index + match[0].length, text: put });
    }
    return edits;
  };
}

/** A rule that lets no line end at the space between what the two patterns match. */
export function tie(before: string, after: string): Rule {
  // The pattern begins with the space, which is found fast.
  return replace(/ /, ` (?=${after})(?<=(?:${before}) )`, NO_BREAK);
}

/** A rule that sets each match of `find` with a feature. */
export function mark(needs: RegExp, find: string, feature: Mark['feature']): MarkRule {
  const pattern = new RegExp(find, 'g');
  return (text) => {
    if (!needs.test(text)) return NO_MARKS;
    return Array.from(text.matchAll(pattern), ({ 0: match, index: start }) => ({
      start,
      end: start + match.length,
      feature,
    }));
  };
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

export interface QuoteStyle {
  readonly outer: readonly [string, string];
  readonly inner: readonly [string, string];
}

const BEGINS = /[^\s!?;:.,)\]}»”]/;
const OPENERS = '"«“';
const CLOSERS = '"»”';

/**
 * A rule that sets pairs of straight or curly double quotation marks as the language has them, by the depth of their
 * nesting. A mark without its partner stays as typed.
 */
export function quotes({ outer, inner }: QuoteStyle): Rule {
  return (text) => {
    if (!/["«“]/.test(text)) return NO_EDITS;
    const edits: Edit[] = [];
    const open: number[] = [];
    for (let i = 0; i < text.length; i++) {
      const char = text[i]!;
      if (char === '"' ? opens(text, i, open.length > 0) : char === '«' || char === '“') {
        open.push(i);
      } else if (CLOSERS.includes(char)) {
        if (char === '"' && isInch(text, i, open.length)) continue;
        // Marks that opened since and did not close have no partner.
        const depth = open.findLastIndex((place) => partners(text[place]!, char));
        if (depth < 0) continue;
        const start = open[depth]!;
        open.length = depth;
        const [left, right] = open.length === 0 ? outer : inner;
        for (const [place, mark] of [
          [start, left],
          [i, right],
        ] as const) {
          if (text[place] !== mark && text[place] !== '«' && text[place] !== '»') {
            edits.push({ start: place, end: place + 1, text: mark });
          }
        }
      }
    }
    return edits.sort((a, b) => a.start - b.start);
  };
}

/** Whether a straight mark opens: it follows nothing, a space or an opening sign, and a word or sign follows it. */
function opens(text: string, i: number, inside: boolean): boolean {
  const before = text[i - 1] ?? ' ';
  const after = text[i + 1] ?? ' ';
  // An opaque passage may end in a space or not. A mark after it opens if none is open.
  if (before === OPAQUE) return !inside && BEGINS.test(after);
  return /[\s([{«“"‘’'–—/-]/.test(before) && BEGINS.test(after);
}

/** Whether a straight mark after a figure means inches: there are more marks to close than open ones, as in "a 15" screen". */
function isInch(text: string, i: number, open: number): boolean {
  if (!/\d/.test(text[i - 1] ?? '')) return false;
  let closing = 0;
  for (let k = i; k >= 0 && closing <= open; k = text.indexOf('"', k + 1)) {
    if (opens(text, k, true)) return false;
    closing++;
  }
  return closing > open;
}

function partners(opener: string, closer: string): boolean {
  return OPENERS.indexOf(opener) === CLOSERS.indexOf(closer);
}

/** Ellipses and dashes, typed as typewriters have them. */
export const ELLIPSES_AND_DASHES: readonly Rule[] = [
  replace(/\.{3}/, '(?<!\\.)\\.{3}(?!\\.)', '…'),
  replace(/---/, '(?<!-)---(?!-)', '—'),
  // Two hyphens that begin a command's option, as in --force, stay.
  replace(/--/, `(?<!-|(?:^|[\\s(])(?=--[${LETTER}]))--(?!-)`, '–'),
];

/**
 * Raises the power of a unit of length: 12 km2, 3 m2, par km2, kg/m3. Alone, m2 may be a name.
 */
export const POWERS: readonly MarkRule[] = [
  mark(
    /m[23]/,
    `(?:(?<=\\d[ \u00A0\u2009\u202F]?[kcdhmµ]?m)|(?<=${WORD_START}[kcdhmµ]m)|(?<=(?:/|\\b(?:par|per|en|in) )m))[23]${WORD_END}`,
    'sups',
  ),
];

/** Elisions of English that begin with an apostrophe, which French texts quote too: rock ’n’ roll. */
const ELISIONS = 'n|tis|twas|twere|twill|til|till|em|cause|cos|bout|round|kay';
const BEFORE_SINGLE = '(?<=^|[\\s(\\[{«“‘—–/-])';

/**
 * Sets straight marks that are not pairs of double quotation marks: after a figure they are primes (5′ 30″), around
 * words single quotation marks, elsewhere apostrophes. They come after `quotes`.
 */
export const SINGLE_MARKS: readonly Rule[] = [
  // ’90s, rock ’n’ roll, ’tis.
  replace(/'/, `${BEFORE_SINGLE}'(?=\\d\\d?0s|\\d\\d${WORD_END}|(?:${ELISIONS})(?:['’]|${WORD_END}))`, '’'),
  replace(/'/, `(?<=’n)'`, '’'),
  // A mark opens where another closes; between letters it is an apostrophe.
  replace(
    /'/,
    `${BEFORE_SINGLE}'(?=[^\\s'’](?:[^'’‘\\n]|(?<=[${LETTER}])['’](?=[${LETTER}]))*['’](?![${LETTER}0-9]))`,
    '‘',
  ),
  replace(/‘.*'/s, `(?<=‘(?:[^'’‘\\n]|['’](?=[${LETTER}])){0,400}[^\\s'’])'(?![${LETTER}0-9])`, '’'),
  replace(/''/, "(?<=\\d)''", '″'),
  replace(/"/, '(?<=\\d)"', '″'),
  replace(/'/, `(?<=\\d)'(?![${LETTER}'])`, '′'),
  replace(/'/, `'(?:(?<=[${LETTER}\\d.,;:!?…)\\]}»”\uFFFC]')|(?=[${LETTER}])(?<=${BEFORE_SINGLE}'))`, '’'),
];
