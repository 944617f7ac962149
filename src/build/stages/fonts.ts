import type { ProjectFiles } from '../../content/index.ts';
import { digestOf } from '../../disk/digest.ts';
import { Report } from '../../faults/fault.ts';
import type { Keeper } from '../../memo.ts';
import type { StyledDocument } from '../../style/computed.ts';
import type { Theme } from '../../style/index.ts';
import { loadHarfBuzz } from '../../text/harfbuzz.ts';
import { type FontLibrary, loadFonts } from '../../text/index.ts';

/** Starts to load the fonts. HarfBuzz is compiled on another thread, while content is read. */
export function startFonts(): Promise<FontLibrary> {
  return loadFonts();
}

interface FontInputs {
  /** The fonts that Livret brings, which begin to load before the content is read. */
  readonly fonts: Promise<FontLibrary>;
  readonly files: ProjectFiles;
  readonly memo: Keeper;
}

/** The fonts of a document: Livret's, and those that its theme declares. */
export async function fontsOf(
  { fonts: rules }: Theme,
  { fonts, files, memo }: FontInputs,
  report: Report,
): Promise<FontLibrary> {
  if (rules.length === 0) return fonts;
  const paths = rules.flatMap((rule) => rule.files.map(({ path }) => path));
  const digests = paths.map((path) => digestOf(files.read(path) ?? ''));
  const told = JSON.stringify(rules.map((rule) => ({ ...rule, variations: [...rule.variations] })));
  const { library, faults } = await memo.get('fonts', [told, ...digests], async () => {
    const { readProjectFonts } = await import('../../text/project-fonts.ts');
    const found = new Report();
    const library = (await fonts).with(readProjectFonts(rules, files, found), await loadHarfBuzz());
    return { library, faults: found.faults };
  });
  report.add(faults);
  return library;
}

/**
 * Warns where a family that the project brings lacks a weight or a style that its text asks for: no letters are made
 * bolder or slanted.
 */
export function reportStandIns({ tree, style }: StyledDocument, library: FontLibrary, report: Report): void {
  if (library.projectFonts.length === 0) return;
  const known = new Set<string>();
  for (const element of tree.elements) {
    if (!element.children.some(({ kind }) => kind === 'text')) continue;
    const { fontFamily, fontWeight, fontStyle } = style(element);
    const key = [...fontFamily, fontWeight, fontStyle].join();
    if (known.has(key)) continue;
    known.add(key);
    const found = library.standIn(fontFamily, fontWeight, fontStyle);
    if (!found) continue;
    const { family } = found;
    const rule = library.projectFonts.find(
      (font) => font.rule.family.toLowerCase() === family.toLowerCase(),
    )!;
    const [asked, used] = [weightAndStyle(fontWeight, fontStyle), weightAndStyle(found.weight, found.style)];
    report.warning('font-stands-in', rule.rule.source, { family, asked, used });
  }
}

/** A weight and a style in a few words: `400 italic`. */
export const weightAndStyle = (weight: number, style: 'normal' | 'italic') =>
  `${weight}${style === 'italic' ? ' italic' : ''}`;
