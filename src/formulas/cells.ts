import type { MmlNode } from '@mathjax/src/js/core/MmlTree/MmlNode.js';

/** Columns that the style sheet of web pages knows by their table: those of `align`, and one alignment for all. */
const KNOWN = /^(?:(?:right left ?)+|(\w+)(?: \1)*)$/;

const wordsOf = (table: MmlNode, name: string): readonly string[] =>
  String(table.attributes.get(name) ?? '').split(' ');

/** The last word stands for all that follow. */
const wordAt = (words: readonly string[], i: number): string => words[Math.min(i, words.length - 1)]!;

/** The line after a child of a list of rows or cells, `solid` or `dashed`; null for none, as after the last one. */
function lineAfter(table: MmlNode, name: string, siblings: readonly MmlNode[], i: number): string | null {
  const line = wordAt(wordsOf(table, name), i);
  return i < siblings.length - 1 && /^(?:solid|dashed)$/.test(line) ? line : null;
}

/**
 * Attributes of rows and cells for what MathML Core does not read in those of their table: its lines, as a class of the row above
 * (`solid-below`) or of the cell before (`dashed-after`), and the alignment of columns that differ.
 */
export function attributesOfCell(node: MmlNode): Record<string, string> {
  const { parent } = node;
  const i = parent?.childNodes.indexOf(node) ?? 0;
  if (node.isKind('mtr')) {
    const line = lineAfter(parent, 'rowlines', parent.childNodes, i);
    return line ? { class: `${line}-below` } : {};
  }
  if (!node.isKind('mtd') || !parent.isKind('mtr')) return {};
  const table = parent.parent;
  const line = lineAfter(table, 'columnlines', longestRow(table), i);
  const aligns = wordsOf(table, 'columnalign');
  return {
    ...(line && { class: `${line}-after` }),
    ...(!KNOWN.test(aligns.join(' ')) && { columnalign: wordAt(aligns, i) }),
  };
}

const longestRow = (table: MmlNode): readonly MmlNode[] =>
  table.childNodes.reduce((longest, { childNodes }) =>
    childNodes.length > longest.childNodes.length ? ({ childNodes } as MmlNode) : longest,
  ).childNodes;
