import Handlebars, { type TemplateFunction } from 'handlebars/runtime.js';
import { blockSchemas } from '../content/schema/chapter.ts';
import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { type CompiledTemplate, strictly } from './strict.ts';
import { kindOf, type TemplateFile, templateName } from './template-file.ts';
import type { BlockView } from './view/block.ts';

export interface Template {
  readonly file: string;
  readonly run: TemplateFunction;
  /** The shipped template of this name, which takes its place in a draft where it is at fault. */
  readonly ours?: TemplateFunction;
}

/** Templates ready to run, by name. */
export type Templates = ReadonlyMap<string, Template>;

/**
 * Checks and compiles templates; of several with one name the last holds. Faults are reported at their
 * line and column. Handlebars' compiler takes longer to load than all templates take to run, so it is loaded
 * only for templates that are not compiled yet.
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
    const run = compiled && runnable(compiled, name);
    const ours = template.ours && runnable(template.ours, name);
    if (run || ours) templates.set(name, { file: template.file, run: (run || ours)!, ...(ours && { ours }) });
  }
  return templates;
}

function runnable(compiled: CompiledTemplate, name: string): TemplateFunction {
  return Handlebars.template(strictly(compiled, kindOf(name) === 'text'));
}

/**
 * The kinds of blocks, each set by templates/blocks/KIND.hbs. A kind of block without a view of its name, or the
 * other way round, does not compile.
 */
const BLOCK_KINDS = Object.keys(blockSchemas satisfies Readonly<Record<BlockView['kind'], object>>);

/**
 * The names of the shipped templates. A project's template has one of these names, or is called by a
 * template.
 */
export const OUR_TEMPLATES: readonly string[] = [
  ...[
    'layout',
    'cover',
    'contents',
    'chapter',
    'blocks',
    'back',
    'caption',
    'caption-title',
    'cells',
    'code-text',
  ],
  ...['question', 'solution', 'index-term', 'part', 'picture', 'contents-entry'],
  ...BLOCK_KINDS.map((kind) => `blocks/${kind}`),
  ...['subject', 'text', 'html'].map((part) => `mail/${part}`),
];

/**
 * Reports templates that nothing calls: a misspelt name would silently leave the shipped template in place.
 */
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

/** The compiler writes a program's text; it comes from a template that was checked, never from content. */
function evaluate(code: string | null): CompiledTemplate | null {
  return code === null ? null : new Function(`return ${code}`)();
}
