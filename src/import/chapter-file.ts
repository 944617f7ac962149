import { Document, isScalar, visit, type YAMLSeq } from 'yaml';
import type { Chapter } from './blocks.ts';

/** A chapter as YAML: texts of several lines, and all Markdown and code, after `|`. */
export function chapterYaml(title: string, { blocks }: Chapter): string {
  const document = new Document({ title, blocks: blocks.map(endLines) });
  visit(document, {
    Seq(_, list) {
      if (list.items.every(isShort)) list.flow = true;
    },
    Pair(_, { key, value }) {
      if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string') return;
      if (LITERAL.has(String(key.value)) || value.value.includes('\n')) value.type = 'BLOCK_LITERAL';
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** Whether a cell can stand in one line with the others of its row. */
const isShort = (item: YAMLSeq['items'][number]) => isScalar(item) && !String(item.value).includes('\n');

const LITERAL: ReadonlySet<string> = new Set(['text', 'math', 'code']);

/** A text ends with its line, so that it stands after `|` and not `|-`. */
function endLines(block: Chapter['blocks'][number]): object {
  return 'text' in block ? { text: `${block.text}\n` } : block;
}
