import { DEFAULT_LANGUAGE } from '../languages/index.ts';
import type { ComputedStyle } from '../style/computed.ts';
import type { Inline, Paragraph, ParagraphStyle } from '../text/types.ts';
import type { SharedParagraphs } from './shared-paragraphs.ts';

/** Keeps paragraphs from pass to pass: what has not changed is not shaped or broken again. */
export class ParagraphCache {
  readonly #shared: SharedParagraphs;
  readonly #known = new Map<
    string,
    { inlines: readonly Inline[]; setting: ParagraphStyle; paragraph: Paragraph }[]
  >();

  constructor(shared: SharedParagraphs) {
    this.#shared = shared;
  }

  get(inlines: readonly Inline[], style: ComputedStyle): Paragraph {
    const key = inlines.map(keyOf).join();
    const candidates = this.#known.get(key) ?? [];
    const setting = settingOf(style, inlines);
    const known = candidates.find(
      (entry) => sameSetting(entry.setting, setting) && sameInlines(entry.inlines, inlines),
    );
    if (known) return known.paragraph;
    const paragraph = this.#shared.get(inlines, setting);
    this.#known.set(key, [...candidates, { inlines, setting, paragraph }]);
    return paragraph;
  }
}

/** The element and the beginning of a text: those of all pages' numbers belong to one element. */
function keyOf(inline: Inline): string {
  if (inline.kind === 'text') return `${inline.element} ${inline.text.slice(0, 8)}`;
  return 'element' in inline ? `${inline.element}` : '';
}

/** The parts of a block's style on which its lines depend. */
function settingOf(style: ComputedStyle, inlines: readonly Inline[]): ParagraphStyle {
  return {
    align: style.textAlign,
    alignLast: style.textAlignLast === 'auto' ? lastLine(style.textAlign) : style.textAlignLast,
    indent: style.textIndent,
    whiteSpace: style.whiteSpace,
    lang: inlines.find((inline) => inline.kind === 'text')?.style.lang ?? DEFAULT_LANGUAGE,
    balance: style.textWrap === 'balance',
    tolerances: {
      letterSpacing: style.livretLetterSpacingTolerance,
      glyphScaling: style.livretGlyphScalingTolerance,
      protrusion: style.livretProtrusion,
    },
  };
}

function sameSetting(a: ParagraphStyle, b: ParagraphStyle): boolean {
  return (
    a.align === b.align &&
    a.alignLast === b.alignLast &&
    a.indent === b.indent &&
    a.whiteSpace === b.whiteSpace &&
    a.lang === b.lang &&
    a.balance === b.balance &&
    a.tolerances.letterSpacing === b.tolerances.letterSpacing &&
    a.tolerances.glyphScaling === b.tolerances.glyphScaling &&
    a.tolerances.protrusion === b.tolerances.protrusion
  );
}

function lastLine(align: ComputedStyle['textAlign']): 'left' | 'right' | 'center' {
  return align === 'justify' ? 'left' : align;
}

function sameInlines(a: readonly Inline[], b: readonly Inline[]): boolean {
  return a.length === b.length && a.every((inline, i) => sameInline(inline, b[i]!));
}

function sameInline(a: Inline, b: Inline): boolean {
  if (a.kind === 'text')
    return (
      b.kind === 'text' &&
      a.text === b.text &&
      a.style === b.style &&
      a.element === b.element &&
      a.note === b.note
    );
  if (a.kind === 'leader') return b.kind === 'leader' && a.pattern === b.pattern && a.style === b.style;
  if (a.kind === 'blank') return b.kind === 'blank' && a.width === b.width && a.style === b.style;
  if (a.kind === 'edge')
    return b.kind === 'edge' && a.width === b.width && a.side === b.side && a.element === b.element;
  if (a.kind === 'box') return b.kind === 'box' && a.drawing === b.drawing && a.element === b.element;
  if (a.kind === 'note') return b.kind === 'note' && a.note === b.note;
  return b.kind === a.kind;
}
