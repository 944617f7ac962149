import { dateOf, dateOfYear } from './dates.ts';
import type { Fields, Said } from './fields.ts';
import { EDITORS, EPRINTS, IN_ISSUES, IN_SERIES, LANGUAGES, TYPES } from './tables.ts';
import type { CslItem, CslValue, TypedEntry } from './types.ts';

type Value = CslValue['value'];
type Variables = Readonly<Record<string, Said<Value> | null>>;

/** An entry as CSL has it, from its own fields and those that it takes from others. */
export function itemOf({ type: typed, key, at }: TypedEntry, fields: Fields): CslItem {
  const type = typeOf(typed, fields);
  const said: Variables = {
    id: { at, value: key },
    type: { at, value: type },
    ...titles(type, fields),
    ...people(fields),
    ...dates(fields),
    ...numbers(type, fields),
    ...publication(fields),
    ...ends(typed, fields),
  };
  return {
    at,
    variables: new Map(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : []))),
  };
}

function typeOf(typed: string, fields: Fields): string {
  const type = TYPES[typed] ?? 'document';
  const kind = fields.text('entrysubtype')?.value.toLowerCase();
  return type === 'article-journal' && (kind === 'newspaper' || kind === 'magazine')
    ? `article-${kind}`
    : type;
}

/** A title with its subtitle and what is added to it. */
function titled(
  fields: Fields,
  ...names: readonly [title: string, ...others: string[]]
): Said<string> | null {
  const [title, subtitle, addon] = names.map((name) => fields.text(name));
  const joined = [title, subtitle].flatMap((each) => (each ? [each.value] : []));
  const whole = joined.reduce(
    (one, other) => one + (/[.:?!…]$/.test(one) ? ' ' : ': ') + other,
    joined.shift() ?? '',
  );
  const value = addon ? [whole, addon.value].filter(Boolean).join('. ') : whole;
  return value === '' ? null : { value, at: (title ?? subtitle ?? addon)!.at };
}

function titles(type: string, fields: Fields): Variables {
  const main = titled(fields, 'maintitle', 'mainsubtitle', 'maintitleaddon');
  const book = titled(fields, 'booktitle', 'booksubtitle', 'booktitleaddon');
  const journal =
    titled(fields, 'journaltitle', 'journalsubtitle', 'journaltitleaddon') ?? fields.text('journal');
  const event = titled(fields, 'eventtitle', 'eventtitleaddon');
  const own = titled(fields, 'title', 'subtitle', 'titleaddon');
  const issue = titled(fields, 'issuetitle', 'issuesubtitle', 'issuetitleaddon');
  fields.text('journal');
  const container = main ?? book ?? journal;
  return {
    // A whole issue may have the title of its journal alone.
    title: own ?? (type === 'periodical' ? (issue ?? journal) : book),
    'container-title': own ? container : null,
    'volume-title': (main && book) ?? (own ? issue : null),
    'event-title': event,
    'original-title': fields.text('origtitle'),
  };
}

function people(fields: Fields): Variables {
  const editors = ['editor', 'editora', 'editorb', 'editorc'].flatMap((field) => {
    const type = fields.text(`${field}type`)?.value.toLowerCase() ?? '';
    const names = fields.names(field);
    return names ? [[EDITORS[type] ?? (field === 'editor' ? 'editor' : 'contributor'), names] as const] : [];
  });
  const roles = new Map<string, Said<Value>>();
  const helpers = ['annotator', 'commentator', 'introduction', 'foreword', 'afterword', 'holder'].flatMap(
    (field) => {
      const names = fields.names(field);
      return names ? [['contributor', names] as const] : [];
    },
  );
  for (const [role, { at, value }] of [...editors, ...helpers]) {
    const before = (roles.get(role)?.value ?? []) as typeof value;
    roles.set(role, { at, value: [...before, ...value] });
  }
  return {
    ...Object.fromEntries(roles),
    author: fields.names('author'),
    translator: fields.names('translator'),
    'container-author': fields.names('bookauthor'),
  };
}

function dates(fields: Fields): Variables {
  const date = (...names: readonly string[]): Said<Value> | null => {
    // A tilde says that the date is approximate.
    const said = fields.verbatim(...names);
    return said && { at: said.at, value: dateOf(said.value) };
  };
  const year = fields.text('year');
  const [month, day] = [fields.text('month')?.value, fields.text('day')?.value];
  return {
    issued: date('date') ?? (year && { at: year.at, value: dateOfYear(year.value, month, day) }),
    accessed: date('urldate', 'lastaccessed', 'lastchecked', 'accessed'),
    'event-date': date('eventdate'),
    'original-date': date('origdate'),
  };
}

function numbers(type: string, fields: Fields): Variables {
  const number = fields.text('number');
  const series = fields.text('series');
  const edition = fields.text('edition');
  const pages = fields.text('pages');
  const inIssues = IN_ISSUES.test(type) || (type === 'paper-conference' && fields.has('journal'));
  const inSeries = !inIssues && IN_SERIES.test(type);
  const eid = fields.text('eid', 'article-number', 'articleno');
  return {
    volume: fields.text('volume'),
    issue: inIssues ? joined(number, fields.text('issue')) : fields.text('issue'),
    number: inIssues || inSeries ? (pages ? eid : null) : joined(number, pages ? eid : null),
    'collection-title': series,
    'collection-number': inSeries ? number : null,
    'number-of-volumes': fields.text('volumes'),
    'part-number': fields.text('part'),
    'chapter-number': fields.text('chapter'),
    'number-of-pages': fields.text('pagetotal', 'numpages'),
    edition: edition && { at: edition.at, value: editionOf(edition.value) },
    page: pages ? { at: pages.at, value: pages.value.replace(/\s*[–—-]+\s*/g, '-') } : eid,
    version: fields.text('version'),
  };
}

function joined(one: Said<string> | null, other: Said<string> | null): Said<string> | null {
  return one && other ? { at: one.at, value: `${one.value}, ${other.value}` } : (one ?? other);
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** The number of an edition, which each language words: `Second` and `2nd ed.` are 2. */
function editionOf(text: string): string {
  const plain = text.replace(/<[^<>]*>/g, '');
  const [, word = ''] = /^(.+?)\.?(?:\s+ed(?:ition|\.)?)?\.?$/i.exec(plain) ?? [];
  const ordinal = ORDINALS.indexOf(word.toLowerCase());
  if (ordinal >= 0) return String(ordinal + 1);
  return /^(\d+)\s*(?:st|nd|rd|th)?$/i.exec(word)?.[1] ?? text;
}

const WEB = /^(?:https?:\/\/|www\.)\S+$/i;

function publication(fields: Fields): Variables {
  const how = fields.text('howpublished');
  const [address, location] = [fields.list('address'), fields.list('location')];
  return {
    publisher: fields.all('list', ['publisher', 'institution', 'organization', 'school']),
    'publisher-place': address ?? location,
    // Where both are given, as ACM does, the location is that of the event.
    'event-place': fields.list('venue') ?? (address && location),
    'original-publisher': fields.list('origpublisher'),
    'original-publisher-place': fields.list('origlocation'),
    medium: how && !WEB.test(how.value) ? how : null,
  };
}

/** Kinds of theses that bear the name of their type of source anyway, and kinds of files. */
const PLAIN_KIND =
  /^(?:phdthesis|candthesis|techreport|resreport|software|datacd|audiocd|pat(?:ent|req)\w*)$/i;

function ends(typed: string, fields: Fields): Variables {
  const kind = fields.text('type') ?? (typed === 'mastersthesis' ? { at: 0, value: 'mathesis' } : null);
  const note = fields.all('text', ['note', 'addendum']);
  // Zotero says the extent of a book so.
  const [, extent] = /^Num Pages: (\d+)$/.exec(note?.value ?? '') ?? [];
  const language = fields.text('langid', 'language', 'hyphenation');
  const tag = language && tagOf(language.value);
  const doi = fields.verbatim('doi');
  return {
    ...address(fields),
    DOI: doi && { at: doi.at, value: doi.value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '') },
    ISBN: fields.text('isbn'),
    genre: kind && !PLAIN_KIND.test(kind.value) ? kind : null,
    status: fields.text('pubstate'),
    language: tag ? { at: language.at, value: tag } : null,
    ...(extent === undefined ? { note } : { 'number-of-pages': { at: note!.at, value: extent } }),
  };
}

/** The address of a source: its own, that of `howpublished`, or that of its eprint. */
function address(fields: Fields): Variables {
  const own = fields.verbatim('url', 'ee');
  const how = fields.verbatim('howpublished');
  const eprint = fields.verbatim('eprint');
  const archive = fields.text('eprinttype', 'archiveprefix')?.value.toLowerCase() ?? 'arxiv';
  const id = eprint?.value.replace(/^arxiv:/i, '') ?? '';
  const kept = eprint && EPRINTS[archive];
  const linked = [how, eprint].find((each) => each && WEB.test(each.value)) ?? null;
  const found = own ?? linked ?? (kept ? { at: eprint.at, value: kept(id) } : null);
  return { URL: found && webAddress(found) };
}

function webAddress({ at, value }: Said<string>): Said<string> | null {
  const whole = /^www\./i.test(value) ? `https://${value}` : value;
  const encoded = whole.split(/\s+/)[0]!;
  return /^https?:\/\/[^\s/]/i.test(encoded) ? { at, value: encoded } : null;
}

/** A BCP 47 tag, by babel's name of a language or by its code. */
function tagOf(language: string): string | null {
  const known = LANGUAGES[language.toLowerCase()];
  if (known) return known;
  try {
    return /^[a-z]{2,3}(?:[-_]\w+)*$/i.test(language)
      ? Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0]!
      : null;
  } catch {
    return null;
  }
}
