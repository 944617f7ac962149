import { ALPHANUMERIC, LETTER } from '../languages/rules.ts';
import { hyphenate } from './hyphenation.ts';
import type { TextStyle } from './types.ts';

/** A place in a word where a line may end. */
export interface Cut {
  /** UTF-16 units from the start of the word without its marks (see `withoutMarks`). */
  readonly offset: number;
  /** Whether a line that ends here needs a hyphen that the text does not have. */
  readonly hyphen: boolean;
  /** Whether the cut is in an address or in code, where a break may mislead. */
  readonly address: boolean;
  /** The kind of a cut that is made only where a word is longer than its line; null for all other cuts. */
  readonly emergency: Emergency | null;
}

/** A cut where the word's language would part it, or one between any two characters. */
type Emergency = 'part' | 'anywhere';

const SOFT_HYPHEN = '\u00AD';
const ZERO_WIDTH_SPACE = '\u200B';
/** Soft hyphens, zero-width spaces, and byte order marks, which are left from files that were joined. */
const MARKS = /[\u00AD\u200B\uFEFF]/;
const ALL_MARKS = /[\u00AD\u200B\uFEFF]/g;
const JOINERS = /[-\u2010—]/;
/** The place after a hyphen that joins two words of two letters or more: "porte-parole", "a-t-il" but not "t-il". */
const JOINING_HYPHEN = new RegExp(`(?<=[${LETTER}]{2}[-\u2010])(?=[${LETTER}][${LETTER}’'-])`, 'g');
/** The place after an em dash that has no space on either side. */
const AFTER_DASH = new RegExp(`(?<=.—)(?=[${ALPHANUMERIC}])`, 'g');
/** The place after a sign of addresses and code: not between two signs, and with three characters on either side. */
const ADDRESS_SIGN = /(?<=.{2}[/._?&=(,-])(?=[^/._?&=:(),;-].{2})/gu;
const ADDRESS = /:\/\/|^www\.|[^@]@[^@]+\./;

/** The fewest characters that an emergency cut leaves on either side. */
const FEWEST = 3;
const LETTERS = new RegExp(`[${LETTER}]`);
const WORD = /[\p{L}\p{N}\uD800-\uDBFF]/u;
const WHOLE = /[^\uDC00-\uDFFF\p{M}]/u;

/** A number, with its sign and its unit: half of it would be read as another. */
const NUMBER = /^[^\p{L}\p{N}]{0,3}\p{N}[\p{N}\s.,'’×·^+−–-]*[^\p{N}]{0,4}$/u;

/** Longer rows of digits are no number that is read. */
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
  const add = (pattern: RegExp, address: boolean): void => {
    for (const { index } of text.matchAll(pattern))
      cuts.push({ offset: index, hyphen: false, address, emergency: null });
  };
  if (isAddress(text, style)) add(ADDRESS_SIGN, true);
  else {
    if (JOINERS.test(text)) {
      add(JOINING_HYPHEN, false);
      add(AFTER_DASH, false);
    }
    if (style.hyphens === 'auto' && cuts.length === 0) {
      for (const offset of hyphenate(text, style.lang, style.hyphenateLimitChars)) {
        cuts.push({ offset, hyphen: true, address: false, emergency: null });
      }
    }
  }
  return cuts.filter(({ offset }) => offset > 0 && offset < text.length).sort((a, b) => a.offset - b.offset);
}

/**
 * The further cuts of a word that is longer than its line: where its language would hyphenate it, even if the
 * style asks for no hyphens, and between any two characters (CSS Text 3, 5.5, overflow-wrap). A cut between
 * two letters gets a hyphen, except in addresses and code. Numbers have no cuts.
 */
export function emergencyCutsOf(text: string, style: TextStyle): Cut[] {
  if (text.length <= LONGEST_NUMBER && NUMBER.test(text)) return [];
  const address = isAddress(text, style);
  const parts = address ? [] : hyphenate(text, style.lang, style.hyphenateLimitChars);
  // A line must not begin with a hyphen, an accent or half a surrogate pair: they belong to what comes before.
  const begins = address ? WHOLE : WORD;
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, k) => k + 1)
    .filter((offset) => parts.includes(offset) || isAmid(text, offset, begins))
    .map((offset) => {
      const parted = LETTERS.test(text[offset - 1]!) && LETTERS.test(text[offset]!);
      const emergency = parts.includes(offset) ? 'part' : 'anywhere';
      return { offset, hyphen: parted && !address, address: false, emergency };
    });
}

function isAmid(text: string, offset: number, begins: RegExp): boolean {
  return Math.min(offset, text.length - offset) >= FEWEST && begins.test(text[offset]!);
}

/** Whether a word is code or an address. Addresses are recognised in plain text too. */
function isAddress(text: string, { verbatim }: TextStyle): boolean {
  return verbatim || ADDRESS.test(text);
}

function cutsAtMarks(typed: string, style: TextStyle): Cut[] {
  const cuts: Cut[] = [];
  if (!MARKS.test(typed)) return cuts;
  let offset = 0;
  for (const char of typed) {
    if (!MARKS.test(char)) offset += char.length;
    else if (char === ZERO_WIDTH_SPACE || (char === SOFT_HYPHEN && style.hyphens !== 'none')) {
      cuts.push({ offset, hyphen: char === SOFT_HYPHEN, address: false, emergency: null });
    }
  }
  return cuts;
}
