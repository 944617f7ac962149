import { writeAddresses } from '../../document/link-addresses.ts';
import type { DocumentTree } from '../../document/tree.ts';
import { Report } from '../../faults/fault.ts';
import type { StyledDocument } from '../../style/computed.ts';
import { type CssFile, styleDocument } from '../../style/index.ts';
import type { PageSize } from '../../style/page-size.ts';

/**
 * Styles a document. If the theme asks for the addresses of links (`--livret-link-address`,
 * `--livret-link-code`), they are written into the document, which is then styled again.
 */
export function styleWithAddresses(
  tree: DocumentTree,
  sheets: readonly CssFile[],
  defaults: { readonly page: PageSize },
  report: Report,
): StyledDocument {
  const faults = new Report();
  const styled = styleDocument(tree, sheets, defaults, faults);
  const written = writeAddresses(tree, (link) => {
    const { livretLinkAddress, livretLinkCode } = styled.style(link);
    return { address: livretLinkAddress, code: livretLinkCode };
  });
  // The second styling reports the same faults as the first.
  if (written !== tree) return styleDocument(written, sheets, defaults, report);
  report.add(faults.faults);
  return styled;
}
