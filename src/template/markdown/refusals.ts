import type { Token } from 'markdown-it';
import type { Report } from '../../faults/fault.ts';
import type { Source } from '../../faults/source.ts';
import { MOST_MARKDOWN_LEVELS } from '../../limits.ts';
import type { InlineDialect } from './dialects.ts';

/**
 * Reports the markup of one text that is not set. Each kind is reported once, but for TeX: an opening and its closing tag
 * are one mistake.
 */
export class Refusals {
  readonly #report: Report;
  readonly #refused = new Set<string>();

  constructor(report: Report) {
    this.#report = report;
  }

  add({ tag, content }: Token, source: Source): void {
    const report = this.#report;
    if (tag === 'image') report.error('markdown-image', source, {});
    else if (tag === 'attributes') report.error('attributes-alone', source, { typed: content });
    else if (tag === 'html') this.#html(content, source);
    else if (tag !== 'markdown-command' && !this.#isNew(tag)) return;
    else if (tag === 'note') report.error('note-unclosed', source, {});
    else if (tag === 'variable') report.error('variable-unclosed', source, {});
    else report.error(tag as InlineDialect, source, { typed: content });
  }

  tooDeep(place: () => Source): void {
    if (this.#isNew('depth'))
      this.#report.error('markdown-too-deep', place(), { levels: MOST_MARKDOWN_LEVELS });
  }

  #html(typed: string, source: Source): void {
    const tag = typed.replace(/^<\/?(?=[a-z])/i, '');
    const isNew = this.#isNew(`<${tag}`);
    if (isNew || !typed.startsWith('</')) this.#report.error('markdown-html', source, { tag });
  }

  #isNew(refused: string): boolean {
    const { size } = this.#refused;
    return this.#refused.add(refused).size > size;
  }
}
