import type { Booklet } from '../content/index.ts';
import { madeText } from '../content/yaml/located.ts';
import { Report } from '../faults/fault.ts';
import { readBooklet } from './read-booklet.ts';
import { plainWords } from './reader.ts';
import { runTemplates } from './run.ts';
import { createScope } from './scope.ts';
import type { Templates } from './templates.ts';
import { withVariables } from './variables.ts';
import type { BookletView } from './view/booklet.ts';

export { impersonal, isPersonal, withChartTexts } from './chart-texts.ts';
export { loadGrammars } from './code/highlight.ts';
export {
  type BookletMailView,
  bookletMailView,
  figureWords,
  type MailTexts,
  type MailView,
  renderMail,
  sizeInWords,
} from './mail.ts';
export { chartsOf } from './numbering.ts';
export { anyone } from './person.ts';
export { readerKeys } from './reader-keys.ts';
export type { CompiledTemplate } from './strict.ts';
export type { TemplateFile } from './template-file.ts';
export { loadTemplates, type Templates } from './templates.ts';
export { DIGEST } from './view/booklet.ts';

/**
 * The booklet as one HTML page, by its templates. Faults in its texts (Markdown, citations, references,
 * variables) and in what templates ask of it are reported; the HTML is then not to be used.
 */
export function renderBooklet(booklet: Booklet, templates: Templates, report: Report): string {
  const view = readBooklet(booklet, report);
  const unasked = new Set(TEXTS.filter((name) => view[name] !== null));
  const html = runTemplates(templates, 'layout', watched(view, unasked), report);
  if (html !== '')
    for (const name of unasked) report.warning('template-unprinted', booklet[name]!.source, { name });
  return html;
}

/** The booklet's own texts and picture, which nothing but its templates brings to paper. */
const TEXTS = ['subtitle', 'occasion', 'blurb', 'cover'] as const;

/** A view that takes a name from the set once a template asks for it. */
function watched(view: BookletView, unasked: Set<string>): BookletView {
  const asked = { ...view };
  for (const name of unasked) {
    const get = () => {
      unasked.delete(name);
      return view[name as keyof BookletView];
    };
    Object.defineProperty(asked, name, { enumerable: true, get });
  }
  return asked;
}

/**
 * The booklet's texts as plain ones, with their variables put in, for what is not a page; `renderBooklet` reports
 * their faults.
 */
export function plainTexts(
  booklet: Booklet,
): Pick<Booklet, 'title' | 'description'> & { readonly subtitle: string | null } {
  const scope = createScope(booklet, new Map(), new Report());
  const plain = (value: string) => withVariables(madeText(value, booklet.source), scope);
  const { title, subtitle, description } = booklet;
  return {
    title: plain(title),
    subtitle: subtitle && plainWords(subtitle, scope),
    description: description && plain(description),
  };
}
