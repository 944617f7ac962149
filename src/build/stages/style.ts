import { writeAddresses } from '../../document/link-addresses.ts';
import type { DocumentTree } from '../../document/tree.ts';
import { Report } from '../../faults/fault.ts';
import type { StyledDocument } from '../../style/computed.ts';
import { styleDocument, type Theme } from '../../style/index.ts';

/**
 * Styles a document. If the theme asks for the addresses of links (`--livret-link-address`,
 * `--livret-link-code`), they are written into the document, which is then styled again.
 */
export function styleWithAddresses(tree: DocumentTree, theme: Theme, report: Report): StyledDocument {
  const faults = new Report();
  const styled = styleDocument(tree, theme, faults);
  const written = writeAddresses(tree, (link) => {
    const { livretLinkAddress, livretLinkCode } = styled.style(link);
    return { address: livretLinkAddress, code: livretLinkCode };
  });
  // The second styling reports the same faults as the first.
  if (written !== tree) return styleDocument(written, theme, report);
  report.add(faults.faults);
  return styled;
}
