import type { Block, Booklet, Chapter } from '../content/index.ts';
import type { Text } from '../data/text.ts';
import type { Report } from '../faults/fault.ts';
import { findLanguage, LANGUAGES } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { once } from '../once.ts';

/** The least number of words by which a language is told. */
const LEAST_WORDS = 40;
/** The least number of its common words that differ. */
const LEAST_DIFFERENT = 6;
/** The share of common words that a text has in its own language at least, and how many times that in the declared one. */
const LEAST_SHARE = 0.25;
const TIMES = 1.4;

/** Warns, once a chapter, of running text in another language than the one by which it is hyphenated and spaced. */
export function reportOtherLanguage({ chapters, language }: Booklet, report: Report): void {
  const declared = findLanguage(language)?.tag.split('-')[0];
  if (declared === undefined) return;
  for (const chapter of chapters) {
    const shares = sharesOf(chapter);
    if (!shares) continue;
    const [likely, share] = [...shares].reduce((best, each) => (each[1] > best[1] ? each : best));
    if (share < LEAST_SHARE || share < TIMES * shares.get(declared)!) continue;
    report.warning('text-other-language', proseOf(chapter.blocks).next().value!.source, { declared, likely });
  }
}

/** The share of the common words of each language among those of a chapter; null where there are too few words. */
const sharesOf = once(({ blocks }: Chapter): ReadonlyMap<string, number> | null => {
  const words = [...proseOf(blocks)].flatMap(({ value }) => wordsOf(value));
  if (words.length < LEAST_WORDS) return null;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const share = ({ commonWords }: Language) => {
    const found = commonWords.split(' ').flatMap((word) => counts.get(word) ?? []);
    return found.length < LEAST_DIFFERENT ? 0 : found.reduce((sum, count) => sum + count, 0) / words.length;
  };
  return new Map(Object.entries(LANGUAGES).map(([id, language]) => [id, share(language)]));
});

/** The running text of blocks in the language of the booklet: no verse, quotation, code or table. */
function* proseOf(blocks: readonly Block[]): Generator<Text, undefined> {
  /** The level of the section in another language that goes on; null for none. */
  let other: number | null = null;
  for (const block of blocks) {
    const hasLang = (block.lang ?? null) !== null;
    if (block.kind === 'section' && (other === null || block.level <= other))
      other = hasLang ? block.level : null;
    if (other === null && !hasLang) yield* textsOf(block);
  }
}

function* textsOf(block: Block): Generator<Text, undefined> {
  switch (block.kind) {
    case 'text':
    case 'lead':
    case 'note':
      yield block.text;
      break;
    case 'list':
      yield* block.items;
      break;
    case 'definitions':
      yield* block.entries.map(({ definition }) => definition);
      break;
    case 'exercise':
      yield* [block.text, ...block.parts.map(({ text }) => text)];
      break;
    case 'box':
      yield* proseOf(block.blocks);
      break;
    case 'statement':
      yield block.text;
      yield* proseOf(block.blocks);
  }
}

/** Parts of a text that may be in another language, or in none: code, formulas, addresses, quotations, emphasis, passages with attributes. */
const ASIDE =
  /```[\s\S]*?(?:```|$)|`[^`]*`|\$[^$]*\$|^ *>.*$|\[[^[\]]*\]\{[^{}]*\}|\[[@#][^[\]]*\]|\{\{.*?\}\}|\]\([^()]*\)|https?:\S+|«[^»]*»|“[^”]*”|„[^“”]*[“”]|"[^"]*"|\*[^*]+\*|_[^_]+_/gmu;

const wordsOf = (text: string): string[] =>
  text
    .replace(ASIDE, ' ')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];
