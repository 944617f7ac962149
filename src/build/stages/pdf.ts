import type { ProjectFiles } from '../../content/index.ts';
import { wordlessFormulas } from '../../document/formula-text.ts';
import type { Report } from '../../faults/fault.ts';
import { speakFormulas } from '../../formulas/spoken.ts';
import type { PdfMetadata } from '../../pdf/index.ts';
import { type PdfResources, writePdf } from '../../pdf/index.ts';
import { dataUrlBytes } from '../../raster/data-url.ts';
import { plainTexts } from '../../template/index.ts';
import { type FontLibrary, textSetter, typeset } from '../../text/index.ts';
import type { SelectedBooklet, TypesetBooklet } from '../booklet.ts';

/** The standard that a PDF claims to follow, and the files that it keeps. */
export type Claim = Required<Pick<PdfMetadata, 'claim' | 'attachments'>>;

/** Writes the PDF to read; null when the report has errors. */
export async function paintBooklet(
  { booklet, styled, fonts, layout, shared, painted, draft = false }: TypesetBooklet,
  files: ProjectFiles,
  report: Report,
  { claim, attachments }: Claim,
): Promise<Uint8Array | null> {
  await speakFormulas(wordlessFormulas(layout.tree));
  const data = await writePdf(
    layout,
    { ...metadataOf(booklet), claim: draft ? 'none' : claim, attachments },
    {
      ...pdfResources({ language: booklet.language, fonts }, files.read, report),
      ...(shared && { shared }),
      ...(painted && { painted }),
      limit: styled.style(styled.tree.root).livretPdfLimit,
    },
  );
  return report.failed ? null : data;
}

export function pdfResources(
  { language, fonts }: { readonly language: string; readonly fonts: FontLibrary },
  read: PdfResources['read'],
  report: Report,
): PdfResources {
  const readPicture = (file: string) => dataUrlBytes(file) ?? read(file);
  return { read: readPicture, text: textSetter(fonts, language), report };
}

/** The document information of a booklet, its texts set by the rules of its language. */
export function metadataOf(booklet: SelectedBooklet['booklet']): Omit<PdfMetadata, 'claim'> {
  const { title, subtitle, description } = plainTexts(booklet);
  const { authors, keywords, language, date } = booklet;
  const set = (text: string) => typeset(text, language);
  return {
    title: set(title),
    subtitle: subtitle && set(subtitle),
    authors: authors.map(set),
    subject: set(description ?? ''),
    keywords: keywords.map(set),
    language,
    date,
  };
}
