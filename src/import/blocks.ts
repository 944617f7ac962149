import { grammarOf } from '../content/chapters/code.ts';
import { captionId, captionsOf, captionWords } from './captions.ts';
import { blocksOf, holdsOnly, type Part, partsOf } from './flow.ts';
import { type InlineWorld, inlineMarkdown, isFormula } from './inline.ts';
import { NotesBelow } from './long-notes.ts';
import { lineOf } from './losses.ts';
import { readTable, type Table } from './table.ts';
import { type Element, elementOf, elementsIn, isElement, type Node, textOf, wordsOf } from './tree.ts';

/** A block of a chapter, with its keys in the order in which they are written. */
type Block =
  | { readonly section: string; readonly id?: string }
  | { readonly subsection: string; readonly id?: string }
  | { readonly text: string }
  | { readonly break: 'page' }
  | { readonly math: string; readonly id?: string }
  | { readonly code: string; readonly language?: string }
  | {
      readonly image: string;
      readonly alt: string;
      readonly title?: string;
      readonly width?: string;
      readonly id?: string;
    }
  | {
      readonly table: Table;
      readonly align?: readonly string[];
      readonly title?: string;
      readonly id?: string;
    };

interface BlockWorld extends InlineWorld {
  /** The path of a picture's copy under content/, and its text for who cannot see it; null, after a report, where it has none. */
  readonly picture: (image: Element) => { readonly path: string; readonly alt: string } | null;
}

export interface Chapter {
  /** Markdown; null where the source has none. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
}

/** Reads the blocks of a chapter from HTML. @param isTitled whether its title is known: then no heading is it. */
export function readChapter(root: Element, isTitled: boolean, world: BlockWorld): Chapter {
  const content = contentOf(root);
  const headings = content.filter(isHeading);
  const title = isTitled ? null : titleOf(content, headings);
  const levels = [...new Set(headings.filter((each) => each !== title).map(levelOf))].sort();
  const blocks: Block[] = [];
  const notes = new NotesBelow(world);
  const inText = { ...world, longNotes: notes };
  let parts: Part[] = [];
  const endText = () => {
    const text = notes.withNotes(parts.map(({ markdown }) => markdown).join('\n\n'));
    if (parts.length > 0) blocks.push({ text });
    parts = [];
  };
  const add = (block: Block) => {
    endText();
    blocks.push(block);
  };
  const addParts = (more: readonly Part[]) => {
    for (const part of more) {
      // Two lists one after the other would be one.
      if (parts.at(-1)?.kind === part.kind && part.kind !== 'paragraph') endText();
      parts.push(part);
    }
  };
  const captions = captionsOf(content);
  const asTitle = new Set(captions.values());
  for (const caption of asTitle) {
    const id = captionId(caption);
    if (id !== null) world.labels.add(id);
  }
  /** The id that an element's label gives, if it has one. */
  const labelled = (element: Element | undefined): { id?: string } => {
    const own = element ? captionId(element) : null;
    if (own !== null) return { id: own };
    const from = element ? lineOf(element) : null;
    if (from === null) return {};
    const next = content.map(lineOf).find((line) => line !== null && line > from);
    const id = world.labels.take(from, next ?? Infinity);
    return id === null ? {} : { id };
  };
  for (const element of content) {
    const hasOwn = captions.get(element) === element;
    if (asTitle.has(element) && !hasOwn) continue;
    if (element === title) {
      addParts(notesIn(element, world));
    } else if (isHeading(element)) {
      const rank = levels.indexOf(levelOf(element));
      const words = headingWords(element, world);
      if (rank > 1) {
        world.losses.add('heading', words, element);
        addParts(partsOf(element, inText));
      } else if (words !== '') {
        const hasSection = blocks.some((block) => 'section' in block);
        add({
          ...(rank === 1 && hasSection ? { subsection: words } : { section: words }),
          ...labelled(element),
        });
        addParts(notesIn(element, world));
      }
    } else if (element.tag === 'table') {
      const read = elementsIn(element, 'tr').length > 0 ? readTable(element, world) : null;
      if (read && read.table.rows.length > 0) {
        const caption = captions.get(element);
        const title = caption && { title: captionWords(caption, world) };
        add({ ...read, ...title, ...labelled(element), ...labelled(caption) });
      }
    } else if (elementsIn(element, 'livret-break').length > 0) {
      endText();
      // Nothing stands before the first page, and no page is left empty.
      if (blocks.length > 0 && !isBreak(blocks.at(-1)!)) blocks.push({ break: 'page' });
    } else if (element.tag === 'pre') {
      add(codeBlock(element));
    } else if (element.tag === 'p' && isDisplay(element, world)) {
      for (const formula of elementsIn(element, 'livret-formula'))
        add({ math: `${textOf(formula).trim()}\n`, ...labelled(element) });
    } else if (!hasOwn) {
      addParts(partsOf(element, inText));
    }
    for (const [i, image] of elementsIn(element, 'img').entries()) {
      const picture = world.picture(image);
      if (!picture) continue;
      const caption = captions.get(element);
      const label = i === 0 ? { ...labelled(element), ...labelled(caption) } : {};
      // A figure with a label has its words for caption, as in Pandoc.
      const { title, alt } = image.attributes;
      const words = caption ? captionWords(caption, world) : (title ?? (label.id && alt));
      const titled = words && { title: words };
      add({ image: picture.path, alt: picture.alt, ...titled, ...widthOf(image), ...label });
    }
  }
  endText();
  if (blocks.length > 0 && isBreak(blocks.at(-1)!)) blocks.pop();
  return { title: title && headingWords(title, world), blocks };
}

const WRAPPERS =
  /^(?:article|aside|body|center|div|figure|footer|form|header|html|main|nav|section|details)$/;

/** The blocks of an element, those of the elements that only hold others too. */
function contentOf(element: Element): Element[] {
  return blocksOf(element).flatMap((block) => (WRAPPERS.test(block.tag) ? contentOf(block) : [block]));
}

/** A picture that is wider than this takes the width of the booklet's column, millimetres: pages of Word are wider. */
const WIDEST_AS_TYPED = 80;

/** The width of a picture in a Word file, where it is a small one. */
function widthOf(image: Element): { readonly width?: string } {
  const siblings = image.parent?.children ?? [];
  const before = siblings[siblings.indexOf(image) - 1];
  const width = before && isElement(before) && before.tag === 'livret-size' ? before.attributes.width : '';
  return width && Number(width) <= WIDEST_AS_TYPED ? { width: `${width} mm` } : {};
}

const isBreak = (block: Block) => 'break' in block;
const isHeading = ({ tag }: Element) => /^h[1-6]$/.test(tag);
const levelOf = ({ tag }: Element) => Number(tag[1]);
/** Whether all of a paragraph is formulas on lines of their own. */
const isDisplay = (paragraph: Element, world: BlockWorld) =>
  holdsOnly(paragraph, 'livret-formula') &&
  elementsIn(paragraph, 'livret-formula').every(
    (formula) => 'display' in formula.attributes && isFormula(formula, world),
  );

/** The heading that names all: Word's title, or one at the start that is alone at its level. */
function titleOf(content: readonly Element[], headings: readonly Element[]): Element | null {
  const titled = headings.find(({ attributes }) => attributes.class === 'title');
  if (titled && content.length > 1) return titled;
  const [first, second] = content;
  // Alone, it is all that the chapter has.
  if (!first || !second || !isHeading(first) || wordsOf(first) === '') return null;
  return headings.every((each) => each === first || levelOf(each) > levelOf(first)) ? first : null;
}

function headingWords(heading: Element, world: BlockWorld): string {
  const words = withoutCalls(heading, world) as Element;
  return inlineMarkdown(words.children, words, world).replace(/(?:\\)?\n/g, ' ');
}

function withoutCalls(node: Node, world: BlockWorld): Node {
  if (!isElement(node)) return node;
  const children = node.children
    .filter((child) => !(isElement(child) && world.notes.calledBy(child)))
    .map((child) => withoutCalls(child, world));
  return { ...node, children };
}

/** The notes of a heading as paragraphs: titles have none. */
function notesIn(heading: Element, world: BlockWorld): Part[] {
  return elementsIn(heading, 'sup', 'livret-note', 'livret-call').flatMap((call) => {
    const note = world.notes.calledBy(call);
    if (!note) return [];
    world.losses.add('note', wordsOf(heading), heading);
    return partsOf(elementOf('div', note, heading), world);
  });
}

function codeBlock(pre: Element): Block {
  const named = elementsIn(pre, 'code')[0]?.attributes.class ?? '';
  const language = /(?:^|\s)language-\{?([\w+-]+)/.exec(named)?.[1]?.toLowerCase();
  return {
    code: `${textOf(pre).replace(/\n+$/, '')}\n`,
    ...(language && grammarOf(language) && { language }),
  };
}
