import { Document, isMap, isScalar, visit } from 'yaml';
import type { Chapter } from './blocks.ts';

/** A chapter as YAML: texts of several lines, and all Markdown and code, after `|`. */
export function chapterYaml(title: string, { blocks }: Chapter): string {
  const document = new Document({ title, blocks: blocks.map(endLines) });
  visit(document, {
    Seq(_, list) {
      if (list.items.every(isShort)) list.flow = true;
    },
    Map(_, map) {
      if (SPANS.some((key) => map.has(key)) && isShort(map.get('text', true))) map.flow = true;
    },
    Pair(_, { value }) {
      if (isScalar(value) && String(value.value).includes('\n')) value.type = 'BLOCK_LITERAL';
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** Whether a cell can stand in one line with the others of its row. */
const isShort = (item: unknown): boolean =>
  isMap(item)
    ? SPANS.some((key) => item.has(key)) && isShort(item.get('text', true))
    : isScalar(item) && !String(item.value).includes('\n');

/** The keys of cells that reach over others. */
const SPANS = ['colspan', 'rowspan'];

/** A text ends with its line, so that it stands after `|` and not `|-`. */
function endLines(block: Chapter['blocks'][number]): object {
  return 'text' in block ? { text: `${block.text}\n` } : block;
}
