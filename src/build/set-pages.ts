import { Report } from '../faults/fault.ts';
import type { Layout } from '../layout/page.ts';
import { sheetsOf } from '../project/templates.ts';
import type { StyledDocument } from '../style/computed.ts';
import type { FontLibrary } from '../text/index.ts';
import type { RenderedBooklet } from './booklet.ts';
import { loadBackgrounds } from './pictures/backgrounds.ts';
import { MathJaxNeeded } from './pictures/formulas.ts';
import type { SharedInputs } from './shared-inputs.ts';
import { loadPictures } from './stages/charts.ts';
import { layOutBooklet, type ShowEarly } from './stages/layout.ts';
import type { Stopwatch } from './stopwatch.ts';

/**
 * The stages `charts` and `layout`. Layout alone knows how wide a formula on lines of its own may be. Where all formulas were
 * kept from an earlier build, it begins without MathJax; one that must break as it did not before has it begun again with
 * it. What lasts from build to build, as a preview does, has MathJax at once: its layout is kept, and must not end midway.
 */
export async function setPages(
  styled: StyledDocument,
  rendered: RenderedBooklet,
  fonts: FontLibrary,
  shared: SharedInputs,
  report: Report,
  watch: Stopwatch,
  showEarly: ShowEarly | null,
): Promise<Layout> {
  const layOut = async (found: Report, displaysMayBreak: boolean) => {
    watch.start('charts');
    const pictures = await loadPictures(styled.tree, rendered, shared, fonts, found, displaysMayBreak);
    const sheets = sheetsOf(rendered.booklet.theme, shared.sheets);
    const backgrounds = await loadBackgrounds(styled, sheets, shared, fonts, found);
    watch.start('layout');
    return layOutBooklet(rendered, styled, fonts, { pictures, backgrounds }, shared, found, showEarly);
  };
  if (!shared.last) {
    const found = new Report({ stops: report.stops });
    try {
      const layout = await layOut(found, false);
      report.add(found.faults);
      return layout;
    } catch (error) {
      if (!(error instanceof MathJaxNeeded)) throw error;
    }
  }
  return layOut(report, true);
}
