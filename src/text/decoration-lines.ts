import type { TextStyle } from './types.ts';

/** A line along a text. Points: its top edge from the baseline, downwards, and how thick it is. */
interface DecorationLine {
  readonly top: number;
  readonly thickness: number;
}

/** The lines under a text and through it, from the font's metrics (CSS Text Decoration 3, 2). */
export function decorationLines(style: TextStyle): DecorationLine[] {
  const { underline, lineThrough } = style;
  const { face, size } = style.around ?? style;
  const thickness = face.underlineThickness * size;
  const lineAt = (height: number) => ({ top: -height * size - thickness / 2, thickness });
  return [
    ...(underline ? [lineAt(face.underlinePosition)] : []),
    // Through the middle of small letters.
    ...(lineThrough ? [lineAt(face.xHeight / 2)] : []),
  ];
}
