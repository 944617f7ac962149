import { tablesOf } from '../fonts/tables.ts';
import { writeWoff2 } from '../fonts/woff2-write.ts';
import { webSubsetByHarfBuzz } from '../text/harfbuzz-subset.ts';
import type { Face, WebInputs } from './inputs.ts';

/** The weights of the faces that a page has, and those that each stands for. */
const WEIGHTS = [
  { weight: 400, range: '1 500' },
  { weight: 600, range: '501 1000' },
] as const;

/**
 * The faces of families as `@font-face` rules, each with the characters of a page alone; none for a family that Livret
 * does not bring.
 */
export function fontFaces(families: Iterable<string>, html: string, fontFile: WebInputs['fontFile']): string {
  const characters = new Set(Array.from(textIn(html), (character) => character.codePointAt(0)!));
  const faces = [...families].flatMap((family) =>
    WEIGHTS.map(({ weight, range }) => ({ family, weight, range, style: 'normal' as const })),
  );
  const rules = faces.flatMap(({ range, ...face }) => {
    const file = fontFile(face);
    const subset = file && webSubsetByHarfBuzz(file, characters);
    return subset ? rule(face, range, writeWoff2(tablesOf(subset))) : [];
  });
  return rules.join('\n');
}

function rule({ family, style }: Face, range: string, data: Uint8Array): string {
  const address = `data:font/woff2;base64,${Buffer.from(data).toString('base64')}`;
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:${range};src:url(${address}) format("woff2")}`;
}

/** The text of HTML, as far as its characters go. */
const textIn = (html: string): string =>
  html.replace(/<[^>]*>/g, (tag) => /data-label="([^"]*)"/.exec(tag)?.[1] ?? '');
