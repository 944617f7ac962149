import { type Document, type ErrorCode, isCollection, isScalar, visit, type YAMLError } from 'yaml';
import type { YamlProblem } from '../../faults/catalogue/content.ts';

/** A problem, and the part of the text to show for it. */
export interface FoundProblem {
  readonly problem: YamlProblem;
  readonly from: number;
  readonly to: number;
}

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
  [/space after :/, 'comma'],
  [/without - indicator/, 'indent'],
  [/on same line with key/, 'list-beside-key'],
  [/Not a YAML token/, 'text-beside-bar'],
];

/**
 * The text before surplus words on a line, which ended the value too early, and the problem that it tells.
 */
const BEFORE_SURPLUS: readonly (readonly [RegExp, YamlProblem])[] = [
  [/[*&][^\s*&]+[ \t]+$/, 'alias'],
  [/\{\{[^{}]*\}\}[ \t]*$/, 'variable'],
  [/(?<=["'])[ \t]*$/, 'after-quote'],
];

/**
 * The problem behind an error of the library, in terms of what an author typed. The library gives the end of
 * a text or list that is not closed; the result gives its beginning. For a wrong indentation it gives the
 * line.
 */
export function yamlProblem(
  error: YAMLError,
  all: readonly YAMLError[],
  documents: readonly Document[],
  text: string,
): FoundProblem {
  const [from, to] = error.pos;
  const problem = kindOf(error);
  if (problem === 'quote' || problem === 'bracket') return { problem, from: openingOf(from, documents), to };
  if (problem === 'escape') return { problem, from, to: from + 2 };
  if (problem === 'colon' && all.some((other) => isManyLines(other) && other.pos[0] === from)) {
    return { problem: 'indent', ...firstWord(text, text.indexOf('\n', from)) };
  }
  if (problem === 'indent') return { problem, ...firstWord(text, from) };
  if (error.message.startsWith('Unexpected scalar')) return surplus(text, from, to);
  return { problem, from, to };
}

function kindOf({ code, message }: YAMLError): YamlProblem {
  return BY_MESSAGE.find(([pattern]) => pattern.test(message))?.[1] ?? BY_CODE[code] ?? 'other';
}

function surplus(text: string, from: number, to: number): FoundProblem {
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  for (const [pattern, problem] of BEFORE_SURPLUS) {
    const match = pattern.exec(before);
    if (match) return { problem, from: problem === 'after-quote' ? from : from - match[0].length, to };
  }
  return { problem: 'other', from, to };
}

/** A key that spans lines: the second one is indented too far to be a key of its own. */
function isManyLines({ code }: YAMLError): boolean {
  return code === 'MULTILINE_IMPLICIT_KEY';
}

function firstWord(text: string, from: number): { from: number; to: number } {
  const start = from + text.slice(from).search(/\S|$/);
  return { from: start, to: start };
}

/** The offset at which the innermost text or list begins that is still unclosed at the offset `end`. */
function openingOf(end: number, documents: readonly Document[]): number {
  let opening = end;
  for (const document of documents) {
    visit(document, {
      Node(_, node) {
        const opens = isScalar(node) ? node.type?.startsWith('QUOTE') : isCollection(node) && node.flow;
        if (opens && node.range?.[1] === end) opening = node.range[0];
      },
    });
  }
  return opening;
}
