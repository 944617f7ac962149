/** A change to a text: the characters from start to end become others. Offsets are UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Characters that are set with an OpenType feature. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly feature: 'sups' | 'subs' | 'c2sc';
}

/** Finds what to change in a paragraph's text; in order, without overlaps. */
export type Rule = (text: string) => readonly Edit[];
export type MarkRule = (text: string) => readonly Mark[];

/** The typesetting rules of one language. Rules apply in order, each to what the last one left. */
export interface LanguageRules {
  readonly rules: readonly Rule[];
  /** Apply to the text as the rules left it. */
  readonly marks: readonly MarkRule[];
}

/**
 * Stands for each character that a rule may see but not read: code, another language, a leader. A line
 * feed stands for a forced break.
 */
export const OPAQUE = '\uFFFC';

// Classes of characters for the rules' patterns. They cover Latin script: Unicode's own classes, such as
// \p{L}, are so large that compiling them takes longer than all else that the rules do.
/** Letters, modifier letters such as ᵉ among them. */
export const LETTER = 'A-Za-zªµºÀ-ÖØ-öø-ʯᴀ-ᶿⁿ';
export const CAPITAL = 'A-ZÀ-ÖØ-ÞŒŸ';
/** Letters and digits, raised and lowered ones among them. */
export const ALPHANUMERIC = `${LETTER}0-9²³¹¼-¾⁰-⁹₀-₉`;
export const WORD_START = `(?<![${ALPHANUMERIC}])`;
export const WORD_END = `(?![${ALPHANUMERIC}])`;
export const NO_BREAK = '\u00A0';

const NO_EDITS: readonly Edit[] = [];
const NO_MARKS: readonly Mark[] = [];

/**
 * Matches become a text; what a match needs around it is said in lookarounds.
 * @param needs what the text must hold for a match: most texts are let through by this alone.
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

/** Matches are set with a feature. */
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
 * Sets pairs of straight or curly double quotation marks as the language has them, by how deep they are
 * nested. A mark without its partner stays as typed.
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
        // What opened since and did not close has no partner.
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

/** A straight mark opens before what may begin a passage, and after nothing, a space or an opening sign. */
function opens(text: string, i: number, inside: boolean): boolean {
  const before = text[i - 1] ?? ' ';
  const after = text[i + 1] ?? ' ';
  // What is opaque may end in a space or not: the mark opens what is not open yet.
  if (before === OPAQUE) return !inside && BEGINS.test(after);
  return /[\s([{«“"‘’'–—/-]/.test(before) && BEGINS.test(after);
}

function partners(opener: string, closer: string): boolean {
  return OPENERS.indexOf(opener) === CLOSERS.indexOf(closer);
}
