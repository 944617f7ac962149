import type { ComputedStyle, StyledDocument } from '../style/computed.ts';
import { ANY_PLACE, contentHeightOf } from './compose.ts';

/** What may give way so that sheets are filled: factors of line heights, margins, heights of figures. */
export interface Scale {
  readonly leading: number;
  readonly spacing: number;
  readonly figures: number;
}

/** The same document with other line heights and margins. */
export class ScaledDocument implements StyledDocument {
  readonly tree: StyledDocument['tree'];
  readonly page: StyledDocument['page'];
  readonly #styled: StyledDocument;
  readonly #scale: Scale;
  readonly #scaled = new Map<ComputedStyle, ComputedStyle>();
  readonly #originals = new Map<ComputedStyle, ComputedStyle>();

  constructor(styled: StyledDocument, scale: Scale) {
    this.tree = styled.tree;
    this.page = styled.page;
    this.#styled = styled;
    const page = styled.page({ name: 'auto', side: 'recto', ...ANY_PLACE });
    const lines = contentHeightOf(page) / styled.style(styled.tree.root).lineHeight;
    this.#scale = { ...scale, leading: wholeLeading(scale.leading, lines) };
  }

  style: StyledDocument['style'] = (element) => this.#scaledStyle(this.#styled.style(element));

  pseudo: StyledDocument['pseudo'] = (element, which) => {
    const style = this.#styled.pseudo(element, which);
    return style && this.#scaledStyle(style);
  };

  /** The style that a scaled one was made of. */
  original = (style: ComputedStyle): ComputedStyle => this.#originals.get(style) ?? style;

  #scaledStyle(style: ComputedStyle): ComputedStyle {
    const { leading, spacing } = this.#scale;
    let scaled = this.#scaled.get(style);
    if (!scaled) {
      const { top, bottom } = style.margin;
      const margin = {
        ...style.margin,
        top: scaledMargin(top, spacing),
        bottom: scaledMargin(bottom, spacing),
      };
      scaled = { ...style, lineHeight: style.lineHeight * leading, margin };
      this.#scaled.set(style, scaled);
      this.#originals.set(scaled, style);
    }
    return scaled;
  }
}

/**
 * Where whole lines fill a page, the leading at which a line less or more does: of those up to the one that
 * is asked for, the furthest. So facing pages end on one line at any scale.
 */
function wholeLeading(asked: number, lines: number): number {
  if (Math.abs(lines - Math.round(lines)) > 0.01) return asked;
  const count = asked > 1 ? Math.ceil(lines / asked - 0.01) : Math.floor(lines / asked + 0.01);
  return Math.round(lines) / count;
}

function scaledMargin(margin: ComputedStyle['margin']['top'], factor: number): typeof margin {
  return typeof margin === 'number' ? margin * factor : margin;
}
