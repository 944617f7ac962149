import type { ComputedStyle, StyledDocument } from '../style/computed.ts';
import { ANY_PLACE } from '../style/page-styles.ts';
import { contentHeightOf } from './page-geometry.ts';

/** The factors by which line heights, margins and heights of figures change so that sheets are filled. */
export interface Scale {
  readonly leading: number;
  readonly spacing: number;
  readonly figures: number;
}

export const UNSCALED: Scale = { leading: 1, spacing: 1, figures: 1 };

/** The styles that were scaled, each once, for all passes and documents at one scale. */
export class ScaledStyles {
  readonly #scaled = new WeakMap<ComputedStyle, ComputedStyle>();
  readonly #originals = new WeakMap<ComputedStyle, ComputedStyle>();

  /** The style with its line height and its vertical margins multiplied. */
  of(style: ComputedStyle, leading: number, spacing: number): ComputedStyle {
    const known = this.#scaled.get(style);
    if (known) return known;
    const { top, bottom } = style.margin;
    const margin = {
      ...style.margin,
      top: scaledMargin(top, spacing),
      bottom: scaledMargin(bottom, spacing),
    };
    const scaled = { ...style, lineHeight: style.lineHeight * leading, margin };
    this.#scaled.set(style, scaled);
    this.#originals.set(scaled, style);
    return scaled;
  }

  /** The style that a scaled one was made of. */
  original(style: ComputedStyle): ComputedStyle {
    return this.#originals.get(style) ?? style;
  }
}

/** The same document with other line heights and margins. */
export class ScaledDocument implements StyledDocument {
  readonly tree: StyledDocument['tree'];
  readonly page: StyledDocument['page'];
  readonly variables: StyledDocument['variables'];
  readonly #styled: StyledDocument;
  readonly #leading: number;
  readonly #spacing: number;
  readonly #styles: ScaledStyles;

  /** @param styles those scaled before, at the same scale and for pages of the same size. */
  constructor(styled: StyledDocument, { leading, spacing }: Scale, styles: ScaledStyles) {
    this.tree = styled.tree;
    this.page = styled.page;
    this.variables = styled.variables;
    this.#styled = styled;
    const page = styled.page({ name: 'auto', side: 'recto', ...ANY_PLACE });
    const lines = contentHeightOf(page) / styled.style(styled.tree.root).lineHeight;
    this.#leading = wholeLeading(leading, lines);
    this.#spacing = spacing;
    this.#styles = styles;
  }

  style: StyledDocument['style'] = (element) =>
    this.#styles.of(this.#styled.style(element), this.#leading, this.#spacing);

  pseudo: StyledDocument['pseudo'] = (element, which) => {
    const style = this.#styled.pseudo(element, which);
    return style && this.#styles.of(style, this.#leading, this.#spacing);
  };

  /** The style that a scaled one was made of. */
  original = (style: ComputedStyle): ComputedStyle => this.#styles.original(style);
}

/**
 * The factor of leading nearest to `asked` at which a page holds a whole number of lines more or less. The space
 * below its last line stays as it is, so facing pages end on one line.
 */
function wholeLeading(asked: number, lines: number): number {
  const left = lines % 1;
  const most = lines / asked - left;
  return lines / (left + (asked > 1 ? Math.ceil(most - EPSILON) : Math.floor(most + EPSILON)));
}

/** The smallest part of a line that counts. */
const EPSILON = 1e-6;

function scaledMargin(margin: ComputedStyle['margin']['top'], factor: number): typeof margin {
  return typeof margin === 'number' ? margin * factor : margin;
}
