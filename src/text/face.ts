import { foreign } from '../faults/foreign.ts';
import type { HarfBuzzFont } from './harfbuzz.ts';
import { outlineArea } from './outline-area.ts';
import { glyphOutline } from './outlines.ts';
import { RecentTexts } from './recent.ts';
import { closeOverComponents, readMetrics, tablesOf } from './sfnt.ts';
import { subsetFont } from './subsetter.ts';
import type { FaceMetrics, FontFace, FontSubset, OutlineSegment, Shaped } from './types.ts';

interface FaceName {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
}

/** A TrueType file opened by HarfBuzz. It remembers the texts it has shaped lately. */
export class TrueTypeFace implements FontFace {
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
  readonly others: NonNullable<FontFace['others']>;
  readonly #tables: ReadonlyMap<string, DataView>;
  readonly #font: HarfBuzzFont;
  readonly #glyphs = new Map<number, boolean>();
  readonly #advances = new Map<number, number>();
  readonly #areas = new Map<number, number>();
  readonly #outlines = new Map<number, readonly OutlineSegment[]>();
  readonly #shaped = new Map<string, RecentTexts<Shaped>>();
  #lastSubset: { readonly glyphs: string; readonly subset: FontSubset } | null = null;

  constructor(name: FaceName, data: Uint8Array, font: HarfBuzzFont, others: NonNullable<FontFace['others']>) {
    this.#tables = tablesOf(data);
    const metrics = readMetrics(this.#tables);
    this.key = `${name.family}/${name.weight}/${name.style}`;
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
    this.others = others;
    this.#font = font;
  }

  has(codePoint: number): boolean {
    let known = this.#glyphs.get(codePoint);
    if (known === undefined) {
      known = this.#font.glyph(codePoint) !== 0;
      this.#glyphs.set(codePoint, known);
    }
    return known;
  }

  advance(glyph: number): number {
    let advance = this.#advances.get(glyph);
    if (advance === undefined) {
      advance = this.#font.advance(glyph);
      this.#advances.set(glyph, advance);
    }
    return advance;
  }

  area(glyph: number): number {
    let area = this.#areas.get(glyph);
    if (area === undefined) {
      area = outlineArea(this.#tables, glyph) / this.#font.em ** 2;
      this.#areas.set(glyph, area);
    }
    return area;
  }

  outline(glyph: number): readonly OutlineSegment[] {
    let outline = this.#outlines.get(glyph);
    if (!outline) {
      outline = glyphOutline(this.#tables, glyph);
      this.#outlines.set(glyph, outline);
    }
    return outline;
  }

  shape(text: string, features: string, lang: string): Shaped {
    const setting = `${lang} ${features}`;
    let texts = this.#shaped.get(setting);
    if (!texts) {
      texts = new RecentTexts();
      this.#shaped.set(setting, texts);
    }
    return texts.get(text, () =>
      foreign(
        () => this.#font.shape(text, features, lang),
        () => unshaped(text),
      ),
    );
  }

  /** The last subset is kept: the screen and the print file of one booklet use the same glyphs. */
  subset(glyphs: Iterable<number>, first: Iterable<number> = []): FontSubset {
    const asked = [[...first], [...glyphs]];
    const key = asked.join(';');
    if (this.#lastSubset?.glyphs !== key) this.#lastSubset = { glyphs: key, subset: this.#subset(asked) };
    return this.#lastSubset.subset;
  }

  #subset(glyphs: readonly (readonly number[])[]): FontSubset {
    const kept = [...new Set(glyphs.flatMap((some) => closeOverComponents(this.#tables, some)))];
    const data = subsetFont(this.#tables, kept);
    const ids = new Map(kept.map((old, id) => [old, id]));
    return {
      data,
      newId: (glyph) => {
        const id = ids.get(glyph);
        if (id === undefined)
          throw new Error(`glyph ${glyph} is not in the subset of ${this.postScriptName}`);
        return id;
      },
    };
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
