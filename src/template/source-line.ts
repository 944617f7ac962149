import type { FigureBlock, Reference } from '../content/index.ts';
import type { DataSet } from '../data/data-set.ts';
import type { Text } from '../data/text.ts';
import { formatSource, type Source } from '../faults/source.ts';
import type { Language } from '../languages/language.ts';
import { citation } from './markdown/meaning.ts';
import { referenceTo } from './markdown/reference-lists.ts';
import { type RichNode, type Target, toText } from './nodes.ts';
import type { Reader } from './reader.ts';
import { shortReference } from './references/entry.ts';
import { openLicence } from './references/licence.ts';
import { Rich } from './rich.ts';
import type { Scope } from './scope.ts';

/**
 * `Sources : Krausmann et al. 2009 [7] ; BP 2025 [8]. A reservation about the data.`; null when there is
 * neither source nor reservation.
 * @param said the figure or table that has said the same sources: `Sources : comme la figure 3.`
 */
export function sourceLine(
  keys: readonly string[],
  notes: readonly DataNote[],
  source: Source,
  reader: Reader,
  said: Target | null = null,
): Rich | null {
  const { language, setting } = reader.scope;
  const named = said
    ? sameAs(said, language)
    : namesOf(keys, reader.scope, ({ id }) => [' ', ...citation(`@${id}`, () => source, reader.scope)]);
  const nodes = sentences(named, keys.length, notes, reader);
  return nodes.length > 0 ? new Rich(nodes, formatSource(source), setting) : null;
}

/**
 * The line of sources of a figure that stands alone, without their numbers, which no list explains there, and with the
 * licences that ask to be said.
 */
export function sourceWords({ sources, chart }: FigureBlock, reader: Reader): string | null {
  const named = namesOf(sources, reader.scope, (reference) => {
    const licence = openLicence(reference);
    return licence === null ? [] : [` (${licence})`];
  });
  const nodes = sentences(named, sources.length, dataNotes(chart.data), reader);
  return nodes.length > 0 ? toText(nodes) : null;
}

/** The sources by their short names, each with what is said after it. */
function namesOf(
  keys: readonly string[],
  { booklet, language }: Scope,
  after: (reference: Reference) => RichNode[],
): RichNode[] {
  const known = keys.flatMap((key) => booklet.references.get(key) ?? []);
  return known.flatMap((reference, i) => [
    i === 0 ? '' : language.listSeparator,
    ...shortReference(reference, language),
    ...after(reference),
  ]);
}

function sentences(
  named: readonly RichNode[],
  sources: number,
  notes: readonly DataNote[],
  reader: Reader,
): RichNode[] {
  const { words, colon } = reader.scope.language;
  const nodes: RichNode[] =
    named.length > 0 ? [`${sources > 1 ? words.sources : words.source}${colon}`, ...named, '.'] : [];
  for (const { about, note } of notes) {
    nodes.push(nodes.length > 0 ? ' ' : '', about === null ? '' : about + colon, ...reader.line(note));
  }
  return nodes;
}

function sameAs(target: Target, language: Language): RichNode[] {
  const word = language.sameAs[target.counted?.word === 'table' ? 'table' : 'figure'];
  return [`${word} `, referenceTo(target, false, { opens: false, named: [] }, language)];
}

/** The sources that the figures and tables of a chapter have said, in reading order. */
export class SaidSources {
  readonly #said = new Map<string, Target>();

  /** A chapter says its sources itself: a reader should not have to look for them in another. */
  beginChapter(): void {
    this.#said.clear();
  }

  /** The figure or table that has said these sources; null for none: then the target has, if it has a number. */
  by(keys: readonly string[], target: Target | undefined): Target | null {
    const all = [...keys].sort().join(' ');
    const said = this.#said.get(all);
    if (said) return said;
    if (target?.counted && keys.length > 0) this.#said.set(all, target);
    return null;
  }
}

/** A reservation about data; `about` names the data where there are several. */
export interface DataNote {
  readonly about: string | null;
  readonly note: Text;
}

export function dataNotes(data: readonly DataSet[]): readonly DataNote[] {
  return data.flatMap(({ title, note }) =>
    note === null ? [] : [{ about: data.length > 1 ? title : null, note }],
  );
}

/** Whom pictures are from, as it stands below them; null for the authors' own. */
export function pictureLine(credit: string | null, source: Source, reader: Reader): Rich | null {
  if (credit === null) return null;
  const { language, setting } = reader.scope;
  const plain = reader.plain(credit, source);
  return new Rich([`${language.words.picture}${language.colon}${plain}.`], formatSource(source), setting);
}
