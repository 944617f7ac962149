import Handlebars, { type TemplateFunction } from 'handlebars/runtime.js';
import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
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
  reportUnused(byName, report);
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

/** The templates of ours: a project's own have these names, or are called by one that has. */
export const OUR_TEMPLATES: readonly string[] = [
  ...['layout', 'cover', 'contents', 'chapter', 'blocks', 'back', 'caption', 'caption-title', 'cells'],
  ...[
    ...['text', 'lead', 'note', 'list', 'quote', 'section', 'subsection', 'figure', 'image', 'table'],
    ...[
      'timeline',
      'box',
      'code',
      'glossary',
      'exercise',
      'space',
      'sign-in',
      'break',
      'references',
      'lists',
    ],
  ].map((kind) => `blocks/${kind}`),
  ...['subject', 'text', 'html'].map((part) => `mail/${part}`),
];

/** A misspelt name would leave ours in its place, in silence. */
function reportUnused(templates: ReadonlyMap<string, TemplateFile>, report: Report): void {
  const called = new Set(
    [...templates.values()].flatMap(({ text }) => [...text.matchAll(PARTIAL)].map(([, name]) => name!)),
  );
  for (const [name, { file }] of templates) {
    if (OUR_TEMPLATES.includes(name) || called.has(name)) continue;
    const near = nearest(name, OUR_TEMPLATES);
    report.error('template-unused', { file, line: 1, column: 1 }, { name, near });
  }
}

const PARTIAL = /\{\{~?#?>\s*["']?([^\s"'}~]+)/g;

export function templateName(file: string): string {
  return file.replace(/^(?:.*\/)?templates\//, '').replace(/\.hbs$/, '');
}

/** The compiler writes a program's text; it comes from a template that was checked, never from content. */
function evaluate(code: string | null): CompiledTemplate | null {
  return code === null ? null : new Function(`return ${code}`)();
}
