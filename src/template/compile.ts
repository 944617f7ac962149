import Handlebars from 'handlebars';
import type { Report } from '../faults/fault.ts';
import { Lines } from './check/lines.ts';
import { checkMarkup } from './check/markup.ts';
import { checkStatements } from './check/statements.ts';
import { reportSyntax } from './check/syntax.ts';
import type { TemplateFile } from './templates.ts';

/**
 * Checks a template and compiles it to a program's text, for Handlebars' run-time library: a name that
 * the view does not have is an error, there are no helpers but Handlebars' own, and every value is
 * escaped. null when it is at fault.
 * @param names the templates that it may call.
 */
export function compileTemplate(
  { file, text }: TemplateFile,
  names: ReadonlyMap<string, unknown>,
  report: Report,
): string | null {
  const lines = new Lines(file, text);
  const program = parse(text, lines, report);
  if (!program) return null;
  const before = report.faults.length;
  checkStatements(program, names, lines, report);
  checkMarkup(program, text, lines, report);
  if (report.faults.length > before) return null;
  makeStrict(program);
  return String(
    Handlebars.precompile(program, { strict: true, knownHelpersOnly: true, preventIndent: true }),
  );
}

function parse(text: string, lines: Lines, report: Report): hbs.AST.Program | null {
  try {
    return Handlebars.parse(text);
  } catch (error) {
    reportSyntax(error as Error, text, lines, report);
    return null;
  }
}

/** Handlebars looks names up strictly where they are printed, but not where they are given to helpers. */
function makeStrict(node: object): void {
  for (const value of Object.values(node)) {
    if (typeof value !== 'object' || value === null) continue;
    if (value.type === 'PathExpression') value.strict = true;
    makeStrict(value);
  }
}
