import { ALPHANUMERIC, LETTER } from '../languages/rules.ts';
import { hyphenate } from './hyphenation.ts';
import type { TextStyle } from './types.ts';

/** A place in a word where a line may end. */
export interface Cut {
  /** UTF-16 units in the text without its marks. */
  readonly offset: number;
  /** A hyphen is added: the text has none. */
  readonly hyphen: boolean;
  /** In an address or code, where a break may mislead. */
  readonly address: boolean;
  /** In what is too long for any line: how bad it is to cut it there. */
  readonly emergency: Emergency | null;
}

/** Where its language parts a word, or anywhere. */
export type Emergency = 'part' | 'anywhere';

const SOFT_HYPHEN = '\u00AD';
const MARKS = /[\u00AD\u200B]/;
const ALL_MARKS = /[\u00AD\u200B]/g;
const JOINERS = /[-\u2010—]/;
/** After a hyphen that joins two words of two letters or more: "porte-parole", "a-t-il" but not "t-il". */
const JOINING_HYPHEN = new RegExp(`(?<=[${LETTER}]{2}[-\u2010])(?=[${LETTER}][${LETTER}’'-])`, 'g');
/** After a dash set close. */
const AFTER_DASH = new RegExp(`(?<=.—)(?=[${ALPHANUMERIC}])`, 'g');
/** After the signs of addresses and code, not amid two of them, nor so as to leave less than three characters. */
const ADDRESS_SIGN = /(?<=.{2}[/._?&=(,-])(?=[^/._?&=:(),;-].{2})/gu;
const ADDRESS = /:\/\/|^www\.|[^@]@[^@]+\./;

/** Characters that an emergency cut leaves on either side at least. */
const FEWEST = 3;
const LETTERS = new RegExp(`[${LETTER}]`);
const WORD = /[\p{L}\p{N}\uD800-\uDBFF]/u;
const WHOLE = /[^\uDC00-\uDFFF\p{M}]/u;

/** Drops soft hyphens and zero-width spaces, which mark cuts and have no glyph. */
export function withoutMarks(typed: string): string {
  return MARKS.test(typed) ? typed.replace(ALL_MARKS, '') : typed;
}

/**
 * Where a word may be cut, in order: at its marks (CSS Text 3, 5.4), after the hyphens and dashes that are
 * typed, and where its language parts it. A word with soft hyphens is parted there alone.
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
 * Where a word that is longer than its line may be cut beside: best where its language parts it, though hyphens
 * are not asked for, else anywhere (CSS Text 3, 5.5, overflow-wrap). A hyphen shows where letters are parted.
 */
export function emergencyCutsOf(text: string, style: TextStyle): Cut[] {
  const address = isAddress(text, style);
  const parts = address ? [] : hyphenate(text, style.lang, style.hyphenateLimitChars);
  // A line begins with no sign that belongs to what comes before: a hyphen, an accent, half a character.
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

/** Code and addresses, those too that are typed as they are in a text. */
function isAddress(text: string, { verbatim }: TextStyle): boolean {
  return verbatim || ADDRESS.test(text);
}

function cutsAtMarks(typed: string, style: TextStyle): Cut[] {
  const cuts: Cut[] = [];
  if (!MARKS.test(typed)) return cuts;
  let offset = 0;
  for (const char of typed) {
    if (!MARKS.test(char)) offset += char.length;
    else if (char !== SOFT_HYPHEN || style.hyphens !== 'none') {
      cuts.push({ offset, hyphen: char === SOFT_HYPHEN, address: false, emergency: null });
    }
  }
  return cuts;
}
