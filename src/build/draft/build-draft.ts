import { join } from 'node:path';
import { digestOf, digestOfFile } from '../../disk/digest.ts';
import { replaceFile } from '../../disk/replace-file.ts';
import { escapeHtml } from '../../escape-html.ts';
import { distinct, type Fault, Report } from '../../faults/fault.ts';
import { type InterfaceLanguage, wordFault } from '../../faults/print.ts';
import { formatSource } from '../../faults/source.ts';
import { BOOKLET } from '../../print/options.ts';
import type { CssFile } from '../../style/index.ts';
import { paintPdf, printBooklet, renderVersion, typesetBooklet } from '../pipeline.ts';
import type { BuildRequest, Built } from '../request.ts';
import { reportingTo, type SharedInputs } from '../shared-inputs.ts';
import type { Stopwatch } from '../stopwatch.ts';
import { pdfPath, printPath, type Version } from '../version.ts';
import { draftLayout } from './draft-marks.ts';
import { DRAFT_WORDS } from './words.ts';

/**
 * Builds a draft of a version, SLUG-draft.pdf and SLUG-draft-print.pdf, from all that is sound. Errors are numbered in
 * the margins of both, and listed at the end of the one to read. No record is kept of it.
 * @throws EnvironmentError
 */
export async function buildDraft(
  version: Version,
  { folder, out, inputs }: BuildRequest,
  language: InterfaceLanguage,
  sharedInputs: SharedInputs,
  watch: Stopwatch,
): Promise<Built> {
  const report = new Report({ stops: false });
  const shared = reportingTo(report, folder, sharedInputs);
  const failed = (): Built => ({ version, state: 'failed', pdf: null, faults: report.faults });

  const rendered = await renderVersion(version, inputs, shared, report, watch);
  const plain = rendered && (await typesetBooklet(rendered, shared, report, watch));
  if (!plain) return failed();
  const errors = distinct(report.faults).filter(({ severity }) => severity === 'error');
  const listed =
    errors.length === 0
      ? plain
      : await typesetBooklet(
          { ...rendered, html: withFaultList(rendered.html, errors, language) },
          { ...shared, sheets: [...shared.sheets, FAULT_LIST_SHEET] },
          // The faults of the booklet were found the first time.
          new Report({ stops: false }),
          watch,
        );
  if (!listed) return failed();

  const face = plain.fonts.resolve(['Source Sans 3'], 600, 'normal');
  const marked = (made: typeof plain) => ({
    ...made,
    draft: true,
    layout: draftLayout(made.layout, errors, face, language),
  });
  const file = printPath(pdfPath(rendered.booklet.slug, version), 'draft');
  const data = await paintPdf(marked(listed), shared.files, report, watch);
  const { print: inks } = rendered.booklet;
  const printed =
    data && (await printBooklet(printPath(file), marked(plain), BOOKLET, inks, shared.files, report, watch));
  watch.stop();
  if (!data || !printed) return failed();

  const before = digestOfFile(join(out, file));
  replaceFile(out, file, data);
  replaceFile(out, printed.print.file, printed.data);
  const sha256 = digestOf(data);
  const state = before === null ? 'new' : before === sha256 ? 'unchanged' : 'changed';
  const { pages } = listed.layout;
  const pdf = {
    file,
    pages: pages.length,
    bytes: data.length,
    sha256,
    print: printed.print,
    outputs: { [file]: sha256, [printed.print.file]: printed.print.sha256 },
    seconds: watch.seconds,
  };
  return { version, state, pdf, faults: report.faults };
}

/** A draft's HTML with the list of its errors after its last page, numbered as they are marked on the pages. */
export function withFaultList(html: string, errors: readonly Fault[], language: InterfaceLanguage): string {
  // Elements of code are not set by the rules of a language, which would turn the quotation marks of advice.
  const line = (text: string) => `<p><code>${escapeHtml(text)}</code></p>`;
  const items = errors.map((fault) => {
    const { wrong, instead } = wordFault(fault, language);
    const place = fault.source ? `<p><strong>${escapeHtml(formatSource(fault.source))}</strong></p>` : '';
    return `<li>${place}${line(wrong)}${instead ? line(`→ ${instead}`) : ''}</li>`;
  });
  const title = DRAFT_WORDS[language].title(errors.length);
  const list = `<section class="livret-draft" lang="${language}"><p class="title">${title}</p><ol>${items.join('')}</ol></section>`;
  return html.replace(/<\/body>|$/, `${list}$&`);
}

/** The look of the list. It comes after the theme, whose pages of text it uses. */
const FAULT_LIST_SHEET: CssFile = {
  file: 'draft.css',
  css: `
    .livret-draft { break-before: page; font: 8pt/11pt 'Source Sans 3'; color: black; text-align: left; hyphens: manual; }
    .livret-draft p { margin: 0; text-indent: 0; }
    .livret-draft ol { margin: 11pt 0 0; padding-left: 20pt; list-style-type: decimal; }
    .livret-draft li { margin-bottom: 6pt; break-inside: avoid; }
    .livret-draft code { font: inherit; }
    .livret-draft strong { font-weight: 600; }
    .livret-draft .title { font-size: 12pt; font-weight: 600; }`,
};
