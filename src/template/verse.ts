import type { Text } from '../data/text.ts';
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
  for (const { line, indented } of linesOf(block.text)) {
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

/** The lines of a text, each with its place, without the spaces before it. */
function linesOf(text: Text): { line: Text; indented: boolean }[] {
  let start = 0;
  return text.value.split('\n').map((typed) => {
    const value = typed.trimStart();
    const from = start + typed.length - value.length;
    start += typed.length + 1;
    const line = { value, source: text.at(from), at: (offset: number) => text.at(from + offset) };
    return { line, indented: value.length < typed.length };
  });
}
