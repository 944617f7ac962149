import { wordList } from '../../word-list.ts';
import type { CslItem, CslName } from '../citations.ts';
import { child, type Element, elementsIn, parseXml, textOf } from '../tree.ts';

/** Types of Word's sources, by `b:SourceType`, as CSL has them. */
const TYPES: Readonly<Record<string, string>> = {
  Art: 'graphic',
  ArticleInAPeriodical: 'article-magazine',
  Book: 'book',
  BookSection: 'chapter',
  Case: 'legal_case',
  ConferenceProceedings: 'paper-conference',
  DocumentFromInternetSite: 'webpage',
  Film: 'motion_picture',
  InternetSite: 'webpage',
  Interview: 'interview',
  JournalArticle: 'article-journal',
  Patent: 'patent',
  Performance: 'performance',
  Report: 'report',
  SoundRecording: 'song',
};

/** CSL's variables by the elements of a source, the first that is there. */
const TEXTS: readonly (readonly [variable: string, ...elements: string[]])[] = [
  wordList(
    'container-title JournalName BookTitle PeriodicalTitle ConferenceName InternetSiteTitle',
    'PublicationTitle',
  ),
  ['publisher', 'Publisher', 'Institution', 'ProductionCompany', 'Distributor'],
  ['publisher-place', 'City'],
  ['volume', 'Volume'],
  ['issue', 'Issue'],
  ['page', 'Pages'],
  ['edition', 'Edition'],
  ['chapter-number', 'ChapterNumber'],
  ['number', 'PatentNumber', 'CaseNumber'],
  ['genre', 'ThesisType'],
  ['medium', 'Medium'],
  ['DOI', 'DOI'],
  ['URL', 'URL'],
  ['ISBN', 'StandardNumber'],
  ['note', 'Comments'],
];

/** CSL's roles by the elements of a source's makers. */
const ROLES: readonly (readonly [role: string, ...elements: string[]])[] = [
  ['author', 'Author', 'Artist', 'Inventor', 'Interviewee', 'Performer'],
  ['editor', 'Editor'],
  ['container-author', 'BookAuthor'],
  ['translator', 'Translator'],
  ['director', 'Director'],
  ['composer', 'Composer'],
  ['compiler', 'Compiler'],
  ['interviewer', 'Interviewer'],
];

/** Reads Word's own list of sources (`b:Sources`; ECMA-376 part 1, 22.6), by the tags that fields cite. */
export function readSources(xml: string): Map<string, CslItem> {
  const items = elementsIn(parseXml(xml.replace(/(<\/?)\w+:/g, '$1')), 'Source').map(itemOf);
  return new Map(items.flatMap((item) => (item.id ? [[String(item.id), item]] : [])));
}

function itemOf(source: Element): CslItem {
  const texts = TEXTS.map(([variable, ...elements]) => [
    variable,
    elements.map((name) => wordsIn(source, name)).find(Boolean),
  ]);
  const makers = child(source, 'Author');
  const roles = ROLES.map(([role, ...elements]) => [
    role,
    elements.map((name) => namesOf(makers && child(makers, name))).find(({ length }) => length > 0),
  ]);
  const item = {
    id: wordsIn(source, 'Tag'),
    type: TYPES[wordsIn(source, 'SourceType')] ?? 'document',
    title: wordsIn(source, 'Title') || wordsIn(source, 'ShortTitle'),
    ...Object.fromEntries(roles),
    issued: dateOf(source, ''),
    accessed: dateOf(source, 'Accessed'),
    ...Object.fromEntries(texts),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined && value !== ''));
}

const wordsIn = (element: Element, name: string) => {
  const found = child(element, name);
  return found ? textOf(found).trim() : '';
};

function namesOf(makers: Element | undefined): CslName[] {
  if (!makers) return [];
  const persons = elementsIn(makers, 'Person').map((person) => ({
    family: wordsIn(person, 'Last'),
    given: [wordsIn(person, 'First'), wordsIn(person, 'Middle')].filter(Boolean).join(' '),
  }));
  const bodies = elementsIn(makers, 'Corporate').map((body) => ({ literal: textOf(body).trim() }));
  return [...persons, ...bodies];
}

const MONTHS =
  /^(?:(ja|ene|gen)|(f[eé])|(mar|mär|maa|mrt)|(a[pvb])|(ma[iyg]|mei)|(jun|juin|giu)|(jul|juil|lug)|(a[uoûg])|(s)|(o)|(n)|(d))/i;

/** A date by its year, month and day, as typed: a month may be a name. */
function dateOf(source: Element, suffix: '' | 'Accessed') {
  const [year, month, day] = ['Year', 'Month', 'Day'].map((name) => wordsIn(source, `${name}${suffix}`));
  if (!year) return undefined;
  if (!/^\d{1,4}$/.test(year)) return { literal: [day, month, year].filter(Boolean).join(' ') };
  const named = MONTHS.exec(month!)?.slice(1).findIndex(Boolean) ?? -1;
  const number = /^\d+$/.test(month!) ? Number(month) : named + 1;
  const parts = number > 0 ? [Number(year), number, Number(day)] : [Number(year)];
  return { 'date-parts': [parts.filter((each) => each > 0)] };
}
