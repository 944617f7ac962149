import type { Booklet, Chapter, CoverBlock, PlainText } from '../content/index.ts';
import { usedVariables } from '../content/variables.ts';
import { Report } from '../faults/fault.ts';
import { formatSource } from '../faults/source.ts';
import { dateInWords, enumerate } from '../languages/in-words.ts';
import { indexPassage } from './back-index/marks.ts';
import { BlockViews } from './blocks.ts';
import { Diverged, KeptChapters, lastingTargets } from './kept-chapters.ts';
import { type Numbering, numberBooklet } from './numbering.ts';
import { reportOtherLanguage } from './other-language.ts';
import { reportOwnNumbers } from './own-numbers.ts';
import { readParts } from './parts.ts';
import { personView } from './person.ts';
import { creditOf } from './pictures.ts';
import { Reader } from './reader.ts';
import { createScope, share } from './scope.ts';
import { pictureLine, sourceLine } from './source-line.ts';
import type { BlockView } from './view/block.ts';
import { type BookletView, type ChapterView, type CoverView, DIGEST } from './view/booklet.ts';
import type { EntryView } from './view/lists.ts';

/** Numbers the booklet and reads its texts, in reading order; reports their faults. */
export function readBooklet(booklet: Booklet, report: Report): BookletView {
  const reader = new Reader(createScope(booklet, new Map(), report));
  const { language } = reader.scope;
  const plain = (text: string, source = booklet.source) => reader.plain(text, source);

  const title = plain(booklet.title, booklet.places.title);
  const { parts, ...texts } = readCommonTexts(booklet, report);
  // The description is only in the PDF's metadata (`plainTexts`): read here to report its faults.
  if (booklet.description !== null) plain(booklet.description);
  // The message is only in mail: read here for the same reason.
  const { message } = booklet.mail;
  if (message) reader.plain(message.value, message.source);
  return {
    at: formatSource(booklet.source),
    places: placesIn(booklet),
    language: booklet.language,
    words: language.words,
    title,
    authors: enumerate(booklet.authors, language),
    date: booklet.date === null ? null : { iso: booklet.date, words: dateInWords(booklet.date, language) },
    edition: language.edition(booklet.edition),
    digest: DIGEST,
    licence: booklet.licence,
    address: booklet.address,
    person: booklet.person ? personView(booklet.person) : null,
    ...texts,
    chapters: parts.flatMap(({ chapters }) => chapters),
    parts,
  };
}

function placesIn({ places, source }: Booklet): BookletView['places'] {
  const at = (name: PlainText) => formatSource(places[name] ?? source);
  return {
    title: at('title'),
    authors: at('authors'),
    date: at('date'),
    edition: at('edition'),
    licence: at('licence'),
    address: at('address'),
  };
}

type Texts = Pick<BookletView, 'parts' | 'subtitle' | 'occasion' | 'cover' | 'blurb'>;

/** The chapters' texts that were read without a fault and are the same in all copies of a cohort. */
const read = new WeakMap<Booklet['chapters'], Texts>();

function readCommonTexts(booklet: Booklet, report: Report): Texts {
  const { chapters, person } = booklet;
  const known = person && read.get(chapters);
  if (known) return known;
  const before = report.count;
  const texts = readTexts(booklet, report);
  if (person && report.count === before && !namesPerson(booklet)) read.set(chapters, texts);
  return texts;
}

function namesPerson({ chapters, subtitle, occasion, cover, blurb }: Booklet): boolean {
  return [...usedVariables({ chapters, subtitle, occasion, cover, blurb })].some((name) =>
    name.startsWith('person.'),
  );
}

/** Reads the texts. The views of chapters that were read before are taken where all that they depend on is the same. */
function readTexts(booklet: Booklet, report: Report): Texts {
  const found = new Report({ stops: report.stops });
  try {
    const texts = readAll(booklet, found, true);
    report.add(found.faults);
    return texts;
  } catch (error) {
    if (!(error instanceof Diverged)) throw error;
    return readAll(booklet, report, false);
  }
}

/** @param takes whether the views of chapters that are kept are taken. */
function readAll(booklet: Booklet, report: Report, takes: boolean): Texts {
  const made = numberBooklet(booklet);
  const numbering = takes ? { ...made, targets: lastingTargets(booklet.chapters, made.targets) } : made;
  const reader = new Reader(createScope(booklet, numbering.targets, report));
  const blocks = new BlockViews(reader, numbering);
  const kept = new KeptChapters(reader.scope, numbering);
  reportOwnNumbers(booklet, numbering, report);
  reportOtherLanguage(booklet, report);
  const parts = readParts(booklet, reader, numbering, (chapter, part) => {
    const before = takes ? kept.take(chapter, part) : null;
    return before ?? kept.kept(chapter, part, () => readChapter(chapter, part, reader, blocks, numbering));
  });
  const subtitle = reader.readOrNull(booklet.subtitle, 'line');
  const occasion = reader.readOrNull(booklet.occasion, 'blocks');
  const cover = coverView(booklet, numbering, reader);
  const blurb = reader.readOrNull(booklet.blurb, 'blocks');
  blocks.finish();
  const { first } = reader.scope.citations;
  if (first && !blocks.has.references) report.error('citation-no-list', first, {});
  reader.scope.glossary.check(report);
  reader.scope.index.check(booklet.language, report);
  const entry = reader.scope.index.first;
  if (entry && !blocks.has.index) report.warning('index-not-printed', entry, {});
  const settled = parts.map((part) => ({
    ...part,
    chapters: part.chapters.map((view) => kept.settled(view)),
  }));
  return { parts: settled, subtitle, occasion, cover, blurb };
}

function readChapter(
  chapter: Chapter,
  part: string | null,
  reader: Reader,
  blocks: BlockViews,
  numbering: Numbering,
): ChapterView {
  share(reader.scope, ({ glossary }) => glossary.enterChapter());
  const title = reader.readTitle(chapter.title, chapter.id);
  indexPassage(chapter.index, chapter.id, reader.scope);
  const views = blocks.readChapter(chapter.blocks);
  const number = numbering.chapters.get(chapter) ?? null;
  return {
    id: chapter.id,
    at: formatSource(chapter.source),
    number,
    units: number !== null && number < 10,
    title,
    entry: title.repeated(),
    class: chapter.class?.value ?? null,
    pictured: isPictured(views[0]),
    part,
    short: chapter.short === null ? title.plain() : reader.plain(chapter.short, chapter.source),
    sections: views.flatMap(sectionEntry),
    blocks: views,
  };
}

/** Whether a block is a picture that bleeds over the top of a page, which is not all of the page. */
function isPictured(view: BlockView | undefined): boolean {
  if (view?.kind !== 'image' || view.stays || view.page) return false;
  return view.bleed?.split(' ').includes('top') ?? false;
}

function sectionEntry(view: BlockView): EntryView[] {
  return view.kind === 'section' ? [{ id: view.id!, label: null, entry: view.title.repeated() }] : [];
}

/** The drawing or the picture of the cover, with its title and whom it is from, for the back. */
function coverView({ cover }: Booklet, numbering: Numbering, reader: Reader): CoverView | null {
  if (!cover) return null;
  return {
    at: formatSource(cover.source),
    src: cover.kind === 'figure' ? `chart:${numbering.ids.get(cover)!}` : cover.file,
    isPhoto: cover.kind === 'image',
    alt: reader.words(cover.alt),
    title: reader.readOrNull(cover.title, 'line'),
    source: sourceOf(cover, reader),
  };
}

function sourceOf(cover: CoverBlock, reader: Reader): CoverView['source'] {
  if (cover.kind === 'image') return pictureLine(creditOf(cover.rights), cover.source, reader);
  return sourceLine(cover.sources, [], cover.source, reader);
}
