import type { ElementNode } from '../document/tree.ts';
import { escapeHtml } from '../escape-html.ts';
import type { LineSpan, NumberedLines, PrintedNumber } from '../layout/page.ts';
import { lettersIn } from '../text/glyph-run.ts';

/** The numbers at lines of paper: a screen has other lines, so each stands where its line begins on paper. */
export class PaperLines {
  readonly #lines: NumberedLines | undefined;
  /** The letters that were written so far of each block. */
  readonly #written = new Map<number, number>();

  constructor(lines: NumberedLines | undefined) {
    this.#lines = lines;
  }

  /** The lines on which an element stands on paper. */
  of(element: ElementNode | undefined): LineSpan {
    return this.#lines?.of.get(element?.index ?? -1) ?? { from: 0, to: 0 };
  }

  /** Gives the HTML of the texts of a block, one after the other, with the numbers at its lines. */
  numbering({ index }: ElementNode): (text: string) => string {
    const printed = this.#lines?.printed.get(index);
    if (!printed) return escapeHtml;
    return (text) => {
      const before = this.#written.get(index) ?? 0;
      const after = before + lettersIn(text);
      this.#written.set(index, after);
      const here = printed.filter(({ letters }) => letters >= before && letters < after);
      return withNumbers(text, here, before);
    };
  }
}

/** A text with each number before the letter that begins its line. */
function withNumbers(text: string, printed: readonly PrintedNumber[], before: number): string {
  const numbers = new Map(printed.map(({ letters, number }) => [letters, number]));
  let html = '';
  let start = 0;
  let letters = before;
  for (const { index } of text.matchAll(/\p{L}/gu)) {
    const number = numbers.get(letters++);
    if (number === undefined) continue;
    html += `${escapeHtml(text.slice(start, index))}<span class="line-number" aria-hidden="true">${number}</span>`;
    start = index;
  }
  return html + escapeHtml(text.slice(start));
}
