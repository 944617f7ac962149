import type { Text } from '../data/text.ts';
import { findLanguage } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { applyEdits, OPAQUE } from '../languages/rules.ts';
import type { Lines } from './counted-lines.ts';
import type { Reader } from './reader.ts';
import { linesOf } from './verse-lines.ts';
import type { BlockOf, ViewOf } from './view/block.ts';

/** Every so many lines have a number. */
const NUMBERED = 5;

type VerseLine = ViewOf<'verse'>['stanzas'][number][number];

/**
 * The view of verse: stanzas, which empty lines part, with their lines as typed.
 * @param lines the numbers of its lines, where it has them.
 */
export function verseView(block: BlockOf<'verse'>, lines: Lines, reader: Reader): ViewOf<'verse'> {
  const stanzas: VerseLine[][] = [];
  let isOpen = false;
  let number = typeof lines === 'object' ? lines.first - 1 : 0;
  const language = block.lang ? findLanguage(block.lang) : reader.scope.language;
  for (const { line, indented } of linesOf(language ? paired(block.text, language) : block.text)) {
    if (line.value === '') {
      isOpen = false;
      continue;
    }
    if (!isOpen) stanzas.push([]);
    isOpen = true;
    number++;
    stanzas.at(-1)!.push({
      text: reader.read(line, 'line'),
      indented,
      number: typeof lines === 'object' && number % NUMBERED === 0 ? number : null,
    });
  }
  return { kind: 'verse', stanzas, from: reader.readOrNull(block.from, 'line') };
}

/** Code, formulas, addresses, attributes and escaped signs, whose marks are no quotation marks. */
const NO_WORDS = /(`+).+?\1|\$[^$\n]+\$|\]\([^)\n]*\)|\{[^{}\n]*\}|\\./g;

/**
 * The text with the quotation marks of its language: one line may open what another closes, and lines are set one by
 * one. Each mark takes the place of one, so that places hold.
 */
function paired(text: Text, { typesetting }: Language): Text {
  const words = text.value.replace(NO_WORDS, (typed) => OPAQUE.repeat(typed.length));
  const value = applyEdits(text.value, typesetting.quotes(words));
  return { value, source: text.source, at: (offset) => text.at(offset) };
}
