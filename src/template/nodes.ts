import { VOID_ELEMENTS } from '../document/elements.ts';
import { readAddress } from '../document/picture-address.ts';
import { escapeHtml } from '../escape-html.ts';
import type { Source } from '../faults/source.ts';
import { isReady } from '../formulas/index.ts';
import { plainFormula } from '../formulas/plain.ts';
import type { Counted, Language } from '../languages/language.ts';
import { lowered, raised } from '../languages/superscripts.ts';
import type { Lines } from './counted-lines.ts';

/** A note, where it is called first. */
export interface NoteNode {
  readonly kind: 'note';
  readonly at: string;
  readonly children: readonly RichNode[];
  /** The places where it is called again. */
  id?: string;
}

/** Rich text: Markdown, captions and references before they are written as HTML. */
export type RichNode =
  | string
  | RichElement
  | NoteNode
  | Anchor
  | { readonly kind: 'citation'; readonly items: readonly CitedItem[] }
  | {
      readonly kind: 'reference';
      readonly target: Target;
      /** Whether it names the page too. */
      readonly paged: boolean;
      /** `figure 3`, in the language of the text around it; where the target is called by its title, that language's quotation marks. */
      readonly words: string | Pick<Language, 'quotes'>;
    }
  /** The word before the last thing of a list, which is called by its title: some languages choose it by what follows. */
  | { readonly kind: 'and'; readonly next: Target; readonly and: Language['and'] };

export interface RichElement {
  readonly kind: 'element';
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly RichNode[];
}

/** Words to which others lead: entries of the index. */
export interface Anchor {
  readonly kind: 'anchor';
  readonly id: string;
  readonly source: Source;
  readonly children: readonly RichNode[];
}

/** One source within a citation: `[7, p. 21]`. */
export interface CitedItem {
  readonly key: string;
  /** The source's number, from 1, in the order of first citations. */
  readonly number: number;
  readonly locator: string | null;
}

/** A thing that `[#id]` can refer to. */
export interface Target {
  readonly id: string;
  /** The kind and its number as it is printed; null for what has none and is called by its title. */
  readonly counted: { readonly word: Counted; readonly number: string } | null;
  readonly titled: boolean;
  /** The title, once the view has read it. */
  title: readonly RichNode[];
  /** Whether its title stands in quotation marks where it is referred to. */
  readonly quoted: boolean;
  /** By what its block lets texts call it, where it has no number: a title, its lines, or nothing. */
  readonly takes?: 'title' | 'lines' | null;
  /** Whether it is an exercise or a part of one, which may have a number for the asking. */
  readonly isExercise?: true;
  /** The lines of a text, verse or code; absent for other things. */
  readonly lines?: Lines | null;
  /** Whether it is marked words of a text with line numbers; their line is known here, or once pages are made. */
  readonly marks?: 'line' | 'set';
}

export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly RichNode[],
): RichElement {
  return { kind: 'element', tag, attributes, children };
}

const BLOCKS = ['p', 'ul', 'ol', 'dl', 'pre', 'blockquote', 'hr'];

/** A reference to a target. @param words the language of the text, for the target's title. */
export function link(target: Target, words: string | Language): RichNode {
  return { kind: 'reference', target, paged: false, words };
}

/** Whether a node is a block of text. */
export function isBlock(node: RichNode): boolean {
  return typeof node === 'object' && node.kind === 'element' && BLOCKS.includes(node.tag);
}

/** Ties a short word to the word that it belongs to, so that no line ends between them. */
export const NO_BREAK_SPACE = '\u00A0';

/** The part of a language on which the HTML of rich text depends. */
export type Setting = Pick<Language, 'listSeparator'>;

export function toHtml(nodes: readonly RichNode[], setting: Setting): string {
  let html = '';
  for (const node of nodes) html += nodeToHtml(node, setting);
  return html;
}

function nodeToHtml(node: RichNode, setting: Setting): string {
  if (typeof node === 'string') return escapeHtml(node);
  switch (node.kind) {
    case 'element':
      return tagged(node.tag, node.attributes, toHtml(node.children, setting));
    case 'note':
      return tagged(
        'span',
        { class: 'footnote', ...(node.id && { id: node.id }), 'data-source': node.at },
        toHtml(node.children, setting),
      );
    case 'anchor':
      return tagged('span', { id: node.id }, toHtml(node.children, setting));
    case 'citation':
      return citationToHtml(node.items, setting);
    case 'reference':
      return tagged(
        'a',
        { class: node.paged ? 'ref paged' : 'ref', href: `#${node.target.id}` },
        typeof node.words === 'string' ? escapeHtml(node.words) : titleOf(node.target, node.words, setting),
      );
    case 'and':
      return escapeHtml(node.and(toText(node.next.title)));
  }
}

function tagged(tag: string, attributes: Readonly<Record<string, string>>, content: string): string {
  let open = `<${tag}`;
  for (const name in attributes) open += ` ${name}="${escapeHtml(attributes[name]!)}"`;
  return VOID_ELEMENTS.has(tag) ? `${open}>` : `${open}>${content}</${tag}>`;
}

/** `[7, p. 21]` as one link. With several sources each number is a link: `[3, 12]`, `[3, p. 5 ; 12]`. */
function citationToHtml(items: readonly CitedItem[], setting: Setting): string {
  const link = ({ key }: CitedItem, text: string) =>
    tagged('a', { class: 'citation', href: `#ref-${key}` }, escapeHtml(text));
  const locator = (item: CitedItem) => (item.locator === null ? '' : `, ${item.locator}`);
  const [first] = items;
  if (items.length === 1) return link(first!, `[${first!.number}${locator(first!)}]`);
  const separator = items.some((item) => item.locator !== null) ? setting.listSeparator : ', ';
  const parts = items.map((item) => link(item, String(item.number)) + escapeHtml(locator(item)));
  return `[${parts.join(separator)}]`;
}

function titleOf({ title, quoted }: Target, { quotes }: Pick<Language, 'quotes'>, setting: Setting): string {
  const text = toHtml(withoutLinks(title), setting);
  return quoted ? `${quotes.outer.join(text)}` : text;
}

/** The text without notes, citations, links, anchors and line breaks, for titles that are repeated. */
export function withoutLinks(nodes: readonly RichNode[]): RichNode[] {
  return nodes.flatMap((node): RichNode[] => {
    if (typeof node === 'string') return [node];
    if (node.kind === 'reference') return [typeof node.words === 'string' ? node.words : ''];
    if (node.kind === 'and') return [node.and(toText(node.next.title))];
    if (node.kind === 'anchor') return withoutLinks(node.children);
    if (node.kind !== 'element') return [];
    if (node.tag === 'br') return [' '];
    const children = withoutLinks(node.children);
    return node.tag === 'a' ? children : [{ ...node, children }];
  });
}

/** The characters alone, for attributes. Superscripts, subscripts and formulas are characters too. */
export function toText(nodes: readonly RichNode[]): string {
  return withoutLinks(nodes).map(nodeToText).join('');
}

function nodeToText(node: RichNode): string {
  if (typeof node === 'string') return node;
  if (node.kind !== 'element') return '';
  if (node.tag === 'img') return pictureToText(node.attributes.src ?? '');
  const text = toText(node.children);
  return node.tag === 'sup' ? raised(text) : node.tag === 'sub' ? lowered(text) : text;
}

/** The languages of which one has each decimal mark, which changes no characters of a formula. */
const OF_EACH_MARK = ['en', 'fr'];

/** A formula in characters, once it is set; nothing for another picture. */
function pictureToText(src: string): string {
  const shown = readAddress(src);
  if (shown.kind !== 'formula') return '';
  const formula = OF_EACH_MARK.map((lang) => ({ ...shown, lang })).find((typed) => isReady(typed));
  return (formula && plainFormula(formula)) ?? '';
}
