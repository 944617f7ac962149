import { type DocumentTree, languageOf } from '../../document/tree.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import { simpleMarks } from '../../drawing/marks.ts';
import type { Page } from '../../layout/page.ts';
import type { FontFace } from '../../text/font-types.ts';
import type { TextSetter } from '../../text/index.ts';
import type { Pen } from '../pen.ts';
import type { EmbeddedFont } from './embedded-font.ts';
import { FontUsage } from './usage.ts';

/**
 * Counts every glyph that will be painted. Texts of drawings are shaped for this; their faces keep the
 * shapes.
 */
export function countGlyphs(pages: readonly Page[], tree: DocumentTree, setter: TextSetter): FontUsage {
  const usage = new FontUsage();
  for (const { marks } of pages) {
    for (const mark of marks) {
      if (mark.kind === 'text') usage.addRun(mark.run);
      if (mark.kind !== 'drawing') continue;
      const owner = typeof mark.owner === 'number' ? tree.byIndex[mark.owner]! : tree.root;
      countDrawing(usage, mark.drawing, languageOf(owner), setter);
    }
  }
  return usage;
}

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
