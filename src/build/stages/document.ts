import { parseDocument } from '../../document/parse.ts';
import type { DocumentTree } from '../../document/tree.ts';
import type { Report } from '../../faults/fault.ts';
import { DIGEST } from '../../template/index.ts';
import type { RenderedBooklet } from '../booklet.ts';

/** Parses a booklet's HTML, with its digest in place of the mark that templates leave for it. */
export function parseBooklet({ html, digest }: RenderedBooklet, report: Report): DocumentTree {
  return parseDocument(html.replaceAll(DIGEST, digest), report);
}
