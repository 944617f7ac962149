import type { Text } from '../data/text.ts';

/** A line of verse without the spaces before it. */
export interface TypedLine {
  readonly line: Text;
  readonly indented: boolean;
}

/** Code, formulas and escaped signs, whose asterisks are none; and the marks of emphasis. */
const MARKS = /(`+).+?\1|\$[^$\n]+\$|\\.|\*{1,3}/g;

/**
 * The lines of a text, each with its place. Emphasis that one line opens and a later one of its stanza closes is that of
 * each line, since lines are set one by one.
 */
export function linesOf(text: Text): TypedLine[] {
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
