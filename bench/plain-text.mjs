import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * The text of a project, in order, as paragraphs of three kinds: what a program without typesetting
 * would be given. Markdown's marks are left in, since they weigh nothing.
 */
export function plainText(project) {
  const read = (file) => parse(readFileSync(join(project, 'content', file), 'utf8'));
  const data = Object.fromEntries(
    readdirSync(join(project, 'content', 'data')).map((file) => [
      file.replace('.yaml', ''),
      read(`data/${file}`),
    ]),
  );
  const booklet = read('booklet.yaml');
  const paragraphs = [{ kind: 'title', text: booklet.title }];
  for (const name of booklet.chapters) {
    const chapter = read(`chapters/${name}.yaml`);
    paragraphs.push({ kind: 'title', text: chapter.title });
    for (const block of chapter.blocks) addBlock(block, paragraphs, data);
  }
  const references = read('references.yaml');
  for (const { author = [], title, issued } of references) {
    const names = author.map((a) => a.literal ?? a.family).join(', ');
    paragraphs.push({ kind: 'text', text: `${names}, ${title}, ${JSON.stringify(issued)}` });
  }
  return paragraphs;
}

function addBlock(block, paragraphs, data) {
  const add = (kind, text) => text && paragraphs.push({ kind, text: String(text) });
  add('heading', block.section ?? block.subsection ?? block.box);
  for (const key of ['lead', 'text', 'quote', 'note', 'exercise', 'title', 'says', 'code']) {
    if (key === 'title' || typeof block[key] === 'string')
      for (const p of String(block[key] ?? '').split('\n\n')) add('text', p);
  }
  for (const item of block.list ?? []) add('text', item);
  for (const { term, definition } of block.glossary ?? []) add('text', `${term} ${definition}`);
  const rows = block.table?.rows ?? data[block.table?.data ?? block.timeline?.data]?.rows ?? [];
  for (const row of rows) add('row', Object.values(row).join('   '));
  for (const inner of block.blocks ?? []) addBlock(inner, paragraphs, data);
}
