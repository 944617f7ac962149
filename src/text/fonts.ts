import { readAsset } from '../assets.ts';
import { FAMILIES, familyNamed } from '../style/families.ts';
import { TrueTypeFace } from './face.ts';
import { type HarfBuzz, loadHarfBuzz } from './harfbuzz.ts';
import type { FontFace } from './types.ts';

/** The weights of every family, upright and italic, with the names that they have in files. */
const WEIGHTS: ReadonlyMap<number, string> = new Map([
  [200, 'ExtraLight'],
  [300, 'Light'],
  [400, 'Regular'],
  [500, 'Medium'],
  [600, 'SemiBold'],
  [700, 'Bold'],
  [800, 'ExtraBold'],
  [900, 'Black'],
]);

/**
 * The families for symbols, by the weights of their files. Themes do not name them: they are tried, in this
 * order, for characters that a text's own family lacks.
 */
const SYMBOL_FAMILIES: ReadonlyMap<string, readonly number[]> = new Map([
  ['Noto Sans Math', [400]],
  ['Noto Sans Symbols', [200, 300, 400, 500, 600, 700, 800, 900]],
  ['Noto Sans Symbols 2', [400]],
  ['Noto Emoji', [300, 400, 500, 600, 700]],
]);

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
  resolve(families: readonly string[], weight: number, style: 'normal' | 'italic'): FontFace {
    const request = `${families.join()}/${weight}/${style}`;
    let face = this.#resolved.get(request);
    if (!face) {
      const known = families.map(familyNamed).find((family) => family !== undefined);
      face = this.#face(known ?? FAMILIES[0], nearestWeight(weight), style);
      this.#resolved.set(request, face);
    }
    return face;
  }

  #face(family: string, weight: number, style: 'normal' | 'italic'): FontFace {
    const name = `${weight}${WEIGHTS.get(weight)}${style === 'italic' ? '_Italic' : ''}`;
    const folder = family.toLowerCase().replaceAll(' ', '-');
    const file = family.replaceAll(' ', '');
    const specifier = `@expo-google-fonts/${folder}/${name}/${file}_${name}.ttf`;
    let face = this.#faces.get(specifier);
    if (!face) {
      const data = readAsset(specifier);
      const others = (forSymbols: boolean) => this.#others(family, weight, style, forSymbols);
      face = new TrueTypeFace({ family, weight, style }, data, this.#harfbuzz.open(data), others);
      this.#faces.set(specifier, face);
    }
    return face;
  }

  /** The faces of all other families, each opened when it is reached. */
  *#others(
    family: string,
    weight: number,
    style: 'normal' | 'italic',
    forSymbols: boolean,
  ): Generator<FontFace> {
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
function nearestWeight(wanted: number, weights: readonly number[] = [...WEIGHTS.keys()]): number {
  if (weights.includes(wanted)) return wanted;
  const lighter = weights.filter((weight) => weight < wanted).reverse();
  const heavier = weights.filter((weight) => weight > wanted);
  if (wanted < 400) return [...lighter, ...heavier][0]!;
  if (wanted > 500) return [...heavier, ...lighter][0]!;
  return [...heavier.filter((weight) => weight <= 500), ...lighter, ...heavier][0]!;
}
