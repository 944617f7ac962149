import { renderVersion, typesetBooklet, writeTwin } from '../../src/build/pipeline.ts';
import { readSharedInputs, reportingTo } from '../../src/build/shared-inputs.ts';
import { Stopwatch } from '../../src/build/stopwatch.ts';
import { Report } from '../../src/faults/fault.ts';
import type { WebFile } from '../../src/web/inputs.ts';
import type { WebKind } from '../../src/web/kinds.ts';
import { temporaryFolder } from '../project/temporary.ts';

/** The web pages of a project in a folder. An error fails the test. */
export async function twinOf(folder: string, kind: WebKind = 'page'): Promise<readonly WebFile[]> {
  const watch = new Stopwatch(
    () => 0,
    () => {},
  );
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
export async function pageOf(files: Readonly<Record<string, string>>): Promise<string> {
  const [page] = await twinOf(temporaryFolder(files));
  return page!.html;
}

/** The ids of a page, in order. */
export const idsOf = (html: string): string[] =>
  Array.from(html.matchAll(/<[^>]* id="([^"]*)"/g), ([, id]) => id!);

/** The ids within the page to which something of it leads. */
export const targetsOf = (html: string): string[] =>
  Array.from(html.matchAll(/(?: href="#| popovertarget="|url\(#)([^")]*)/g), ([, id]) => id!);

/** The text of a page, without its head. */
export const textOf = (html: string): string =>
  html
    .slice(html.indexOf('<body>'))
    .replace(/<[^>]*>/g, '')
    .replaceAll('\u00a0', ' ')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name]!);
