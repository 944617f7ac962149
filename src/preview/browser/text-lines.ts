import type { PageItem } from '../protocol.ts';

export type TextItem = PageItem & { readonly kind: 'text' };
export type Pictured = PageItem & { readonly kind: 'drawing' | 'image' };

/** The texts of a page, line by line, and its pictures that have a text of their own, in the order of reading. */
export function linesOf(items: readonly PageItem[]): (TextItem[] | Pictured)[] {
  const lines: (TextItem[] | Pictured)[] = [];
  let line: TextItem[] | null = null;
  for (const item of items) {
    if (item.kind === 'text') {
      if (!line || item.line === -1 || item.line !== line[0]!.line) {
        line = [];
        lines.push(line);
      }
      line.push(item);
    } else if ((item.kind === 'drawing' || item.kind === 'image') && item.alt) {
      lines.push(item);
      line = null;
    }
  }
  return lines;
}

/** A text as it is copied from its line: a hyphen at its end is one. */
export const lineText = (text: string): string => text.replace(/\u00AD$/, '-');

/** A text that was copied: lines of a paragraph run on, without the hyphens at their ends. */
export function copiedText(text: string): string {
  return text.replace(/(\p{L})-\n+(?=\p{Ll})/gu, '$1').replace(/([^\n.!?:…»"”])\n(?=\S)/g, '$1 ');
}
