import { ElementWriter } from './elements.ts';
import { frameOf } from './frame.ts';
import type { WebFile, WebInputs } from './inputs.ts';
import type { WebKind } from './kinds.ts';
import { wholePage, withTitle } from './page.ts';
import { HOME, sitePages } from './site.ts';
import { styleSheet } from './style-sheet.ts';

export type { WebFile, WebInputs } from './inputs.ts';

/** The booklet as web pages that need nothing else: no other file, no network, no script. */
export function webTwin(inputs: WebInputs, kind: WebKind): readonly WebFile[] {
  const css = styleSheet(inputs.styled);
  if (kind === 'page') return [{ name: null, html: onePage(inputs, css) }];
  const pages = sitePages(inputs, css);
  // Without chapters the first page has all.
  return pages ?? [{ name: HOME, html: onePage(inputs, css) }];
}

function onePage(inputs: WebInputs, css: string): string {
  const { header, contents, main, footer } = frameOf(inputs.styled.tree);
  const { title } = inputs.meta;
  const writer = new ElementWriter(inputs, (id) => `#${id}`, 1);
  const parts = {
    title,
    header: withTitle(writer.blocks(header), title),
    contents: writer.blocks(contents),
    main: `${writer.blocks(main)}\n${writer.notesLeft()}`,
    footer: writer.blocks(footer),
  };
  return wholePage(parts, inputs, css, writer.families);
}
