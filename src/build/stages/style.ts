import { type Copies, writeAddresses } from '../../document/link-addresses.ts';
import type { DocumentTree, ElementNode } from '../../document/tree.ts';
import type { Report } from '../../faults/fault.ts';
import type { StyledDocument } from '../../style/computed.ts';
import { type ShapeStyles, styleDocument, stylesAlone, type Theme } from '../../style/index.ts';
import { LastOfShape } from '../../style/last-of-shape.ts';

/** The styles of the document that a session made last. */
export class LastStyles {
  readonly ofLinks = new LastOfShape<StyledDocument['style']>();
  readonly ofAll = new LastOfShape<ShapeStyles>();
  /** Elements of the document with the addresses of its links. */
  readonly copies: Copies = new WeakMap();
}

/**
 * Styles a document. If the theme asks for the addresses of links (`--livret-link-address`,
 * `--livret-link-code`), they are written into the document before.
 * @param settled gives the tree to style for the one that is written out.
 */
export function styleWithAddresses(
  parsed: DocumentTree,
  theme: Theme,
  report: Report,
  settled: (tree: DocumentTree) => DocumentTree = (tree) => tree,
  last?: LastStyles,
): StyledDocument {
  return styleDocument(settled(withAddresses(parsed, theme, last)), theme, report, last?.ofAll);
}

/** The document with the addresses that its theme asks for. What it asks, the styles of links say. */
function withAddresses(tree: DocumentTree, theme: Theme, last?: LastStyles): DocumentTree {
  if (!theme.declares(['--livret-link-address', '--livret-link-code'])) return tree;
  // Styling what is written out finds the faults.
  const compute = () => stylesAlone(tree, theme);
  const style = last ? last.ofLinks.of(tree, theme, compute) : compute();
  const wishOf = (link: ElementNode) => {
    const { livretLinkAddress, livretLinkCode } = style(link);
    return { address: livretLinkAddress, code: livretLinkCode };
  };
  return writeAddresses(tree, wishOf, last?.copies);
}
