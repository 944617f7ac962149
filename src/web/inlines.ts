import { type DocumentNode, type ElementNode, hasClass, isFootnote, textContent } from '../document/tree.ts';
import { escapeHtml } from '../escape-html.ts';
import { collectInlines, type InlineContext } from '../layout/inline.ts';
import { textStyleFor, textStyles } from '../layout/text-style.ts';
import { getOrMake } from '../once.ts';
import type { ComputedStyle, StyledDocument } from '../style/computed.ts';
import { applyRules, collapseSpaces } from '../text/inlines.ts';
import type { Inline, TextInline } from '../text/types.ts';
import { readLength } from '../units.ts';
import type { WebInputs } from './inputs.ts';
import { element as elementOf } from './markup.ts';
import { PaperLines } from './paper-lines.ts';

/** The parts of an inline besides text. */
interface Nested {
  /** The tag and the attributes of an element. */
  open(element: ElementNode): { readonly tag: string; readonly attributes: Readonly<Record<string, string>> };
  picture(image: ElementNode): string;
  /** @param label the call as it is printed. */
  call(note: ElementNode, label: string): string;
  /** The texts of the links of an entry of the index, by their places; null for one that is left out. */
  places(links: readonly ElementNode[]): readonly (string | null)[];
}

/**
 * The text between blocks as HTML: typeset by the rules of its languages, with what the theme writes before and after
 * elements, as on paper. Numbers of pages are left out: the links stay.
 */
export class Inlines {
  readonly #styled: StyledDocument;
  readonly #nested: Nested;
  readonly #context: InlineContext;
  readonly #lines: PaperLines;

  constructor({ styled, fonts, noteCalls, lines }: WebInputs, nested: Nested) {
    this.#lines = new PaperLines(lines);
    this.#styled = withoutPages(styled);
    this.#nested = nested;
    const own = new Map<number, number>();
    const numberOf = ({ index }: ElementNode) => {
      if (!own.has(index)) own.set(index, own.size + 1);
      return own.get(index)!;
    };
    this.#context = {
      styled: this.#styled,
      textStyle: textStyles(fonts),
      notes: {
        call: (note) =>
          noteCalls.get(note.index) ?? {
            number: { value: numberOf(note), style: 'decimal', element: note.index },
            footnote: null,
          },
        again: (note) =>
          noteCalls.get(note.index)?.number ?? {
            value: numberOf(note),
            style: 'decimal',
            element: note.index,
          },
      },
      references: {
        page: () => '',
        isBeside: () => true,
        lines: (id) => this.#lines.of(styled.tree.byId.get(id)),
        list: (links) =>
          nested.places(links).flatMap((label, link) => (label === null ? [] : { link, label })),
      },
      pictures: () => ({ width: 1, height: 1, drawing: { width: 1, height: 1, marks: [] } }),
    };
  }

  /** The style of an element. Notes in the margin are called as footnotes are. */
  style(element: ElementNode): ComputedStyle {
    return this.#styled.style(element);
  }

  /** Nodes of a container that stand in one run of text. */
  html(
    container: ElementNode,
    nodes: readonly DocumentNode[],
    ends: { readonly before: boolean; readonly after: boolean },
  ): string {
    const collected = collectInlines(container, nodes, ends, this.#context).map(
      (each): Inline =>
        each.kind === 'picture'
          ? { ...PICTURE, style: this.#textStyle(container), element: each.element.index }
          : each,
    );
    const { whiteSpace } = this.style(container);
    const typed = whiteSpace === 'pre' || whiteSpace === 'pre-wrap';
    const set = typed ? collected : applyRules(collapseSpaces(collected));
    const byIndex = (index: number) => this.#styled.tree.byIndex[index]!;
    const numbered = this.#lines.numbering(container);
    return new Run(set, this.#nested, this.#context, byIndex, numbered).html(container, nodes);
  }

  #textStyle(element: ElementNode) {
    return this.#context.textStyle(this.style(element), element);
  }
}

const PICTURE = {
  kind: 'box',
  width: 1,
  ascent: 1,
  descent: 0,
  drawing: { width: 1, height: 1, marks: [] },
} as const;

/** The dash of a range of numbers, 2–4, after which browsers end lines and paper does not. */
const RANGE = /(?<=\d)–(?=\d)/g;
const WORD_JOINER = '\u2060';

/** The styles without what names pages, and without a margin: its notes are called from the text, its words stand in it. */
function withoutPages(styled: StyledDocument): StyledDocument {
  const within = new Map<ComputedStyle, ComputedStyle>();
  return {
    ...styled,
    tree: styled.tree,
    page: styled.page,
    style: (element) => {
      const style = styled.style(element);
      if (style.livretFloat !== 'margin') return style;
      const float = isFootnote(element) ? 'footnote' : style.float;
      return getOrMake(within, style, () => ({ ...style, float, livretFloat: 'none' }));
    },
    pseudo: (element, which) => {
      const style = styled.pseudo(element, which);
      const namesPage = style?.content?.some(({ kind }) => kind === 'target-counter' || kind === 'leader');
      return namesPage ? null : style;
    },
  };
}

/** Inlines, put back into the elements that they come from. */
class Run {
  readonly #inlines: readonly Inline[];
  readonly #nested: Nested;
  readonly #context: InlineContext;
  readonly #byIndex: (index: number) => ElementNode;
  readonly #numbered: (text: string) => string;
  #at = 0;

  constructor(
    inlines: readonly Inline[],
    nested: Nested,
    context: InlineContext,
    byIndex: (index: number) => ElementNode,
    numbered: (text: string) => string,
  ) {
    this.#inlines = inlines;
    this.#nested = nested;
    this.#context = context;
    this.#byIndex = byIndex;
    this.#numbered = numbered;
  }

  html(container: ElementNode, nodes: readonly DocumentNode[]): string {
    const parts = [this.#own(container)];
    for (const node of nodes) {
      if (node.kind === 'element') parts.push(this.#element(node));
      parts.push(this.#own(container));
    }
    return parts.join('');
  }

  #element(element: ElementNode): string {
    if (element.tag === 'br' || isFootnote(element)) return '';
    if (this.#context.styled.style(element).display === 'none') return '';
    if (element.tag === 'img') return this.#own(element);
    const { tag, attributes } = this.#nested.open(element);
    if (hasClass(element, 'blank') && element.attributes['data-width'] !== undefined) {
      this.#own(element);
      const width = Math.round(readLength(element.attributes['data-width']) * 100) / 100;
      return elementOf(tag, { ...attributes, style: `width:${width}pt` }, escapeHtml(textContent(element)));
    }
    const parts = [this.#own(element)];
    for (const child of element.children) {
      if (child.kind === 'element') parts.push(this.#element(child));
      parts.push(this.#own(element));
    }
    const content = parts.join('');
    if (content === '' && attributes.id === undefined) return '';
    return elementOf(tag, attributes, content);
  }

  /** The next parts that belong to the element itself. */
  #own(element: ElementNode): string {
    let html = '';
    for (;;) {
      const next = this.#inlines[this.#at];
      if (!next || ('element' in next && next.element !== element.index)) return html;
      this.#at++;
      if (next.kind === 'break') html += '<br>';
      else if (next.kind === 'box') html += this.#nested.picture(this.#byIndex(next.element));
      else if (next.kind === 'text') html += this.#text(next, element);
    }
  }

  #text(inline: TextInline, element: ElementNode): string {
    if (inline.note === undefined) {
      const style = this.#context.styled.style(element);
      const own = textStyleFor(inline.text, style, element, this.#context);
      const html = this.#numbered(inline.text);
      return raisedAsSet(
        inline,
        element.tag === 'code' ? html : html.replace(RANGE, `$&${WORD_JOINER}`),
        own,
      );
    }
    let label = inline.text;
    for (;;) {
      const next = this.#inlines[this.#at];
      if (next?.kind !== 'text' || next.note !== inline.note) break;
      label += next.text;
      this.#at++;
    }
    return this.#nested.call(this.#byIndex(inline.note), label);
  }
}

/** A text's HTML, raised, lowered or in small capitals where the rules of its language have set it so. */
function raisedAsSet({ style }: TextInline, html: string, own: TextInline['style']): string {
  const gained = (feature: string) => style.features.includes(feature) && !own.features.includes(feature);
  if (gained('sups') || style.rise > own.rise) return `<sup>${html}</sup>`;
  if (gained('subs') || style.rise < own.rise) return `<sub>${html}</sub>`;
  return gained('c2sc') ? `<span class="capitals">${html}</span>` : html;
}
