import type { Reference } from '../../content/index.ts';
import { capitalized, enumerate, requote } from '../../languages/in-words.ts';
import type { Language } from '../../languages/language.ts';
import { element, NO_BREAK_SPACE, type RichNode } from '../nodes.ts';
import { referenceDate, referenceYear } from './dates.ts';
import { detailsOf } from './details.ts';
import { marked, unmarked } from './markup.ts';
import { contributionsOf, makersIn, makersOf } from './names.ts';

/** CSL types whose titles are works of their own, in italics; other titles stand in quotation marks. */
const WORKS = new Set([
  ...['book', 'report', 'thesis', 'motion_picture', 'broadcast', 'periodical', 'software', 'collection'],
]);
/** CSL types whose titles are names that take neither. */
const NAMED = new Set(['legislation', 'legal_case', 'bill', 'regulation', 'treaty', 'dataset', 'graphic']);

/** A law's title up to its number, which says the year. */
const NUMBERED_ACT = /^.{1,30}?\bn[°o]\.?\s*[\w-]*\d/;
/** The longest title, in characters, that a caption gives in full for a source without authors. */
const SHORT_TITLE = 32;

/**
 * An entry of the list of sources: authors, date, title, what it appeared in, address.
 * The fields and types are CSL's (https://docs.citationstyles.org).
 * @param bookletLanguage BCP 47; titles in another language say so.
 */
export function formatReference(
  reference: Reference,
  language: Language,
  bookletLanguage: string,
): readonly RichNode[] {
  const known = entries.get(reference);
  if (known?.bookletLanguage === bookletLanguage) return known.nodes;
  const nodes = entryOf(reference, language, bookletLanguage);
  entries.set(reference, { bookletLanguage, nodes });
  return nodes;
}

/** The entries made last, since booklets of one project share their sources. */
const entries = new WeakMap<Reference, { bookletLanguage: string; nodes: readonly RichNode[] }>();

function entryOf(reference: Reference, language: Language, bookletLanguage: string): readonly RichNode[] {
  const foreign = foreignLanguage(reference, bookletLanguage);
  const { issued } = reference.dates;
  const date = issued ? referenceDate(issued, language) : language.references.undated;
  const makers = makersIn(reference, language);
  const title = titleOf(reference, language, foreign);
  const sentences: RichNode[][] = [
    ...(makers === '' ? [[...title, ` (${date})`]] : [[`${makers} (${date})`], title]),
    [capitalized(contributionsOf(reference, language))],
    ...detailsOf(reference, language, foreign),
    [capitalized(accessedIn(reference, language))],
    // The address is last: a full stop after it would look like a part of it.
    addressOf(reference),
  ];
  return joinSentences(
    sentences.map((sentence) => sentence.filter((node) => node !== '')).filter(({ length }) => length > 0),
  );
}

/** `Krausmann et al. 2009`: how a caption names a source. */
export function shortReference(reference: Reference, language: Language): readonly RichNode[] {
  const { names, others } = makersOf(reference);
  const families = names.map(({ family }) => family);
  const title = unmarked(unbracketed(reference.title));
  const act = families.length === 0 && NUMBERED_ACT.exec(title);
  if (act) return [act[0]];
  const who =
    others || names.length > 2 ? families[0]! + language.references.etAl : enumerate(families, language);
  const { issued } = reference.dates;
  const year = issued ? referenceYear(issued, language) : language.references.undated;
  return [`${who || shortTitle(title)}${NO_BREAK_SPACE}${year}`];
}

function shortTitle(title: string): string {
  return title.length <= SHORT_TITLE ? title : title.slice(0, SHORT_TITLE).replace(/\s*\S*$/, '…');
}

/**
 * The title and what kind of thing it is. A title in square brackets is a description made up for want of a title: it
 * stands as it is.
 */
function titleOf(reference: Reference, language: Language, foreign: string | null): RichNode[] {
  const { title, type } = reference;
  const lang: Record<string, string> = foreign === null ? {} : { lang: foreign };
  const plain = (text: string) => (foreign === null ? marked(text) : [element('span', lang, marked(text))]);
  if (/^\[.*\]$/s.test(title)) return plain(unbracketed(title));
  const said = qualities(reference, language);
  if (NAMED.has(type)) return [...plain(title), ...said];
  if (WORKS.has(type)) return [element('cite', lang, marked(title)), ...said];
  const [open, close] = language.quotes.outer;
  return [open, ...plain(requote(title, language)), close, ...said];
}

/** `, thèse`, `, film, DVD, 90 min`, `, version 2.1`, `, à paraître` */
function qualities({ type, texts }: Reference, language: Language): RichNode[] {
  const media: Readonly<Record<string, string>> = language.references.media;
  const states: Readonly<Record<string, string>> = language.references.states;
  const { genre = type, status = '' } = texts;
  const version = texts.version && `${language.references.version} ${texts.version}`;
  const said = [
    media[genre] ?? texts.genre,
    texts.medium,
    version,
    texts.scale,
    texts.dimensions,
    states[status] ?? status,
  ];
  return said.flatMap((each) => (each ? [`, ${each}`] : []));
}

function unbracketed(title: string): string {
  return /^\[.*\]$/s.test(title) ? title.slice(1, -1) : title;
}

/** The day on which an address was read, which a DOI does not need. */
function accessedIn({ dates: { accessed }, texts }: Reference, language: Language): string {
  if (!accessed || texts.URL === undefined || texts.DOI !== undefined) return '';
  const day = 'start' in accessed && accessed.start.split('-').length === 3;
  return language.references.accessed(referenceDate(accessed, language), day);
}

/** The DOI as a link (DOI Handbook, 3.8); without one, the address. */
function addressOf({ texts: { DOI, URL } }: Reference): RichNode[] {
  const doi = DOI?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  const href = doi === undefined ? URL : `https://doi.org/${doi}`;
  return href === undefined ? [] : [element('a', { class: 'address', href }, [href])];
}

function foreignLanguage({ language }: Reference, bookletLanguage: string): string | null {
  if (language === null) return null;
  const primary = (tag: string) => tag.split('-')[0]!.toLowerCase();
  return primary(language) === primary(bookletLanguage) ? null : language;
}

/** A full stop ends each sentence that has no mark of its own; none follows an address. */
function joinSentences(sentences: readonly (readonly RichNode[])[]): RichNode[] {
  return sentences.flatMap((sentence, i) => {
    const space = i === 0 ? [] : [' '];
    return endsAlone(sentence.at(-1)!) ? [...space, ...sentence] : [...space, ...sentence, '.'];
  });
}

function endsAlone(node: RichNode): boolean {
  if (typeof node === 'string') return /[.!?…]$/.test(node);
  return node.kind === 'element' && (node.tag === 'a' || endsAlone(node.children.at(-1) ?? ''));
}
