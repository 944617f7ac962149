import type { TypesetBooklet } from '../build/booklet.ts';
import { weightAndStyle } from '../build/stages/fonts.ts';
import { languageOf } from '../document/tree.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import type { Licence } from '../fonts/licence.ts';
import { getOrMake } from '../once.ts';
import type { FontFace } from '../text/font-types.ts';
import { textSetter } from '../text/index.ts';
import { rangesOf } from './ranges.ts';
import { table } from './table.ts';

/** A font that pages are set in. */
export interface UsedFont {
  readonly family: string;
  readonly style: string;
  /** The file in the project; null for a font of Livret's. */
  readonly file: string | null;
  /** The pages' numbers, in order. */
  readonly pages: readonly number[];
  /** Names of the elements, the commonest first. */
  readonly elements: readonly string[];
  /** The number of different glyphs that the pages have of it. */
  readonly glyphs: number;
  readonly licence: string | null;
  /** Whether the file is embedded whole, as its licence asks. */
  readonly whole: boolean;
}

interface Use {
  readonly pages: Set<number>;
  readonly elements: Map<string, number>;
  readonly glyphs: Set<number>;
}

const newUse = (): Use => ({ pages: new Set(), elements: new Map(), glyphs: new Set() });

/** The fonts of a booklet, in the order of their first use; then those that its theme declares in vain. */
export function fontsUsed({ layout, fonts, booklet }: TypesetBooklet): UsedFont[] {
  const uses = new Map<FontFace, Use>();
  const setter = textSetter(fonts, booklet.language);
  const add = (face: FontFace, glyphs: readonly number[], page: number, element: string) => {
    const use = getOrMake(uses, face, newUse);
    use.pages.add(page);
    use.elements.set(element, (use.elements.get(element) ?? 0) + glyphs.length);
    for (const glyph of glyphs) use.glyphs.add(glyph);
  };
  for (const { number, marks } of layout.pages) {
    for (const mark of marks) {
      const owner = typeof mark.owner === 'number' ? layout.tree.byIndex[mark.owner] : undefined;
      if (mark.kind === 'text') {
        const name = layout.tree.byIndex[mark.run.element]?.tag ?? 'page';
        for (const { glyphs } of mark.run.words) add(mark.run.style.face, glyphs, number, name);
      } else if (mark.kind === 'drawing') {
        for (const label of mark.drawing.marks) {
          if (label.kind !== 'text') continue;
          const lang = languageOf(owner ?? layout.tree.root);
          for (const { face, shaped } of setter.set(label.text, label.font, lang))
            add(face, shaped.glyphs, number, owner?.tag ?? 'page');
        }
      }
    }
  }
  const declared = fonts.projectFonts.filter(
    ({ path }) => ![...uses.keys()].some((face) => face.key.includes(`/${path}/`)),
  );
  return [
    ...[...uses].map(([face, use]) => usedFont(face, use, fonts.projectFonts)),
    ...declared.map(({ rule, path, licence }) => ({
      family: rule.family,
      style: weightAndStyle(rule.weights[0], rule.style),
      file: path,
      pages: [],
      elements: [],
      glyphs: 0,
      licence: licenceIn(licence),
      whole: licence.whole,
    })),
  ];
}

function usedFont(face: FontFace, use: Use, projectFonts: TypesetBooklet['fonts']['projectFonts']): UsedFont {
  const font = projectFonts.find(({ path, digest }) => face.key.includes(`/${path}/${digest}`));
  const elements = [...use.elements].sort(([, a], [, b]) => b - a).map(([name]) => name);
  return {
    family: face.family,
    style: weightAndStyle(face.weight, face.style),
    file: font?.path ?? null,
    pages: [...use.pages],
    elements,
    glyphs: use.glyphs.size,
    // Livret's own fonts are all under this licence.
    licence: font ? licenceIn(font.licence) : 'SIL Open Font License',
    whole: font?.licence.whole ?? false,
  };
}

/** A licence in a few words: its name where it is a well-known one, else its address or its first sentence. */
function licenceIn({ text, address }: Licence): string | null {
  const said = `${text ?? ''} ${address ?? ''}`;
  if (/SIL Open Font|openfontlicense|scripts\.sil\.org\/OFL/i.test(said)) return 'SIL Open Font License';
  if (/Apache License/i.test(said)) return 'Apache License';
  return address ?? text?.split(/(?<=\.)\s/)[0]?.slice(0, 80) ?? null;
}

/** The fonts as a table; the files of a font that are not used, as the many that a Japanese one is cut up into, in one row. */
export function fontsText(fonts: readonly UsedFont[], language: InterfaceLanguage): string {
  const words = WORDS[language];
  const listed = fonts.flatMap((font): UsedFont[] => {
    const alike = fonts.filter((other) => isUnused(other) && keyOf(other) === keyOf(font));
    if (!isUnused(font) || alike.length === 1) return [font];
    return font === alike[0] ? [{ ...font, file: words.files(alike.length) }] : [];
  });
  const rows = listed.map(({ family, style, file, pages, elements, glyphs, licence, whole }) => [
    family,
    style,
    file ?? words.own,
    pages.length > 0 ? rangesOf(pages) : words.unused,
    elements.slice(0, 4).join(', '),
    String(glyphs),
    `${licence ?? words.unknown}${whole ? ` (${words.whole})` : ''}`,
  ]);
  return table([words.heads, ...rows], (column) => column === GLYPHS);
}

const isUnused = ({ pages }: UsedFont) => pages.length === 0;

const keyOf = ({ family, style, licence }: UsedFont) => `${family} ${style} ${licence}`;

const GLYPHS = 5;

const WORDS = {
  fr: {
    heads: ['police', 'graisse', 'fichier', 'pages', 'éléments', 'glyphes', 'licence'],
    own: 'de Livret',
    files: (count: number) => `${count} fichiers`,
    unused: 'inutilisée',
    unknown: 'non dite',
    whole: 'incorporée entière',
  },
  en: {
    heads: ['font', 'weight', 'file', 'pages', 'elements', 'glyphs', 'licence'],
    own: "Livret's",
    files: (count: number) => `${count} files`,
    unused: 'not used',
    unknown: 'not said',
    whole: 'embedded whole',
  },
} as const;
