import type { Anchor, RichNode } from '../nodes.ts';

const isEmptyAnchor = (node: RichNode): node is Anchor =>
  typeof node === 'object' && node.kind === 'anchor' && node.children.length === 0;

/**
 * Puts anchors without words, `[]{index="…"}`, around the word before them, or the next one at the beginning: a place on
 * a page is that of a word.
 * @returns the nodes, and the anchors beside which there is no word.
 */
export function withAnchoredWords(nodes: readonly RichNode[]): {
  nodes: RichNode[];
  alone: readonly Anchor[];
} {
  if (!nodes.some(isEmptyAnchor)) return { nodes: [...nodes], alone: [] };
  const out: RichNode[] = [];
  let waiting: Anchor[] = [];
  for (const node of nodes) {
    if (isEmptyAnchor(node)) {
      const last = out.findLastIndex((before) => !isBlank(before));
      if (last < 0) waiting.push(node);
      else out.splice(last, 1, ...around(node, out[last]!, LAST_WORD));
    } else if (waiting.length > 0 && !isBlank(node)) {
      const placed: RichNode[] = [node];
      for (const anchor of waiting) {
        const first = placed.findIndex((each) => !isBlank(each));
        placed.splice(first, 1, ...around(anchor, placed[first]!, FIRST_WORD));
      }
      out.push(...placed);
      waiting = [];
    } else out.push(node);
  }
  return { nodes: [...out, ...waiting], alone: waiting };
}

const LAST_WORD = /^(.*?)(\S+)(\s*)$/s;
const FIRST_WORD = /^(\s*)(\S+)(.*)$/s;

/** A node with an anchor around it, or around one word of it. */
function around(anchor: Anchor, node: RichNode, word: RegExp): RichNode[] {
  if (typeof node !== 'string') return [{ ...anchor, children: [node] }];
  const [, before, anchored, after] = word.exec(node)!;
  return [before!, { ...anchor, children: [anchored!] }, after!].filter((part) => part !== '');
}

function isBlank(node: RichNode): boolean {
  if (typeof node === 'string') return node.trim() === '';
  // A note has no word where it is called.
  return node.kind === 'note' || (node.kind === 'element' && node.tag === 'br');
}
