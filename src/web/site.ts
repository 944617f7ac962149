import {
  childElements,
  type DocumentTree,
  type ElementNode,
  hasClass,
  languageOf,
} from '../document/tree.ts';
import { escapeHtml } from '../escape-html.ts';
import { languageFor } from '../languages/index.ts';
import { typesetWords } from '../text/index.ts';
import { ElementWriter } from './elements.ts';
import { frameOf } from './frame.ts';
import type { WebFile, WebInputs } from './inputs.ts';
import { element } from './markup.ts';
import { wholePage, withTitle } from './page.ts';
import { headingAbove } from './places.ts';

/** A page of the site: a chapter, with what stands before and after it outside chapters. */
interface SitePage {
  readonly name: string;
  readonly title: string;
  /** The id of its chapter. */
  readonly id: string;
  readonly blocks: readonly ElementNode[];
}

export const HOME = 'index.html';

/** The twin as a folder: the cover with the contents, then a page for each chapter; null where there is no chapter. */
export function sitePages(inputs: WebInputs, css: string): readonly WebFile[] | null {
  const { styled, meta } = inputs;
  const frame = frameOf(styled.tree);
  const pages = pagesOf(frame.main);
  if (pages.length === 0) return null;
  const writerOf = (name: string, level: number) =>
    new ElementWriter(inputs, addresses(styled.tree, pages, name), level);

  const chapters = pages.map(({ name, title, id, blocks }, i): WebFile => {
    const writer = writerOf(name, 0);
    const text = writer.blocks(blocks);
    const main = [text, writer.notesLeft(), turns(pages[i - 1], pages[i + 1], meta.language)].join('\n');
    const contents = contentsPane(withCurrent(writer.blocks(frame.contents), id));
    const header = `${element('a', { href: HOME }, escapeHtml(meta.title))}${contents && opener(meta.language)}`;
    const parts = {
      title: `${title} – ${meta.title}`,
      header: element('p', { class: 'home' }, header),
      contents,
      main,
      footer: '',
    };
    return { name, html: wholePage(parts, inputs, css, writer.families) };
  });

  const writer = writerOf(HOME, 1);
  const parts = {
    title: meta.title,
    header: withTitle(writer.blocks(frame.header), meta.title),
    contents: '',
    main: writer.blocks(frame.contents),
    footer: [writer.blocks(frame.footer), writer.notesLeft()].join('\n').trim(),
  };
  return [{ name: HOME, html: wholePage(parts, inputs, css, writer.families) }, ...chapters];
}

const PANE = 'contents.pane';

/** The contents of a page of the site: beside its text on a wide screen, else over it, when asked for (HTML Standard, 6.12). */
const contentsPane = (contents: string): string =>
  contents && element('div', { class: 'pane', id: PANE, popover: '' }, contents);

/** The button that opens the contents over the text. */
const opener = (language: string): string =>
  ` ${element('button', { type: 'button', class: 'opener', popovertarget: PANE }, escapeHtml(languageFor(language).words.contents))}`;

/** The contents, with the entry of the page's own chapter marked (WAI-ARIA 1.2, aria-current). */
function withCurrent(contents: string, id: string): string {
  const link = ` href="#${escapeHtml(id)}"`;
  return id === '' ? contents : contents.replace(link, `${link} aria-current="page"`);
}

/** The links to the pages before and after. */
function turns(before: SitePage | undefined, after: SitePage | undefined, language: string): string {
  const { web, colon } = languageFor(language);
  const link = (rel: string, word: string, page: SitePage | undefined) =>
    page
      ? element(
          'a',
          { rel, href: page.name },
          escapeHtml(typesetWords(`${word}${colon}${page.title}`, language)),
        )
      : '';
  const links = `${link('prev', web.previous, before)}\n${link('next', web.next, after)}`.trim();
  return links && element('nav', { class: 'turn', 'aria-label': web.pages }, links);
}

/** The chapters, each with the blocks outside chapters that stand before it; those after the last belong to it. */
function pagesOf(main: readonly ElementNode[]): readonly SitePage[] {
  const pages: { blocks: ElementNode[]; chapter: ElementNode }[] = [];
  let waiting: ElementNode[] = [];
  const visit = (block: ElementNode) => {
    if (block.tag === 'main' || hasClass(block, 'part')) childElements(block).forEach(visit);
    else if (hasClass(block, 'chapter')) {
      pages.push({ blocks: [...waiting, block], chapter: block });
      waiting = [];
    } else waiting.push(block);
  };
  main.forEach(visit);
  if (pages.length === 0) return [];
  pages.at(-1)!.blocks.push(...waiting);
  return pages.map(({ blocks, chapter }, i) => {
    const { id = '' } = chapter.attributes;
    const name = /^[\w-]+$/.test(id) && id !== 'index' ? id : `chapter-${i + 1}`;
    const title = typesetWords(headingAbove(chapter) ?? String(i + 1), languageOf(chapter));
    return { name: `${name}.html`, title, id, blocks };
  });
}

/** The addresses of elements, from a page. */
function addresses({ byId }: DocumentTree, pages: readonly SitePage[], from: string): (id: string) => string {
  const pageOf = new Map(pages.flatMap(({ name, blocks }) => blocks.map((block) => [block, name] as const)));
  return (id) => {
    for (let e = byId.get(id) ?? null; e; e = e.parent) {
      const name = pageOf.get(e);
      if (name !== undefined)
        return name === from
          ? `#${id}`
          : hasClass(e, 'chapter') && e.attributes.id === id
            ? name
            : `${name}#${id}`;
    }
    return from === HOME ? `#${id}` : `${HOME}#${id}`;
  };
}
