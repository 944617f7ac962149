import type { Report } from '../faults/fault.ts';
import type { Layout } from '../layout/page.ts';

/** Glyph 0 is the font's empty box (OpenType, 'glyf'). */
const EMPTY_BOX = 0;

/** Warns of each character that no font has, once, where it first stands. */
export function reportMissingGlyphs({ tree, pages }: Layout, report: Report): void {
  const told = new Set<string>();
  for (const { run } of pages.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'text'))) {
    if (!run.glyphs.includes(EMPTY_BOX)) continue;
    for (const [i, text] of run.texts.entries()) {
      const [character] = text;
      if (run.glyphs[i] !== EMPTY_BOX || character === undefined || told.has(character)) continue;
      told.add(character);
      const codePoint = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
      report.warning('text-missing-glyph', tree.elements[run.element]?.source ?? null, {
        character,
        codePoint,
      });
    }
  }
}
