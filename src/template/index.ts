import type { Booklet } from '../content/booklet.ts';
import type { Report } from '../faults/fault.ts';
import { readBooklet } from './read-booklet.ts';
import { runTemplates } from './run.ts';
import type { Templates } from './templates.ts';

export { chartsOf } from './numbering.ts';
export { type CompiledTemplate, loadTemplates, type TemplateFile, type Templates } from './templates.ts';

/**
 * The booklet as one HTML page, by its templates. Faults in its texts (Markdown, citations, references,
 * variables) and in what templates ask of it are reported; the HTML is then not to be used.
 */
export function renderBooklet(booklet: Booklet, templates: Templates, report: Report): string {
  return runTemplates(templates, readBooklet(booklet, report), report);
}
