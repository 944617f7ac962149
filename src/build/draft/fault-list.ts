import { escapeHtml } from '../../escape-html.ts';
import type { Fault } from '../../faults/fault.ts';
import { type InterfaceLanguage, wordFault } from '../../faults/print.ts';
import { formatSource } from '../../faults/source.ts';
import type { CssFile } from '../../style/index.ts';
import { DRAFT_WORDS } from './words.ts';

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
export const FAULT_LIST_SHEET: CssFile = {
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
