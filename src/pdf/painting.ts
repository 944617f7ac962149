import { getOrMake } from '../once.ts';
import type { FontFace, Glyphs } from '../text/font-types.ts';
import type { PaintContext } from './drawing.ts';
import { areShownAlike, type EmbeddedFont, type FontCodes } from './fonts/embedded-font.ts';

/**
 * Operators painted once, with the resources that they name. They can be written into any document whose
 * names are the same.
 */
export interface Painting {
  readonly operators: Uint8Array;
  /** The fonts that it names. */
  readonly fonts: ReadonlyMap<FontFace, NamedFont>;
  /** Names of graphics states by their opacity. */
  readonly opacities: ReadonlyMap<number, string>;
}

/** A font by its name and codes, without the document that it is in, and the words that are shown in it. */
type NamedFont = Pick<EmbeddedFont, 'name'> & FontCodes & { readonly shown: Set<Glyphs> };

interface Painter extends PaintContext {
  write(operators: Uint8Array): void;
}

/** Paints, and keeps what was painted. `paint` must call `write` once. */
export function record<Context extends Painter>(
  context: Context,
  paint: (context: Context) => void,
): Painting {
  const fonts = new Map<FontFace, NamedFont>();
  const opacities = new Map<number, string>();
  let operators: Uint8Array = new Uint8Array();
  paint({
    ...context,
    font(face) {
      const font = context.font(face);
      const { name, codes, texts, further } = font;
      const named = getOrMake(fonts, face, () => ({ name, codes, texts, further, shown: new Set<Glyphs>() }));
      return { shown: named.shown, ...font };
    },
    opacity(alpha) {
      const name = context.opacity(alpha);
      opacities.set(alpha, name);
      return name;
    },
    write(painted) {
      operators = painted;
      context.write(painted);
    },
  });
  return { operators, fonts, opacities };
}

/** Whether a font of a document shows all as one that a painting names. */
export type SameFont = (font: EmbeddedFont, before: NamedFont) => boolean;

/** Whether a font has the same name: fonts that documents share have the same codes in all of them. */
export const isSameName: SameFont = (font, { name }) => font.name === name;

/** Whether a font has the same name, and the same codes for the words that are shown in it. */
export const isShownAlike: SameFont = (font, before) =>
  font.name === before.name && areShownAlike(before.shown, font, before);

/**
 * Whether the document has all that a painting names, under the same names. This adds the resources to the
 * current page.
 */
export function namesAlike(
  { fonts, opacities }: Painting,
  context: PaintContext,
  isSameFont: SameFont,
): boolean {
  return (
    [...fonts].every(([face, font]) => isSameFont(context.font(face), font)) &&
    [...opacities].every(([alpha, name]) => context.opacity(alpha) === name)
  );
}
