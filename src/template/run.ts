import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { Source } from '../faults/source.ts';
import type { Template, Templates } from './templates.ts';

/** Partials within partials; more is a template that calls itself for ever. */
const MAX_DEPTH = 100;

/** Runs `layout` on a view. What goes wrong in a template is reported at its place, and gives ''. */
export function runTemplates(templates: Templates, view: object, report: Report): string {
  const partials: Record<string, Template['run']> = Object.create(null);
  let depth = 0;
  for (const [name, { file, run }] of templates) {
    partials[name] = (context, options) => {
      if (++depth > MAX_DEPTH) throw new TemplateFault({ file, line: 1, column: 1 }, { kind: 'depth', name });
      try {
        return run(context, options);
      } catch (error) {
        throw explain(error, file, context);
      } finally {
        depth--;
      }
    };
  }
  try {
    return partials.layout?.(view, { partials }) ?? '';
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    error.reportTo(report);
    return '';
  }
}

type Problem =
  | { readonly kind: 'depth'; readonly name: string }
  | { readonly kind: 'partial'; readonly name: string }
  | { readonly kind: 'variable'; readonly name: string; readonly near: string | null };

/** Carries a fault out of the templates that called the one at fault. */
class TemplateFault extends Error {
  readonly source: Source;
  readonly problem: Problem;

  constructor(source: Source, problem: Problem) {
    super(problem.kind);
    this.source = source;
    this.problem = problem;
  }

  reportTo(report: Report): void {
    const { source, problem } = this;
    if (problem.kind === 'depth') report.error('template-depth', source, { name: problem.name });
    else if (problem.kind === 'partial') report.error('template-missing', source, { name: problem.name });
    else report.error('template-unknown-variable', source, { name: problem.name, near: problem.near });
  }
}

/** Handlebars' own errors, by their messages; others are errors of the program. */
function explain(error: unknown, file: string, context: unknown): unknown {
  if (!(error instanceof Error) || error instanceof TemplateFault) return error;
  const { lineNumber, column } = error as Error & { lineNumber?: number; column?: number };
  const source = { file, line: lineNumber ?? 1, column: (column ?? 0) + 1 };
  const variable = /^"(.*)" not defined in /.exec(error.message);
  if (variable) {
    const name = variable[1]!;
    return new TemplateFault(source, { kind: 'variable', name, near: nearest(name, namesIn(context, 2)) });
  }
  const partial = /^The partial (.*) could not be found$/.exec(error.message);
  return partial ? new TemplateFault(source, { kind: 'partial', name: partial[1]! }) : error;
}

/** The names that a template may use: those of its view and of what that holds. */
function* namesIn(value: unknown, levels: number): Iterable<string> {
  if (typeof value !== 'object' || value === null || levels < 0) return;
  if (Array.isArray(value)) yield* namesIn(value[0], levels);
  else {
    yield* Object.keys(value);
    for (const inner of Object.values(value)) yield* namesIn(inner, levels - 1);
  }
}
