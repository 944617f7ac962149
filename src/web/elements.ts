import { attributesOf } from '../document/elements.ts';
import { spansOf } from '../document/table-grid.ts';
import {
  childElements,
  type DocumentNode,
  type ElementNode,
  hasClass,
  languageOf,
} from '../document/tree.ts';
import { escapeHtml } from '../escape-html.ts';
import { isRightToLeft } from '../languages/direction.ts';
import { languageFor } from '../languages/index.ts';
import { isNoteSection } from '../layout/notes.ts';
import { Inlines } from './inlines.ts';
import type { WebInputs } from './inputs.ts';
import { element as elementOf, startTag } from './markup.ts';
import { Names } from './names.ts';
import { noteList, WebNotes } from './notes.ts';
import { WebPictures } from './pictures.ts';
import { captionOf, headingAbove } from './places.ts';
import { titleStyle } from './style-sheet.ts';

/** Gives the address of the element with an id. */
type Address = (id: string) => string;

/** Writes the elements of a document as HTML, in document order. */
export class ElementWriter {
  readonly #inputs: WebInputs;
  readonly #addressOf: Address;
  readonly #inlines: Inlines;
  readonly #notes: WebNotes;
  readonly #pictures: WebPictures;
  readonly #names = new Names();
  /** The level of the heading before. */
  #level: number;

  /** @param level the level of the headings above. */
  constructor(inputs: WebInputs, addressOf: Address, level: number) {
    this.#inputs = inputs;
    this.#addressOf = addressOf;
    this.#level = level;
    this.#notes = new WebNotes(inputs);
    this.#pictures = new WebPictures(inputs, this.#names);
    this.#inlines = new Inlines(inputs, {
      open: (inline) => ({ tag: inline.tag, attributes: this.#attributes(inline) }),
      picture: (image) => this.#pictures.html(image),
      call: (note, label) => this.#notes.call(note, label),
      places: (links) => this.#places(links),
    });
  }

  /** Blocks one after another; of `main`, what it holds. */
  blocks(blocks: readonly ElementNode[]): string {
    return blocks.map((block) => (block.tag === 'main' ? this.content(block) : this.block(block))).join('\n');
  }

  /** A block as HTML; empty for what is not shown. */
  block(block: ElementNode): string {
    const style = this.#inlines.style(block);
    if (style.display === 'none' || hasClass(block, 'link-addresses')) return '';
    if (isNoteSection(block)) return this.#noteSection(block);
    const { parent } = block;
    const holds =
      style.livretFootnotes === 'table' &&
      (!parent || this.#inlines.style(parent).livretFootnotes !== 'table');
    if (!holds) return this.#written(block, null);
    const before = this.#notes.count;
    return this.#written(block, () => this.#list(this.#notes.takeSince(before)));
  }

  /** The families of the fonts that titles and drawings have. */
  get families(): ReadonlySet<string> {
    const [ofTitles] = titleStyle(this.#inputs.styled).fontFamily;
    return new Set([...(ofTitles ? [ofTitles] : []), ...this.#pictures.families]);
  }

  /** The notes that no section has taken, as a section. */
  notesLeft(): string {
    const list = this.#list(this.#notes.take(null));
    if (list === '') return '';
    const { words } = languageFor(this.#inputs.meta.language);
    return `<section class="endnotes" role="doc-endnotes">\n<h2>${escapeHtml(words.notes)}</h2>\n${list}\n</section>`;
  }

  /** The contents of an element: its blocks, and the runs of text between them. */
  content(block: ElementNode): string {
    const parts: string[] = [];
    let nodes: DocumentNode[] = [];
    let before = true;
    const endRun = (after: boolean) => {
      const html = this.#inlines.html(block, nodes, { before, after });
      if (html !== '') parts.push(html);
      nodes = [];
    };
    for (const child of block.children) {
      if (child.kind === 'text' || this.#isInline(child)) nodes.push(child);
      else {
        endRun(false);
        before = false;
        const html = this.block(child);
        if (html !== '') parts.push(html);
      }
    }
    endRun(true);
    return parts.join('\n');
  }

  #isInline(child: ElementNode): boolean {
    if (child.tag === 'img') return true;
    if (child.tag === 'table') return false;
    const { display, float } = this.#inlines.style(child);
    return display === 'inline' || display === 'none' || float === 'footnote';
  }

  /** @param notes gives the list of the notes called in it, which stands at its end; null where it holds none. */
  #written(block: ElementNode, notes: (() => string) | null): string {
    const { tag } = block;
    const attributes = this.#attributes(block);
    if (/^h[1-6]$/.test(tag)) return elementOf(this.#heading(block), attributes, this.content(block));
    if (tag === 'p' && hasClass(block, 'title') && block.parent && hasClass(block.parent, 'cover'))
      return elementOf('h1', attributes, this.content(block));
    const content = this.content(block);
    const list = notes?.() ?? '';
    if (tag === 'table') return this.#scrolling(block, elementOf(tag, attributes, content)) + list;
    if (tag === 'figure') return elementOf(tag, attributes, `\n${beforeCaption(content, list)}\n`);
    if (tag === 'col') return startTag(tag, { ...attributes, style: widthOf(block) });
    if (tag === 'colgroup')
      return elementOf(tag, attributes, content + '<col>'.repeat(columnsMissing(block)));
    if (tag === 'hr') return startTag(tag, attributes);
    if (tag === 'th' && content === '') return elementOf('td', { ...attributes, scope: null }, '');
    const whole = list === '' ? content : `${content}\n${list}`;
    if (tag === 'aside') return elementOf(tag, { role: 'note', ...attributes }, whole);
    if (tag === 'nav' && attributes.role === undefined)
      return elementOf(
        tag,
        { 'aria-label': this.#names.unique(headingAbove(block) ?? tag), ...attributes },
        whole,
      );
    // A section without a title is none.
    if (tag === 'section' && attributes.role === undefined && !/<h[1-6][ >]/.test(whole))
      return elementOf('div', attributes, whole);
    return elementOf(tag, attributes, whole);
  }

  #noteSection(section: ElementNode): string {
    const taken = this.#notes.take(section);
    if (taken.length === 0) return '';
    const heading = this.content(section);
    return elementOf('section', this.#attributes(section), `\n${heading}\n${this.#list(taken)}\n`);
  }

  #list(notes: ReturnType<WebNotes['take']>): string {
    if (notes.length === 0) return '';
    return noteList(notes, (note) => this.#inlines.html(note, note.children, { before: true, after: true }));
  }

  /** The level of a heading: one below the booklet's title, and at most one below the heading before. */
  #heading(block: ElementNode): string {
    const { bookmarkLevel } = this.#inlines.style(block);
    const wanted = 1 + (bookmarkLevel === 'none' ? Number(block.tag[1]) : bookmarkLevel);
    this.#level = Math.min(wanted, this.#level + 1, 6);
    return `h${this.#level}`;
  }

  /** A table in a region that scrolls where the screen is narrower; the keyboard reaches it. */
  #scrolling(table: ElementNode, html: string): string {
    const { words } = languageFor(languageOf(table));
    const name = this.#names.unique(
      (table.parent && captionOf(table.parent)) || (headingAbove(table) ?? words.table),
    );
    return elementOf('div', { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': name }, html);
  }

  #attributes(of: ElementNode): Record<string, string> {
    const { tag, attributes } = of;
    const known = attributesOf(tag).filter(
      (name) => !name.startsWith('data-') && name !== 'src' && name !== 'alt',
    );
    const given: Record<string, string> = {};
    for (const name of known) if (attributes[name] !== undefined) given[name] = attributes[name]!;
    if (/^h[1-6]$/.test(tag)) delete given.title;
    if (given.href?.startsWith('#')) given.href = this.#addressOf(given.href.slice(1));
    if (given.datetime && !/^\d{4,}(?:-\d\d(?:-\d\d)?)?$/.test(given.datetime)) delete given.datetime;
    if (tag === 'a') {
      if (hasClass(of, 'citation')) given.role ??= 'doc-biblioref';
      if (hasClass(of, 'gloss')) given.role ??= 'doc-glossref';
    }
    if (given.lang && isRightToLeft(given.lang)) given.dir = 'rtl';
    else if (given.lang && of.parent && isRightToLeft(languageOf(of.parent))) given.dir = 'ltr';
    return given;
  }

  /** The links of an entry of the index: the titles of its sections, each once. */
  #places(links: readonly ElementNode[]): readonly (string | null)[] {
    const { byId } = this.#inputs.styled.tree;
    const told = new Set<string>();
    return links.map(({ attributes }) => {
      const target = byId.get((attributes.href ?? '').replace(/^#/, ''));
      const title = (target && headingAbove(target)) ?? null;
      if (title === null || told.has(title)) return null;
      told.add(title);
      return title;
    });
  }
}

/** A figure's notes stand before its caption where that comes last: `figcaption` is the first or the last child. */
function beforeCaption(content: string, list: string): string {
  if (list === '') return content;
  const at = content.lastIndexOf('<figcaption');
  const isLast = content.trimEnd().endsWith('</figcaption>');
  return isLast ? `${content.slice(0, at)}${list}\n${content.slice(at)}` : `${content}\n${list}`;
}

/** The columns of a table that its `colgroup` does not have: on paper it may leave the last ones out. */
function columnsMissing(group: ElementNode): number {
  const row = childElements(group.parent!)
    .flatMap((part) => (part.tag === 'tr' ? part : childElements(part)))
    .find(({ tag }) => tag === 'tr');
  const columns = row ? childElements(row).reduce((sum, cell) => sum + spansOf(cell).colspan, 0) : 0;
  return Math.max(0, columns - childElements(group).length);
}

/** The width of a column that is a share of its table. */
function widthOf({ attributes }: ElementNode): string | null {
  const width = attributes['data-width'] ?? '';
  return /^[\d.]+%$/.test(width) ? `width:${width}` : null;
}
