import { textWithFormulas } from '../document/formula-text.ts';
import type { ElementNode } from '../document/tree.ts';
import type { ContentPart } from '../style/computed.ts';

/**
 * The text of a `content` value without counters of pages: of named strings and bookmarks. It has no soft hyphens, which
 * programs show in an outline.
 */
export function contentText(content: readonly ContentPart[], element: ElementNode): string {
  return content
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'attr') return element.attributes[part.name] ?? '';
      return part.kind === 'element-text' ? textWithFormulas(element) : '';
    })
    .join('')
    .replaceAll('\u00AD', '');
}
