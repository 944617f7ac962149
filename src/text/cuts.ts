import { ALPHANUMERIC, LETTER } from '../languages/rules.ts';
import { innerCuts, isAddress, signCuts } from './addresses.ts';
import { hyphenate, repeatsHyphen } from './hyphenation.ts';
import type { TextStyle } from './types.ts';

/** A place in a word where a line may end. */
export interface Cut {
  /** UTF-16 units from the start of the word without its marks (see `withoutMarks`). */
  readonly offset: number;
  /** Whether a line that ends here needs a hyphen that the text does not have. */
  readonly hyphen: boolean;
  /** Whether the line after it begins with the hyphen again. */
  readonly repeats?: boolean;
  readonly kind: CutKind;
}

/**
 * A `hyphen` is one that is added, a `joiningHyphen` one that the word has, or a dash. A `sign` is one of an address
 * or of code, and `inner` a place amid a long name in it, or one in a short mail address. Only a word that is longer than its line is cut at an
 * emergency's places: where its language would `part` it, or `anywhere`.
 */
export type CutKind = 'hyphen' | 'joiningHyphen' | 'sign' | 'inner' | 'part' | 'anywhere';

const SOFT_HYPHEN = '\u00AD';
const ZERO_WIDTH_SPACE = '\u200B';
/**
 * Soft hyphens, zero-width spaces, byte order marks, which are left from files that were joined, and the marks of
 * direction that change nothing in a text from left to right.
 */
const MARKS = /[\u00AD\u061C\u200B\u200E\u200F\u202A\u202C\u202D\u2066\u2068\u2069\uFEFF]/;
const ALL_MARKS = new RegExp(MARKS, 'g');
const JOINERS = /[-\u2010—]/;
/** The place after a hyphen that joins two words of two letters or more: "porte-parole", "a-t-il" but not "t-il". */
const JOINING_HYPHEN = new RegExp(`(?<=[${LETTER}]{2}[-\u2010])(?=[${LETTER}][${LETTER}’'-])`, 'g');
/** The place after an em dash that has no space on either side. */
const AFTER_DASH = new RegExp(`(?<=.—)(?=[${ALPHANUMERIC}])`, 'g');

/** The fewest characters that an emergency cut leaves on either side. */
const FEWEST = 3;
const LETTERS = new RegExp(`[${LETTER}]`);
const WORD = /[\p{L}\p{N}\uD800-\uDBFF]/u;
const WHOLE = /[^\uDC00-\uDFFF\p{M}]/u;

/** A number, with its sign and its unit: half of it would be read as another. */
const NUMBER = /^[^\p{L}\p{N}]{0,3}\p{N}[\p{N}\s.,'’×·^+−–-]*[^\p{N}]{0,4}$/u;

/** A mail address that finds room on a line: it stays whole, since it is copied by hand. */
const SHORT_MAIL = /^(?=.*@).{1,24}$/u;

/** The most digits that are read as a number; a longer row may be cut. */
const LONGEST_NUMBER = 24;

/** The text without its marks, which have no glyph. */
export function withoutMarks(typed: string): string {
  return MARKS.test(typed) ? typed.replace(ALL_MARKS, '') : typed;
}

/**
 * The cuts of a word, in order: at its soft hyphens and zero-width spaces (CSS Text 3, 5.4), after typed
 * hyphens and dashes, and where its language hyphenates it. A word that has marks is not hyphenated elsewhere.
 */
export function cutsOf(typed: string, style: TextStyle): Cut[] {
  const cuts = cutsAtMarks(typed, style);
  const text = withoutMarks(typed);
  const add = (offsets: readonly number[], kind: CutKind): void => {
    for (const offset of offsets) cuts.push({ offset, hyphen: kind === 'hyphen', kind });
  };
  if (isAddress(text, style)) {
    add(signCuts(text), SHORT_MAIL.test(text) ? 'inner' : 'sign');
    add(innerCuts(text), 'inner');
  } else {
    if (JOINERS.test(text)) {
      const repeats = repeatsHyphen(style.lang);
      for (const offset of placesOf(text, JOINING_HYPHEN))
        cuts.push({ offset, hyphen: false, repeats, kind: 'joiningHyphen' });
      add(placesOf(text, AFTER_DASH), 'joiningHyphen');
    }
    if (style.hyphens === 'auto' && cuts.length === 0)
      add(hyphenate(text, style.lang, style.hyphenateLimitChars), 'hyphen');
  }
  return cuts.filter(({ offset }) => offset > 0 && offset < text.length).sort((a, b) => a.offset - b.offset);
}

function placesOf(text: string, pattern: RegExp): number[] {
  return Array.from(text.matchAll(pattern), ({ index }) => index);
}

/**
 * The further cuts of a word that is longer than its line: where its language would hyphenate it, even if the
 * style asks for no hyphens, and between any two characters (CSS Text 3, 5.5, overflow-wrap). A cut between
 * two letters gets a hyphen, except in addresses and code. Numbers have no cuts.
 */
export function emergencyCutsOf(text: string, style: TextStyle): Cut[] {
  if (text.length <= LONGEST_NUMBER && NUMBER.test(text)) return [];
  const address = isAddress(text, style);
  const parts = new Set(address ? [] : hyphenate(text, style.lang, style.hyphenateLimitChars));
  // A line must not begin with a hyphen, an accent or half a surrogate pair: they belong to what comes before.
  const begins = address ? WHOLE : WORD;
  return text.split('').flatMap((_, offset): Cut[] => {
    if (!parts.has(offset) && !isAmid(text, offset, begins)) return [];
    const parted = LETTERS.test(text[offset - 1]!) && LETTERS.test(text[offset]!);
    return [{ offset, hyphen: parted && !address, kind: parts.has(offset) ? 'part' : 'anywhere' }];
  });
}

function isAmid(text: string, offset: number, begins: RegExp): boolean {
  return Math.min(offset, text.length - offset) >= FEWEST && begins.test(text[offset]!);
}

function cutsAtMarks(typed: string, style: TextStyle): Cut[] {
  const cuts: Cut[] = [];
  if (!MARKS.test(typed)) return cuts;
  let offset = 0;
  for (const char of typed) {
    if (!MARKS.test(char)) offset += char.length;
    else if (char === ZERO_WIDTH_SPACE || (char === SOFT_HYPHEN && style.hyphens !== 'none')) {
      const soft = char === SOFT_HYPHEN;
      cuts.push({ offset, hyphen: soft, kind: soft ? 'hyphen' : 'joiningHyphen' });
    }
  }
  return cuts;
}
