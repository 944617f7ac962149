import { parseDocument } from '../../src/document/parse.ts';
import type { DocumentTree, ElementNode } from '../../src/document/tree.ts';
import { Report } from '../../src/faults/fault.ts';
import type { Language } from '../../src/languages/language.ts';
import type { ComputedStyle, PseudoElement, StyledDocument } from '../../src/style/computed.ts';
import { type CssFile, languagesIn, styleDocument, Theme } from '../../src/style/index.ts';

export const A5 = { width: 419.53, height: 595.28 };

/** A document's body, parsed without faults. */
export function parseBody(body: string): DocumentTree {
  const report = new Report();
  const html = `<!doctype html><html lang="fr"><head><title>x</title></head><body>${body}</body></html>`;
  const tree = parseDocument(html, report);
  if (report.faults.length > 0) throw new Error(JSON.stringify(report.faults));
  return tree;
}

export interface Styled {
  readonly document: StyledDocument;
  readonly report: Report;
  /** The element of that id; without one, the root. */
  element(id?: string): ElementNode;
  style(id?: string): ComputedStyle;
  pseudo(id: string, which: PseudoElement): ComputedStyle | null;
}

/** Styles a body with sheets; any fault fails the test unless it asks for the report. */
export function styleBody(body: string, ...sheets: readonly string[]): Styled {
  const styled = styleWithFaults(body, ...sheets);
  if (styled.report.faults.length > 0) throw new Error(JSON.stringify(styled.report.faults));
  return styled;
}

/** The theme that was made last: tests style many bodies with the same sheets. */
let last: { readonly key: string; readonly theme: Theme } | null = null;

function themeOf(files: readonly CssFile[], languages: readonly Language[]): Theme {
  const key = JSON.stringify([files, languages.map(({ tag }) => tag)]);
  if (last?.key !== key) last = { key, theme: new Theme(files, A5, languages) };
  return last.theme;
}

export function styleWithFaults(body: string, ...sheets: readonly string[]): Styled {
  const tree = parseBody(body);
  const report = new Report();
  const files = sheets.map((css, i) => ({ file: `sheet${i + 1}.css`, css }));
  const document = styleDocument(tree, themeOf(files, languagesIn(tree)), report);
  const element = (id?: string) => {
    const found = id === undefined ? tree.root : tree.byId.get(id);
    if (!found) throw new Error(`no element #${id}`);
    return found;
  };
  return {
    document,
    report,
    element,
    style: (id) => document.style(element(id)),
    pseudo: (id, which) => document.pseudo(element(id), which),
  };
}

/** The faults of a sheet as `line:column code`. */
export function faultsOf(css: string, body = '<p id="p">x</p>'): string[] {
  return styleWithFaults(body, css).report.faults.map(
    ({ source, code }) => `${source?.line}:${source?.column} ${code}`,
  );
}
