import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { type Report, shown } from '../faults/fault.ts';
import { attributesOf, ELEMENTS, VOID_ELEMENTS } from './elements.ts';
import { GrowingTree } from './growing-tree.ts';
import type { HtmlBefore } from './html-before.ts';
import type { DocumentTree, ElementNode } from './tree.ts';

/**
 * Parses the HTML that templates wrote. It is strict: an end tag closes only the innermost open element, and no
 * tag is implied or corrected in silence. Elements outside the subset are reported at the nearest `data-source`
 * and kept, so that all faults are found at once.
 * @param before the HTML that was parsed last, whose elements are taken over where it says the same; it is this one then.
 */
export function parseDocument(html: string, report: Report, before?: HtmlBefore): DocumentTree {
  const known = report.count;
  before?.begin(html);
  const tree = new HtmlReader(html, report, before ?? null).read();
  before?.end(report.count > known ? null : tree);
  return tree;
}

/** Reads HTML into a tree. */
class HtmlReader implements TokenizerCallbacks {
  readonly #whole: string;
  /** The part that the tokenizer reads, and its place. */
  #html = '';
  #from = 0;
  readonly #report: Report;
  readonly #before: HtmlBefore | null;
  readonly #tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, this);
  /** The place from which the tokenizer is to read on. */
  #next: number | null = 0;
  readonly #tree: GrowingTree;
  #pendingText = '';

  #tag = '';
  #start = 0;
  #attributes: Record<string, string> = {};
  #unknownAttributes: string[] = [];
  #repeatedAttributes: string[] = [];
  #attribute = '';
  #value = '';

  constructor(html: string, report: Report, before: HtmlBefore | null) {
    this.#whole = html;
    this.#report = report;
    this.#tree = new GrowingTree(report);
    this.#before = before;
  }

  read(): DocumentTree {
    while (this.#next !== null) {
      this.#from = this.#next;
      this.#next = null;
      this.#html = this.#whole.slice(this.#from);
      this.#tokenizer.reset();
      this.#tokenizer.write(this.#html);
    }
    this.#tokenizer.end();
    return this.#tree.tree();
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, end);
    this.#start = this.#from + start - '<'.length;
    this.#attributes = {};
    this.#unknownAttributes = [];
    this.#repeatedAttributes = [];
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end);
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += ownText(this.#html, start, end);
  }

  onattribentity(codePoint: number): void {
    this.#value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    if (Object.hasOwn(this.#attributes, this.#attribute)) this.#repeatedAttributes.push(this.#attribute);
    else if (attributesOf(this.#tag).includes(this.#attribute))
      this.#attributes[this.#attribute] = this.#value.normalize('NFC');
    else if (ELEMENTS.has(this.#tag)) this.#unknownAttributes.push(this.#attribute);
  }

  onopentagend(end: number): void {
    this.#flushText();
    const element = this.#tree.open({
      tag: this.#tag,
      attributes: this.#attributes,
      unknown: this.#unknownAttributes,
      repeated: this.#repeatedAttributes,
    });
    const isVoid = VOID_ELEMENTS.has(this.#tag);
    if (isVoid) this.#tree.close(element);
    if (!this.#before) return;
    const content = this.#from + end + '>'.length;
    this.#before.opened(element, this.#start, content);
    if (isVoid) this.#before.closed(content);
    this.#takeOver(content);
  }

  /** As in HTML, the slash of `<br/>` or `<p/>` means nothing. */
  onselfclosingtag(end: number): void {
    this.onopentagend(end);
  }

  onclosetag(start: number, end: number): void {
    this.#flushText();
    const tag = this.#html.slice(start, end);
    const open = this.#tree.current;
    let match = open;
    while (match && match.tag !== tag) match = match.parent;
    if (!match || match !== open) {
      this.#report.error('markup-mismatched-tag', this.#tree.place, { tag, open: open?.tag ?? null });
    }
    if (!match) return;
    this.#tree.close(match);
    if (this.#before) this.#closeBefore(open, end);
  }

  ontext(start: number, end: number): void {
    this.#pendingText += ownText(this.#html, start, end);
  }

  ontextentity(codePoint: number): void {
    this.#pendingText += String.fromCodePoint(codePoint);
  }

  onend(): void {
    const cut = this.#html.lastIndexOf('<');
    if (this.#pendingText === '' && cut > this.#html.lastIndexOf('>')) this.#refuse(this.#html.slice(cut));
    this.#flushText();
    for (let element = this.#tree.current; element; element = element.parent) {
      this.#report.error('markup-unclosed', element.source, { tag: element.tag });
    }
  }

  /** Only `<!-- … -->` is a comment. HTML also takes `<?…>` and other odd tags for comments: they are reported. */
  oncomment(start: number, end: number, closing: number): void {
    const open = this.#html.lastIndexOf('<', start - 1);
    if (!this.#html.startsWith('<!--', open)) this.#refuse(this.#html.slice(open, end + 1));
    else if (closing === 0) {
      this.#flushText();
      this.#report.error('markup-unclosed', this.#tree.place, { tag: '!--' });
      this.#tree.close(null);
    }
  }

  /** The only declaration allowed is `<!doctype html>`, before the root. */
  ondeclaration(start: number, end: number): void {
    const text = this.#html.slice(start, end);
    if (this.#tree.hasRoot || !/^!?doctype html$/i.test(text.trim()))
      this.#refuse(`<!${text.replace(/^!/, '')}>`);
  }

  oncdata(start: number, end: number): void {
    this.#refuse(`<![CDATA[${this.#html.slice(start, end)}]]>`);
  }

  onprocessinginstruction(start: number, end: number): void {
    this.#refuse(`<${this.#html.slice(start, end)}>`);
  }

  /** Ends the elements that were open, but for those that still are. @param end the place where the name of the end tag ends. */
  #closeBefore(open: ElementNode | null, end: number): void {
    const closing = this.#html.indexOf('>', end);
    const after = closing < 0 ? this.#whole.length : this.#from + closing + '>'.length;
    for (let element = open; element !== this.#tree.current; element = element!.parent)
      this.#before!.closed(after);
    this.#takeOver(after);
  }

  /** Goes on with what stands at a place as it stood in the HTML before. */
  #takeOver(place: number): void {
    const same = this.#tree.current && this.#before!.nodesFrom(place);
    if (!same) return;
    this.#tree.takeOver(same.nodes);
    this.#tokenizer.pause();
    this.#next = same.end;
  }

  /** Accents become one character with their letter, as hyphenation and typesetting expect them. */
  #flushText(): void {
    const text = this.#pendingText.normalize('NFC');
    if (text === '') return;
    this.#pendingText = '';
    if (!this.#tree.addText(text) && /[^ \t\r\n\f]/.test(text)) this.#refuse(text.trim());
  }

  #refuse(text: string): void {
    this.#report.error('markup-not-set', this.#tree.place, { text: shown(text) });
  }
}

/**
 * A part of a text, copied. V8 makes a long slice as a pointer into the whole string, so a paragraph that is cached
 * beyond its document would keep all of the document's HTML in memory.
 */
function ownText(html: string, start: number, end: number): string {
  return ` ${html.slice(start, end)}`.slice(1);
}
