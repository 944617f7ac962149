import type { Source } from '../../faults/source.ts';
import { capitalized } from '../../languages/in-words.ts';
import type { Counted, Language, LineWord } from '../../languages/language.ts';
import { element, link, NO_BREAK_SPACE, type RichNode, type Target } from '../nodes.ts';
import type { Scope } from '../scope.ts';

/** The surroundings of a reference: its place in a paragraph. */
export interface Standing {
  /** Whether it starts a sentence, and so takes a capital. */
  readonly opens: boolean;
  /** Whether it stands in parentheses, where words are shortened: `(l. 12)`. */
  readonly inParentheses: boolean;
  /** The kinds of things that the word before it names, which is then not printed again. */
  readonly named: readonly Counted[];
}

interface TypedLines {
  readonly from: number;
  readonly to: number;
}

const TYPED = /^(?:\p{L}{1,2}\.\s*)?(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?$/u;

/** `12`, `12–15`, `l. 12`: the lines that follow an id in a reference; null for anything else. */
export function typedLines(locator: string): TypedLines | null {
  const [, from, to = from] = TYPED.exec(locator) ?? [];
  return from === undefined ? null : { from: Number(from), to: Number(to) };
}

/** A reference to lines of a text by their numbers; nothing, and a fault, where the text does not have them. */
export function lineReference(
  target: Target,
  { from, to }: TypedLines,
  standing: Standing,
  source: Source,
  scope: Scope,
): RichNode[] {
  const { id, lines } = target;
  if (lines === 'set') scope.report.error('line-of-text', source, { id });
  else if (typeof lines !== 'object' || lines === null) scope.report.error('line-unnumbered', source, { id });
  else if (from < lines.first || to > lines.last || to < from) {
    const { first, last } = lines;
    scope.report.error('line-missing', source, { id, line: to > last || to < from ? to : from, first, last });
  } else {
    const [one, several] = formsOf(lines.word, standing, scope.language);
    return [link(target, filled(from === to ? one : several, [from, to]))];
  }
  return [];
}

/** A reference to the line of marked words. Where it is known once pages are made, layout fills the form that fits. */
export function markedReference(target: Target, standing: Standing, language: Language): RichNode {
  const { id, counted } = target;
  if (counted) return link(target, filled(formsOf('verse', standing, language)[0], [counted.number]));
  const forms = formsOf('line', standing, language).join('|');
  return element('a', { class: 'ref', href: `#${id}`, 'data-words': forms }, []);
}

/** The words of a reference to a line, and to several, with a `#` for each number. */
function formsOf(
  word: LineWord,
  { opens, inParentheses, named }: Standing,
  { words, plurals, shortLines, range, inSentence }: Language,
): readonly [string, string] {
  const { before = '', between } = range;
  if (named.includes(word)) return ['#', inParentheses ? '#–#' : `${before}#${between}#`];
  if (inParentheses) {
    const [one, several] = shortLines[word];
    return [`${one}${NO_BREAK_SPACE}#`, `${several}${NO_BREAK_SPACE}#–#`];
  }
  const label = (of: string) => (opens ? capitalized(inSentence(of)) : inSentence(of));
  return [
    `${label(words[word])}${NO_BREAK_SPACE}#`,
    `${label(plurals[word])}${NO_BREAK_SPACE}${before}#${between}#`,
  ];
}

function filled(form: string, numbers: readonly (number | string)[]): string {
  let at = 0;
  return form.replace(/#/g, () => String(numbers[at++]));
}
