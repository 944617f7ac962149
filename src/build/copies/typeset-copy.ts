import { parseDocument } from '../../document/parse.ts';
import { withUnchanged } from '../../document/unchanged.ts';
import { type Fault, Report } from '../../faults/fault.ts';
import { layoutOfSameLines } from '../../layout/same-lines.ts';
import { SharedPages } from '../../pdf/index.ts';
import { restyle } from '../../style/restyle.ts';
import { DIGEST, renderBooklet } from '../../template/index.ts';
import { reportMissingGlyphs } from '../missing-glyphs.ts';
import { type RenderedBooklet, type TypesetBooklet, typesetBooklet } from '../pipeline.ts';
import type { SharedInputs } from '../shared-inputs.ts';
import { loadPictures } from '../stages/charts.ts';
import { textSetter } from '../stages/fonts.ts';
import type { Stopwatch } from '../stopwatch.ts';
import type { Version } from '../version.ts';
import { placeholderPerson } from './placeholder-person.ts';

/** The copy of a `placeholderPerson`, from which those of people are made. */
export interface Model {
  /** null when it is at fault. */
  readonly typeset: (TypesetBooklet & { readonly shared: SharedPages }) | null;
  /** What was found while its pages were made. */
  readonly faults: readonly Fault[];
}

/** A model holds all pages of a booklet; a list's people have two or three between them. */
const MOST_MODELS = 4;

/**
 * Makes the pages of a person's copy: those of its model, but where its words and drawings are others. Where
 * they take more or less room, as when a name needs a line more, all pages are made as those of a booklet.
 * What it gives depends neither on other people nor on the copies made before, nor on which worker makes it.
 */
export async function typesetCopy(
  rendered: RenderedBooklet,
  version: Version,
  workshop: SharedInputs,
  report: Report,
  watch: Stopwatch,
): Promise<TypesetBooklet | null> {
  const model = await modelOf(rendered, version, workshop, watch);
  const copy = model.typeset && (await copyOf(rendered, model.typeset, workshop, watch));
  if (!copy) {
    const whole = await typesetBooklet(rendered, workshop, report, watch);
    return whole && model.typeset ? { ...whole, shared: model.typeset.shared } : whole;
  }
  report.faults.push(...copy.faults, ...model.faults);
  const setter = textSetter(copy.typeset.fonts, copy.typeset.booklet.language);
  reportMissingGlyphs(copy.typeset.layout, setter, report);
  return copy.typeset;
}

async function copyOf(
  { booklet, figures, html, digest }: RenderedBooklet,
  model: TypesetBooklet,
  workshop: SharedInputs,
  watch: Stopwatch,
): Promise<{ readonly typeset: TypesetBooklet; readonly faults: readonly Fault[] } | null> {
  const report = new Report();
  watch.start('document');
  const signed = html.replaceAll(DIGEST, digest);
  const tree = withUnchanged(parseDocument(signed, report), model.styled.tree);
  watch.start('style');
  const styled = tree && restyle(tree, model.styled, workshop.sheets);
  if (!styled) return null;
  watch.start('layout');
  const { fonts } = model;
  const pictures = await loadPictures(tree, figures, workshop, fonts, report);
  const layout = layoutOfSameLines(styled, model, {
    fonts,
    pictures,
    report,
    shared: workshop.paragraphs,
  });
  if (!layout || report.failed) return null;
  return { typeset: { ...model, booklet, styled, layout }, faults: report.faults };
}

async function modelOf(
  { booklet, figures, digest }: RenderedBooklet,
  { cohort, variants }: Version,
  workshop: SharedInputs,
  watch: Stopwatch,
): Promise<Model> {
  const { models, templates } = workshop;
  const { source, ...said } = placeholderPerson(booklet.person!);
  const key = JSON.stringify([cohort, variants, said]);
  const known = models.get(key);
  if (known) {
    // The least lately used is dropped.
    models.delete(key);
    models.set(key, known);
    return known;
  }
  const report = new Report();
  const others = { ...booklet, person: { source, ...said } };
  const html = renderBooklet(others, templates, report);
  const rendered = { booklet: others, figures, html, digest };
  const typeset = report.failed ? null : await typesetBooklet(rendered, workshop, report, watch);
  // What no font has is told of each copy.
  const faults = report.faults.filter(({ code }) => code !== 'text-missing-glyph');
  const model = { typeset: typeset && sharing(typeset), faults };
  if (models.size === MOST_MODELS) models.delete(models.keys().next().value!);
  models.set(key, model);
  return model;
}

function sharing(typeset: TypesetBooklet): NonNullable<Model['typeset']> {
  return {
    ...typeset,
    shared: new SharedPages(typeset.layout, textSetter(typeset.fonts, typeset.booklet.language)),
    inkOfPages: new WeakMap(),
  };
}
