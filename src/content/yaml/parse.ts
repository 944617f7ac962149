import { Composer, type Document, Lexer, LineCounter, type ParsedNode, Parser, type YAMLError } from 'yaml';
import type { YamlProblem } from '../../faults/catalogue/content.ts';
import type { Report } from '../../faults/fault.ts';
import { foreign } from '../../faults/foreign.ts';
import { MOST_YAML_FAULTS, MOST_YAML_LEVELS } from '../../limits.ts';
import { decode } from './decode.ts';
import { YamlFile } from './file.ts';
import type { FoundProblem } from './found-problem.ts';
import { misreadIn } from './misread.ts';
import { yamlProblem } from './problem.ts';

/** Problems after which the parser takes the rest of the file for something else. */
const SWALLOWING: readonly YamlProblem[] = [
  'quote',
  'bracket',
  'indent',
  'text-indent',
  'colon-in-lines',
  'comment',
  'dash',
  'tab',
];

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
    reportErrors(file, errors, composed.documents, report);
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

function reportErrors(
  file: YamlFile,
  errors: readonly YAMLError[],
  documents: readonly Document.Parsed[],
  report: Report,
): void {
  const lines = new Set<number>();
  for (const error of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const found = yamlProblem(error, errors, documents, file.text);
    const { line } = file.place(found.from);
    if (lines.has(line)) continue;
    lines.add(line);
    reportProblem(file, found, report);
    if (SWALLOWING.includes(found.problem) || lines.size === MOST_YAML_FAULTS) return;
  }
}
