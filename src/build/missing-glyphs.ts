import { type DocumentTree, languageOf } from '../document/tree.ts';
import type { Report } from '../faults/fault.ts';
import type { Layout, Page, PageMark } from '../layout/page.ts';
import type { TextSetter } from '../pdf/index.ts';

/** Glyph 0 is the font's empty box (OpenType, 'glyf'). */
const EMPTY_BOX = 0;

/** A text after shaping, and the index of its element. */
interface SetText {
  readonly glyphs: readonly number[];
  readonly texts: readonly string[];
  readonly element: number;
}

/** A character that no font has, and the index of its element. */
interface Missing {
  readonly character: string;
  readonly element: number;
}

/** The missing characters of pages seen before: copies share most of their pages. */
const missingOnPages = new WeakMap<Page, readonly Missing[]>();

/**
 * Warns of each character that no font has, once, at its first place.
 * @param setter sets the texts of drawings.
 */
export function reportMissingGlyphs({ tree, pages }: Layout, setter: TextSetter, report: Report): void {
  const told = new Set<string>();
  for (const page of pages) {
    const missing = missingOnPages.get(page) ?? missingOn(page, tree, setter);
    missingOnPages.set(page, missing);
    for (const { character, element } of missing) {
      if (told.has(character)) continue;
      told.add(character);
      const codePoint = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
      report.warning('text-missing-glyph', tree.elements[element]?.source ?? null, { character, codePoint });
    }
  }
}

function missingOn({ marks }: Page, tree: DocumentTree, setter: TextSetter): Missing[] {
  const texts = marks.flatMap((mark) => textsOf(mark, tree, setter));
  return texts.flatMap(({ glyphs, texts, element }) => {
    if (!glyphs.includes(EMPTY_BOX)) return [];
    return texts.flatMap(([character], i) =>
      glyphs[i] === EMPTY_BOX && character !== undefined ? [{ character, element }] : [],
    );
  });
}

function textsOf(mark: PageMark, { root, elements }: DocumentTree, setter: TextSetter): readonly SetText[] {
  if (mark.kind === 'text') return [mark.run];
  if (mark.kind !== 'drawing') return [];
  const owner = typeof mark.owner === 'number' ? elements[mark.owner]! : root;
  return mark.drawing.marks.flatMap((text) => {
    if (text.kind !== 'text') return [];
    const { glyphs, texts } = setter.face(text.font).shape(setter.typeset(text.text), '', languageOf(owner));
    return { glyphs, texts, element: owner.index };
  });
}
