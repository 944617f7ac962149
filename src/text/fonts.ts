import { readAsset } from '../assets.ts';
import { FAMILIES, familyNamed } from '../style/families.ts';
import { TrueTypeFace } from './face.ts';
import { type FontStyle, fontAsset, SYMBOL_FAMILIES, TEXT_WEIGHTS } from './font-files.ts';
import { type HarfBuzz, loadHarfBuzz } from './harfbuzz.ts';
import type { FontFace } from './types.ts';

/** Livret's fonts. A file is read and opened once, when it is first asked for. */
export class FontLibrary {
  readonly #harfbuzz: HarfBuzz;
  readonly #faces = new Map<string, FontFace>();
  readonly #resolved = new Map<string, FontFace>();

  constructor(harfbuzz: HarfBuzz) {
    this.#harfbuzz = harfbuzz;
  }

  /**
   * The face for a style: of the first family that Livret has, else of the default family, in the nearest
   * weight (CSS Fonts 4, 5.2).
   */
  resolve(families: readonly string[], weight: number, style: FontStyle): FontFace {
    const request = `${families.join()}/${weight}/${style}`;
    let face = this.#resolved.get(request);
    if (!face) {
      const known = families.map(familyNamed).find((family) => family !== undefined);
      face = this.#face(known ?? FAMILIES[0], nearestWeight(weight), style);
      this.#resolved.set(request, face);
    }
    return face;
  }

  #face(family: string, weight: number, style: FontStyle): FontFace {
    const asset = fontAsset(family, weight, style);
    let face = this.#faces.get(asset);
    if (!face) {
      const data = readAsset(asset);
      const others = (forSymbols: boolean) => this.#others(family, weight, style, forSymbols);
      face = new TrueTypeFace({ family, weight, style }, data, this.#harfbuzz.open(data), others);
      this.#faces.set(asset, face);
    }
    return face;
  }

  /** The faces of all other families, each opened when it is reached. */
  *#others(family: string, weight: number, style: FontStyle, forSymbols: boolean): Generator<FontFace> {
    if (forSymbols) yield* this.#symbols(weight);
    for (const other of FAMILIES) if (other !== family) yield this.#face(other, weight, style);
    if (!forSymbols) yield* this.#symbols(weight);
  }

  /** The faces of symbols in the weight nearest to this one. They have no italics. */
  *#symbols(weight: number): Generator<FontFace> {
    for (const [family, weights] of SYMBOL_FAMILIES)
      yield this.#face(family, nearestWeight(weight, weights), 'normal');
  }
}

export async function loadFonts(): Promise<FontLibrary> {
  return new FontLibrary(await loadHarfBuzz());
}

/** The weight that stands in for one that a family does not have (CSS Fonts 4, 5.2, step 4.3). */
function nearestWeight(wanted: number, weights: readonly number[] = TEXT_WEIGHTS): number {
  if (weights.includes(wanted)) return wanted;
  const lighter = weights.filter((weight) => weight < wanted).reverse();
  const heavier = weights.filter((weight) => weight > wanted);
  if (wanted < 400) return [...lighter, ...heavier][0]!;
  if (wanted > 500) return [...heavier, ...lighter][0]!;
  return [...heavier.filter((weight) => weight <= 500), ...lighter, ...heavier][0]!;
}
