import { parseDocument } from '../document/parse.ts';
import { Report } from '../faults/fault.ts';
import { languageFor } from '../languages/index.ts';
import { writeSheets } from '../pdf/index.ts';
import { forPrinter, type PrintOptions } from '../print/index.ts';
import { PAPERS, type PaperName } from '../print/paper.ts';
import { TEST_SHEET_LEAST, testSheet } from '../print/test-sheet.ts';
import { loadFonts } from '../text/index.ts';
import { pdfResources } from './stages/pdf.ts';
import { PaperTooSmall } from './stages/print.ts';
import type { Stopwatch } from './stopwatch.ts';

/** The sheet's date is fixed, so that it has the same bytes on any day. */
const DATE = '2026-01-01';

/**
 * The PDF of a test sheet for a printer. The paper is in landscape, as it is for most booklets.
 * @throws PaperTooSmall
 */
export async function printTestSheet(
  paper: PaperName,
  printer: Pick<PrintOptions, 'flip' | 'sides' | 'offset'>,
  language: string,
  watch: Stopwatch,
): Promise<Uint8Array> {
  watch.start('fonts');
  const fonts = await loadFonts();
  watch.start('print');
  const report = new Report();
  const { width, height } = PAPERS[paper];
  const tree = parseDocument(`<html lang="${language}"></html>`, report);
  const turned = { width: height, height: width };
  if (turned.width < TEST_SHEET_LEAST.width) throw new PaperTooSmall(TEST_SHEET_LEAST);
  const imposition = forPrinter(testSheet(turned, language), printer);
  const { title } = languageFor(language).sheets.test;
  const metadata = {
    title,
    authors: [],
    subject: '',
    keywords: [],
    language,
    date: DATE,
    claim: 'none',
  } as const;
  const resources = pdfResources({ language, fonts }, () => null, report);
  return writeSheets(
    { pages: [], tree, imposition },
    metadata,
    { colors: 'color', amount: 'full' },
    resources,
  );
}
