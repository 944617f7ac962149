import type { LossKind } from '../faults/catalogue/import.ts';
import { type Cited, citationMarkdown } from './citations.ts';
import { BLOCKS, INLINE, LEFT_OUT } from './elements.ts';
import { escapeWords } from './escape.ts';
import type { Labels } from './labels.ts';
import type { Losses } from './losses.ts';
import type { Notes } from './notes.ts';
import { typedCitations } from './pandoc-citations.ts';
import type { Sources } from './sources.ts';
import { type Element, elementsIn, isElement, type Node, textOf, wordsOf } from './tree.ts';

/** The context in which words are read. */
export interface InlineWorld {
  readonly losses: Losses;
  readonly notes: Notes;
  readonly sources: Sources;
  /** Labels of what texts refer to. */
  readonly labels: Labels;
  /** Whether TeX is read without a fault. */
  readonly isTex: (tex: string) => boolean;
  /** Notes that may stand below the text; without it, as in cells and titles, all stand where they are called. */
  readonly longNotes?: LongNotes;
}

export interface LongNotes {
  /** The call of a note that stands below the text, as Markdown; null for one of a single paragraph. */
  callOf(note: readonly Node[]): string | null;
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
    return wordsMarkdown(node.replace(/[ \t\r\n]+/g, ' '), within, world);
  }
  const note = world.notes.calledBy(node);
  if (note)
    return world.longNotes?.callOf(note) ?? `^[${inlineMarkdown(note.flatMap(withSpaces), node, world)}]`;
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
    case 'livret-formula': {
      if (!isFormula(node, world)) return lostFormula(node, world);
      return 'display' in node.attributes ? `$$${textOf(node)}$$` : `$${textOf(node)}$`;
    }
    case 'livret-citation':
      return citation(node, world);
    case 'livret-made':
      world.losses.add(node.attributes.kind as LossKind, node.attributes.name ?? '', node);
      return '';
    case 'livret-reference':
      return world.labels.referenceTo(node.attributes.to!) ?? lostReference(node, inner(), world);
    case 'livret-break':
    case 'livret-caption':
    case 'livret-number':
    case 'livret-size':
      return '';
    case 'livret-call':
      return escapeWords(`[^${node.attributes.label}]`);
    case 'livret-lost':
      return lostFormula(node, world);
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

/** Words with the citations in them, which Pandoc's Markdown types in brackets. */
function wordsMarkdown(words: string, within: Element, { sources, losses, labels }: InlineWorld): string {
  let markdown = '';
  let end = 0;
  for (const { index, typed, cited, isNarrative } of typedCitations(words)) {
    const references = cited.map(({ source }) => labels.referenceTo(source));
    if (!references.includes(null)) {
      markdown += escapeWords(words.slice(end, index)) + references.join(', ');
      end = index + typed.length;
      continue;
    }
    const cites = citationMarkdown(cited, (source) => sources.keyOf(source));
    if (cites === null) {
      // A word after an @ may be anyone's name.
      if (!isNarrative) losses.add('citation', typed, words, within);
      continue;
    }
    const makers = isNarrative && typed.startsWith('@') ? sources.makersOf(cited[0]!.source) : '';
    markdown += escapeWords(words.slice(end, index)) + (makers && `${escapeWords(makers)} `) + cites;
    end = index + typed.length;
  }
  return markdown + escapeWords(words.slice(end));
}

/** A citation of Word, or its words where its sources are not known. */
function citation(node: Element, { sources, losses }: InlineWorld): string {
  const cited = JSON.parse(node.attributes.cited!) as Cited[];
  const cites = cited.length > 0 ? citationMarkdown(cited, (source) => sources.keyOf(source)) : null;
  if (cites === null) losses.add('citation-words', wordsOf(node), node, node);
  return cites ?? escapeWords(textOf(node));
}

/** Whether an element is a formula that can be set: typed ones are as they are. */
export const isFormula = (element: Element, { isTex }: InlineWorld): boolean =>
  !('signs' in element.attributes) || isTex(textOf(element));

/** The signs of a formula that is lost, as text; the loss is reported. */
function lostFormula(element: Element, { losses }: InlineWorld): string {
  const signs = element.attributes.signs ?? textOf(element);
  losses.add('formula', signs, element);
  return escapeWords(signs);
}

function lostReference(element: Element, words: string, { losses }: InlineWorld): string {
  losses.add('reference', wordsOf(element), element);
  return words;
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

/** The address that Zotero gives to citations in Google Docs, which keeps their sources to itself. */
const CITES_ONLINE = /^https:\/\/www\.zotero\.org\/google-docs\//;

const LINK = /^(?:https?:\/\/|mailto:)[^\s<>\\]+$/i;

function link(element: Element, words: string, { losses }: InlineWorld): string {
  const address = element.attributes.href;
  if (address === undefined || words.trim() === '' || elementsIn(element, 'a').length > 0) return words;
  if (address === wordsOf(element)) return words;
  if (CITES_ONLINE.test(address)) {
    losses.add('citation-words', wordsOf(element), element, element);
    return words;
  }
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
