import Handlebars from 'handlebars';
import type { Report } from '../faults/fault.ts';
import { foreign } from '../faults/foreign.ts';
import { formatSource } from '../faults/source.ts';
import { MOST_TEMPLATE_LEVELS } from '../limits.ts';
import { Lines } from './check/lines.ts';
import { checkMarkup } from './check/markup.ts';
import { tooDeepAt } from './check/nesting.ts';
import { checkStatements } from './check/statements.ts';
import { reportSyntax } from './check/syntax.ts';
import { MAIL, PAGE } from './check/vocabulary.ts';
import { CHARACTERS } from './rich.ts';
import { kindOf, type TemplateFile, templateName } from './template-file.ts';

/**
 * Checks a template and compiles it to a program's text, for Handlebars' run-time library: a name that
 * the view does not have is an error, there are no helpers but Handlebars' own, and every value is
 * escaped where it stands in markup. null when it is at fault.
 * @param templates the templates that there are, by name; it may call those of its kind.
 */
export function compileTemplate(
  template: TemplateFile,
  templates: ReadonlyMap<string, TemplateFile>,
  report: Report,
): string | null {
  return foreign(
    () => compile(template, templates, report),
    (message) => {
      const source = { file: template.file, line: 1, column: 1 };
      report.error('library-failed', source, { library: 'Handlebars', message });
      return null;
    },
  );
}

function compile(
  { file, text, own }: TemplateFile,
  templates: ReadonlyMap<string, TemplateFile>,
  report: Report,
): string | null {
  const lines = new Lines(file, text);
  const program = parse(text, lines, report);
  if (!program) return null;
  const before = report.count;
  const kind = kindOf(templateName(file));
  const callable = [...templates.keys()].filter((name) => kindOf(name) === kind);
  checkStatements(program, new Set(callable), printedNames(templates), lines, report);
  const vocabulary = kind === 'mail' ? MAIL : PAGE;
  const markup = kind === 'text' ? null : checkMarkup(program, text, vocabulary, lines, report);
  if (report.count > before) return null;
  if (markup && own && kind === 'page') placeTags(program, markup.tags, lines);
  for (const statement of markup?.inAttributes ?? []) printCharacters(statement as hbs.AST.MustacheStatement);
  makeStrict(program);
  return String(
    Handlebars.precompile(program, {
      strict: true,
      knownHelpers: { [CHARACTERS]: true } as KnownHelpers,
      knownHelpersOnly: true,
      preventIndent: true,
    }),
  );
}

/** The first part of each name that a template prints, asks for or goes through: `pdf` for `{{pdf.file}}`. */
function printedNames(templates: ReadonlyMap<string, TemplateFile>): Set<string> {
  const texts = [...templates.values()].map(({ text }) => text);
  return new Set(texts.flatMap((text) => [...text.matchAll(NAME)].map(([, name]) => name!)));
}

const NAME = /\{\{(?:#\w+ )?(\w+)/g;

function parse(text: string, lines: Lines, report: Report): hbs.AST.Program | null {
  const deep = tooDeepAt(text);
  if (deep !== null) {
    report.error('template-too-deep', lines.at(deep), { most: MOST_TEMPLATE_LEVELS });
    return null;
  }
  try {
    return Handlebars.parse(text);
  } catch (error) {
    reportSyntax(error as Error, text, lines, report);
    return null;
  }
}

/** Adds its place in the template to each start tag. */
function placeTags(branch: hbs.AST.Program, tags: ReadonlySet<number>, lines: Lines): void {
  for (const node of branch.body) {
    if (node.type === 'BlockStatement') {
      const { program, inverse } = node as hbs.AST.BlockStatement;
      for (const inner of [program, inverse]) if (inner) placeTags(inner, tags, lines);
    } else if (node.type === 'ContentStatement') {
      const content = node as hbs.AST.ContentStatement;
      const { original } = content as hbs.AST.ContentStatement & { readonly original: unknown };
      // Handlebars has taken line ends off the value, and nothing else.
      const shift = lines.offset(node.loc.start) + Math.max(0, String(original).indexOf(content.value));
      content.value = content.value.replace(START_TAG, (tag, at: number) =>
        tags.has(shift + at) ? `${tag} data-template="${formatSource(lines.at(shift + at))}"` : tag,
      );
    }
  }
}

const START_TAG = /<[a-z][a-z\d]*/g;

/** Makes `{{title}}` in an attribute `{{characters title}}`, which prints a rich text without tags. */
function printCharacters(statement: hbs.AST.MustacheStatement): void {
  if (statement.params.length > 0) return;
  const { path, loc } = statement;
  const helper = {
    type: 'PathExpression',
    data: false,
    depth: 0,
    parts: [CHARACTERS],
    original: CHARACTERS,
    loc,
  };
  statement.params = [path];
  statement.path = helper as hbs.AST.PathExpression;
}

/**
 * Has Handlebars look up strictly also the names given to helpers; by itself it does so only for printed
 * names.
 */
function makeStrict(node: object): void {
  for (const value of Object.values(node)) {
    if (typeof value !== 'object' || value === null) continue;
    if (value.type === 'PathExpression') value.strict = true;
    makeStrict(value);
  }
}
