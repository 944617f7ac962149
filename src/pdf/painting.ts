import type { FontFace } from '../text/types.ts';
import type { PaintContext } from './drawing.ts';

/** What was painted, and all names in it: a document that has them too is painted so again. */
export interface Painting {
  readonly operators: Uint8Array;
  /** Names; what is shared has the same codes in all documents (`embedFonts`). */
  readonly fonts: ReadonlyMap<FontFace, string>;
  readonly opacities: ReadonlyMap<number, string>;
}

interface Painter extends PaintContext {
  write(operators: Uint8Array): void;
}

/** Paints what is written in one piece, and keeps it. */
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

/** Gives the current page what a painting names; whether the document has it all under these names. */
export function namesAlike({ fonts, opacities }: Painting, context: PaintContext): boolean {
  return (
    [...fonts].every(([face, name]) => context.font(face).name === name) &&
    [...opacities].every(([alpha, name]) => context.opacity(alpha) === name)
  );
}
