import { chartIn } from '../../document/picture-address.ts';
import type { Report } from '../../faults/fault.ts';
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
      pictures,
      read: shared.files.read,
      dataOf: (picture) => figures.get(chartIn(picture) ?? '')?.chart.data ?? [],
    },
    kind,
  );
  return report.failed ? null : pages;
}
