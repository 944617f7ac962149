import type { ElementNode } from '../document/tree.ts';
import { ElementWriter } from './elements.ts';
import { frameOf } from './frame.ts';
import type { WebFile, WebInputs } from './inputs.ts';
import type { WebKind } from './kinds.ts';
import { element, escaped } from './markup.ts';
import { wholePage } from './page.ts';
import { HOME, sitePages } from './site.ts';
import { styleSheet } from './style-sheet.ts';

export type { WebFile, WebInputs } from './inputs.ts';

/** The booklet as web pages that need nothing else: no other file, no network, no script. */
export function webTwin(inputs: WebInputs, kind: WebKind): readonly WebFile[] {
  const { styled } = inputs;
  const css = styleSheet({ text: styled.style(styled.tree.root), variables: styled.variables });
  if (kind === 'page') return [{ name: null, html: onePage(inputs, css) }];
  const pages = sitePages(inputs, css);
  // Without chapters the first page has all.
  return pages ?? [{ name: HOME, html: onePage(inputs, css) }];
}

function onePage(inputs: WebInputs, css: string): string {
  const frame = frameOf(inputs.styled.tree);
  const writer = new ElementWriter(inputs, (id) => `#${id}`, 1);
  const written = (blocks: readonly ElementNode[]) => blocks.map((block) => writer.block(block)).join('\n');
  const cover = written(frame.header);
  const { title } = inputs.meta;
  const header = cover.includes('<h1') ? cover : `${element('h1', {}, escaped(title))}\n${cover}`;
  const contents = written(frame.contents);
  const main = frame.main.map((block) =>
    block.tag === 'main' ? writer.content(block) : writer.block(block),
  );
  const footer = written(frame.footer);
  const parts = { title, header, contents, main: [...main, writer.notesLeft()].join('\n'), footer };
  return wholePage(parts, inputs.meta, css);
}
