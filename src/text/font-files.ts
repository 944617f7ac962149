import { FAMILIES } from '../style/families.ts';

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

/** The weights of a family of text. */
export const TEXT_WEIGHTS: readonly number[] = [...WEIGHTS.keys()];

/**
 * The families for symbols, by the weights of their files. Themes do not name them: they are tried, in this
 * order, for characters that a text's own family lacks. They have no italics.
 */
export const SYMBOL_FAMILIES: ReadonlyMap<string, readonly number[]> = new Map([
  ['Noto Sans Math', [400]],
  ['Noto Sans Symbols', TEXT_WEIGHTS],
  ['Noto Sans Symbols 2', [400]],
  ['Noto Emoji', [300, 400, 500, 600, 700]],
]);

export type FontStyle = 'normal' | 'italic';

/** The asset of a face. */
export function fontAsset(family: string, weight: number, style: FontStyle): string {
  return `fonts/${family.replaceAll(' ', '')}_${faceName(weight, style)}.ttf`;
}

/** Every face: its asset, and the file of a package that it is copied from. */
export function fontSources(): { readonly asset: string; readonly from: string }[] {
  const text = FAMILIES.flatMap((family) =>
    TEXT_WEIGHTS.flatMap((weight) => [source(family, weight, 'normal'), source(family, weight, 'italic')]),
  );
  const symbols = [...SYMBOL_FAMILIES].flatMap(([family, weights]) =>
    weights.map((weight) => source(family, weight, 'normal')),
  );
  return [...text, ...symbols];
}

function source(family: string, weight: number, style: FontStyle) {
  const asset = fontAsset(family, weight, style);
  const folder = family.toLowerCase().replaceAll(' ', '-');
  const file = asset.slice('fonts/'.length);
  return { asset, from: `@expo-google-fonts/${folder}/${faceName(weight, style)}/${file}` };
}

const faceName = (weight: number, style: FontStyle) =>
  `${weight}${WEIGHTS.get(weight)}${style === 'italic' ? '_Italic' : ''}`;
