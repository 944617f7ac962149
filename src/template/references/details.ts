import type { Reference } from '../../content/index.ts';
import type { TextVariable } from '../../content/schema/references.ts';
import { capitalized } from '../../languages/in-words.ts';
import type { Language } from '../../languages/language.ts';
import { element, NO_BREAK_SPACE, type RichNode } from '../nodes.ts';
import { referenceDate } from './dates.ts';
import { openLicence } from './licence.ts';
import { marked } from './markup.ts';
import { listNames, makersOf } from './names.ts';

/** A part of a sentence, between commas. */
type Part = readonly RichNode[];

/** Types that stand in their container as a chapter in its book. */
const WITHIN = new Set(['chapter', 'paper-conference', 'entry', 'entry-dictionary', 'entry-encyclopedia']);

/**
 * The sentences after the title: what it reviews, what it appeared in, at which event, in which series, who published
 * it, what it was before, where it is kept.
 * @param foreign the language of its titles, where it is another than the booklet's.
 */
export function detailsOf(reference: Reference, language: Language, foreign: string | null): RichNode[][] {
  const { texts } = reference;
  const licence = openLicence(reference);
  return [
    review(reference, language),
    container(reference, language, foreign),
    event(reference, language),
    series(texts, language),
    publication(texts, language),
    original(reference, language),
    plain(texts, ['archive', 'archive_collection', 'archive_location', 'archive-place']),
    texts.ISBN === undefined ? [] : [[`ISBN${NO_BREAK_SPACE}${texts.ISBN}`]],
    licence === null ? [] : [[licence]],
    plain(texts, ['note']),
  ].map(withCommas);
}

type Texts = Reference['texts'];

/** `Recension : Nom, Titre` */
function review({ names, texts }: Reference, language: Language): Part[] {
  const authors = names['reviewed-author'];
  const title = texts['reviewed-title'];
  const parts: Part[] = [];
  if (authors) parts.push([listNames(authors, language)]);
  if (title !== undefined) parts.push([element('cite', {}, marked(title))]);
  if (parts.length > 0) parts[0] = [capitalized(language.references.review), language.colon, ...parts[0]!];
  return parts;
}

/** `dans Livre (A et B, dir.), 2e édition, vol. 2, n° 1, p. 81-98`. */
function container(reference: Reference, language: Language, foreign: string | null): Part[] {
  const words = language.references;
  const { texts } = reference;
  const numbered = (word: string, variable: TextVariable, value = texts[variable]): Part[] => {
    if (value === undefined) return [];
    // A number may bear its word already.
    const named = value.toLowerCase().startsWith(word.toLowerCase());
    return [[named ? value : `${word}${NO_BREAK_SPACE}${value}`]];
  };
  const { edition } = texts;
  const page = texts.page && writtenPages(texts.page, language);
  const volumes = texts['number-of-volumes'];
  return [
    ...containerTitle(reference, language, foreign),
    ...(edition === undefined ? [] : [[language.edition(edition)]]),
    ...numbered(words.volume, 'volume'),
    ...plain(texts, ['volume-title']),
    ...numbered(words.part, 'part-number'),
    ...plain(texts, ['part-title']),
    ...numbered(words.issue, 'issue'),
    ...numbered(words.issue, 'number'),
    ...numbered(words.supplement, 'supplement-number'),
    ...numbered(words.chapter, 'chapter-number'),
    ...numbered(words.section, 'section'),
    ...numbered(page && /[-–,]/.test(page) ? words.pages : words.page, 'page', page),
    ...(volumes === undefined ? [] : [[words.volumes(volumes)]]),
  ];
}

/** `Dans Nom, Livre (A et B, dir.)` */
function containerTitle(reference: Reference, language: Language, foreign: string | null): Part[] {
  const { names, texts, type } = reference;
  const title = texts['container-title'];
  if (title === undefined) return [];
  const words = language.references;
  const whole = names['container-author'];
  const parts: RichNode[] = [element('cite', foreign === null ? {} : { lang: foreign }, marked(title))];
  if (whole) parts.unshift(`${listNames(whole, language)}, `);
  if (WITHIN.has(type)) parts.unshift(`${capitalized(words.in)} `);
  const { editor } = names;
  if (editor && makersOf(reference).role !== 'editor') {
    parts.push(` (${listNames(editor, language)}, ${words.editors(editor.length)})`);
  }
  return [parts];
}

/** `Colloque, Lyon, 3–5 mars 2020` */
function event({ texts, dates }: Reference, language: Language): Part[] {
  const title = texts['event-title'] ?? texts.event;
  const date = dates['event-date'];
  return [
    ...(title === undefined ? [] : [marked(title)]),
    // Zotero gives a publisher's place as that of an event too.
    ...(texts['event-place'] === texts['publisher-place'] && title === undefined
      ? []
      : plain(texts, ['event-place'])),
    ...(date ? [[referenceDate(date, language)]] : []),
  ];
}

/** `Coll. Poche, n° 12` */
function series(texts: Texts, { references }: Language): Part[] {
  const title = texts['collection-title'];
  const number = texts['collection-number'];
  return [
    ...(title === undefined ? [] : [[`${capitalized(references.series)} `, ...marked(title)]]),
    ...(number === undefined ? [] : [[`${references.issue}${NO_BREAK_SPACE}${number}`]]),
  ];
}

/** `Paris, PUF, 300 p.` */
function publication(texts: Texts, { references }: Language): Part[] {
  const pages = texts['number-of-pages'];
  return [
    ...plain(texts, ['jurisdiction', 'authority', 'publisher-place', 'publisher']),
    ...(pages === undefined
      ? []
      : [[/^[\d\s,ivxlc+-]+$/i.test(pages) ? references.numberOfPages(pages) : pages]]),
  ];
}

/** `Éd. originale Titre, Londres, Murray, 1859` */
function original({ texts, dates }: Reference, language: Language): Part[] {
  const title = texts['original-title'];
  const date = dates['original-date'];
  const parts: Part[] = [
    ...(title === undefined ? [] : [[element('cite', {}, marked(title))]]),
    ...plain(texts, ['original-publisher-place', 'original-publisher']),
    ...(date ? [[referenceDate(date, language)]] : []),
  ];
  if (parts.length > 0) parts[0] = [`${capitalized(language.references.original)} `, ...parts[0]!];
  return parts;
}

function plain(texts: Texts, variables: readonly TextVariable[]): Part[] {
  return variables.flatMap((variable) => (texts[variable] === undefined ? [] : [marked(texts[variable]!)]));
}

function withCommas(parts: readonly Part[]): RichNode[] {
  return parts.flatMap((part, i) => (i === 0 ? part : [', ', ...part]));
}

/** The hyphen of a range of pages, `81-98`, `S1-S12`. */
const BETWEEN_PAGES = /(?<=\d)-(?=[a-z]?\d)/gi;

/** Pages as a language writes them: `81–98` in German. */
export const writtenPages = (typed: string, { references: { pageRange = '-' } }: Language): string =>
  typed.replace(BETWEEN_PAGES, pageRange);
