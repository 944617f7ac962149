import { type DocumentTree, languageOf } from '../../document/tree.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import { simpleMarks } from '../../drawing/marks.ts';
import type { Page } from '../../layout/page.ts';
import { once } from '../../once.ts';
import type { FontFace } from '../../text/font-types.ts';
import type { TextSetter } from '../../text/index.ts';
import type { Pen } from '../pen.ts';
import type { EmbeddedFont } from './embedded-font.ts';
import { FontUsage, type GlyphUse } from './usage.ts';

/** The uses of every glyph that will be painted, by page. Those of a page are counted once, for all files that have it. */
export function usesOnPages(
  pages: readonly Page[],
  tree: DocumentTree,
  setter: TextSetter,
): (readonly GlyphUse[])[] {
  return pages.map((page) => usesOnPage(page, tree, setter));
}

const usesOnPage = once(({ marks }: Page, tree: DocumentTree, setter: TextSetter) => {
  const usage = new FontUsage();
  for (const mark of marks) {
    if (mark.kind === 'text') usage.addRun(mark.run);
    if (mark.kind !== 'drawing') continue;
    const owner = typeof mark.owner === 'number' ? tree.byIndex[mark.owner]! : tree.root;
    countDrawing(usage, mark.drawing, languageOf(owner), setter);
  }
  return usage.uses();
});

/** Counts the glyphs of a drawing's texts. These are shaped for it; their faces keep the shapes. */
export function countDrawing(usage: FontUsage, drawing: Drawing, lang: string, setter: TextSetter): void {
  for (const mark of simpleMarks(drawing)) {
    if (mark.kind !== 'text') continue;
    for (const { face, shaped } of setter.set(mark.text, mark.font, lang)) usage.add(face, shaped);
  }
}

/** A function that gives a face's font, and adds it to the resources of the pen's current page. */
export function fontGetter(pen: Pen, fonts: ReadonlyMap<FontFace, EmbeddedFont>) {
  return (face: FontFace): EmbeddedFont => {
    const font = fonts.get(face)!;
    pen.resources.Font[font.name] = font.ref;
    return font;
  };
}
