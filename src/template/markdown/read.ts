import type { Token } from 'markdown-it';
import type { Text } from '../../data/text.ts';
import type { Report } from '../../faults/fault.ts';
import { foreign } from '../../faults/foreign.ts';
import { nearest } from '../../faults/nearest.ts';
import { formatSource, type Source } from '../../faults/source.ts';
import { MOST_MARKDOWN_LEVELS } from '../../limits.ts';
import { once } from '../../once.ts';
import { element, type NoteNode, type RichNode } from '../nodes.ts';
import type { Scope } from '../scope.ts';
import { definitionList } from './definitions.ts';
import { dialectOf, reportBullet } from './dialects.ts';
import { InlineReader } from './inline.ts';
import { misnumbered } from './list-numbers.ts';
import { tokenize } from './parser.ts';
import { Places } from './places.ts';

/**
 * The forms in which a text is read: `blocks` (paragraphs, lists …), `item` (blocks, but a single paragraph
 * gives only its words, as in a list's items), `line` (words only, as in titles and cells).
 */
export type Form = 'blocks' | 'item' | 'line';

/** The characters by which a line may be more than plain text; most cells and many titles have none. */
const MARKED = /[\\`*_[\]<&{@#^~$\r\n]|:\/\/|www\.|==|\+\+|:[a-z]/i;

/** Reads a Markdown text into rich text; reports markup that booklets do not have at its place. */
export function readMarkdown(text: Text, form: Form, scope: Scope): RichNode[] {
  if (form === 'line' && !MARKED.test(text.value)) return text.value === '' ? [] : [text.value];
  const places = new Places(text);
  const reader = new BlockReader(tokensOf(text, form, scope.report), places, scope);
  const nodes = reader.read();
  const [only] = nodes;
  const lone = nodes.length === 1 && typeof only === 'object' && only.kind === 'element' && only.tag === 'p';
  return form === 'item' && lone ? [...only.children] : nodes;
}

/** The tokens of a text: most texts are in many cohorts and copies, where only their variables differ. */
const tokenizeOnce = {
  blocks: once(({ value }: Text) => tokenize(value, 'blocks')),
  line: once(({ value }: Text) => tokenize(value, 'line')),
};

function tokensOf(text: Text, form: Form, report: Report): Token[] {
  const work = () => tokenizeOnce[form === 'line' ? 'line' : 'blocks'](text);
  return foreign(work, (message) => {
    report.error('library-failed', text.source, { library: 'markdown-it', message });
    return [];
  });
}

const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  bullet_list: 'ul',
  ordered_list: 'ol',
  list_item: 'li',
  dl: 'dl',
  dt: 'dt',
  dd: 'dd',
};

/** The beginning of a list, a quotation or code, which notes do not hold. */
const BLOCK_MARK = /^(?:[-*+>]\s|\d+[.)]\s|```|~~~)/;

/** A note's definition, `[^n]: words`, and whether the text calls it. */
interface Definition {
  readonly paragraphs: readonly Token[];
  readonly source: Source;
  called: boolean;
  /** The note, once it is called. It has an id if it is called again. */
  note?: NoteNode;
}

interface OpenBlock {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  readonly children: RichNode[];
}

/** Whether a paragraph is a formula on lines of its own: the next one goes on with its sentence. */
function isDisplayed(inline: Token | undefined): boolean {
  const children = inline?.children;
  return children?.length === 1 && children[0]!.info === 'display' && children[0]!.type === 'formula';
}

class BlockReader {
  readonly #tokens: readonly Token[];
  readonly #places: Places;
  readonly #scope: Scope;
  readonly #definitions = new Map<string, Definition>();
  readonly #open: OpenBlock[] = [{ tag: '', attributes: {}, children: [] }];

  constructor(tokens: readonly Token[], places: Places, scope: Scope) {
    this.#tokens = tokens;
    this.#places = places;
    this.#scope = scope;
  }

  read(): RichNode[] {
    this.#define();
    let isNote = false;
    for (const [i, token] of this.#tokens.entries()) {
      if (token.type === 'note_definition_open') isNote = true;
      if (token.type === 'note_definition_close') isNote = false;
      // Notes are read where they are called.
      if (isNote) continue;
      if (token.type === 'ordered_list_open') this.#checkNumbers(this.#tokens.slice(i));
      this.#readBlock(token, this.#tokens[i + 1]);
    }
    for (const [label, { called, source }] of this.#definitions) {
      if (!called) this.#scope.report.error('note-unused', source, { label });
    }
    return this.#open[0]!.children;
  }

  /** Notes may be defined after they are called. */
  #define(): void {
    for (const [i, token] of this.#tokens.entries()) {
      if (token.type !== 'note_definition_open') continue;
      const source = this.#places.line(token.map![0]);
      const label = token.content;
      if (this.#definitions.has(label)) this.#scope.report.error('note-defined-twice', source, { label });
      else this.#definitions.set(label, { paragraphs: this.#paragraphsOf(i, label), source, called: false });
    }
  }

  /** The paragraphs of a note, whose definition begins at a token. */
  #paragraphsOf(definition: number, label: string): readonly Token[] {
    let end = definition + 1;
    while (this.#tokens[end]?.type === 'inline') end++;
    const paragraphs = this.#tokens.slice(definition + 1, end);
    const other = paragraphs.slice(1).find(({ content }) => BLOCK_MARK.test(content));
    if (other) this.#scope.report.error('note-blocks', this.#line(other), { label });
    return paragraphs;
  }

  #readBlock(token: Token, next: Token | undefined): void {
    switch (token.type) {
      case 'inline':
        this.#append(...this.#readInline(token));
        break;
      case 'hr':
        this.#append(element('hr', this.#at(this.#line(token)), []));
        break;
      case 'code_block':
      case 'fence':
        this.#append(element('pre', this.#at(this.#line(token)), [element('code', {}, [token.content])]));
        break;
      case 'heading_open':
        this.#scope.report.error('markdown-heading', this.#line(token), {});
        break;
      default:
        if (token.nesting === 1 && !token.hidden) this.#openBlock(token, next);
        if (token.nesting === -1 && !token.hidden) this.#closeBlock(token);
    }
  }

  #openBlock(token: Token, next: Token | undefined): void {
    const tag = TAGS[token.type.replace('_open', '')];
    if (!tag) return;
    const source = next?.type === 'inline' ? this.#inside(next)(0) : this.#line(token);
    if (token.level === MOST_MARKDOWN_LEVELS - 2) {
      this.#scope.report.error('markdown-too-deep', source, { levels: MOST_MARKDOWN_LEVELS - 2 });
    }
    const attributes = this.#at(source);
    const start = token.attrGet('start');
    if (start !== null) attributes.start = String(start);
    const kind = token.attrGet('class');
    if (kind !== null) attributes.class = String(kind);
    if (tag === 'p' && isDisplayed(next)) attributes.class = 'displayed';
    this.#open.push({ tag, attributes, children: [] });
  }

  /** Warns of the first item of a list that is printed with another number than is typed. */
  #checkNumbers(list: readonly Token[]): void {
    const item = misnumbered(list);
    if (!item) return;
    const { token, typed, number } = item;
    this.#scope.report.warning('markdown-number', this.#line(token), { typed, number });
  }

  #closeBlock(token: Token): void {
    if (!TAGS[token.type.replace('_close', '')]) return;
    const { tag, attributes, children } = this.#open.pop()!;
    if (tag === 'dl') this.#append(definitionList(attributes, children));
    else this.#append(element(tag, attributes, children));
  }

  #readInline(token: Token): RichNode[] {
    const dialect = token.map && dialectOf(token.content);
    if (dialect) {
      this.#scope.report.error(dialect, this.#line(token), {});
      return [];
    }
    const at = this.#inside(token);
    if (this.#open.at(-1)!.tag === 'li') reportBullet(token.content, at, this.#scope.report);
    const reader = new InlineReader(this.#scope, (label, source) => this.#callNote(label, source));
    return reader.read(token.children ?? [], at);
  }

  /** The note, to be set where it is called first; a link to it where it is called again; null after a fault. */
  #callNote(label: string, source: Source): RichNode | null {
    const definition = this.#definitions.get(label);
    const { report } = this.#scope;
    if (!definition) {
      report.error('note-undefined', source, { label, near: nearest(label, this.#definitions.keys()) });
      return null;
    }
    const { note } = definition;
    if (note) {
      note.id = `note_${note.at.replace(/[^\w-]/g, '_')}`;
      return element(
        'a',
        { class: 'note-again', href: `#${note.id}`, 'data-source': formatSource(source) },
        [],
      );
    }
    definition.called = true;
    const reader = new InlineReader(this.#scope, (inner) => {
      const within = this.#definitions.get(inner);
      if (within) within.called = true;
      return null;
    });
    const children = definition.paragraphs.flatMap((paragraph, i) => {
      const words = reader.readNote(paragraph.children ?? [], this.#inside(paragraph));
      return i === 0 ? words : [element('br', {}, []), element('span', { class: 'note-paragraph' }, words)];
    });
    if (children.length === 0) return null;
    definition.note = { kind: 'note', at: formatSource(source), children };
    return definition.note;
  }

  #append(...nodes: RichNode[]): void {
    this.#open.at(-1)!.children.push(...nodes);
  }

  #line(token: Token): Source {
    return this.#places.line(token.map![0]);
  }

  #inside(token: Token): (offset: number) => Source {
    return (offset) => this.#places.inside(token.map?.[0] ?? 0, token.content, offset);
  }

  #at(source: Source): Record<string, string> {
    return { 'data-source': formatSource(source) };
  }
}
