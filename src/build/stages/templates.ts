import { Report } from '../../faults/fault.ts';
import { isReady, loadFormulas, takeMissed } from '../../formulas/index.ts';
import { getOrMake } from '../../once.ts';
import { anyone, impersonal, renderBooklet } from '../../template/index.ts';
import type { RenderedBooklet, SelectedBooklet } from '../booklet.ts';
import { printedDigest } from '../digests.ts';
import { programDigest } from '../program.ts';
import type { SharedInputs } from '../shared-inputs.ts';
import type { Version } from '../version.ts';

/** Fills the templates with a booklet; null when a template is at fault and gives nothing. */
export async function fillTemplates(
  selected: SelectedBooklet,
  version: Version,
  shared: SharedInputs,
  report: Report,
): Promise<RenderedBooklet | null> {
  const found = new Report({ stops: report.stops });
  let html = renderBooklet(selected.booklet, shared.templates, found);
  // MathJax is loaded once a formula is met that no build has set yet; only then is its TeX checked.
  const missed = takeMissed();
  if (missed.length === 0) report.add(found.faults);
  else {
    const kept = shared.keptFormulas?.() ?? null;
    if (kept !== null) await (await import('../../formulas/kept.ts')).takeKeptFormulas(kept, programDigest);
    if (!missed.every((formula) => isReady(formula))) await loadFormulas();
    html = renderBooklet(selected.booklet, shared.templates, report);
  }
  if (html === '' && report.failed) return null;
  return { ...selected, html, digest: digestOfVersion(selected, html, version, shared) };
}

/**
 * The digest that the colophon prints. For copies it is computed once for a cohort and its variants, from a
 * copy made out to nobody, so that all copies of a cohort print the same.
 */
function digestOfVersion(
  selected: SelectedBooklet,
  html: string,
  { cohort, variants }: Version,
  shared: SharedInputs,
): string {
  const { booklet } = selected;
  if (!booklet.person) return printedDigest({ ...selected, html }, shared);
  const person = anyone(booklet.person);
  const key = JSON.stringify([cohort, variants, person.fields]);
  return getOrMake(shared.digests, key, () => {
    // Faults of this copy are reported with each copy that is built.
    const { written = booklet.chapters } = booklet;
    const toNobody = renderBooklet({ ...booklet, chapters: written, person }, shared.templates, new Report());
    const figures = new Map(
      [...selected.figures].map(([id, figure]) => [id, { ...figure, chart: impersonal(figure.chart) }]),
    );
    return printedDigest({ ...selected, figures, html: toNobody }, shared);
  });
}
