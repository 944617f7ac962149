import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import {
  ELEMENTS,
  homeOf,
  isTableSound,
  mayHold,
  nearestAttribute,
  TABLE_PARTS,
  VOID_ELEMENTS,
} from '../../document/elements.ts';
import { type Report, shown } from '../../faults/fault.ts';
import { nearest } from '../../faults/nearest.ts';
import type { Source } from '../../faults/source.ts';
import type { Lines } from './lines.ts';
import { markupOf, type Stretch } from './stretches.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Reports markup that Livret does not set, at its place in the template. All that is not markup is blanked
 * out, so that offsets stay true; each element must be closed in the branch that opens it.
 * @returns the statements that print into the values of attributes, and the offsets of the start tags.
 */
export function checkMarkup(
  program: hbs.AST.Program,
  text: string,
  vocabulary: Vocabulary,
  lines: Lines,
  report: Report,
): { readonly inAttributes: readonly hbs.AST.Statement[]; readonly tags: ReadonlySet<number> } {
  const { stretches, outputs } = markupOf(program, lines);
  let masked = '';
  for (const { start, end } of stretches) masked = masked.padEnd(start) + text.slice(start, end);

  const checker = new MarkupChecker(masked, stretches, vocabulary, lines, report);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: false }, checker);
  tokenizer.write(masked.padEnd(text.length));
  tokenizer.end();
  return { inAttributes: checker.placeOutputs(outputs), tags: checker.tags };
}

interface OpenTag {
  readonly tag: string;
  readonly offset: number;
  readonly branch: hbs.AST.Program | undefined;
  /** The branch of its last caption, once it has one. */
  caption?: hbs.AST.Program | undefined;
}

class MarkupChecker implements TokenizerCallbacks {
  readonly #html: string;
  readonly #stretches: readonly Stretch[];
  readonly #vocabulary: Vocabulary;
  readonly #lines: Lines;
  readonly #report: Report;
  readonly #open: OpenTag[] = [];
  /** Stretches within tags, and within the values of attributes. */
  readonly #tags: [number, number][] = [];
  readonly #values: [number, number][] = [];
  #tag = '';
  #tagStart = 0;
  #inTag = false;
  #inComment = false;
  /** Each attribute of the tag, with the branch that it is written in. */
  #written: { readonly name: string; readonly branch: hbs.AST.Program | undefined }[] = [];
  #name = '';
  #nameStart = 0;
  #valueStart: number | null = null;

  constructor(
    html: string,
    stretches: readonly Stretch[],
    vocabulary: Vocabulary,
    lines: Lines,
    report: Report,
  ) {
    this.#html = html;
    this.#stretches = stretches;
    this.#vocabulary = vocabulary;
    this.#lines = lines;
    this.#report = report;
  }

  /** The offsets of the start tags. */
  get tags(): ReadonlySet<number> {
    return new Set(this.#tags.map(([start]) => start));
  }

  /**
   * A value can be printed as text or between the quotes of an attribute, not elsewhere in a tag.
   * @returns those between quotes.
   */
  placeOutputs(outputs: readonly hbs.AST.Statement[]): hbs.AST.Statement[] {
    const within = (spans: readonly [number, number][], node: hbs.AST.Statement) => {
      const offset = this.#lines.offset(node.loc.start);
      return spans.some(([start, end]) => start <= offset && offset < end);
    };
    const inValues = outputs.filter((node) => within(this.#values, node));
    for (const node of outputs) {
      if (!within(this.#tags, node) || (inValues.includes(node) && node.type === 'MustacheStatement'))
        continue;
      this.#report.error('template-output-in-tag', this.#lines.of(node), {});
    }
    return inValues;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, end);
    this.#tagStart = start - 1;
    this.#inTag = true;
    this.#written = [];
    if (!ELEMENTS.has(this.#tag)) {
      const near = nearest(this.#tag, ELEMENTS);
      this.#report.error('markup-unknown-element', this.#lines.at(this.#tagStart), { tag: this.#tag, near });
    }
  }

  onattribname(start: number, end: number): void {
    this.#name = this.#html.slice(start, end);
    this.#nameStart = start;
    this.#valueStart = null;
    this.#checkRepeated();
    const known = this.#vocabulary.attributesOf(this.#tag);
    if (!ELEMENTS.has(this.#tag) || known.includes(this.#name)) return;
    const details = { tag: this.#tag, name: this.#name, near: nearestAttribute(this.#name, known) };
    this.#report.error('markup-unknown-attribute', this.#lines.at(start), details);
  }

  #checkRepeated(): void {
    const written = { name: this.#name, branch: this.#branchAt(this.#nameStart) };
    if (this.#written.some(({ name, branch }) => name === written.name && branch === written.branch)) {
      const source = this.#lines.at(this.#nameStart);
      this.#report.error('markup-attribute-twice', source, { tag: this.#tag, name: this.#name });
    }
    this.#written.push(written);
  }

  onattribdata(start: number): void {
    this.#valueStart ??= start;
  }

  onattribend(quote: QuoteType, end: number): void {
    if (quote === QuoteType.Unquoted || quote === QuoteType.NoValue) {
      this.#report.error('template-unquoted', this.#lines.at(this.#nameStart), { name: this.#name });
    } else if (this.#valueStart !== null) this.#values.push([this.#valueStart, end]);
  }

  onopentagend(end: number): void {
    this.#inTag = false;
    this.#tags.push([this.#tagStart, end]);
    this.#checkNesting();
    if (VOID_ELEMENTS.has(this.#tag)) return;
    this.#open.push({ tag: this.#tag, offset: this.#tagStart, branch: this.#branchAt(this.#tagStart) });
  }

  #checkNesting(): void {
    const tag = this.#tag;
    const parent = this.#open.at(-1)?.tag;
    if (parent === undefined || !ELEMENTS.has(parent) || !ELEMENTS.has(tag)) return;
    const source = this.#lines.at(this.#tagStart);
    if (tag === 'caption' || tag === 'figcaption') this.#checkCaption(tag, source);
    const home = homeOf(parent, tag);
    if (home !== null) this.#report.error('markup-page-part', source, { tag, parent, home });
    else if (!mayHold(parent, tag)) this.#report.error('markup-nesting', source, { tag, parent });
    else if (!isTableSound(parent, tag)) {
      this.#report.error('markup-table-part', source, { tag, parent, parts: TABLE_PARTS[parent] ?? null });
    }
  }

  /** Each branch may have a caption of its own. */
  #checkCaption(tag: 'caption' | 'figcaption', source: Source): void {
    const captioned = this.#open.at(-1)!;
    const branch = this.#branchAt(this.#tagStart);
    if (captioned.caption && captioned.caption === branch)
      this.#report.error('markup-caption-twice', source, { tag });
    captioned.caption = branch;
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#html.slice(start, end);
    const source = this.#lines.at(start - 2);
    const top = this.#open.at(-1);
    if (top?.tag !== tag)
      this.#report.error('markup-mismatched-tag', source, { tag, open: top?.tag ?? null });
    else if (top.branch !== this.#branchAt(start))
      this.#report.error('template-split-element', source, { tag });
    const match = this.#open.findLastIndex((open) => open.tag === tag);
    if (match >= 0) this.#open.length = match;
  }

  onend(): void {
    for (const { tag, offset } of this.#open) {
      this.#report.error('markup-unclosed', this.#lines.at(offset), { tag });
    }
    if (this.#inComment) return;
    const cut = this.#html.lastIndexOf('<');
    if (this.#inTag && this.#valueStart !== null)
      this.#report.error('template-unquoted', this.#lines.at(this.#nameStart), { name: this.#name });
    else if (cut > this.#html.lastIndexOf('>')) this.#refuse(cut, this.#html.length);
  }

  oncomment(start: number, end: number, closing: number): void {
    const open = this.#html.lastIndexOf('<', start - 1);
    if (!this.#html.startsWith('<!--', open)) this.#refuse(open, end + 1);
    else if (closing === 0) {
      this.#report.error('markup-unclosed', this.#lines.at(open), { tag: '!--' });
      this.#open.length = 0;
      this.#inComment = true;
    }
  }

  ondeclaration(start: number, end: number): void {
    if (!/^!?doctype html$/i.test(this.#html.slice(start, end).trim())) this.#refuse(start - 1, end + 1);
  }

  oncdata(start: number, end: number): void {
    this.#refuse(start - '<![CDATA['.length, end);
  }

  onprocessinginstruction(start: number, end: number): void {
    this.#refuse(start - 1, end + 1);
  }

  /** Reports words that are printed nowhere; what a statement prints there is reported once it is known. */
  ontext(start: number, end: number): void {
    const parent = this.#open.at(-1)?.tag ?? '';
    const text = this.#html.slice(start, end).trim();
    if (text === '') return;
    const source = this.#lines.at(start + this.#html.slice(start, end).search(/\S/));
    const details = { tag: parent, text: shown(text) };
    if (Object.hasOwn(TABLE_PARTS, parent)) this.#report.error('markup-table-text', source, details);
    else if (parent === 'head') this.#report.error('markup-unprinted', source, details);
  }

  onattribentity(): void {}
  ontextentity(): void {}

  #branchAt(offset: number): hbs.AST.Program | undefined {
    return this.#stretches.find(({ start, end }) => start <= offset && offset < end)?.branch;
  }

  #refuse(start: number, end: number): void {
    this.#report.error('markup-not-set', this.#lines.at(start), {
      text: shown(this.#html.slice(start, end)),
    });
  }
}
