import type { DocumentNode, ElementNode } from '../document/tree.ts';
import type { StyledDocument } from '../style/computed.ts';
import type { Line } from '../text/types.ts';
import { takesLine } from './galley/paragraph-variants.ts';
import { isDecorated } from './geometry.ts';
import { collectInlines, type InlineContext } from './inline.ts';
import type { LayoutInputs } from './inputs.ts';
import { lineMarks } from './line-marks.ts';
import type { Layout, PageMark, SetParagraph, TextMark } from './page.ts';
import { ParagraphCache } from './paragraph-cache.ts';
import { SharedParagraphs } from './shared-paragraphs.ts';
import { textStyles } from './text-style.ts';

/** A document and its pages. */
export interface LaidOut {
  readonly styled: StyledDocument;
  readonly layout: Layout;
}

/** Sets the new words of blocks where their earlier lines stand. */
export class Words {
  readonly #before: LaidOut;
  readonly #paragraphs: ParagraphCache;
  readonly #pictures: LayoutInputs['pictures'];
  readonly #textStyle: InlineContext['textStyle'];

  constructor(before: LaidOut, { fonts, shared, pictures }: LayoutInputs) {
    this.#before = before;
    this.#pictures = pictures;
    this.#paragraphs = new ParagraphCache(shared ?? new SharedParagraphs());
    this.#textStyle = textStyles(fonts);
  }

  /** Replaces the marks of a block's text. @returns false where page making could treat the block differently. */
  replace(
    block: ElementNode,
    marks: readonly PageMark[],
    styled: StyledDocument,
    replaced: Map<PageMark, readonly PageMark[]>,
  ): boolean {
    const old = oldOf(block, this.#before);
    if (!block.children.every((child) => isInline(child, styled))) return sameOwnWords(block, old, styled);
    const text = marks.filter((mark): mark is TextMark => mark.kind === 'text' && !mark.marker);
    const [set] = new Set(text.map(({ line }) => line!.paragraph));
    if (!set || text.some(({ line }) => line!.paragraph !== set)) return false;
    const lines = namesPages(block, styled) ? null : this.#sameLines(block, old, set, styled);
    if (!lines) return false;
    const paragraph: SetParagraph = { ...set, lines };
    for (const mark of text) {
      const { index } = mark.line!;
      const isFirst = mark.run === set.lines[index]!.runs[0];
      // A mark's x is the left edge of the line's measure plus the run's own x.
      const own = isFirst ? lineMarks(lines[index]!, mark.x - mark.run.x, mark.y, { paragraph, index }) : [];
      replaced.set(mark, own);
    }
    return true;
  }

  /** The new lines of a block; null where page making could treat them differently from the earlier ones. */
  #sameLines(
    block: ElementNode,
    old: ElementNode,
    set: SetParagraph,
    styled: StyledDocument,
  ): readonly Line[] | null {
    // A line of code that is wider than a column spans the columns.
    if (holdsDecorated(block, styled) || styled.style(block).whiteSpace !== 'normal') return null;
    const { measure } = set.lines[0]!;
    const now = this.#break(block, styled, measure);
    const then = this.#break(old, this.#before.styled, measure);
    if (now.lines.length !== set.lines.length || then.lines.length !== set.lines.length) return null;
    const sameBreaks = now.lines.every((line, i) => isInterchangeable(line, then.lines[i]!));
    const sameVariants = now.variants.every((variant, i) => variant === then.variants[i]);
    return sameBreaks && sameVariants ? now.lines : null;
  }

  /** The best lines of a block, and whether it can be set a line shorter (first) and longer (second). */
  #break(block: ElementNode, styled: StyledDocument, measure: number) {
    const { noteCalls } = this.#before.layout;
    const notes = {
      call: (note: ElementNode) => noteCalls!.get(note.index)!,
      again: (note: ElementNode) => noteCalls!.get(note.index)?.number ?? null,
    };
    const context = {
      styled,
      textStyle: this.#textStyle,
      notes,
      references: NO_PAGES,
      pictures: this.#pictures,
    };
    const content = collectInlines(block, block.children, { before: true, after: true }, context);
    const inlines = content.filter((inline) => inline.kind !== 'picture');
    const style = styled.style(block);
    const paragraph = this.#paragraphs.get(inlines, style);
    const lines = paragraph.break([measure]);
    const variants = ([-1, 1] as const).map((by) =>
      takesLine(paragraph, lines, measure, style.textAlign, by),
    );
    return { lines, variants };
  }
}

/** Whether an inline in a block has a background or borders, which stand where its words do. */
function holdsDecorated({ children }: ElementNode, styled: StyledDocument): boolean {
  return children.some(
    (child) =>
      child.kind === 'element' && (isDecorated(styled.style(child)) || holdsDecorated(child, styled)),
  );
}

const refuse = (): never => {
  throw new Error('a block that names no page asks for none');
};
const NO_PAGES: InlineContext['references'] = { page: refuse, isBeside: refuse, list: refuse, lines: refuse };

function namesPages(block: ElementNode, styled: StyledDocument): boolean {
  const pseudos = (['before', 'after'] as const).map((which) => styled.pseudo(block, which));
  if (pseudos.some((style) => style?.content?.some(({ kind }) => kind === 'target-counter'))) return true;
  return block.children.some(
    (child) =>
      child.kind === 'element' &&
      (styled.style(child).livretTargetPages === 'merged' ||
        child.attributes['data-words'] !== undefined ||
        namesPages(child, styled)),
  );
}

/** Whether a block that contains blocks has the same words of its own between them. */
function sameOwnWords(block: ElementNode, old: ElementNode, styled: StyledDocument): boolean {
  return block.children.every((child, i) => {
    const before = old.children[i]!;
    if (child.kind === 'element') return child === before || !isInline(child, styled);
    return before.kind === 'text' && child.text === before.text;
  });
}

/**
 * Whether page making treats two lines the same: both or neither hyphenated, with the same notes and the same elements, to
 * which something may refer, or which may refer to a float, and without faults.
 */
function isInterchangeable(a: Line, b: Line): boolean {
  const elements = ({ runs }: Line) => [...new Set(runs.map(({ element }) => element))].join();
  const sound = ({ cut, overfull, runs, boxes }: Line) =>
    !cut && overfull === 0 && runs.length > 0 && boxes.length === 0;
  return (
    a.hyphenated === b.hyphenated &&
    a.notes.join() === b.notes.join() &&
    elements(a) === elements(b) &&
    sound(a) &&
    sound(b)
  );
}

/** The element that a changed one was. */
export function oldOf({ index }: ElementNode, before: LaidOut): ElementNode {
  return before.styled.tree.byIndex[index]!;
}

export function isInline(node: DocumentNode, styled: StyledDocument): boolean {
  if (node.kind === 'text') return true;
  return node.tag !== 'img' && ['inline', 'none'].includes(styled.style(node).display);
}
