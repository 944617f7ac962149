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
  /** The one of the rules that pairs quotation marks, for verse, whose lines are set apart. */
  readonly quotes: Rule;
  /** The features to set in the text that the rules have left. */
  readonly marks: readonly MarkRule[];
}

/**
 * The character that replaces each one that rules must not read: those of code, of another language, of a leader.
 * A line feed stands for a forced break.
 */
export const OPAQUE = '\uFFFC';

/** The end of a number. A formula before a unit counts as a number. */
export const NUMBER_END = `[\\d${OPAQUE}]`;

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
  // Most booklets use one language of many: a pattern is compiled with the first text that needs it.
  let pattern: RegExp | null = null;
  return (text) => {
    if (!needs.test(text)) return NO_EDITS;
    pattern ??= new RegExp(find, 'g');
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
  let pattern: RegExp | null = null;
  return (text) => {
    if (!needs.test(text)) return NO_MARKS;
    pattern ??= new RegExp(find, 'g');
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

/**
 * No line begins with a sign that parts words on both sides: Talks · Tours, and / or. Nor does a dash that ends a line of
 * verse, or a paragraph, stand on a line alone: so late? –. The number of the line may follow it, after a leader.
 */
export const SEPARATORS: Rule = replace(
  / [·•|/—–]/,
  ` (?=[·•|/] |[—–](?:[ ”’“‘»«]*(?:\\n|$)|${OPAQUE}))(?<=\\S )`,
  NO_BREAK,
);

/** A no-break space of fixed width, narrower than that between words: the "espace fine insécable" of French. */
export const FINE = '\u202F';
/** The spaces that a rule may replace by its own. */
export const S = '[ \u00A0\u2009\u202F]';

/** Thousands, by a narrow space; only where a space was typed, since four digits may be a year. */
export const THOUSANDS: Rule = replace(
  /\d\s\d{3}/,
  `(?<=(?<![${LETTER}\\d.,])\\d{1,3}(?:${S}\\d{3})*)[ \u00A0\u2009](?=\\d{3}(?!\\d))`,
  FINE,
);

/** A sign with its number: ± 5, < 10 %, 2 × 3. */
export const SIGNED: readonly Rule[] = [
  tie('(?:^|[\\s(\u00A0])[±≈~<>≤≥+−×]', '\\d'),
  tie('\\d', `[×x]${S}\\d`),
];

/** Ellipses and dashes, typed as typewriters have them. */
export const ELLIPSES_AND_DASHES: readonly Rule[] = [
  replace(/\.{3}/, '(?<!\\.)\\.{3}(?!\\.)', '…'),
  replace(/---/, '(?<!-)---(?!-)', '—'),
  // Two hyphens that begin a command's option, as in --force, stay.
  // --around an aside--
  replace(/--/, `(?<=^|[\\s(«¿¡])--(?=[${LETTER}«“"¿¡][^-\\n]*[^\\s-]--(?:[\\s.,;:!?…)»]|$))`, '–'),
  replace(/--/, `(?<!-|(?:^|[\\s(])(?=--[${LETTER}]))--(?!-)`, '–'),
  // A hyphen between words, as keyboards give it: so - he said - it is. Between figures and single letters it may be a minus.
  replace(
    / -[ ,;:.!?…]/,
    `(?<=[${LETTER}]{2}[»”"'’)\\].,;:!?…]* )-(?= [«“"„‚‘'([]*[${LETTER}]{2}|[,;:.!?…](?:\\s|$))`,
    '–',
  ),
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
