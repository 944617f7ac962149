import type { MarkdownIt, Token } from 'markdown-it';

const TASK = /^\[([ xX])\](?:\s+|$)/;
const EMPTY_BOX = /^\[ \]\s/;

/**
 * Items to tick, `- [ ] words` and `- [x] words` (GitHub Flavored Markdown 0.29, 5.3): the item's opening token has the class `task`, or `task done`, and its words lose the brackets. A box that no list item begins with is a
 * `refused` token.
 */
export function tasks(md: MarkdownIt): void {
  md.core.ruler.push('tasks', ({ tokens, Token }) => {
    for (const [i, { type, content, children }] of tokens.entries()) {
      if (type !== 'inline') continue;
      const before = tokens[i - 2];
      const box = before?.type === 'list_item_open' ? takeBox(children![0]) : undefined;
      if (box) before!.attrSet('class', box === ' ' ? 'task' : 'task done');
      else if (EMPTY_BOX.test(content)) {
        children!.unshift(Object.assign(new Token('refused', 'markdown-task', 0), { content: '[ ]' }));
      }
    }
  });
}

/** Takes the box from the first words of an item; gives what stands in it. */
function takeBox(words: Token | undefined): string | undefined {
  const match = words?.type === 'text' ? TASK.exec(words.content) : null;
  if (match) words!.content = words!.content.slice(match[0].length);
  return match?.[1];
}
