import type { Booklet } from '../content/index.ts';
import { quoted } from '../content/yaml/line.ts';
import type { Text } from '../data/text.ts';
import { formatCounter } from '../document/counter-styles.ts';
import type { Report } from '../faults/fault.ts';
import { languageFor } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { type Numbering, seriesOf } from './numbering.ts';

/** A title before which a label with a number is printed: `Figure` `2`. */
interface Labelled {
  readonly title: Text | null;
  readonly word: keyof Language['words'];
  readonly number: number | string;
}

/** Warns of titles that bring a number of their own, which would be printed after the one that the booklet gives. */
export function reportOwnNumbers(booklet: Booklet, numbering: Numbering, report: Report): void {
  const { words } = languageFor(booklet.language);
  for (const { title, word, number } of labelled(numbering)) {
    const typed = title?.value ?? '';
    const own = ownNumber(typed, words[word], number);
    if (!own) continue;
    const rest = typed.slice(own.length);
    // A note alone is no title.
    const isBare = rest === '' || rest.startsWith('^[');
    const instead = isBare ? null : /^[\p{L}\p{N}][^:#]*$/u.test(rest) ? rest : quoted(rest);
    const label = `${words[word]} ${number}`;
    report.warning('title-numbered', title!.at(0), { own: own.trim(), label, word, instead });
  }
}

function labelled({ parts, chapters, blocks, exercises, statements }: Numbering): Labelled[] {
  return [
    ...Array.from(parts, ([{ title }, number]) => ({ title, word: 'part', number }) as const),
    ...Array.from(chapters, ([{ title }, number]) => ({ title, word: 'chapter', number }) as const),
    ...Array.from(blocks).flatMap(([block, number]): Labelled[] => {
      const word = seriesOf(block);
      if ((word !== 'figure' && word !== 'table') || !('title' in block)) return [];
      return [{ title: block.title, word, number }];
    }),
    ...Array.from(exercises, ([{ title }, number]) => ({ title, word: 'exercise', number }) as const),
    ...Array.from(statements, ([{ title, style }, number]) => ({ title, word: style, number }) as const),
  ];
}

const FIGURES = String.raw`\d{1,2}(?:\.\d{1,2})*`;
const ROMAN = '[IVXL]{1,6}';

/**
 * The number at the start of a title, with what parts it from the words; null for a title that has none of its own:
 * `1. Mesurer`, `2.1 Mesurer`, `Figure 3 : …`, `Tab. 2 …`, and `IV. …` where that is the number which it is given.
 */
function ownNumber(title: string, word: string, number: number | string): string | null {
  const abbreviated = `${word.slice(0, 2)}\\p{L}*\\.`;
  const named = new RegExp(
    String.raw`^(?:${word}|${abbreviated})\s*(?:n[o°]\s*)?(${FIGURES}|${ROMAN})(?![\p{L}\p{N}])\s*[.:)–—-]*\s*`,
    'iu',
  ).exec(title);
  if (named && named[1] === named[1]!.toUpperCase()) return named[0];
  const alone = ALONE.exec(title);
  if (alone) return alone[0];
  const roman = ALONE_ROMAN.exec(title);
  const given = /^\d+$/.test(String(number)) ? formatCounter(Number(number), 'upper-roman') : number;
  return roman && roman[1] === given ? roman[0] : null;
}

const ALONE = new RegExp(
  String.raw`^(?:${FIGURES}\s*[.:)–—-]\s+(?=\p{L})|\d{1,2}(?:\.\d{1,2})+\s+(?=\p{Lu}))`,
  'u',
);
const ALONE_ROMAN = new RegExp(String.raw`^(${ROMAN})\s*[.:)–—-]\s+(?=\p{L})`, 'u');
