import { withAlphabets } from './alphabets.ts';

/** The strut of mhchem: a letter that is not seen, and that would make its line scroll. */
const STRUT = /<mpadded width="0">\s*<mphantom>\s*<mi>A<\/mi>\s*<\/mphantom>\s*<\/mpadded>/g;

/** MathML as browsers set it (MathML Core 1): they have no frames and strokes, which the style sheet draws. */
export const forBrowsers = (mathml: string): string =>
  withAlphabets(mathml)
    .replace(STRUT, '<mspace height="0.7em"></mspace>')
    .replace(
      /<menclose notation="([a-z ]*)"/g,
      (_, lines: string) => `<mrow class="${lines.replace(/\b(?=[a-z])/g, 'line-')}"`,
    )
    .replace(/<\/menclose>/g, '</mrow>');
