import type { TextStyle } from './types.ts';

/**
 * The lines under a text and through it, from the font's metrics (CSS Text Decoration 3, 2). Points: the top edge of each
 * from the baseline, downwards, and how thick it is.
 */
export function decorationLines(style: TextStyle) {
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
