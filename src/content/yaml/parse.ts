import { Composer, type Document, Lexer, LineCounter, type ParsedNode, Parser, type YAMLError } from 'yaml';
import type { YamlProblem } from '../../faults/catalogue/content.ts';
import type { Report } from '../../faults/fault.ts';
import { foreign } from '../../faults/foreign.ts';
import { MOST_YAML_FAULTS, MOST_YAML_LEVELS } from '../../limits.ts';
import { wordList } from '../../word-list.ts';
import { decode } from './decode.ts';
import { YamlFile } from './file.ts';
import type { FoundProblem } from './found-problem.ts';
import { lineAt, typedLine } from './line.ts';
import { misreadIn } from './misread.ts';
import { yamlProblem } from './problem.ts';

/** Problems after which the parser takes the rest of the file for something else. */
const SWALLOWING: readonly YamlProblem[] = wordList(
  'quote bracket indent no-dash text-indent colon-in-lines value-and-list comment comment-sign dash tab no-break-indent',
);

/** Problems whose advice is a line with its indentation. */
const WHOLE_LINES: readonly YamlProblem[] = ['indent', 'text-indent', 'tab', 'no-break-indent'];

/** YAML 1.2, core schema. Duplicate keys are found by the reader, which names the first place. */
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  prettyErrors: false,
  uniqueKeys: false,
  resolveKnownTags: false,
  strict: true,
} as const;

/** Reads one file as one YAML document; null, and faults, when it cannot be read. */
export function parseYaml(path: string, bytes: Uint8Array, report: Report): YamlFile | null {
  const text = decode(path, bytes, report);
  if (text === null) return null;
  const lines = new LineCounter();
  lines.addNewLine(0);
  const composed = foreign(
    () => compose(text, lines),
    (message) => {
      report.error('library-failed', { file: path, line: 1, column: 1 }, { library: 'yaml', message });
      return null;
    },
  );
  if (!composed) return null;
  const file = new YamlFile(path, text, composed.documents[0]?.contents ?? null, lines);
  if (composed.tooDeepAt !== null) {
    report.error('content-too-deep', file.place(composed.tooDeepAt), { most: MOST_YAML_LEVELS });
    return null;
  }
  const [first, second] = composed.documents;
  const errors = composed.documents.flatMap((document) => [...document.errors, ...document.warnings]);
  if (errors.length > 0) {
    reportErrors(file, errors, composed.documents, new Set(), report);
    return null;
  }
  if (second) {
    report.error('content-several-documents', file.place(second.range[0]), {});
  }
  const misread = first ? misreadIn(first, text) : [];
  for (const found of misread) reportProblem(file, found, report);
  return first && misread.length === 0 ? file : null;
}

/** Does the work of yaml's `parseAllDocuments`, but stops where the nesting passes the limit. */
function compose(
  text: string,
  lines: LineCounter,
): { documents: Document.Parsed[]; tooDeepAt: number | null } {
  const documents: Document.Parsed[] = [];
  const lexer = new Lexer();
  const parser = new Parser(lines.addNewLine);
  const composer = new Composer<ParsedNode, true>(OPTIONS);
  for (const lexeme of lexer.lex(text)) {
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    if (parser.stack.length > MOST_YAML_LEVELS) return { documents: [], tooDeepAt: parser.offset };
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(true, text.length));
  return { documents, tooDeepAt: null };
}

/** Reports a mistake in YAML at its place. */
export function reportProblem(
  file: YamlFile,
  { problem, from, to, instead }: FoundProblem,
  report: Report,
): void {
  const found = file.text.slice(from, to).split('\n')[0]!.slice(0, 40);
  const source = file.place(Math.min(from, file.text.length));
  report.error('content-yaml', source, { problem, found, instead });
}

/**
 * Reports errors, one a line. What stands below one that swallows it is read again as its advice mends the line: it is
 * what an author who follows the advice would read next.
 * @param lines those that have a fault already.
 */
function reportErrors(
  file: YamlFile,
  errors: readonly YAMLError[],
  documents: readonly Document.Parsed[],
  lines: Set<number>,
  report: Report,
): void {
  const last = Math.max(0, ...lines);
  for (const error of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const found = yamlProblem(error, errors, documents, file.text);
    const { line } = file.place(found.from);
    if (line <= last) return;
    if (lines.has(line)) continue;
    lines.add(line);
    reportProblem(file, found, report);
    if (lines.size === MOST_YAML_FAULTS) return;
    if (!SWALLOWING.includes(found.problem)) continue;
    const mended = withLineMended(file.text, found);
    if (mended !== null) reportBelow(file.path, mended, lines, report);
    return;
  }
}

function reportBelow(path: string, text: string, told: Set<number>, report: Report): void {
  const lines = new LineCounter();
  lines.addNewLine(0);
  const { documents } = compose(text, lines);
  const errors = documents.flatMap((document) => [...document.errors, ...document.warnings]);
  reportErrors(new YamlFile(path, text, null, lines), errors, documents, told, report);
}

/** The text with the line of a problem as its advice has it; null where that is not one line. */
function withLineMended(text: string, { problem, from, instead }: FoundProblem): string | null {
  if (instead === null || instead.includes('\n')) return null;
  const line = lineAt(text, from);
  const typed = typedLine(text, line);
  const mended = WHOLE_LINES.includes(problem) ? instead : typed.slice(0, line.indent) + instead;
  return text.slice(0, line.start) + mended + text.slice(line.start + typed.length);
}
