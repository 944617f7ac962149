import { readAsset } from '../../assets.ts';
import { chartIn } from '../../document/picture-address.ts';
import type { Report } from '../../faults/fault.ts';
import { FAMILIES } from '../../style/families.ts';
import { fontAsset } from '../../text/font-files.ts';
import type { FontLibrary } from '../../text/index.ts';
import type { WebFile } from '../../web/inputs.ts';
import type { WebKind } from '../../web/kinds.ts';
import type { TypesetBooklet } from '../booklet.ts';
import type { SharedInputs } from '../shared-inputs.ts';
import { loadPictures } from './charts.ts';
import { metadataOf } from './pdf.ts';

/** Writes the booklet as web pages; null when the report has errors. The room that writes them is loaded only here. */
export async function writeWeb(
  typeset: TypesetBooklet,
  kind: WebKind,
  shared: Pick<SharedInputs, 'files' | 'drawings' | 'svgs'>,
  report: Report,
): Promise<readonly WebFile[] | null> {
  const { booklet, figures, styled, fonts, layout } = typeset;
  const { webTwin } = await import('../../web/index.ts');
  const pictures = await loadPictures(styled.tree, typeset, shared, fonts, report);
  const { title, authors, subject, language } = metadataOf(booklet);
  const pages = webTwin(
    {
      meta: { title, authors, description: subject, language },
      styled,
      fonts,
      noteCalls: layout.noteCalls ?? new Map(),
      noteSections: layout.noteSections ?? new Map(),
      lines: layout.lines,
      pictures,
      read: shared.files.read,
      fontFile: ({ family, weight, style }) =>
        isOwn(family, fonts) ? readAsset(fontAsset(family, weight, style)) : null,
      chartOf: (picture) => figures.get(chartIn(picture) ?? '')?.chart ?? null,
    },
    kind,
  );
  return report.failed ? null : pages;
}

/** Whether a family is Livret's, and no font of the project has its name. */
function isOwn(family: string, { projectFonts }: FontLibrary): boolean {
  const isNamed = (other: string) => other.toLowerCase() === family.toLowerCase();
  return FAMILIES.some(isNamed) && !projectFonts.some(({ rule }) => isNamed(rule.family));
}
