import { escapeHtml } from '../escape-html.ts';
import { capitalized, dateInWords, requote } from '../languages/in-words.ts';
import { languageFor } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { writeNumeral } from '../languages/numbers.ts';
import { type Change, type Comparison, compareOutlines } from './compare.ts';
import { differences } from './differences.ts';
import { changedValues } from './numbers.ts';
import type { About, Outline, Passage } from './outline.ts';
import { withNames } from './wording.ts';

/** A correction: its place in the printed edition, and what to do there. */
interface Erratum {
  /** The index of the passage in the printed edition; -1 for what is added before all others. */
  readonly at: number;
  readonly page: string;
  readonly text: string;
}

/** Two builds of a booklet, compared. */
export interface Compared {
  readonly before: Outline;
  readonly after: Outline;
  readonly comparison: Comparison;
}

/**
 * Compares what readers hold on paper with the new build. The edition and its date, on the cover and in the colophon, are
 * right in each.
 */
export function compareEditions(printed: Outline, after: Outline): Compared {
  const [old, now] = [printed.about, after.about];
  if (!old || !now) return { before: printed, after, comparison: compareOutlines(printed, after) };
  const language = languageFor(now.language);
  const renewed = (text: string) =>
    text
      .replaceAll(language.edition(old.edition), language.edition(now.edition))
      .replaceAll(dateInWords(old.date, language), dateInWords(now.date, language));
  const passages = printed.passages.map((passage) =>
    passage.chapter === '' ? { ...passage, text: renewed(passage.text) } : passage,
  );
  const before = { ...printed, passages };
  return { before, after, comparison: compareOutlines(before, after) };
}

/**
 * The corrections of a booklet as a section of HTML, page by page of the printed edition, in the booklet's language.
 * @param about the booklet as it is now.
 * @param dense whether the section is to be set tight, to take one page.
 */
export function errataSection(compared: Compared, about: About, dense: boolean): string {
  const language = languageFor(about.language);
  const words = language.errata;
  const found = errataOf(compared, language);
  const pages = [...new Set(found.map(({ page }) => page))].map((page) => {
    const items = found.flatMap((each) => (each.page === page ? `<li>${escapeHtml(each.text)}</li>` : []));
    return `<h2>${escapeHtml(page)}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  const edition = (head: string, { edition, date }: About) =>
    `<p class="edition">${escapeHtml(`${head}${language.colon}${language.edition(edition)}, ${dateInWords(date, language)}`)}</p>`;
  const printed = compared.before.about;
  return [
    `<section class="errata${dense ? ' dense' : ''}">`,
    `<h1 title="${escapeHtml(words.title)}">${escapeHtml(words.title)}</h1>`,
    `<p class="lead">${escapeHtml(about.title)}</p>`,
    ...(printed ? [edition(words.printed, printed)] : []),
    edition(words.corrected, about),
    ...pages,
    '</section>',
  ].join('\n');
}

function errataOf({ before, after, comparison }: Compared, language: Language): Erratum[] {
  const words = language.errata;
  const names = { ...before.names, ...after.names };
  const quoted = (text: string) => inQuotes(withNames(text, names), language);
  const indexOf = new Map(before.passages.map((passage, i) => [passage, i]));
  const follows = predecessors(after, comparison);
  return comparison.changes
    .map((change): Erratum => {
      const added = change.kind === 'added';
      const passage = change.kind === 'changed' ? change.before : change.passage;
      const place = added ? follows.get(passage) : passage;
      const where = place ? partOf(place, added, language) : words.start;
      const what = wordErratum(change, quoted, language);
      return {
        at: place ? indexOf.get(place)! : -1,
        page: words.page(place?.page ?? ''),
        text: capitalized(where ? `${where}${language.colon}${what}` : what),
      };
    })
    .sort((a, b) => a.at - b.at);
}

/** The correction of a change, in words. */
function wordErratum(change: Change, quoted: (text: string) => string, language: Language): string {
  const words = language.errata;
  if (change.kind !== 'changed') {
    const { kind, text, name } = change.passage;
    const shown = kind === 'text' ? quoted(change.kind === 'added' ? text : ends(text)) : words[kind];
    const what = kind !== 'text' && name ? `${shown} ${quoted(name)}` : shown;
    return change.kind === 'added' ? words.add(what) : words.remove(what);
  }
  const { before, after } = change;
  if (before.kind !== 'text') return wordPicture(before, after, language);
  return differences(before.text, after.text)
    .map((part) => words.replace(quoted(part.before), quoted(part.after)))
    .join(language.listSeparator);
}

/** The values of a chart that changed: `Terminals, Share: 20 → 21`. */
function wordPicture(before: Passage, after: Passage, { errata, numbers, ...language }: Language): string {
  const values = before.rows && after.rows ? changedValues(before.rows, after.rows) : [];
  const word = (value: string | number | null) =>
    typeof value === 'number'
      ? writeNumeral(String(value), numbers, Math.abs(value) >= numbers.groupedFrom)
      : value || numbers.unknown;
  const told = values.map(
    ({ row, field, before, after }) =>
      `${word(row)}, ${field}${language.colon}${word(before)} → ${word(after)}`,
  );
  if (told.length > 0) return told.join(language.listSeparator);
  return `${before.kind === 'chart' ? errata.chart : errata.picture}, ${errata.changed}`;
}

function inQuotes(text: string, language: Language): string {
  const [open, close] = language.quotes.outer;
  return `${open}${requote(text, language)}${close}`;
}

/**
 * A part of a page as a reader counts it: `“The share of each post”, row 3`.
 * @param words whether a title, which is not counted, is named by its words.
 */
function partOf({ name, part, kind, text }: Passage, words: boolean, language: Language): string {
  const head = name ?? (words && kind === 'text' && !part ? ends(text) : '');
  const counted = part ? `${language.errata[part.kind]} ${part.number}` : '';
  return [head && inQuotes(head, language), counted].filter(Boolean).join(', ');
}

/** The passage of the printed edition after which each new one stands. */
function predecessors({ passages }: Outline, { changes, same }: Comparison): ReadonlyMap<Passage, Passage> {
  const changed = changes.flatMap((change) => (change.kind === 'changed' ? change : []));
  const printed = new Map([...same, ...changed].map(({ before, after }) => [after, before]));
  const found = new Map<Passage, Passage>();
  let last: Passage | undefined;
  for (const passage of passages) {
    last = printed.get(passage) ?? last;
    if (last) found.set(passage, last);
  }
  return found;
}

/** The first and the last words of a text, which are enough to find it. */
function ends(text: string): string {
  const words = text.split(' ');
  return words.length > 12 ? [...words.slice(0, 6), '…', ...words.slice(-4)].join(' ') : text;
}
