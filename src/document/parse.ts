import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { Report } from '../faults/fault.ts';
import { parseSource, type Source } from '../faults/source.ts';
import { MOST_CHARACTERS, MOST_ELEMENT_LEVELS, MOST_ELEMENTS } from '../limits.ts';
import { checkElement, checkPlace, checkTargets } from './check.ts';
import { checkCaptions } from './check-captions.ts';
import { checkTables } from './check-tables.ts';
import { checkUnprinted } from './check-unprinted.ts';
import { attributesOf, ELEMENTS, VOID_ELEMENTS } from './elements.ts';
import type { HtmlBefore } from './html-before.ts';
import type { DocumentNode, DocumentTree, ElementNode } from './tree.ts';

/** An element while its children are being added. */
interface OpenElement extends ElementNode {
  index: number;
  readonly attributes: Record<string, string>;
  readonly children: DocumentNode[];
  parent: OpenElement | null;
}

/**
 * Parses the HTML that templates wrote. It is strict: an end tag closes only the innermost open element, and no
 * tag is implied or corrected in silence. Elements outside the subset are reported at the nearest `data-source`
 * and kept, so that all faults are found at once.
 * @param before the HTML that was parsed last, whose elements are taken over where it says the same; it is this one then.
 */
export function parseDocument(html: string, report: Report, before?: HtmlBefore): DocumentTree {
  const known = report.count;
  before?.begin(html);
  const builder = new TreeBuilder(html, report, before ?? null);
  builder.parse();
  const tree = builder.tree();
  before?.end(report.count > known ? null : tree);
  return tree;
}

const LIMITS = { levels: MOST_ELEMENT_LEVELS, elements: MOST_ELEMENTS, characters: MOST_CHARACTERS } as const;

class TreeBuilder implements TokenizerCallbacks {
  readonly #whole: string;
  /** The part that the tokenizer reads, and its place. */
  #html = '';
  #from = 0;
  readonly #report: Report;
  readonly #before: HtmlBefore | null;
  readonly #tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, this);
  /** The place from which the tokenizer is to read on. */
  #next: number | null = 0;
  readonly #elements: OpenElement[] = [];
  readonly #byId = new Map<string, ElementNode>();
  #root: OpenElement | null = null;
  /** The innermost open element. */
  #current: OpenElement | null = null;
  #pendingText = '';

  #tag = '';
  #start = 0;
  #attributes: Record<string, string> = {};
  #unknownAttributes: string[] = [];
  #repeatedAttributes: string[] = [];
  #attribute = '';
  #value = '';
  #characters = 0;
  /** The limits that the document passes. Each is reported once. */
  readonly #passed = new Set<string>();

  constructor(html: string, report: Report, before: HtmlBefore | null) {
    this.#whole = html;
    this.#report = report;
    this.#before = before;
  }

  parse(): void {
    while (this.#next !== null) {
      this.#from = this.#next;
      this.#next = null;
      this.#html = this.#whole.slice(this.#from);
      this.#tokenizer.reset();
      this.#tokenizer.write(this.#html);
    }
    this.#tokenizer.end();
  }

  tree(): DocumentTree {
    const root = this.#root ?? emptyRoot(this.#report);
    checkTargets(this.#elements, this.#byId, this.#report);
    checkTables(this.#elements, this.#report);
    checkCaptions(this.#elements, this.#report);
    checkUnprinted(this.#elements, this.#report);
    const elements = this.#root ? this.#elements : [root];
    return { root, elements, byIndex: elements, byId: this.#byId };
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
    const content = this.#from + end + '>'.length;
    const element = this.#open();
    this.#before?.opened(element, this.#start, content);
    if (VOID_ELEMENTS.has(this.#tag)) this.#close(element, content);
    this.#takeOver(content);
  }

  /** As in HTML, the slash of `<br/>` or `<p/>` means nothing. */
  onselfclosingtag(end: number): void {
    this.onopentagend(end);
  }

  onclosetag(start: number, end: number): void {
    this.#flushText();
    const tag = this.#html.slice(start, end);
    let match = this.#current;
    while (match && match.tag !== tag) match = match.parent;
    if (!match || match !== this.#current) {
      this.#report.error('markup-mismatched-tag', this.#place(), { tag, open: this.#current?.tag ?? null });
    }
    const closing = this.#html.indexOf('>', end);
    const after = closing < 0 ? this.#whole.length : this.#from + closing + '>'.length;
    if (!match) return;
    this.#close(match, after);
    this.#takeOver(after);
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
    for (let element = this.#current; element; element = element.parent) {
      this.#report.error('markup-unclosed', element.source, { tag: element.tag });
    }
  }

  /** Only `<!-- … -->` is a comment. HTML also takes `<?…>` and other odd tags for comments: they are reported. */
  oncomment(start: number, end: number, closing: number): void {
    const open = this.#html.lastIndexOf('<', start - 1);
    if (!this.#html.startsWith('<!--', open)) this.#refuse(this.#html.slice(open, end + 1));
    else if (closing === 0) {
      this.#flushText();
      this.#report.error('markup-unclosed', this.#place(), { tag: '!--' });
      this.#current = null;
    }
  }

  /** The only declaration allowed is `<!doctype html>`, before the root. */
  ondeclaration(start: number, end: number): void {
    const text = this.#html.slice(start, end);
    if (this.#root || !/^!?doctype html$/i.test(text.trim())) this.#refuse(`<!${text.replace(/^!/, '')}>`);
  }

  oncdata(start: number, end: number): void {
    this.#refuse(`<![CDATA[${this.#html.slice(start, end)}]]>`);
  }

  onprocessinginstruction(start: number, end: number): void {
    this.#refuse(`<${this.#html.slice(start, end)}>`);
  }

  #open(): OpenElement {
    this.#flushText();
    const tag = this.#tag;
    const parent = this.#current;
    const source = parseSource(this.#attributes['data-source'] ?? '') ?? parent?.source ?? null;
    const element: OpenElement = {
      kind: 'element',
      index: this.#elements.length,
      tag,
      attributes: this.#attributes,
      children: [],
      parent,
      source,
    };
    this.#current = element;
    if (this.#isTooMuch(element)) return element;
    checkPlace(element, this.#root !== null, this.#report);
    const inTree = parent ? this.#elements[parent.index] === parent : this.#root === null;
    if (!inTree) return element;
    this.#root ??= element;
    this.#elements.push(element);
    parent?.children.push(element);
    this.#register(element);
    checkElement(element, this.#unknownAttributes, this.#repeatedAttributes, this.#report);
    return element;
  }

  /** Ends an element, and those that are open in it, before a place. */
  #close(element: OpenElement, end: number): void {
    const { parent } = element;
    for (let open = this.#current; open !== parent; open = open!.parent) this.#before?.closed(end);
    this.#current = parent;
  }

  /** Goes on with what stands at a place as it stood in the HTML before. */
  #takeOver(place: number): void {
    const same = this.#current && this.#before?.nodesFrom(place);
    if (!same) return;
    for (const node of same.nodes) this.#take(node, this.#current!);
    this.#tokenizer.pause();
    this.#next = same.end;
  }

  #take(node: DocumentNode, parent: OpenElement): void {
    Object.assign(node, { parent });
    parent.children.push(node);
    this.#count(node);
  }

  /** Counts and numbers what was taken over, as if it were parsed. */
  #count(node: DocumentNode): void {
    if (node.kind === 'text') {
      this.#isTooLong(node.text, node.parent.source);
      return;
    }
    if (this.#elements.length >= MOST_ELEMENTS) this.#pass('elements', node.source);
    const element = node as OpenElement;
    element.index = this.#elements.length;
    this.#elements.push(element);
    this.#register(element);
    for (const child of element.children) this.#count(child);
  }

  #isTooLong(text: string, source: Source | null): boolean {
    this.#characters += text.length;
    return this.#characters > MOST_CHARACTERS && this.#pass('characters', source);
  }

  /** Whether an element is one too many, or too deep to be walked: it is left out. */
  #isTooMuch({ parent, source }: OpenElement): boolean {
    if (this.#elements.length >= MOST_ELEMENTS) return this.#pass('elements', source);
    let depth = 1;
    for (let above: ElementNode | null = parent; above && depth <= MOST_ELEMENT_LEVELS; above = above.parent)
      depth++;
    return depth > MOST_ELEMENT_LEVELS && this.#pass('levels', source);
  }

  #pass(what: keyof typeof LIMITS, source: Source | null): true {
    if (!this.#passed.has(what)) this.#report.error('markup-too-much', source, { what, most: LIMITS[what] });
    this.#passed.add(what);
    return true;
  }

  #register(element: OpenElement): void {
    const id = element.attributes.id;
    if (id === undefined) return;
    const first = this.#byId.get(id);
    if (first) this.#report.error('markup-duplicate-id', element.source, { id, first: first.source });
    else this.#byId.set(id, element);
  }

  /** Accents become one character with their letter, as hyphenation and typesetting expect them. */
  #flushText(): void {
    const text = this.#pendingText.normalize('NFC');
    if (text === '') return;
    this.#pendingText = '';
    if (this.#isTooLong(text, this.#place())) return;
    if (this.#current) this.#current.children.push({ kind: 'text', text, parent: this.#current });
    else if (/[^ \t\r\n\f]/.test(text)) this.#refuse(text.trim());
  }

  #refuse(text: string): void {
    this.#report.error('markup-not-set', this.#place(), { text: text.slice(0, 60) });
  }

  #place(): Source | null {
    return this.#current?.source ?? null;
  }
}

/**
 * A part of a text, copied. V8 makes a long slice as a pointer into the whole string, so a paragraph that is cached
 * beyond its document would keep all of the document's HTML in memory.
 */
function ownText(html: string, start: number, end: number): string {
  return ` ${html.slice(start, end)}`.slice(1);
}

function emptyRoot(report: Report): ElementNode {
  report.error('markup-root', null, { tag: null });
  return { kind: 'element', index: 0, tag: 'html', attributes: {}, children: [], parent: null, source: null };
}
