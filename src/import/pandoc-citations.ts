import type { Cited } from './citations.ts';

/** A citation in a text, as Pandoc's Markdown has it (User's Guide, "Citation syntax"). */
interface TypedCitation {
  readonly index: number;
  readonly typed: string;
  readonly cited: readonly Cited[];
  /** Whether it stands outside of brackets, and so is part of the sentence: `@knuth says`. */
  readonly isNarrative: boolean;
}

const KEY = String.raw`\{[^{}\s]+\}|[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_/])?`;
const BRACKET = String.raw`\[(?<inside>[^[\]]*@[^[\]]+)\](?!\()`;
const NARRATIVE = String.raw`(?<![\p{L}\p{N}_.@/-])-?@(?<key>${KEY})(?: \[(?<place>[^[\]@]+)\])?`;
const CITATION = new RegExp(`${BRACKET}|${NARRATIVE}`, 'gu');
const ITEM = new RegExp(String.raw`^(?<before>(?:.*\s)?)-?@(?<key>${KEY})(?<after>(?:[\s,{].*)?)$`, 'su');

/** The citations of a text: `[see @a, p. 33; @b]`, `@a [p. 33]`, `-@a`. */
export function typedCitations(words: string): TypedCitation[] {
  return [...words.matchAll(CITATION)].flatMap((match): TypedCitation[] => {
    const { inside, key, place = '' } = match.groups!;
    const items = inside === undefined ? [itemOf('', key!, place)] : inside.split(';').map(readItem);
    if (items.includes(null)) return [];
    const cited = items as Cited[];
    return [{ index: match.index, typed: match[0], cited, isNarrative: inside === undefined }];
  });
}

function readItem(typed: string): Cited | null {
  const { before, key, after } = ITEM.exec(typed.trim())?.groups ?? {};
  return key === undefined ? null : itemOf(before!, key, after!);
}

const itemOf = (before: string, key: string, after: string): Cited => ({
  source: key.replace(/^\{(.*)\}$/, '$1'),
  before: before.trim(),
  after: after
    .replace(/^[\s,]*\{([^{}]*)\}/, '$1')
    .replace(/^[\s,]+/, '')
    .trim(),
});
