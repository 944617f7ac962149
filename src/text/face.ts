import { foreign } from '../faults/foreign.ts';
import type { FaceMetrics } from '../fonts/metrics.ts';
import { getOrMake } from '../once.ts';
import { recently } from '../recent-texts.ts';
import { shapeCapitals } from './capitals.ts';
import type { FontFace, FontSubset, OutlineSegment, Shaped } from './font-types.ts';
import type { HarfBuzzFont } from './harfbuzz.ts';
import { outlineArea } from './outline-area.ts';

type FaceName = Pick<FontFace, 'key' | 'family' | 'weight' | 'style'>;

/** The parts of a font file that a face takes, besides those that HarfBuzz reads. */
export interface FontProgram {
  readonly metrics: FaceMetrics;
  /** @param glyphs lists of glyphs; those of an earlier list are numbered before those of a later one. */
  subset(glyphs: readonly (readonly number[])[]): FontSubset;
}

/** A font file opened by HarfBuzz. It remembers the texts it has shaped lately. */
export class Face implements FontFace {
  readonly key: string;
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly postScriptName: string;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly bbox: FaceMetrics['bbox'];
  readonly underlinePosition: number;
  readonly underlineThickness: number;
  readonly others?: NonNullable<FontFace['others']>;
  readonly serves?: NonNullable<FontFace['serves']>;
  readonly #program: FontProgram;
  readonly #font: HarfBuzzFont;
  readonly #glyphs = new Map<number, boolean>();
  readonly #advances = new Map<number, number>();
  readonly #areas = new Map<number, number>();
  readonly #outlines = new Map<number, readonly OutlineSegment[]>();
  readonly #shape = recently((text, features: string, lang: string, direction: 'ltr' | 'rtl') =>
    foreign(
      () =>
        shapeCapitals(text, features, lang, (...asked) => this.#font.shape(...asked, direction === 'rtl')),
      () => unshaped(text),
    ),
  );
  #lastSubset: { readonly glyphs: string; readonly subset: FontSubset } | null = null;

  constructor(
    name: FaceName,
    program: FontProgram,
    font: HarfBuzzFont,
    { others, serves }: Pick<FontFace, 'others' | 'serves'>,
  ) {
    const { metrics } = program;
    this.key = name.key;
    this.family = name.family;
    this.weight = name.weight;
    this.style = name.style;
    this.postScriptName = metrics.postScriptName;
    this.ascent = metrics.ascent;
    this.descent = metrics.descent;
    this.capHeight = metrics.capHeight;
    this.xHeight = metrics.xHeight;
    this.italicAngle = metrics.italicAngle;
    this.bbox = metrics.bbox;
    this.underlinePosition = metrics.underlinePosition;
    this.underlineThickness = metrics.underlineThickness;
    if (others) this.others = others;
    if (serves) this.serves = serves;
    this.#program = program;
    this.#font = font;
  }

  has(codePoint: number): boolean {
    return getOrMake(this.#glyphs, codePoint, () => this.#font.glyph(codePoint) !== 0);
  }

  advance(glyph: number): number {
    // Asked for each glyph that is set: no closure is made where it is known.
    const known = this.#advances.get(glyph);
    if (known !== undefined) return known;
    const advance = this.#font.advance(glyph);
    this.#advances.set(glyph, advance);
    return advance;
  }

  area(glyph: number): number {
    return getOrMake(this.#areas, glyph, () => outlineArea(this.outline(glyph)));
  }

  outline(glyph: number): readonly OutlineSegment[] {
    return getOrMake(this.#outlines, glyph, () => this.#font.outline(glyph));
  }

  shape(text: string, features: string, lang: string, rtl = false): Shaped {
    return this.#shape(text, features, lang, rtl ? 'rtl' : 'ltr');
  }

  /** The last subset is kept: the screen and the print file of one booklet use the same glyphs. */
  subset(glyphs: Iterable<number>, first: Iterable<number> = []): FontSubset {
    const asked = [[...first], [...glyphs]];
    const key = asked.join(';');
    if (this.#lastSubset?.glyphs !== key)
      this.#lastSubset = { glyphs: key, subset: this.#program.subset(asked) };
    return this.#lastSubset.subset;
  }
}

/** A text that HarfBuzz does not shape. Its characters have no glyphs, and are reported where they stand. */
function unshaped(text: string): Shaped {
  const none = new Array<number>(text.length).fill(0);
  return {
    glyphs: none,
    advances: none,
    dx: none,
    dy: none,
    texts: text.split(''),
    clusters: [...none.keys()],
    unsafe: none.map(() => false),
    width: 0,
  };
}

/** The function that gives the CID of a glyph of a subset. */
export function cidGetter(cids: ReadonlyMap<number, number>, postScriptName: string): FontSubset['newId'] {
  return (glyph) => {
    const cid = cids.get(glyph);
    if (cid === undefined) throw new Error(`glyph ${glyph} is not in the subset of ${postScriptName}`);
    return cid;
  };
}
