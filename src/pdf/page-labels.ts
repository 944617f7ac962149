import type { Page } from '../layout/page.ts';
import type { Pen } from './pen.ts';

interface Label {
  readonly style: 'D' | 'r' | 'R' | null;
  readonly prefix: string;
  readonly number: number;
}

/** The labels of the pages, as ranges (ISO 32000-1, 12.4.2). */
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

function follows(last: Label, { style, prefix, number }: Label): boolean {
  if (last.style !== style || last.prefix !== prefix) return false;
  return style === null || number === last.number + 1;
}

function parseLabel(label: string): Label {
  const decimal = /^(.*?)([1-9]\d*)$/.exec(label);
  if (decimal) return { style: 'D', prefix: decimal[1]!, number: Number(decimal[2]) };
  const value = fromRoman(label.toLowerCase());
  if (value && label === label.toLowerCase()) return { style: 'r', prefix: '', number: value };
  if (value && label === label.toUpperCase()) return { style: 'R', prefix: '', number: value };
  return { style: null, prefix: label, number: 0 };
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

/** The value of a well-formed numeral; 0 for anything else. */
function fromRoman(numeral: string): number {
  let rest = numeral;
  let value = 0;
  for (const [letters, worth] of ROMAN) {
    // One, five and nine of each power of ten stand once, others up to three times.
    for (let times = letters.length === 1 && !'vld'.includes(letters) ? 3 : 1; times > 0; times--) {
      if (!rest.startsWith(letters)) break;
      rest = rest.slice(letters.length);
      value += worth;
    }
  }
  return rest === '' ? value : 0;
}
