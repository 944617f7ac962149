import { readFileSync } from 'node:fs';
import type { Comparison } from '../changes/compare.ts';
import { type MarkedPage, pairPages } from '../changes/spreads.ts';
import type { RecordedPdf } from '../disk/build-records.ts';
import { reading } from '../disk/environment-error.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import { type ComparedBooklet, writeComparison } from '../pdf/comparison.ts';
import { WrittenPdf } from '../pdf/written.ts';
import { loadFonts } from '../text/index.ts';

/** Two builds of a booklet, compared. */
export interface ComparedPdfs {
  readonly before: RecordedPdf;
  readonly after: RecordedPdf;
  readonly comparison: Comparison;
}

/**
 * A PDF with a list of the changes, then each changed page beside the old one, with the changes marked.
 * @throws EnvironmentError when a PDF cannot be read.
 */
export async function markedChanges(
  changed: readonly (ComparedPdfs & { readonly file: string; readonly changes: readonly string[] })[],
  language: InterfaceLanguage,
): Promise<Uint8Array> {
  const words = WORDS[language];
  const fonts = await loadFonts();
  const booklets = changed.map(({ file, changes, before, after, comparison }): ComparedBooklet => {
    const [old, now] = [open(before), open(after)];
    const side = (pdf: WrittenPdf, marked: MarkedPage | null, caption: (page: number) => string) =>
      marked && { pdf, ...marked, caption: caption(marked.page + 1) };
    const spreads = pairPages(comparison).map((pair) => ({
      before: side(old, pair.before, words.before),
      after: side(now, pair.after, words.after),
    }));
    return { title: file, lines: changes, spreads };
  });
  const face = (weight: number) => fonts.resolve(['Source Sans 3'], weight, 'normal');
  return writeComparison(
    booklets,
    { text: face(400), bold: face(600) },
    {
      title: words.title,
      authors: [],
      subject: words.notForReading,
      keywords: [],
      language,
      date: DAY,
      claim: 'none',
    },
  );
}

/** The date of the PDF is fixed, so that the same comparison always gives the same bytes. */
const DAY = '2000-01-01';

const open = ({ path }: RecordedPdf): WrittenPdf => reading(path, () => new WrittenPdf(readFileSync(path)));

const WORDS = {
  fr: {
    title: 'Ce qui a changé (pages côte à côte)',
    notForReading:
      'Pages à comparer d’un coup d’œil, sans balises : livret diff dit les mêmes changements en texte.',
    before: (page: number) => `ancien, page ${page} du PDF`,
    after: (page: number) => `nouveau, page ${page} du PDF`,
  },
  en: {
    title: 'What changed (pages side by side)',
    notForReading: 'Pages to compare at a glance, without tags: livret diff says the same changes as text.',
    before: (page: number) => `old, page ${page} of the PDF`,
    after: (page: number) => `new, page ${page} of the PDF`,
  },
} as const;
