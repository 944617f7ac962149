import { romanValue } from '../document/counter-styles.ts';
import type { Page } from '../layout/page.ts';
import type { Pen } from './pen.ts';

/** A page's label: a prefix and a number, which is decimal or Roman; without a style, the prefix alone. */
interface Label {
  readonly style: 'D' | 'r' | 'R' | null;
  readonly prefix: string;
  readonly number: number;
}

/** Writes the page labels as ranges of pages that count on (ISO 32000-1, 12.4.2). */
export function writePageLabels(pen: Pen, pages: readonly Page[]): void {
  const numbers: unknown[] = [];
  let last: Label | null = null;
  pages.forEach((page, index) => {
    const label = parseLabel(page.label);
    if (!last || !follows(last, label)) {
      numbers.push(index, {
        S: label.style ?? undefined,
        P: label.prefix ? new String(label.prefix) : undefined,
        St: label.number > 1 ? label.number : undefined,
      });
    }
    last = label;
  });
  pen._root.data.PageLabels = { Nums: numbers };
}

/** Whether a label continues the range of the last. */
function follows(last: Label, { style, prefix, number }: Label): boolean {
  if (last.style !== style || last.prefix !== prefix) return false;
  return style === null || number === last.number + 1;
}

function parseLabel(label: string): Label {
  const decimal = /^(.*?)([1-9]\d*)$/.exec(label);
  if (decimal) return { style: 'D', prefix: decimal[1]!, number: Number(decimal[2]) };
  const value = romanValue(label.toLowerCase());
  if (value && label === label.toLowerCase()) return { style: 'r', prefix: '', number: value };
  if (value && label === label.toUpperCase()) return { style: 'R', prefix: '', number: value };
  return { style: null, prefix: label, number: 0 };
}
