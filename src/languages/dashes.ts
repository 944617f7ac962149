import { CAPITAL, type Edit, LETTER, type Rule } from './rules.ts';

const SENTENCE_END = `(?<=[${LETTER}]{2}|[\\d)»”])[.!?…][»”)\u00A0\u202F]*(?=[ \\n]+[${CAPITAL}«“—–])`;
const DASH = '(?<=^|[\\s\u00A0(«“])[—–](?=[\\s\u00A0,;:.!?…)»”]|$)';
const DASHES = new RegExp(`${SENTENCE_END}|${DASH}`, 'g');
const SPEAKS = new RegExp(`^ [«“]?[${CAPITAL}]`);

/**
 * A rule that puts `between` for the spaces between dashes and the words that they open or close: – enfin –. In a
 * sentence dashes open and close in turn; one that begins a line opens a turn of dialogue.
 */
export function dashes(between: string): Rule {
  return (text) => {
    if (!/[—–]/.test(text)) return [];
    const edits: Edit[] = [];
    /** Replaces the spaces from `at` on, away from the dash. */
    const join = (at: number, step: 1 | -1) => {
      let end = at;
      while (text[end] === ' ') end += step;
      if (end !== at) edits.push({ start: Math.min(at, end + 1), end: Math.max(at + 1, end), text: between });
    };
    let isOpen = false;
    for (const { 0: found, index: at } of text.matchAll(DASHES)) {
      if (!/^[—–]/.test(found)) {
        isOpen = false;
        continue;
      }
      // A dash that no word follows neither opens nor closes.
      if (/^\s+(?:[\n,;:.!?…)»”]|$)/.test(text.slice(at + 1))) continue;
      const begins = at === 0 || text[at - 1] === '\n';
      const closes: boolean = !begins && (isOpen || !/\s/.test(text[at + 1] ?? ''));
      if (closes) join(at - 1, -1);
      // Before a capital, a dash that closes may as well open a turn of dialogue.
      if (!closes || SPEAKS.test(text.slice(at + 1, at + 4))) join(at + 1, 1);
      isOpen = !closes && !begins;
    }
    return edits;
  };
}
