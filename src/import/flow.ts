import { BLOCKS } from './elements.ts';
import { escapeLineStarts } from './escape.ts';
import { type InlineWorld, inlineMarkdown } from './inline.ts';
import {
  childrenOf,
  type Element,
  elementOf,
  elementsIn,
  isElement,
  type Node,
  textOf,
  wordsOf,
} from './tree.ts';

/** A paragraph, a list, a quotation or a rule as Markdown. */
export interface Part {
  readonly kind: 'paragraph' | 'ul' | 'ol' | 'other';
  readonly markdown: string;
}

/** Content as it runs: blocks, and words between them gathered into paragraphs. */
export function blocksOf(element: Element): Element[] {
  const blocks: Element[] = [];
  let words: Node[] = [];
  const endParagraph = () => {
    if (words.some((node) => isElement(node) || node.trim() !== '')) {
      blocks.push(elementOf('p', words, element));
    }
    words = [];
  };
  for (const child of element.children) {
    if (isElement(child) && BLOCKS.has(child.tag)) {
      endParagraph();
      blocks.push(child);
    } else {
      words.push(child);
    }
  }
  endParagraph();
  return blocks;
}

/** A block as parts of Markdown. Pictures in it are left to the caller; a table in it becomes words. */
export function partsOf(block: Element, world: InlineWorld): Part[] {
  switch (block.tag) {
    case 'ul':
    case 'ol':
      return part(block.tag, listMarkdown(block, world));
    case 'blockquote':
      return part('other', prefixed(flowMarkdown(block, world), '> ', '> '));
    case 'dl':
      return definitionParts(block, world);
    case 'hr':
      return part('other', '***');
    case 'pre':
      return part('other', fencedCode(textOf(block)));
    case 'table':
      world.losses.add('table', 'table', block);
      return elementsIn(block, 'td', 'th').flatMap((cell) => partsWithin(cell, world));
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const words = paragraph(block, world);
      return part('paragraph', /[*\n]/.test(words) || words === '' ? words : `**${words}**`);
    }
    case 'p':
    case 'dt':
    case 'summary':
    case 'figcaption':
      return block.children.some((child) => isElement(child) && BLOCKS.has(child.tag))
        ? partsWithin(block, world)
        : part('paragraph', paragraph(block, world));
    default:
      return partsWithin(block, world);
  }
}

const partsWithin = (element: Element, world: InlineWorld) =>
  blocksOf(element).flatMap((block) => partsOf(block, world));

/** Everything in an element as Markdown. */
export function flowMarkdown(element: Element, world: InlineWorld): string {
  return partsWithin(element, world)
    .map(({ markdown }) => markdown)
    .join('\n\n');
}

function part(kind: Part['kind'], markdown: string): Part[] {
  return markdown === '' ? [] : [{ kind, markdown }];
}

function paragraph(block: Element, world: InlineWorld): string {
  return escapeLineStarts(inlineMarkdown(block.children, block, world));
}

function listMarkdown(list: Element, world: InlineWorld): string {
  const numbered = elementsIn(list, 'livret-number')[0];
  const first = Number(list.attributes.start ?? numbered?.attributes.value ?? 1);
  const items = childrenOf(list)
    .map((item) => (item.tag === 'li' ? partsWithin(item, world) : partsOf(item, world)))
    .filter((parts) => parts.length > 0);
  const isTight = items.every((parts) => parts.filter(({ kind }) => kind === 'paragraph').length <= 1);
  return items
    .map((parts, i) => {
      const marker = list.tag === 'ol' ? `${first + i}. ` : '- ';
      const markdown = parts.map((each) => each.markdown).join(isTight ? '\n' : '\n\n');
      return prefixed(
        markdown.replace(/^\\\[([ x])\\\] /i, (_, mark: string) => `[${mark.toLowerCase()}] `),
        marker,
        ' '.repeat(marker.length),
      );
    })
    .join(isTight ? '\n' : '\n\n');
}

/** Terms and what they mean as Pandoc has them; as paragraphs where a term is too long to be read as one. */
function definitionParts(list: Element, world: InlineWorld): Part[] {
  const entries = elementsIn(list, 'dt', 'dd');
  if (entries[0]?.tag !== 'dt' || entries.some((each) => each.tag === 'dt' && !isTerm(each)))
    return partsWithin(list, world);
  const lines = entries.map((entry, i) => {
    if (entry.tag === 'dt') return `${i === 0 ? '' : '\n'}${paragraph(entry, world)}`;
    return prefixed(flowMarkdown(entry, world), ': ', '  ');
  });
  return part('other', lines.join('\n'));
}

const isTerm = (term: Element): boolean => wordsOf(term).length > 0 && wordsOf(term).length <= 40;

export function prefixed(markdown: string, first: string, others: string): string {
  return markdown
    .split('\n')
    .map((line, i) => (i === 0 ? first + line : line === '' ? others.trimEnd() : others + line))
    .join('\n');
}

function fencedCode(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${code.replace(/\n$/, '')}\n${fence}`;
}

/** Whether an element has no words but those of elements with a tag. */
export function holdsOnly(element: Element, tag: string): boolean {
  const found = elementsIn(element, tag);
  return found.length > 0 && wordsOf(element) === found.map(wordsOf).join(' ').trim();
}
