import type { FontFace } from '../text/types.ts';
import type { PaintContext } from './drawing.ts';
import type { EmbeddedFont } from './fonts/embedded-font.ts';

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

/** A font by its name, codes and texts, without the document that it is in. */
type NamedFont = Pick<EmbeddedFont, 'name' | 'codes' | 'texts' | 'further'>;

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
      fonts.set(face, { name, codes, texts, further });
      return font;
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

/** Whether a font of a document has the name, codes and texts of one that a painting names. */
export type SameFont = (font: NamedFont, before: NamedFont) => boolean;

/** Whether a font has the same name: fonts that documents share have the same codes in all of them. */
export const isSameName: SameFont = (font, { name }) => font.name === name;

/** Whether two documents have the very same subset of a face. */
export const isSameSubset: SameFont = (font, before) =>
  font.name === before.name &&
  font.codes === before.codes &&
  font.texts === before.texts &&
  font.further === before.further;

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
