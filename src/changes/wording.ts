import type { InterfaceLanguage } from '../faults/print.ts';
import { counted } from '../languages/in-words.ts';
import type { Change, Comparison } from './compare.ts';
import { differences } from './differences.ts';
import { type ChangedValue, changedValues } from './numbers.ts';
import type { Outline, Passage } from './outline.ts';

/** The differences between two builds of a booklet, a line for each change. */
export function wordChanges(
  before: Outline,
  after: Outline,
  { changes, moved }: Comparison,
  language: InterfaceLanguage,
): string[] {
  const words = WORDS[language];
  const names = { ...before.names, ...after.names };
  const [first] = moved;
  return [
    ...changes.map((change) => wordChange(change, names, language)),
    ...(first ? [words.moved(moved.length, first.before.page, first.after.page)] : []),
    ...(before.pages === after.pages ? [] : [words.pages(before.pages, after.pages)]),
  ];
}

function wordChange(change: Change, names: Names, language: InterfaceLanguage): string {
  const words = WORDS[language];
  const passage = change.kind === 'changed' ? change.after : change.passage;
  const what = passage.kind === 'text' ? '' : ` ${words[passage.kind]}`;
  const line = `${place(passage, language)}${words.colon}${words[change.kind]}${what}`;
  const quoted = (text: string) => words.quoted(withNames(shorten(text), names));
  if (passage.kind !== 'text') {
    const was = change.kind === 'changed' ? change.before.rows : undefined;
    const values = was && passage.rows ? changedValues(was, passage.rows) : [];
    return values.length > 0 ? `${line}${words.colon}${wordValues(values, language)}` : line;
  }
  if (change.kind !== 'changed') return `${line} ${quoted(passage.text)}`;
  const parts = differences(change.before.text, passage.text).map(
    ({ before, after }) => `${quoted(before)} → ${quoted(after)}`,
  );
  return `${line} ${parts.join(words.between)}`;
}

/** The place of a passage: `page 12, L’énergie (La part de chaque poste), paragraph 3`. */
function place({ page, chapter, name, part }: Passage, language: InterfaceLanguage): string {
  const words = WORDS[language];
  const where = [page === '' ? words.unnumbered : `page ${page}`, chapter].filter(Boolean).join(', ');
  return `${where}${name ? ` (${name})` : ''}${part ? `, ${words[part.kind]} ${part.number}` : ''}`;
}

/** The number of values that are told. */
const MOST_TOLD = 5;

/** `Terminals, Share: 20 → 21`. */
function wordValues(values: readonly ChangedValue[], language: InterfaceLanguage): string {
  const { colon, between } = WORDS[language];
  const word = (value: string | number | null) => {
    if (typeof value !== 'number') return value || '—';
    return language === 'fr' ? String(value).replace('.', ',') : String(value);
  };
  const told = values
    .slice(0, MOST_TOLD)
    .map(({ row, field, before, after }) => `${word(row)}, ${field}${colon}${word(before)} → ${word(after)}`);
  const more = values.length - MOST_TOLD;
  return [...told, ...(more > 0 ? [`… (+ ${more})`] : [])].join(between);
}

type Names = NonNullable<Outline['names']>;

/** A text whose references and citations have the names of what they lead to, in place of its ids. */
export function withNames(text: string, names: Names): string {
  return text.replace(/(?<=\[[^\]]*)[#@][\p{L}\p{N}_-]+/gu, (id) => names[id] ?? id);
}

/** The beginning of a text, long enough to recognise a passage by. */
function shorten(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}

const WORDS = {
  fr: {
    colon: ' : ',
    between: ' ; ',
    added: 'ajouté',
    removed: 'retiré',
    changed: 'changé',
    chart: 'le graphique',
    picture: 'l’image',
    paragraph: 'paragraphe',
    item: 'point',
    row: 'ligne',
    quoted: (text: string) => `« ${text} »`,
    unnumbered: 'page sans numéro',
    moved: (count: number, from: string, to: string) =>
      `${counted(count, 'passage inchangé a', 'passages inchangés ont')} changé de page, le premier de ${from || '—'} à ${to || '—'}`,
    pages: (before: number, after: number) => `${counted(after, 'page', 'pages')} au lieu de ${before}`,
  },
  en: {
    colon: ': ',
    between: '; ',
    added: 'added',
    removed: 'removed',
    changed: 'changed',
    chart: 'the chart',
    picture: 'the picture',
    paragraph: 'paragraph',
    item: 'item',
    row: 'row',
    quoted: (text: string) => `“${text}”`,
    unnumbered: 'a page without number',
    moved: (count: number, from: string, to: string) =>
      `${counted(count, 'passage that did not change is on another page', 'passages that did not change are on other pages')}, the first on ${to || '—'} instead of ${from || '—'}`,
    pages: (before: number, after: number) => `${counted(after, 'page', 'pages')} instead of ${before}`,
  },
} as const;
