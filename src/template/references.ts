import type { Name, Reference } from '../content/booklet.ts';
import { dateInWords, enumerate, requote } from '../languages/in-words.ts';
import type { Language } from '../languages/language.ts';
import { element, NO_BREAK_SPACE, type RichNode } from './nodes.ts';

/** The most authors that an entry names before `et al.`. */
const MOST_AUTHORS = 4;

/** CSL types whose titles are works of their own, in italics; other titles stand in quotation marks. */
const WORKS = new Set([
  ...['book', 'report', 'thesis', 'motion_picture', 'broadcast', 'periodical', 'software', 'collection'],
]);
/** CSL types whose titles are names that take neither. */
const NAMED = new Set(['legislation', 'legal_case', 'bill', 'regulation', 'treaty', 'dataset', 'graphic']);

/** `et al.` typed as an author's name. */
const AND_OTHERS = /^et al\.?$/i;
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
  const foreign = foreignLanguage(reference, bookletLanguage);
  const date =
    reference.issued === null ? language.references.undated : dateInWords(reference.issued, language);
  const makers = makersIn(reference, language);
  const title = titleOf(reference, language, foreign);
  const sentences: RichNode[][] = [
    ...(makers === '' ? [[...title, ` (${date})`]] : [[`${makers} (${date})`], title]),
    container(reference, language, foreign),
    reference.publisher === null ? [] : [reference.publisher],
    reference.note === null ? [] : [reference.note],
    // The address is last: a full stop after it would look like a part of it.
    addressOf(reference),
  ];
  return joinSentences(sentences.filter((sentence) => sentence.length > 0));
}

/** `Krausmann et al. 2009`: how a caption names a source. */
export function shortReference(reference: Reference, language: Language): readonly RichNode[] {
  const { names, others } = makersOf(reference);
  const families = names.map(({ family }) => family);
  const title = unbracketed(reference.title);
  const act = families.length === 0 && NUMBERED_ACT.exec(title);
  if (act) return [act[0]];
  const who =
    others || names.length > 2 ? families[0]! + language.references.etAl : families.join(language.and);
  const year = reference.issued?.slice(0, 4) ?? language.references.undated;
  return [`${who || shortTitle(title)}${NO_BREAK_SPACE}${year}`];
}

function shortTitle(title: string): string {
  return title.length <= SHORT_TITLE ? title : title.slice(0, SHORT_TITLE).replace(/\s*\S*$/, '…');
}

/** Its authors or else its editors, and whether there were others. */
function makersOf({ authors, editors }: Reference): { names: readonly Name[]; others: boolean } {
  const all = authors.length > 0 ? authors : editors;
  const names = all.filter(({ family }) => !AND_OTHERS.test(family));
  return { names, others: names.length > 0 && names.length < all.length };
}

function makersIn(reference: Reference, language: Language): string {
  const { names, others } = makersOf(reference);
  const edited = names.length > 0 && reference.authors.length === 0;
  return (
    listNames(names, others, language) + (edited ? ` (${language.references.editors(names.length)})` : '')
  );
}

function listNames(names: readonly Name[], others: boolean, language: Language): string {
  const full = names.map(({ family, given }) => (given === null ? family : `${given} ${family}`));
  const shown = full.length > MOST_AUTHORS ? full.slice(0, 3) : full;
  if (others || shown.length < full.length) return `${shown.join(', ')}${language.references.etAl}`;
  return enumerate(full, language);
}

/** A title in square brackets is a description made up for want of a title: it stands as it is. */
function titleOf(reference: Reference, language: Language, foreign: string | null): RichNode[] {
  const { title, type } = reference;
  const lang: Record<string, string> = foreign === null ? {} : { lang: foreign };
  const plain = (text: string) => (foreign === null ? text : element('span', lang, [text]));
  if (title.startsWith('[')) return [plain(unbracketed(title))];
  const media: Readonly<Record<string, string>> = language.references.media;
  const medium = media[type];
  const said = medium === undefined ? [] : [`, ${medium}`];
  if (NAMED.has(type)) return [plain(title), ...said];
  if (WORKS.has(type)) return [element('cite', lang, [title]), ...said];
  const [open, close] = language.quotes.outer;
  return [open, plain(requote(title, language)), close, ...said];
}

function unbracketed(title: string): string {
  return /^\[.*\]$/s.test(title) ? title.slice(1, -1) : title;
}

/** `dans Livre (A et B, dir.), vol. 2, n° 1, p. 81-98`. */
function container(reference: Reference, language: Language, foreign: string | null): RichNode[] {
  const words = language.references;
  const { containerTitle, volume, issue, page, authors, editors, type } = reference;
  const parts: RichNode[][] = [];
  if (containerTitle !== null) {
    const title = element('cite', foreign === null ? {} : { lang: foreign }, [containerTitle]);
    parts.push(type === 'chapter' ? [capital(words.in), ' ', title] : [title]);
    if (authors.length > 0 && editors.length > 0) {
      parts[0]!.push(` (${listNames(editors, false, language)}, ${words.editors(editors.length)})`);
    }
  }
  const numbered = (word: string, value: string) => [`${word}${NO_BREAK_SPACE}${value}`];
  if (volume !== null) parts.push(numbered(words.volume, volume));
  if (issue !== null) parts.push(numbered(words.issue, issue));
  if (page !== null) parts.push(numbered(/[-–,]/.test(page) ? words.pages : words.page, page));
  return parts.flatMap((part, i) => (i === 0 ? part : [', ', ...part]));
}

/** The DOI as a link (DOI Handbook, 3.8); without one, the address. */
function addressOf({ doi, url }: Reference): RichNode[] {
  const href =
    doi === null ? url : `https://doi.org/${doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, '')}`;
  return href === null ? [] : [element('a', { class: 'address', href }, [href])];
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

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
