import type { Report } from '../../faults/fault.ts';
import type { BackgroundSource } from '../../layout/backgrounds.ts';
import { beginLayout } from '../../layout/index.ts';
import type { Layout } from '../../layout/page.ts';
import type { PictureSource } from '../../layout/picture.ts';
import type { StyledDocument } from '../../style/computed.ts';
import { type FontLibrary, textSetter } from '../../text/index.ts';
import type { SelectedBooklet } from '../booklet.ts';
import { reportMissingCharacters } from '../missing-characters.ts';
import type { SharedInputs } from '../shared-inputs.ts';

/** Shows pages that are made before others are tried by which the sheets are full (`BegunLayout`). */
export type ShowEarly = (layout: Layout) => Promise<void>;

/** Makes the pages of a styled booklet. Faults are reported; a booklet without pages is one. */
export async function layOutBooklet(
  { booklet }: SelectedBooklet,
  styled: StyledDocument,
  fonts: FontLibrary,
  { pictures, backgrounds }: { readonly pictures: PictureSource; readonly backgrounds: BackgroundSource },
  { paragraphs, last, files }: SharedInputs,
  report: Report,
  showEarly: ShowEarly | null,
): Promise<Layout> {
  const begun = beginLayout(styled, {
    fonts,
    pictures,
    backgrounds,
    report,
    shared: paragraphs,
    ...(last && { memory: last.memory }),
  });
  const early = showEarly && begun.early();
  if (early) await showEarly(early);
  const layout = begun.finish();
  const origins = { person: booklet.person, setter: textSetter(fonts, booklet.language), files };
  reportMissingCharacters(layout, origins, report);
  if (layout.pages.length === 0) report.error('no-pages', null, {});
  return layout;
}
