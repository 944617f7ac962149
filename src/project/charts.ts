import { createRequire } from 'node:module';
import { type PngFont, renderPng } from '../charts/png.ts';
import { languageOf } from '../document/tree.ts';
import { Report } from '../faults/fault.ts';
import type { TypesetBooklet } from './build.ts';
import { chartTheme } from './chart-theme.ts';
import { chartId } from './pictures.ts';

/** Enough for a slide. */
const PIXELS = 1600;

/**
 * Each chart of the booklet as a PNG, by its id, as it is in print, for slides, mail and the web.
 * @param wanted the one that is wanted; null for all. @param pixels its width.
 */
export async function renderCharts(
  typeset: TypesetBooklet,
  wanted: string | null = null,
  pixels = PIXELS,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const charts = new Map<string, Uint8Array>();
  for (const { ids, width, element } of chartsByWidth(typeset, wanted)) {
    const { styled, fonts, figures } = typeset;
    // What is wrong with the theme was reported when the page was made.
    const theme = chartTheme(styled.style(element), languageOf(element), fonts, null, new Report());
    const specs = ids.map((id) => ({ id, spec: figures.get(id)!.chart }));
    const faces = [400, theme.boldWeight].map((weight) => fonts.resolve([theme.family], weight, 'normal'));
    const pictures = await renderPng(specs, theme, { width, pixels }, faces.map(fontFile));
    for (const [id, picture] of pictures) charts.set(id, picture);
  }
  return charts;
}

/** Charts of one width are rendered together, since a renderer takes long to make; most often all are. */
function chartsByWidth({ layout }: TypesetBooklet, wanted: string | null) {
  const groups = new Map<
    number,
    { ids: string[]; width: number; element: (typeof layout.tree.elements)[number] }
  >();
  for (const mark of layout.pages.flatMap(({ marks }) => marks)) {
    if (mark.kind !== 'drawing' || typeof mark.owner !== 'number') continue;
    const element = layout.tree.elements[mark.owner]!;
    const id = chartId(element);
    if (id === null || (wanted !== null && id !== wanted)) continue;
    const { width } = mark.drawing;
    const group = groups.get(width) ?? { ids: [], width, element };
    groups.set(width, group);
    group.ids.push(id);
  }
  return groups.values();
}

const require = createRequire(import.meta.url);
const WEIGHTS: Readonly<Record<number, string>> = { 400: 'Regular', 600: 'SemiBold', 700: 'Bold' };

/** Where the fonts' package has a face's file. */
function fontFile({ family, weight }: { readonly family: string; readonly weight: number }): PngFont {
  const folder = family.toLowerCase().replaceAll(' ', '-');
  const name = `${weight}${WEIGHTS[weight]}`;
  const file = `@expo-google-fonts/${folder}/${name}/${family.replaceAll(' ', '')}_${name}.ttf`;
  return { family, file: require.resolve(file) };
}
