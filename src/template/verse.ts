import type { Text } from '../data/text.ts';
import { findLanguage } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { applyEdits, OPAQUE } from '../languages/rules.ts';
import type { Lines } from './counted-lines.ts';
import type { Reader } from './reader.ts';
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

/** A line of verse without the spaces before it. */
interface TypedLine {
  readonly line: Text;
  readonly indented: boolean;
}

/** Code, formulas and escaped signs, whose asterisks are none; and the marks of emphasis. */
const MARKS = /(`+).+?\1|\$[^$\n]+\$|\\.|\*{1,3}/g;

/**
 * The lines of a text, each with its place. Emphasis that one line opens and a later one of its stanza closes is that of
 * each line, since lines are set one by one.
 */
function linesOf(text: Text): TypedLine[] {
  let start = 0;
  const open = openAt(text.value.split('\n'));
  return text.value.split('\n').map((typed, i) => {
    const words = typed.trimStart();
    const from = start + typed.length - words.length;
    start += typed.length + 1;
    const [before, after] = [open[i]!, open[i + 1]!];
    const value = words === '' ? '' : before + words + [...after].reverse().join('');
    const at = (offset: number) => text.at(from + Math.max(0, offset - before.length));
    return { line: { value, source: text.at(from), at }, indented: words.length < typed.length };
  });
}

/** The marks of emphasis that are open where each line begins, and at the end; none in a stanza that does not close its own. */
function openAt(lines: readonly string[]): string[] {
  const open = [''];
  let first = 0;
  let marks: string[] = [];
  for (const [i, line] of [...lines, ''].entries()) {
    if (line.trim() === '') {
      if (marks.length > 0) open.fill('', first);
      marks = [];
      first = i + 1;
    }
    for (const { 0: mark, index } of line.matchAll(MARKS)) {
      if (!mark.startsWith('*')) continue;
      if (marks.at(-1) === mark && /\S/.test(line[index - 1] ?? ' ')) marks.pop();
      else if (/\S/.test(line[index + mark.length] ?? ' ')) marks.push(mark);
    }
    open.push(marks.join(''));
  }
  return open;
}
