import type { Size } from '../drawing/drawing.ts';
import { Report } from '../faults/fault.ts';
import { Memo } from '../memo.ts';
import { Layer } from './layers.ts';
import { readStylesheet, type Stylesheet } from './stylesheet.ts';

/** The sheets of the program that were read last, by file: they are the same for all projects of a process. */
const read = new Memo();

/**
 * Reads a sheet of the program, or gives its rules as they were read before for pages of this size. A project may
 * replace the sheet: one that has faults, or layers of its own, is read anew each time.
 */
export function readProgramSheet(
  sheet: { readonly file: string; readonly css: string },
  layer: Layer,
  page: Size,
  report: Report,
): Stylesheet {
  const shared = read.get(sheet.file, [sheet.css, page.width, page.height], () => readAlone(sheet, page));
  if (!shared) return readStylesheet(sheet, layer, page, report);
  const inLayer = <T extends object>(rule: T) => ({ ...rule, layer });
  return { ...shared, rules: shared.rules.map(inLayer), pages: shared.pages.map(inLayer) };
}

function readAlone(sheet: { readonly file: string; readonly css: string }, page: Size): Stylesheet | null {
  const report = new Report();
  const layer = new Layer();
  const { rules, pages, fonts } = readStylesheet(sheet, layer, page, report);
  const isPlain = report.faults.length === 0 && layer.weakestFirst().length === 1;
  return isPlain ? { rules, pages, fonts } : null;
}
