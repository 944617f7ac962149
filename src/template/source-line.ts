import type { DataSet } from '../data/data-set.ts';
import type { Text } from '../data/text.ts';
import { formatSource, type Source } from '../faults/source.ts';
import { citation } from './markdown/meaning.ts';
import type { RichNode } from './nodes.ts';
import type { Reader } from './reader.ts';
import { shortReference } from './references/entry.ts';
import { Rich } from './rich.ts';

/**
 * `Sources : Krausmann et al. 2009 [7] ; BP 2025 [8]. A reservation about the data.`; null when there is
 * neither source nor reservation.
 */
export function sourceLine(
  keys: readonly string[],
  notes: readonly DataNote[],
  source: Source,
  reader: Reader,
): Rich | null {
  if (keys.length === 0 && notes.length === 0) return null;
  const { language, booklet, setting } = reader.scope;
  const nodes: RichNode[] = [];
  for (const [i, key] of keys.entries()) {
    const reference = booklet.references.get(key);
    const [number] = citation(`@${key}`, () => source, reader.scope);
    if (!reference || !number) continue;
    nodes.push(i === 0 ? '' : language.listSeparator, ...shortReference(reference, language), ' ', number);
  }
  if (nodes.length > 0) {
    const word = keys.length > 1 ? language.words.sources : language.words.source;
    nodes.unshift(`${word}${language.colon}`);
    nodes.push('.');
  }
  for (const { about, note } of notes) {
    nodes.push(
      nodes.length > 0 ? ' ' : '',
      about === null ? '' : about + language.colon,
      ...reader.line(note),
    );
  }
  return new Rich(nodes, formatSource(source), setting);
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
