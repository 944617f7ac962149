import type { ProjectFiles } from '../../content/index.ts';
import { wordlessFormulas } from '../../document/formula-text.ts';
import type { HtmlBefore } from '../../document/html-before.ts';
import { parseDocument } from '../../document/parse.ts';
import { holdsFormula } from '../../document/picture-address.ts';
import type { DocumentTree } from '../../document/tree.ts';
import { type Fault, Report } from '../../faults/fault.ts';
import { spokenLanguage } from '../../formulas/spoken.ts';
import { placeOfLiteral } from '../../project/literals.ts';
import { DIGEST } from '../../template/index.ts';
import type { RenderedBooklet } from '../booklet.ts';

/**
 * Parses a booklet's HTML, with its digest in place of the mark that templates leave for it.
 * @param before the HTML of the booklet made last, whose elements are taken over where it says the same.
 */
export function parseBooklet(
  { html, digest }: RenderedBooklet,
  files: ProjectFiles,
  report: Report,
  before?: HtmlBefore,
): DocumentTree {
  const found = new Report();
  const tree = parseDocument(html.replaceAll(DIGEST, digest), found, before);
  report.add(found.faults.map((fault) => atLiteral(fault, files)));
  if (holdsFormula(html)) reportUnspoken(tree, report);
  return tree;
}

/** Warns, once for each language, that formulas are said as TeX. */
function reportUnspoken(tree: DocumentTree, report: Report): void {
  const told = new Set<string>();
  for (const { lang, element } of wordlessFormulas(tree)) {
    if (spokenLanguage(lang) || told.has(lang)) continue;
    told.add(lang);
    report.warning('formula-unspoken', element.source, { lang });
  }
}

/** A fault of an attribute at its place in a template, where it is typed there. */
function atLiteral(fault: Fault, files: ProjectFiles): Fault {
  const [attribute, value] = LITERALS[fault.code]?.(fault.details as Readonly<Record<string, string>>) ?? [];
  const source = attribute && value ? placeOfLiteral(attribute, value, files) : null;
  return source ? { ...fault, source } : fault;
}

type Literal = (details: Readonly<Record<string, string>>) => readonly [attribute?: string, value?: string];

/** The attribute that each fault is about, and its value. */
const LITERALS: Partial<Record<Fault['code'], Literal>> = {
  'markup-duplicate-id': ({ id }) => ['id', id],
  'markup-no-target': ({ id }) => ['href', `#${id}`],
  'markup-link-address': ({ href }) => ['href', href],
  'markup-picture-address': ({ src }) => ['src', src],
  'markup-no-alt': ({ src }) => ['src', src],
  'markup-not-a-count': ({ name, value }) => [name, value],
  'markup-attribute-value': ({ name, value }) => [name, value],
};
