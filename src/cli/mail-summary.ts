import type { Variant } from '../content/index.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import type { Mailing } from '../mail/mailing.ts';
import { toSend } from '../mail/plan.ts';
import type { Planned } from '../sending/send.ts';
import { pagesInWords, size } from './summary.ts';
import { table } from './table.ts';

/** The number of subjects or addresses that are said; of others, how many there are. */
const MOST_NAMED = 3;

/** The messages in a few lines: from whom, of which subject, with which booklet, to how many, and since when. */
export function mailSummary(mailing: Mailing, planned: Planned, language: InterfaceLanguage): string {
  const { heads, readers } = WORDS[language];
  const { name, address } = mailing.sender;
  const chosen = planned.plans.filter((plan) => plan.chosen);
  const subjects = new Set(chosen.map(({ person }) => mailing.subjectOf(person)));
  return table([
    [heads.from, name === null ? address : `${name} <${address}>`],
    [heads.subject, few([...subjects], language, ' | ')],
    [heads.booklet, bookletInWords(mailing, planned, language)],
    ...pageRow(mailing, planned, language),
    [heads.readers, readers(toSend(chosen, false).length, chosen.length)],
    [heads.before, beforeInWords(mailing, planned, language)],
  ]);
}

function bookletInWords(mailing: Mailing, { plans }: Planned, language: InterfaceLanguage): string {
  const pdfs = new Map(plans.map(({ person }) => [mailing.pdfOf(person).sha256, mailing.pdfOf(person)]));
  const each = [...pdfs.values()].map(({ name, pages, bytes }) =>
    [name, pagesInWords(pages), size(bytes, language)].join(', '),
  );
  return [
    few(each, language, ' | '),
    ...mailing.variants.map((variant) => WORDS[language].variants[variant]),
  ].join(', ');
}

/** The web pages: those that are attached, or the address of the one that is linked, and its file to put there. */
function pageRow(mailing: Mailing, { plans }: Planned, language: InterfaceLanguage): [string, string][] {
  const pages = new Map(
    plans.flatMap(({ person }) => {
      const { page } = mailing.pdfOf(person);
      return page ? [[page.file, page] as const] : [];
    }),
  );
  if (pages.size === 0) return [];
  const { heads, linked } = WORDS[language];
  const link = mailing.pageLink;
  const each = [...pages.values()].map(({ name, file, bytes }) =>
    link === null ? `${name}, ${size(bytes, language)}` : linked(link, file, size(bytes, language)),
  );
  return [[heads.page, few(each, language, ' | ')]];
}

/** The last sending, and the changes since. */
function beforeInWords({ edition }: Mailing, { plans, last }: Planned, language: InterfaceLanguage): string {
  const words = WORDS[language];
  if (!last) return words.nothing;
  const sent = words.sent(last.at.slice(0, 10), last.edition, last.people);
  if (last.edition !== edition.trim()) return `${sent}${words.since}${words.edition(edition.trim())}`;
  const changes: string[] = [plans.some(({ changed }) => changed) ? words.changed : words.same];
  const without = plans.filter(({ gone }) => gone === 'no').map(({ person }) => person.email);
  if (without.length > 0) changes.push(words.without(few(without, language)));
  return `${sent}${words.since}${changes.join(', ')}`;
}

function few(texts: readonly string[], language: InterfaceLanguage, between = ', '): string {
  const more = texts.length - MOST_NAMED;
  return [...texts.slice(0, MOST_NAMED), ...(more > 0 ? [WORDS[language].more(more)] : [])].join(between);
}

const WORDS = {
  fr: {
    heads: {
      from: 'de',
      subject: 'objet',
      booklet: 'livret',
      page: 'page web',
      readers: 'lecteurs',
      before: 'dernier envoi',
    },
    linked: (link: string, file: string, size: string) => `${link}, où mettre ${file}, ${size}`,
    readers: (count: number, all: number) => (count === all ? `${all}` : `${count}, sur ${all}`),
    variants: { teacher: 'avec les réponses', advanced: 'avec les parties avancées' } satisfies Record<
      Variant,
      string
    >,
    nothing: 'aucun',
    sent: (day: string, edition: string, people: number) =>
      `${day}, édition ${edition}, à ${people} ${people === 1 ? 'lecteur' : 'lecteurs'}`,
    since: ' ; ',
    edition: (edition: string) => `voici l’édition ${edition}`,
    changed: 'le PDF a changé',
    same: 'même PDF',
    without: (addresses: string) => `pas encore reçu par ${addresses}`,
    more: (count: number) => `… et ${count}`,
  },
  en: {
    heads: {
      from: 'from',
      subject: 'subject',
      booklet: 'booklet',
      page: 'web page',
      readers: 'readers',
      before: 'last sending',
    },
    linked: (link: string, file: string, size: string) => `${link}, where to put ${file}, ${size}`,
    readers: (count: number, all: number) => (count === all ? `${all}` : `${count}, of ${all}`),
    variants: { teacher: 'with the answers', advanced: 'with the advanced parts' } satisfies Record<
      Variant,
      string
    >,
    nothing: 'none',
    sent: (day: string, edition: string, people: number) =>
      `${day}, edition ${edition}, to ${people} ${people === 1 ? 'reader' : 'readers'}`,
    since: '; ',
    edition: (edition: string) => `this is edition ${edition}`,
    changed: 'the PDF has changed',
    same: 'the same PDF',
    without: (addresses: string) => `not yet to ${addresses}`,
    more: (count: number) => `… and ${count}`,
  },
} as const;
