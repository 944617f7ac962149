import { childElements, type DocumentTree, type ElementNode, hasClass } from '../document/tree.ts';

/** The blocks of a document by the part of a page that they stand in. */
interface Frame {
  readonly header: readonly ElementNode[];
  readonly contents: readonly ElementNode[];
  /** The `main` element alone, where there is one. */
  readonly main: readonly ElementNode[];
  readonly footer: readonly ElementNode[];
}

/**
 * The frame of a document: what stands before and after its `main`; without a `main`, its cover and its back are known
 * by their classes.
 */
export function frameOf({ elements }: DocumentTree): Frame {
  const body = elements.find(({ tag }) => tag === 'body');
  const blocks = body ? childElements(body) : [];
  const at = blocks.findIndex(({ tag }) => tag === 'main');
  const isContents = (block: ElementNode) => block.attributes.role === 'doc-toc';
  if (at >= 0) {
    const before = blocks.slice(0, at);
    return {
      header: before.filter((block) => !isContents(block)),
      contents: before.filter(isContents),
      main: [blocks[at]!],
      footer: blocks.slice(at + 1),
    };
  }
  const isCover = (block: ElementNode) => hasClass(block, 'cover');
  const isBack = (block: ElementNode) => hasClass(block, 'back');
  return {
    header: blocks.filter(isCover),
    contents: blocks.filter(isContents),
    main: blocks.filter((block) => !isCover(block) && !isBack(block) && !isContents(block)),
    footer: blocks.filter(isBack),
  };
}
