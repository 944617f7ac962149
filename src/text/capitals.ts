import type { Shaped } from './font-types.ts';

/** The feature by which letters are drawn as capitals; it is not one of the font's. */
export const CAPITALS = 'capitals';

/** Shapes a text, by the font's capitals where its features ask for them. The glyphs stand for the letters that were typed. */
export function shapeCapitals(
  text: string,
  features: string,
  lang: string,
  shape: (text: string, features: string, lang: string) => Shaped,
): Shaped {
  const asked = features.split(',');
  if (!asked.includes(CAPITALS)) return shape(text, features, lang);
  let drawn = '';
  /** The place in the text by each place in what is drawn: a letter may have several capitals, as ß has. */
  const places: number[] = [];
  let place = 0;
  for (const letter of text) {
    const capitals = letter.toLocaleUpperCase(lang);
    for (let i = 0; i < capitals.length; i++) places.push(place);
    drawn += capitals;
    place += letter.length;
  }
  const others = asked.filter((feature) => feature !== CAPITALS).join();
  const shaped = shape(drawn, others, lang);
  const clusters = shaped.clusters.map((cluster) => places[cluster]!);
  const texts = clusters.map((from, i) => {
    if (from === clusters[i - 1]) return '';
    return text.slice(
      from,
      clusters.find((other, k) => k > i && other !== from),
    );
  });
  return { ...shaped, clusters, texts };
}
