import type { CompiledTemplate } from './strict.ts';

/** A template's text. Its path gives its name: `templates/blocks/figure.hbs` is `blocks/figure`. */
export interface TemplateFile {
  /** The path that faults show. */
  readonly file: string;
  readonly text: string;
  /** Whether it is the project's own: its elements say where they are written (`data-template`), by which faults name it. */
  readonly own?: boolean;
  /** The result of `compileTemplate` for the text, for templates that were compiled with the program. */
  readonly compiled?: CompiledTemplate;
  /** The shipped template of the same name, if it is another. */
  readonly ours?: CompiledTemplate;
}

/** `blocks/figure` for `templates/blocks/figure.hbs`, whatever folder holds `templates/`. */
export function templateName(file: string): string {
  return file.replace(/^(?:.*\/)?templates\//, '').replace(/\.hbs$/, '');
}

/** The kind of text that a template writes, by its name: a page, the HTML of a message, or plain text. */
export function kindOf(name: string): 'page' | 'mail' | 'text' {
  if (!name.startsWith('mail/')) return 'page';
  return name.startsWith('mail/html') ? 'mail' : 'text';
}
