import { type Document, type ErrorCode, isCollection, isScalar, visit, type YAMLError } from 'yaml';
import type { YamlProblem } from '../../faults/catalogue/content.ts';
import { closed, oneList, withComma } from './brackets.ts';
import type { FoundProblem } from './found-problem.ts';
import { LISTS, misplaced, undashed } from './indentation.ts';
import {
  asText,
  isBlank,
  type Line,
  lineAt,
  linesWithin,
  opensMarkup,
  typedLine,
  withItemQuoted,
} from './line.ts';
import { slipIn } from './slips.ts';

const BY_CODE: Partial<Record<ErrorCode, YamlProblem>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  BAD_SCALAR_START: 'first-character',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'no-colon',
  BAD_DQ_ESCAPE: 'escape',
  BAD_ALIAS: 'alias',
  ALIAS_PROPS: 'alias',
  MULTIPLE_ANCHORS: 'alias',
  TAG_RESOLVE_FAILED: 'tag',
  MULTIPLE_TAGS: 'tag',
  BLOCK_IN_FLOW: 'list-in-brackets',
};

/** The library has one code for several problems; its message tells them apart. */
const BY_MESSAGE: readonly (readonly [RegExp, YamlProblem])[] = [
  [/closing .quote/, 'quote'],
  [/end with a [\]}]/, 'bracket'],
  [/followed by map values/, 'no-colon'],
  [/Missing , /, 'comma'],
  [/Unexpected flow-(?:seq|map)-start/, 'comma'],
  [/space after :/, 'comma'],
  [/without - indicator/, 'indent'],
  [/on same line with key/, 'list-beside-key'],
  [/Not a YAML token/, 'text-beside-bar'],
];

/** The first entry of a file of BibTeX. */
const BIBTEX = /^\s*@\w+\s*\{/;

/** The problems of where a line begins. */
const OF_INDENTATION: readonly YamlProblem[] = ['indent', 'no-colon', 'tab'];

/**
 * The problem behind an error of the library, in terms of what an author typed. The library gives the place where
 * it gave up; the result gives the one where the mistake was made.
 */
export function yamlProblem(
  error: YAMLError,
  all: readonly YAMLError[],
  documents: readonly Document[],
  text: string,
): FoundProblem {
  const [from, to] = error.pos;
  const isInBrackets = all.some(({ code, pos }) => code === 'BLOCK_IN_FLOW' && pos[0] === from);
  const problem = isInBrackets ? 'list-in-brackets' : kindOf(error);
  const slip = slipIn(text, from);
  if (slip && (slip.problem === 'dash' || OF_INDENTATION.includes(problem))) return slip;
  if (OF_INDENTATION.includes(problem)) return misplaced(problem, text, from);
  switch (problem) {
    case 'quote':
      return unclosedQuote(openingOf(from, documents), to, text);
    case 'bracket':
      return unclosedBracket(problem, openingOf(from, documents), from, to, text);
    case 'list-in-brackets':
      return (
        itemInBrackets(from, to, text) ?? unclosedBracket(problem, openingOf(from, documents), from, to, text)
      );
    case 'comma':
      return surplusInBrackets(from, to, text);
    case 'escape':
      return { problem, from, to: from + 2, instead: textInstead(text, from) };
    case 'first-character':
      return BIBTEX.test(text)
        ? { problem: 'bibtex', from, to, instead: null }
        : { problem, from, to, instead: textInstead(text, from) };
    case 'colon':
      return twoColons(from, to, all, text);
    case 'other':
      return surplus(from, to, text);
    default:
      return { problem, from, to, instead: textInstead(text, from) };
  }
}

function kindOf({ code, message }: YAMLError): YamlProblem {
  return BY_MESSAGE.find(([pattern]) => pattern.test(message))?.[1] ?? BY_CODE[code] ?? 'other';
}

/** The value at an offset as text; of a list in brackets or a group in braces, the item at the offset. */
export function textInstead(text: string, offset: number): string | null {
  const { start, value } = lineAt(text, offset);
  const beyond = offset > text.indexOf(value, start);
  return beyond && /^[[{]/.test(value) && !isProse(value)
    ? withItemQuoted(text, offset)
    : asText(text, offset);
}

/** Whether a value that begins with a bracket or brace is text: words follow what closes it, or it is markup. */
function isProse(value: string): boolean {
  return /^(?:\[[@#^][^\]]*\](?:$|\s*[^,\]}])|\{\{|\[[^[\]]*\][^,\]}\s]|\[[^[\]]*\]\s+[^#\s]|\[[^[\]]*\],[^[\]{}]+$|\{[^{}]*\}\s*[^,\]}#\s])/.test(
    value,
  );
}

function unclosedQuote(opening: number, to: number, text: string): FoundProblem {
  const isValue = text.startsWith(lineAt(text, opening).value, opening);
  const line = text.slice(0, text.indexOf('\n', opening) >>> 0);
  return { problem: 'quote', from: opening, to, instead: isValue ? asText(line, opening) : null };
}

function unclosedBracket(
  problem: YamlProblem,
  opening: number,
  from: number,
  to: number,
  text: string,
): FoundProblem {
  const line = lineAt(text, opening);
  const { start, value } = line;
  const comment = /[^\s,[{]([ \t]#)/.exec(value);
  if (comment) {
    const hash = text.indexOf('#', start + comment.index);
    return { problem: 'comment', from: hash, to, instead: withItemQuoted(text, hash - 1) };
  }
  const instead = closed(text, opening);
  if (instead === null && problem === 'list-in-brackets') return { problem, from, to, instead };
  const isTyped = instead === typedLine(text, line).trim();
  return { problem: 'bracket', from: opening, to, instead: isTyped ? null : instead };
}

/** Signs that YAML takes for a group or a list within brackets: a lone dash, two values without a comma, a colon in words. */
function itemInBrackets(from: number, to: number, text: string): FoundProblem | null {
  const item = text.slice(from, to).trimEnd();
  const [, value, key] = /^(\S.*?)[ \t]+([\p{L}_][\p{L}\p{N}_-]*):[ \t]/u.exec(item) ?? [];
  const isDash = item === '-';
  if (isDash && /^[ \t]+[^\s,\]}]/.test(text.slice(from + 1)))
    return { problem: 'list-in-brackets', from, to, instead: null };
  if (isDash) return { problem: 'first-character', from, to, instead: withItemQuoted(text, from) };
  if (key && (/^\d+(?:[.,]\d+)?(?: \p{L}+)?$/u.test(value!) || isKey(key, text))) {
    const at = from + item.indexOf(key, value!.length);
    return { problem: 'comma', from: at, to, instead: withComma(text, at) };
  }
  if (!/^[^\n]*?:\s/.test(item)) return null;
  return { problem: 'colon', from, to, instead: withItemQuoted(text, from) };
}

/** Keys that authors write in braces, one beside another. */
const IN_BRACES =
  /^(?:family|given|literal|width|height|label|unit|column|value|term|text|definition|title|url|from|to|lines)$/;

/** Whether a word is a key of groups, or stands as a key at the head of a line, or after a brace or a comma. */
function isKey(word: string, text: string): boolean {
  return IN_BRACES.test(word) || new RegExp(`(?:^[ \\t-]*|[{,]\\s*)${word}:\\s`, 'mu').test(text);
}

/** Words in brackets after a value that YAML took to be complete: text, or another value. */
function surplusInBrackets(from: number, to: number, text: string): FoundProblem {
  // A brace that touches the word before it is TeX's, as in \ce{H2O}: an author sets a group of keys apart.
  if (text[from] === '{' && /[^\s,[{:]/.test(text[from - 1]!))
    return { problem: 'brace', from, to: from + 1, instead: withItemQuoted(text, from) };
  if (opensMarkup(text, from))
    return { problem: 'bracket-in-text', from, to: from + 1, instead: withItemQuoted(text, from) };
  if (/["'[{]/.test(text[from]!)) return { problem: 'comma', from, to, instead: withComma(text, from) };
  return { problem: 'after-quote', from, to, instead: withItemQuoted(text, from) };
}

/** Two colons on a line: in a text, after a question mark of YAML, or of a line that stands out of place. */
function twoColons(from: number, to: number, all: readonly YAMLError[], text: string): FoundProblem {
  const line = lineAt(text, from);
  if (text.slice(line.start, from).trim() === '') return misplaced('indent', text, from);
  const ofManyLines = all.some(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === from);
  const list = ofManyLines ? undashed(text, from) : null;
  if (list) return list;
  const below = text.indexOf('\n', from) + 1;
  if (ofManyLines && line.key && isList(linesWithin(text, line).filter((each) => !isBlank(each))))
    return { problem: 'value-and-list', from, to, instead: null };
  if (ofManyLines && lineAt(text, below).key) return misplaced('indent', text, below);
  const problem = ofManyLines ? 'colon-in-lines' : text[from] === '?' ? 'first-character' : 'colon';
  return { problem, from, to, instead: textInstead(text, from) };
}

/** Whether lines are items: each that stands furthest left has a dash, which is not so in a text. */
function isList(lines: readonly Line[]): boolean {
  const left = Math.min(...lines.map(({ indent }) => indent));
  return lines.length > 0 && lines.every(({ indent, dashes }) => indent > left || dashes !== '');
}

/** Words after a value that YAML took to be complete. */
function surplus(from: number, to: number, text: string): FoundProblem {
  const line = lineAt(text, from);
  const joined = LISTS.test(line.key) ? oneList(line) : null;
  if (joined) return { problem: 'after-bracket', from, to, instead: joined };
  const instead = textInstead(text, from);
  if (/["'][ \t]*$/.test(text.slice(line.start, from))) return { problem: 'after-quote', from, to, instead };
  if (text.slice(line.start, from).trim() === '') return misplaced('indent', text, from);
  const at = text.indexOf(line.value, line.start);
  const opening = OPENINGS.find(([pattern]) => pattern.test(line.value));
  if (opening) return { problem: opening[1], from: at, to, instead };
  return { problem: 'other', from, to, instead: null };
}

/** The beginnings of values that are no texts in YAML. */
const OPENINGS: readonly (readonly [RegExp, YamlProblem])[] = [
  [/^\{\{/, 'variable'],
  [/^[*&]/, 'alias'],
  [/^!/, 'tag'],
  [/^[[\]{}|>]/, 'markup'],
];

/** The offset at which the innermost text or list begins that is still unclosed at the offset `end`. */
function openingOf(end: number, documents: readonly Document[]): number {
  let opening = end;
  for (const document of documents) {
    visit(document, {
      Node(_, node) {
        const opens = isScalar(node) ? node.type?.startsWith('QUOTE') : isCollection(node) && node.flow;
        if (opens && node.range && node.range[0] <= end && node.range[1] >= end) opening = node.range[0];
      },
    });
  }
  return opening;
}
