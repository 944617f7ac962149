import { BLOCKS, INLINE, LEFT_OUT } from './elements.ts';
import { escapeWords } from './escape.ts';
import type { Losses } from './losses.ts';
import type { Notes } from './notes.ts';
import { type Element, elementsIn, isElement, type Node, textOf, wordsOf } from './tree.ts';

/** The context in which words are read. */
export interface InlineWorld {
  readonly losses: Losses;
  readonly notes: Notes;
}

/** The words of nodes as one paragraph of Markdown. Pictures and tables in them are left to the caller. */
export function inlineMarkdown(nodes: readonly Node[], within: Element, world: InlineWorld): string {
  return tidy(readAll(nodes, within, world));
}

function readAll(nodes: readonly Node[], within: Element, world: InlineWorld): string {
  return nodes.map((node) => readOne(node, within, world)).join('');
}

function readOne(node: Node, within: Element, world: InlineWorld): string {
  if (!isElement(node)) {
    for (const [key] of node.matchAll(/\[@[\w:.-]+[^\]]*\]/g))
      world.losses.add('citation', key, node, within);
    return escapeWords(node.replace(/[ \t\r\n]+/g, ' '));
  }
  const note = world.notes.calledBy(node);
  if (note) return `^[${inlineMarkdown(note.flatMap(withSpaces), node, world)}]`;
  if (LEFT_OUT.has(node.tag)) {
    world.losses.add('element', node.tag, node);
    return '';
  }
  const inner = () => readAll(node.children, node, world);
  switch (node.tag) {
    case 'strong':
    case 'b':
      return marked('**', inner());
    case 'em':
    case 'i':
      return marked('*', inner());
    case 's':
    case 'del':
      return marked('~~', inner());
    case 'sup':
      return script('^', node, inner(), world);
    case 'sub':
      return script('~', node, inner(), world);
    case 'code':
      return codeSpan(textOf(node));
    case 'a':
      return link(node, inner(), world);
    case 'br':
      return '\\\n';
    case 'livret-formula':
      return 'display' in node.attributes ? `$$${textOf(node)}$$` : `$${textOf(node)}$`;
    case 'livret-call':
      return escapeWords(`[^${node.attributes.label}]`);
    case 'livret-lost':
      world.losses.add('formula', wordsOf(node), node);
      return inner();
    case 'img':
    case 'table':
      return '';
    case 'p':
    case 'div':
    case 'li':
      return ` ${inner()} `;
    default:
      if (!INLINE.has(node.tag) && !BLOCKS.has(node.tag)) world.losses.add('element', node.tag, node);
      return inner();
  }
}

/** Paragraphs of a note, one after the other. */
const withSpaces = (node: Node): Node[] => [node, ' '];

/** Words between signs, which stand next to a word on their inner side (CommonMark 0.31, 6.2). */
function marked(sign: string, words: string): string {
  const [, before, core, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(
    words.replace(/^(?:\\\n)+|(?:\\\n)+$/g, ' '),
  )!;
  if (core === '' || core!.includes(sign[0]!)) return words;
  return `${before}\uE000${sign}${core}${sign}\uE000${after}`;
}

function script(sign: string, element: Element, words: string, { losses }: InlineWorld): string {
  const core = words.trim();
  if (core === '') return words;
  if (/^[\p{L}\p{N}+−-]+$/u.test(core)) return `${sign}${core}${sign}`;
  losses.add('script', wordsOf(element), element, element);
  return words;
}

function codeSpan(code: string): string {
  const words = code.replace(/\s+/g, ' ');
  if (words.trim() === '') return words;
  const longest = Math.max(0, ...[...words.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return /^`|`$/.test(words) ? `${fence} ${words} ${fence}` : `${fence}${words}${fence}`;
}

const LINK = /^(?:https?:\/\/|mailto:)[^\s<>\\]+$/i;

function link(element: Element, words: string, { losses }: InlineWorld): string {
  const address = element.attributes.href;
  if (address === undefined || words.trim() === '' || elementsIn(element, 'a').length > 0) return words;
  if (address === wordsOf(element)) return words;
  if (LINK.test(address)) return `[${words.trim()}](<${address}>)`;
  losses.add('link', address, element);
  return words;
}

/**
 * Drops signs of emphasis that would not be read as such: those whose outer side is a letter and whose inner side is a
 * sign. Each sign is marked at its outer side.
 */
function tidy(text: string): string {
  const pair = /\uE000(\*\*|\*|~~)((?:(?!\uE000)[\s\S])+?)\1\uE000/g;
  let markdown = text;
  for (let before = ''; before !== markdown; ) {
    before = markdown;
    markdown = markdown.replace(pair, (_, sign: string, core: string, at: number, all: string) => {
      const end = at + sign.length * 2 + core.length + 2;
      const touches = (inner: string, outer: string) =>
        /[^\p{L}\p{N}]/u.test(inner) && /[\p{L}\p{N}*~]/u.test(outer);
      const fails = touches(core[0]!, all[at - 1] ?? ' ') || touches(core.at(-1)!, all[end] ?? ' ');
      const meets =
        all[at - 1] === sign[0] || all[end] === sign[0] || all[at - 1] === '\uE000' || all[end] === '\uE000';
      return fails || meets ? core : `${sign}${core}${sign}`;
    });
  }
  return markdown
    .replaceAll('\uE000', '')
    .replace(/[ ]*\n[ ]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/^(?:\s|\\\n)+|(?:\s|\\\n|(?<!\\)\\$)+$/g, '');
}
