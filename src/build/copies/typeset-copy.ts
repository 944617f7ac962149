import type { Person } from '../../content/index.ts';
import { HtmlBefore } from '../../document/html-before.ts';
import { withUnchanged } from '../../document/unchanged.ts';
import type { FaultDetails } from '../../faults/catalogue/index.ts';
import { type Fault, Report } from '../../faults/fault.ts';
import { formatSource } from '../../faults/source.ts';
import { reuseLayout } from '../../layout/reuse-layout.ts';
import { SharedPages } from '../../pdf/index.ts';
import { restyle } from '../../style/restyle.ts';
import { isPersonal, renderBooklet } from '../../template/index.ts';
import { textSetter } from '../../text/index.ts';
import type { ModelCopy, RenderedBooklet, TypesetBooklet } from '../booklet.ts';
import { InkMemory } from '../ink-memory.ts';
import { reportMissingCharacters } from '../missing-characters.ts';
import { reviewPictures } from '../picture-review.ts';
import { typesetBooklet } from '../pipeline.ts';
import { type SharedInputs, themeOf } from '../shared-inputs.ts';
import { loadPictures } from '../stages/charts.ts';
import { parseBooklet } from '../stages/document.ts';
import type { Stopwatch } from '../stopwatch.ts';
import type { Version } from '../version.ts';
import { placeholderPerson } from './placeholder-person.ts';

/** The most models that are kept: each holds all pages of a booklet, and a list needs two or three. */
const MOST_MODELS = 4;

/**
 * Makes the pages of a person's copy. They are its model's pages, except where words or drawings differ. Where
 * those take more or less room, as when a name needs one line more, all pages are made as for any booklet.
 * The result depends neither on other people, nor on the copies made before, nor on the worker that makes it.
 */
export async function typesetCopy(
  rendered: RenderedBooklet,
  version: Version,
  shared: SharedInputs,
  report: Report,
  watch: Stopwatch,
): Promise<TypesetBooklet | null> {
  const model = await modelOf(rendered, version, shared, watch);
  // A character that no font has, and that a placeholder's copy has too, is in each copy.
  const missing = model.faults.filter(({ code }) => code === 'text-missing-glyph');
  if (missing.length > 0) {
    report.add(missing);
    return null;
  }
  const copy = model.typeset && (await followModel(rendered, model.typeset, model.html, shared, watch));
  if (!copy) {
    const found = new Report();
    const whole = await typesetBooklet(rendered, shared, found, watch);
    report.add(atTheirRow(found.faults, rendered.booklet.person!));
    return whole && model.typeset ? { ...whole, shared: model.typeset.shared } : whole;
  }
  report.add([...copy.faults, ...model.faults.filter(({ code }) => code !== 'person-empty')]);
  const { layout, fonts, booklet } = copy.typeset;
  const setter = textSetter(fonts, booklet.language);
  reportMissingCharacters(layout, { person: booklet.person, setter, files: shared.files }, report);
  return report.failed ? null : copy.typeset;
}

/** A copy with the pages of its model; null when its lines end elsewhere, or it has errors. */
async function followModel(
  rendered: RenderedBooklet,
  model: TypesetBooklet,
  html: HtmlBefore,
  shared: SharedInputs,
  watch: Stopwatch,
): Promise<{ readonly typeset: TypesetBooklet; readonly faults: readonly Fault[] } | null> {
  const { booklet, figures } = rendered;
  const { fonts } = model;
  // A chart of a person's own data has the same markup as the model's, so that the pages cannot be shared.
  if ([...figures.values()].some(({ chart }) => isPersonal(chart))) return null;
  const report = new Report();
  watch.start('document');
  const tree = withUnchanged(parseBooklet(rendered, shared.files, report, html), model.styled.tree);
  watch.start('style');
  const styled = tree && restyle(tree, model.styled, themeOf(tree, booklet, shared));
  if (!styled) return null;
  watch.start('layout');
  const pictures = await loadPictures(tree, rendered, shared, fonts, report);
  const layout = reuseLayout(styled, model, { fonts, pictures, report, shared: shared.paragraphs });
  if (!layout || report.failed) return null;
  const modelPages = new Set(model.layout.pages);
  const own = layout.pages.filter((page) => !modelPages.has(page));
  await reviewPictures(own, { figures: rendered.figures, styled, fonts, files: shared.files }, report);
  return { typeset: { ...model, booklet, styled, layout }, faults: report.faults };
}

async function modelOf(
  { booklet, digest, ...selected }: RenderedBooklet,
  { cohort, variants }: Version,
  shared: SharedInputs,
  watch: Stopwatch,
): Promise<ModelCopy> {
  const { models, templates } = shared;
  const { source, ...values } = placeholderPerson(booklet.person!);
  const key = JSON.stringify([cohort, variants, values]);
  const known = models.get(key);
  if (known) {
    // A used model moves to the end, so that the least lately used one stays first.
    models.delete(key);
    models.set(key, known);
    return known;
  }
  const report = new Report();
  // The model has the written order, whoever comes first.
  const { written = booklet.chapters } = booklet;
  const toPlaceholder = { ...booklet, chapters: written, person: { source, ...values } };
  const html = renderBooklet(toPlaceholder, templates, report);
  const rendered = { ...selected, booklet: toPlaceholder, html, digest };
  const typeset = report.failed ? null : await typesetBooklet(rendered, shared, report, watch);
  const model = {
    typeset: typeset && withSharedPages(typeset),
    html: new HtmlBefore(),
    faults: report.faults,
  };
  if (models.size === MOST_MODELS) models.delete(models.keys().next().value!);
  models.set(key, model);
  return model;
}

function withSharedPages(typeset: TypesetBooklet): NonNullable<ModelCopy['typeset']> {
  return {
    ...typeset,
    shared: new SharedPages(typeset.layout, textSetter(typeset.fonts, typeset.booklet.language)),
    inks: new InkMemory(),
  };
}

/**
 * The faults of a person's copy. Words that were cut because they are longer than their lines, and come from a value of the
 * person's, are one fault at the row of the list, since the text is right for others.
 */
function atTheirRow(faults: readonly Fault[], person: Person): readonly Fault[] {
  const { name, source, fields } = person;
  const values = [name, ...Object.values(fields)];
  const places = new Map<string, Set<string>>();
  const others = faults.filter((fault) => {
    const { text } = fault.details as FaultDetails['layout-cut-word'];
    const value = fault.code === 'layout-cut-word' && valueWith(text, values);
    if (!value) return true;
    const place = fault.source ? [formatSource(fault.source)] : [];
    places.set(value, new Set([...(places.get(value) ?? []), ...place]));
    return false;
  });
  const report = new Report();
  report.add(others);
  for (const [value, found] of places)
    report.warning('person-too-long', source, { name, value, places: [...found] });
  return report.faults;
}

/** @param word as a fault names it: a long one ends in an ellipsis. */
function valueWith(word: string, values: readonly string[]): string | undefined {
  const part = word.replace(/…$/, '');
  return values.find((value) => value.includes(part));
}
