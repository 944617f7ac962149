import type { Content } from '../../content/index.ts';
import { foreign } from '../../faults/foreign.ts';
import { element, type RichNode } from '../nodes.ts';
import type { lowlight } from './grammars.ts';

type Node = ReturnType<typeof lowlight.highlight>['children'][number];

let grammars: typeof lowlight | null = null;

/** Loads the grammars where some code has a language. */
export async function loadGrammars({ booklet, cohorts }: Content): Promise<void> {
  const booklets = [booklet, ...[...cohorts.values()].map((cohort) => cohort.booklet)];
  const chapters = new Set(booklets.flatMap((each) => each?.chapters ?? []));
  if (grammars || ![...chapters].some(({ blocks }) => hasGrammar(blocks))) return;
  ({ lowlight: grammars } = await import('./grammars.ts'));
}

/** Whether some block of code, at any depth, has a grammar. */
function hasGrammar(blocks: readonly object[]): boolean {
  return blocks.some((block) => {
    if ('grammar' in block) return block.grammar !== null;
    return 'blocks' in block && hasGrammar(block.blocks as readonly object[]);
  });
}

/**
 * Code with the names of its parts, as spans of the classes below. Code that a grammar cannot read, and code without a
 * grammar, is as it is. `loadGrammars` comes first.
 */
export function highlight(code: string, grammar: string | null): RichNode[] {
  const loaded = grammars;
  if (grammar === null || !loaded) return [code];
  return foreign(
    () => loaded.highlight(grammar, code).children.flatMap(richNodes),
    () => [code],
  );
}

/** The classes that a theme styles, by the scopes of highlight.js (its CSS classes reference). */
const CLASSES: Readonly<Record<string, string>> = {
  keyword: 'code-keyword',
  literal: 'code-keyword',
  meta: 'code-keyword',
  name: 'code-keyword',
  'selector-tag': 'code-keyword',
  comment: 'code-comment',
  quote: 'code-comment',
  string: 'code-string',
  regexp: 'code-string',
  title: 'code-name',
  section: 'code-name',
  attr: 'code-name',
  attribute: 'code-name',
};

function richNodes(node: Node): RichNode[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element') return [];
  const children = node.children.flatMap((child) => richNodes(child as Node));
  const [scope = ''] = node.properties.className as string[];
  const name = CLASSES[scope.replace('hljs-', '')];
  return name ? [element('span', { class: name }, children)] : children;
}

/** The lines of code; a span that goes on over a line's end is in each of them. An empty line is a space, to be set. */
export function linesOf(nodes: readonly RichNode[]): RichNode[][] {
  const lines = splitLines(nodes);
  return lines.map((line) => (line.length === 0 ? [' '] : line));
}

function splitLines(nodes: readonly RichNode[]): RichNode[][] {
  const lines: RichNode[][] = [[]];
  for (const node of nodes) {
    const parts: RichNode[][] =
      typeof node === 'string'
        ? node.split('\n').map((part) => (part === '' ? [] : [part]))
        : node.kind === 'element'
          ? splitLines(node.children).map((part) => (part.length === 0 ? [] : [{ ...node, children: part }]))
          : [[node]];
    const [first = [], ...others] = parts;
    lines.at(-1)!.push(...first);
    lines.push(...others);
  }
  return lines;
}
