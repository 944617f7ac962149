import type { FontFace } from '../text/types.ts';
import type { PaintContext } from './drawing.ts';

/**
 * Operators painted once, with the resources that they name. They can be written into any document whose
 * names are the same.
 */
export interface Painting {
  readonly operators: Uint8Array;
  /** Names by face. `embedFonts` gives shared fonts the same codes in all documents. */
  readonly fonts: ReadonlyMap<FontFace, string>;
  /** Names of graphics states by their opacity. */
  readonly opacities: ReadonlyMap<number, string>;
}

interface Painter extends PaintContext {
  write(operators: Uint8Array): void;
}

/** Paints, and keeps what was painted. `paint` must call `write` once. */
export function record<Context extends Painter>(
  context: Context,
  paint: (context: Context) => void,
): Painting {
  const fonts = new Map<FontFace, string>();
  const opacities = new Map<number, string>();
  let operators: Uint8Array = new Uint8Array();
  paint({
    ...context,
    font(face) {
      const font = context.font(face);
      fonts.set(face, font.name);
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

/**
 * Whether the document has all that a painting names, under the same names. This adds the resources to the
 * current page.
 */
export function namesAlike({ fonts, opacities }: Painting, context: PaintContext): boolean {
  return (
    [...fonts].every(([face, name]) => context.font(face).name === name) &&
    [...opacities].every(([alpha, name]) => context.opacity(alpha) === name)
  );
}
