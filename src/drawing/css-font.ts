import type { DrawingFont } from './drawing.ts';

const SHORTHAND = /^((?:[a-z]+\s+|\d{3}\s+)*)([\d.]+)px(?:\/\S+)?\s+(.+)$/;
const SPACES = /\s+/;
const WEIGHTS: Readonly<Record<string, number>> = { normal: 400, bold: 700 };

/**
 * Reads the CSS `font` shorthand as Chart.js and `cssFont` write it, with sizes in px.
 * @throws Error for any other.
 */
export function parseFont(shorthand: string): DrawingFont {
  const match = SHORTHAND.exec(shorthand.trim());
  if (!match) throw new Error(`a chart used the font "${shorthand}", which cannot be recorded`);
  let [style, weight]: [DrawingFont['style'], number] = ['normal', 400];
  for (const word of match[1]!.split(SPACES).filter(Boolean)) {
    if (word === 'italic') style = 'italic';
    else if (WEIGHTS[word] || /^\d/.test(word)) weight = WEIGHTS[word] ?? Number(word);
    else throw new Error(`a chart used the font "${shorthand}": "${word}" cannot be recorded`);
  }
  const families = match[3]!.split(',').map((family) => family.trim().replace(/^["']|["']$/g, ''));
  return { family: families.join(', '), size: Number(match[2]), weight, style };
}

/** A font as the `font` property of a 2D context takes it. */
export function cssFont({ style, weight, size, family }: DrawingFont): string {
  return `${style === 'italic' ? 'italic ' : ''}${weight} ${size}px ${cssFamily(family)}`;
}

/** Families with their names in quotes, since names such as Source Sans 3 are no CSS identifiers. */
export function cssFamily(family: string): string {
  return family.replace(/[^,\s][^,]*/g, '"$&"');
}
