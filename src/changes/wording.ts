import type { InterfaceLanguage } from '../faults/print.ts';
import type { Change, Comparison } from './compare.ts';
import { numbersChanged } from './numbers.ts';
import type { Outline, Passage } from './outline.ts';

/** The differences between two builds of a booklet, a line for each change. */
export function wordChanges(
  before: Outline,
  after: Outline,
  { changes, moved }: Comparison,
  language: InterfaceLanguage,
): string[] {
  const words = WORDS[language];
  const [first] = moved;
  return [
    ...changes.map((change) => wordChange(change, language)),
    ...(first ? [words.moved(moved.length, first.before.page, first.after.page)] : []),
    ...(before.pages === after.pages ? [] : [words.pages(before.pages, after.pages)]),
  ];
}

function wordChange(change: Change, language: InterfaceLanguage): string {
  const words = WORDS[language];
  const passage = change.kind === 'changed' ? change.after : change.passage;
  const what = passage.kind === 'text' ? '' : ` ${words[passage.kind]}`;
  const line = `${place(passage, language)}${words.colon}${words[change.kind]}${what}`;
  if (passage.kind !== 'text') {
    const was = change.kind === 'changed' ? change.before.rows : undefined;
    const numbers = was && passage.rows ? numbersChanged(was, passage.rows, language) : [];
    return numbers.length > 0 ? `${line}${words.colon}${numbers.join(words.between)}` : line;
  }
  if (change.kind !== 'changed') return `${line} ${quoted(shorten(passage.text), language)}`;
  const [old, now] = difference(change.before.text, passage.text);
  return `${line} ${quoted(old, language)} → ${quoted(now, language)}`;
}

/** The place of a passage: `page 12, L'énergie (fig-energie)`. */
function place({ page, chapter, id }: Passage, language: InterfaceLanguage): string {
  const words = WORDS[language];
  const where = [page === '' ? words.unnumbered : `page ${page}`, chapter].filter(Boolean).join(', ');
  return id === null ? where : `${where} (${id})`;
}

/** The words that differ, with the two before and the two after them. */
function difference(before: string, after: string): [string, string] {
  const [old, now] = [before.split(' '), after.split(' ')];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const part = (all: readonly string[]) => {
    const [from, to] = [Math.max(0, start - 2), Math.min(all.length, all.length - end + 2)];
    const shown = shorten(all.slice(from, to).join(' '));
    return `${from > 0 ? '… ' : ''}${shown}${to < all.length && !shown.endsWith('…') ? ' …' : ''}`;
  };
  return [part(old), part(now)];
}

/** The beginning of a text, long enough to recognise a passage by. */
function shorten(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}

function quoted(text: string, language: InterfaceLanguage): string {
  return language === 'fr' ? `« ${text} »` : `“${text}”`;
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
    unnumbered: 'page sans numéro',
    moved: (count: number, from: string, to: string) =>
      `${count} passages inchangés ont changé de page, le premier de ${from || '—'} à ${to || '—'}`,
    pages: (before: number, after: number) => `${after} pages au lieu de ${before}`,
  },
  en: {
    colon: ': ',
    between: '; ',
    added: 'added',
    removed: 'removed',
    changed: 'changed',
    chart: 'the chart',
    picture: 'the picture',
    unnumbered: 'a page without number',
    moved: (count: number, from: string, to: string) =>
      `${count} passages that did not change are on other pages, the first on ${to || '—'} instead of ${from || '—'}`,
    pages: (before: number, after: number) => `${after} pages instead of ${before}`,
  },
} as const;
