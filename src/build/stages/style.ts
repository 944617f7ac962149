import { writeAddresses } from '../../document/link-addresses.ts';
import type { DocumentTree } from '../../document/tree.ts';
import type { Report } from '../../faults/fault.ts';
import type { StyledDocument } from '../../style/computed.ts';
import { styleDocument, stylesAlone, type Theme } from '../../style/index.ts';

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
): StyledDocument {
  return styleDocument(settled(withAddresses(parsed, theme)), theme, report);
}

/** The document with the addresses that its theme asks for. What it asks, the styles of links say. */
function withAddresses(tree: DocumentTree, theme: Theme): DocumentTree {
  if (!theme.declares(['--livret-link-address', '--livret-link-code'])) return tree;
  // Styling what is written out finds the faults.
  const style = stylesAlone(tree, theme);
  return writeAddresses(tree, (link) => {
    const { livretLinkAddress, livretLinkCode } = style(link);
    return { address: livretLinkAddress, code: livretLinkCode };
  });
}
