import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { renderVersion, typesetBooklet, writeTwin } from '../../src/build/pipeline.ts';
import { readSharedInputs, reportingTo } from '../../src/build/shared-inputs.ts';
import { Stopwatch } from '../../src/build/stopwatch.ts';
import { Report } from '../../src/faults/fault.ts';
import type { WebFile } from '../../src/web/inputs.ts';
import type { WebKind } from '../../src/web/kinds.ts';
import { temporaryFolder } from '../project/temporary.ts';

/** The web pages of a project in a folder. An error fails the test. */
export async function twinOf(folder: string, kind: WebKind = 'page'): Promise<readonly WebFile[]> {
  const watch = new Stopwatch();
  const report = new Report();
  const shared = reportingTo(report, folder, await readSharedInputs(folder, watch));
  const version = { cohort: null, variants: [] };
  const inputs = { date: '2026-11-28', epoch: undefined };
  const rendered = await renderVersion(version, inputs, shared, report, watch);
  const typeset = rendered && (await typesetBooklet(rendered, shared, report, watch));
  const pages = typeset && (await writeTwin(typeset, kind, shared, report, watch));
  if (!pages) throw new Error(JSON.stringify(report.faults));
  return pages;
}

/** The only page of a project with these files. */
export async function pageOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const [page] = await twinOf(temporaryFolder(files));
  return page!.html;
}

type Part = DefaultTreeAdapterTypes.Node;

/** The tree that a browser makes of HTML, as nested lists; space alone is left out. */
export const treeOf = (html: string): unknown => listed(parse(`<!doctype html>${html}`));

function listed(part: Part): unknown {
  if (defaultTreeAdapter.isTextNode(part)) return part.value;
  const children = 'childNodes' in part ? part.childNodes : [];
  const shown = children.filter(
    (child) => !(defaultTreeAdapter.isTextNode(child) && child.value.trim() === ''),
  );
  const inside = shown.map(listed);
  return 'tagName' in part ? [part.tagName, part.attrs, ...inside] : inside;
}

/** The attributes of a page's elements, in order. */
function attributesOf(html: string): { readonly name: string; readonly value: string }[] {
  const within = (part: Part): { name: string; value: string }[] => [
    ...('attrs' in part ? part.attrs : []),
    ...('childNodes' in part ? part.childNodes.flatMap(within) : []),
  ];
  return within(parse(html));
}

/** The ids of a page, in order. */
export const idsOf = (html: string): string[] =>
  attributesOf(html).flatMap(({ name, value }) => (name === 'id' ? value : []));

/** The addresses to which the links of a page lead. */
export const linksOf = (html: string): string[] =>
  attributesOf(html).flatMap(({ name, value }) => (name === 'href' ? value : []));

/** The ids within the page to which something of it leads. */
export const targetsOf = (html: string): string[] =>
  attributesOf(html).flatMap(({ name, value }) => {
    if (name === 'popovertarget') return value;
    const [, id] = (name === 'href' ? /^#(.*)$/ : /^url\(#(.*)\)$/).exec(value) ?? [];
    return id ?? [];
  });

/** The text of a page, without its head. */
export function textOf(html: string): string {
  const within = (part: Part): string => {
    if (defaultTreeAdapter.isTextNode(part)) return part.value;
    return 'childNodes' in part && part.nodeName !== 'head' ? part.childNodes.map(within).join('') : '';
  };
  return within(parse(html)).replaceAll('\u00a0', ' ');
}
