import { FAMILIES, type Family, familyNamed } from '../style/families.ts';
import { readAsset } from './assets.ts';
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

  #face(family: Family, weight: number, style: 'normal' | 'italic'): FontFace {
    const name = `${weight}${WEIGHTS.get(weight)}${style === 'italic' ? '_Italic' : ''}`;
    const folder = family.toLowerCase().replaceAll(' ', '-');
    const file = family.replaceAll(' ', '');
    const specifier = `@expo-google-fonts/${folder}/${name}/${file}_${name}.ttf`;
    let face = this.#faces.get(specifier);
    if (!face) {
      const data = readAsset(specifier);
      const fallback = (codePoint: number): FontFace | null => {
        for (const other of FAMILIES) {
          if (other === family) continue;
          const candidate = this.#face(other, weight, style);
          if (candidate.has(codePoint)) return candidate;
        }
        return null;
      };
      face = new TrueTypeFace({ family, weight, style }, data, this.#harfbuzz.open(data), fallback);
      this.#faces.set(specifier, face);
    }
    return face;
  }
}

export async function loadFonts(): Promise<FontLibrary> {
  return new FontLibrary(await loadHarfBuzz());
}

/** The weight that stands in for one that no family has (CSS Fonts 4, 5.2, step 4.3). */
function nearestWeight(wanted: number): number {
  if (WEIGHTS.has(wanted)) return wanted;
  const lighter = [...WEIGHTS.keys()].filter((weight) => weight < wanted).reverse();
  const heavier = [...WEIGHTS.keys()].filter((weight) => weight > wanted);
  if (wanted < 400) return [...lighter, ...heavier][0]!;
  if (wanted > 500) return [...heavier, ...lighter][0]!;
  return [...heavier.filter((weight) => weight <= 500), ...lighter, ...heavier][0]!;
}
