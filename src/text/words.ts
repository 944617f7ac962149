import { getOrMake, once } from '../once.ts';
import { RecentTexts } from '../recent-texts.ts';
import { type Cut, type CutKind, cutsOf, emergencyCutsOf, withoutMarks } from './cuts.ts';
import { type FacePart, partsByFace, sets } from './fallback.ts';
import type { FontFace, Shaped } from './font-types.ts';
import { protrusionOf } from './protrusion.ts';
import type { TextStyle } from './types.ts';
import { glyphAt, type MeasuredCut, type Protrusion, type Word, widthBetween, widthOf } from './word.ts';

const NO_GLYPHS: Shaped = {
  ...{ glyphs: [], advances: [], dx: [], dy: [], texts: [], clusters: [], unsafe: [] },
  width: 0,
};

const NO_PROTRUSION: Protrusion = { left: 0, right: 0 };
const RAISED = { size: 0.62, rise: 0.34 };
const LOWERED = { size: 0.62, rise: -0.14 };

/** The measured spaces, hyphen and latest words of a style, and the styles derived from it. */
export class StyleCache {
  readonly style: TextStyle;
  readonly space: Word;
  readonly noBreakSpace: Word;
  /** Stands where a line may end without a space. */
  readonly nothing: Word;
  readonly #words = new RecentTexts<readonly Word[]>();
  readonly #derived = new Map<string, TextStyle>();
  #hyphen: Word | null = null;

  constructor(style: TextStyle) {
    this.style = style;
    this.space = this.#measure(' ', []);
    this.noBreakSpace = this.#measure('\u00A0', []);
    this.nothing = { style, text: '', shaped: NO_GLYPHS, width: 0, cuts: [], protrusion: NO_PROTRUSION };
  }

  /** The hyphen that is added where a word is parted. */
  get hyphen(): Word {
    this.#hyphen ??= this.#measureHyphen();
    return this.#hyphen;
  }

  #measureHyphen(): Word {
    const word = this.#measure(this.style.face.has(0x2010) ? '\u2010' : '-', []);
    return { ...word, shaped: { ...word.shaped, texts: ['\u00AD'] } };
  }

  /** A text without spaces, shaped and measured: one word for each face that it takes. */
  words(text: string): readonly Word[] {
    return this.#words.get(text, (typed) => this.#setWords(typed));
  }

  /**
   * The style with an OpenType feature. Where the face has no glyphs for the feature, superiors and inferiors
   * are made smaller and shifted; small capitals stay capitals.
   */
  withFeature(feature: 'sups' | 'subs' | 'c2sc', text: string): TextStyle {
    const { face, features, lang, rtl, size, rise } = this.style;
    const more = features === '' ? feature : `${features},${feature}`;
    const plain = face.shape(text, features, lang, rtl).glyphs;
    const has = face.shape(text, more, lang, rtl).glyphs.every((glyph, i) => glyph !== plain[i]);
    return this.#derive(`${feature} ${has}`, () => {
      if (has) return { ...this.style, features: more };
      if (feature === 'c2sc') return this.style;
      const shape = feature === 'sups' ? RAISED : LOWERED;
      return { ...this.style, size: size * shape.size, rise: rise + size * shape.rise };
    });
  }

  /** The style for text that runs from right to left. */
  get turned(): TextStyle {
    return this.#derive('rtl', () => ({ ...this.style, rtl: true }));
  }

  /** The style in another face, whose small letters are made as high as those of the style's own. */
  #withFace(face: FontFace): TextStyle {
    const { style } = this;
    const { around = { face: style.face, size: style.size }, stack } = style;
    // A family that the theme names is set in the size that it asks for.
    const isNamed = stack?.named.has(face.family.toLowerCase()) ?? false;
    return this.#derive(face.key, () => {
      return { ...style, face, size: isNamed ? style.size : style.size * sizeOf(face, style.face), around };
    });
  }

  #derive(key: string, make: () => TextStyle): TextStyle {
    return getOrMake(this.#derived, key, make);
  }

  #setWords(typed: string): readonly Word[] {
    const { style } = this;
    const text = withoutMarks(typed);
    if (text === '') return [];
    if (sets(style.face, text, style)) return [this.#measure(text, cutsOf(typed, style))];
    return partsByFace(text, style).map(({ text, face, drawnAs }) => {
      const cache = face === null || face === style.face ? this : styleCache(this.#withFace(face));
      if (drawnAs) return cache.#measureAs(text, drawnAs);
      return cache.#measure(text, face ? cutsOf(text, cache.style) : []);
    });
  }

  /** A character that others are drawn for. It can be copied and found as itself. */
  #measureAs(text: string, { text: drawn, feature }: NonNullable<FacePart['drawnAs']>): Word {
    const style = feature ? this.withFeature(feature, drawn) : this.style;
    const word = styleCache(style).#measure(drawn, []);
    const texts = word.shaped.texts.map((_, i) => (i === 0 ? text : ''));
    const clusters = texts.map(() => 0);
    return { ...word, text, shaped: { ...word.shaped, texts, clusters } };
  }

  #measure(text: string, cuts: readonly Cut[]): Word {
    const { style } = this;
    const shaped = style.face.shape(text, style.features, style.lang, style.rtl);
    const last = shaped.glyphs.length - 1;
    const protrusion = {
      left: protruding(style, shaped, 0, 'left'),
      right: protruding(style, shaped, last, 'right'),
    };
    const width = widthOf(shaped, style);
    const measured = this.#measureCuts({ style, text, shaped, width, protrusion }, cuts);
    return { style, text, shaped, width, cuts: measured, protrusion };
  }

  /** The further cuts of a word of this style that is longer than its line. */
  emergencyCuts(word: Word): readonly MeasuredCut[] {
    const known = new Set(word.cuts.map(({ offset }) => offset));
    const cuts = emergencyCutsOf(word.text, this.style).filter(({ offset }) => !known.has(offset));
    return this.#measureCuts(word, cuts);
  }

  /** A ligature is parted at a cut that its language or its author asks for, but not at one of many. */
  #measureCuts(word: Omit<Word, 'cuts'>, cuts: readonly Cut[]): MeasuredCut[] {
    return cuts
      .filter(({ kind, offset }) => !ANY.has(kind) || glyphAt(word, offset) >= 0)
      .map((cut) => this.#measureCut(word, cut));
  }

  #measureCut(word: Omit<Word, 'cuts'>, { offset, hyphen, repeats = false, kind }: Cut): MeasuredCut {
    const { text, shaped, width, style } = word;
    const first = glyphAt(word, offset);
    const left = repeats ? this.hyphen.protrusion.left : protruding(style, shaped, first, 'left');
    const right = hyphen ? this.hyphen.protrusion.right : protruding(style, shaped, first - 1, 'right');
    const before = widthBetween(word, 0, offset);
    // Without kerning across the cut, the two parts are together as wide as the word.
    const after =
      first >= 0 && !shaped.unsafe[first] ? before : width - widthBetween(word, offset, text.length);
    return {
      offset,
      hyphen,
      repeats,
      kind,
      before: hyphen ? before + this.hyphen.width : before,
      after: repeats ? after - this.hyphen.width : after,
      protrusion: { left, right },
    };
  }
}

/** The kinds of cuts that are made between any two characters. */
const ANY: ReadonlySet<CutKind> = new Set(['inner', 'anywhere']);

/** The size at which a face goes with another, as a share of that one's (CSS Fonts 5, font-size-adjust). */
function sizeOf(face: FontFace, beside: FontFace): number {
  // A face of pictures alone has no small letters: its pictures are made a little higher than capitals.
  return face.xHeight > 0 ? beside.xHeight / face.xHeight : (1.2 * beside.capHeight) / face.capHeight;
}

/** How far a glyph may stand out of a margin, points. Raised, lowered and turned text does not stand out. */
function protruding(style: TextStyle, shaped: Shaped, glyph: number, side: 'left' | 'right'): number {
  const text = shaped.texts[glyph];
  if (text === undefined || style.rise !== 0 || style.rtl) return 0;
  return protrusionOf(style.face, text)[side === 'left' ? 0 : 1] * shaped.advances[glyph]! * style.size;
}

export const styleCache = once((style: TextStyle) => new StyleCache(style));

/** The kerning between two words that touch, points; 0 where they differ in face, size, features or rise. */
export function kerningBetween(a: Word, b: Word): number {
  const { face, size, features, lang, rise } = a.style;
  const other = b.style;
  if (a.style.rtl || other.rtl) return 0;
  if (other.face !== face || other.size !== size || other.features !== features || other.rise !== rise)
    return 0;
  const [left, right] = [a.text.slice(-1), b.text.slice(0, 1)];
  const pair = face.shape(left + right, features, lang);
  if (pair.glyphs.length !== 2) return 0;
  return (pair.advances[0]! - face.shape(left, features, lang).advances[0]!) * size;
}
