import Handlebars, { type TemplateFunction } from 'handlebars/runtime.js';
import type { Report } from '../faults/fault.ts';
import { kindOf } from './kind.ts';
import { strictly } from './strict.ts';

/** A template as read; where it comes from names it: `templates/blocks/figure.hbs` is `blocks/figure`. */
export interface TemplateFile {
  /** As faults show it. */
  readonly file: string;
  readonly text: string;
  /** What `compileTemplate` makes of the text, where that was done beforehand: it is then not done again. */
  readonly compiled?: CompiledTemplate;
}

/** A template as Handlebars' run-time library takes it. */
export interface CompiledTemplate {
  readonly main: (...args: never[]) => unknown;
}

export interface Template {
  readonly file: string;
  readonly run: TemplateFunction;
}

/** Templates ready to run, by name. */
export type Templates = ReadonlyMap<string, Template>;

/**
 * Checks and compiles templates; of several with one name the last holds. Faults are reported at their
 * line and column. The compiler takes longer to load than all templates to run: it is loaded only for
 * templates that are not compiled yet.
 */
export async function loadTemplates(files: readonly TemplateFile[], report: Report): Promise<Templates> {
  const byName = new Map(files.map((file) => [templateName(file.file), file]));
  if (!byName.has('layout')) report.error('template-missing', null, { name: 'layout' });
  const uncompiled = [...byName.values()].some(({ compiled }) => !compiled);
  const compiler = uncompiled ? await import('./compile.ts') : null;
  const templates = new Map<string, Template>();
  for (const [name, template] of byName) {
    const compiled = template.compiled ?? evaluate(compiler!.compileTemplate(template, byName, report));
    if (!compiled) continue;
    const strict = strictly(compiled, kindOf(name) === 'text');
    templates.set(name, { file: template.file, run: Handlebars.template(strict) });
  }
  return templates;
}

export function templateName(file: string): string {
  return file.replace(/^(?:.*\/)?templates\//, '').replace(/\.hbs$/, '');
}

/** The compiler writes a program's text; it comes from a template that was checked, never from content. */
function evaluate(code: string | null): CompiledTemplate | null {
  return code === null ? null : new Function(`return ${code}`)();
}
