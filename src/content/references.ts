import type * as z from 'zod/mini';
import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { formatSource, type Source } from '../faults/source.ts';
import type { Name, Reference } from './booklet.ts';
import { insteadOfText } from './read/instead.ts';
import { Reader } from './read/reader.ts';
import { isComplete, place, type Read } from './read/types.ts';
import { isLooseDate, looseDate } from './schema/common.ts';
import {
  type issuedSchema,
  type nameSchema,
  type referenceSchema,
  referencesSchema,
} from './schema/references.ts';
import type { YamlFile } from './yaml/file.ts';
import type { Located } from './yaml/located.ts';

/**
 * The references by id; null when not all of content/references.yaml can be read, so that no key can be
 * checked.
 */
export type References = ReadonlyMap<string, Reference> | null;

export function readReferences(file: YamlFile, report: Report): References {
  const read = new Reader(file, report).whole(referencesSchema);
  const items = read && 'references' in read ? read.references : read;
  if (!items || !isComplete(items)) return null;
  const references = new Map<string, Reference>();
  for (const item of items) {
    const first = references.get(item.id.value);
    if (first) {
      report.error('content-duplicate-id', item.id.source, {
        id: item.id.value,
        first: formatSource(first.source),
      });
    } else {
      references.set(item.id.value, readReference(item, report));
    }
  }
  return references;
}

/** The keys that name a reference; reports the others. */
export function checkReferences(
  keys: readonly Located<string>[],
  references: References,
  report: Report,
): readonly string[] {
  if (!references) return keys.map((key) => key.value);
  if (references.size === 0) {
    reportNoReferences(keys, report);
    return [];
  }
  return keys.flatMap(({ value, source }) => {
    if (references.has(value)) return [value];
    const names = [...references.keys()];
    const near = nearest(value, names);
    report.error('content-unknown-name', source, { named: 'reference', name: value, near, names });
    return [];
  });
}

/** Reports that there are no sources at all, once: at the first key that names one. */
function reportNoReferences([first]: readonly Located<string>[], report: Report): void {
  if (!first || report.faults.some(({ code }) => code === 'content-no-references')) return;
  report.error('content-no-references', first.source, { name: first.value });
}

function readReference(item: Read<z.infer<typeof referenceSchema>>, report: Report): Reference {
  return {
    id: item.id.value,
    type: item.type.value,
    authors: readNames(item.author, report),
    editors: readNames(item.editor, report),
    issued: item.issued ? readIssued(item.issued, report) : null,
    title: item.title.value,
    language: item.language?.value ?? null,
    containerTitle: item['container-title']?.value ?? null,
    volume: item.volume?.value ?? null,
    issue: item.issue?.value ?? null,
    page: item.page?.value ?? null,
    publisher: item.publisher?.value ?? null,
    doi: item.DOI?.value ?? null,
    url: item.URL?.value ?? null,
    note: item.note?.value ?? null,
    source: item[place],
  };
}

/** Puts particles before the family name and suffixes after the given name. */
function readNames(names: readonly Read<z.infer<typeof nameSchema>>[] = [], report: Report): Name[] {
  return names.flatMap((name): Name[] => {
    if (name.literal) return [{ family: name.literal.value, given: null }];
    if (!name.family) {
      report.error('content-name-incomplete', name[place], {});
      return [];
    }
    const family = [name['non-dropping-particle'], name.family];
    const given = [name.given, name['dropping-particle'], name.suffix];
    return [{ family: joined(family)!, given: joined(given) }];
  });
}

function joined(parts: readonly (Located<string> | undefined)[]): string | null {
  return parts.flatMap((part) => part?.value ?? []).join(' ') || null;
}

/** The date as YYYY, YYYY-MM or YYYY-MM-DD; a span gives its first date. */
function readIssued(issued: Read<z.infer<typeof issuedSchema>>, report: Report): string | null {
  if ('value' in issued) return issued.value;
  const [parts, source] = dateParts(issued);
  const date = parts.map((part, i) => part.value.padStart(i === 0 ? 4 : 2, '0')).join('-');
  if (isLooseDate(date)) return date;
  const found = date || '{…}';
  report.error('content-type', source, {
    key: 'issued',
    meaning: 'loose-date',
    found,
    ...insteadOfText(looseDate, date),
  });
  return null;
}

type IssuedGroup = Exclude<Read<z.infer<typeof issuedSchema>>, Located<string>>;

function dateParts(issued: IssuedGroup): [parts: readonly Located<string>[], source: Source] {
  if (!('length' in issued))
    return [issued['date-parts']?.[0] ?? listOf(issued.raw ?? issued.literal), issued[place]];
  const [first] = issued;
  if (!first) return [[], issued[place]];
  return [[first.year, ...listOf(first.month), ...listOf(first.month && first.day)], first[place]];
}

function listOf<T>(item: T | undefined): readonly T[] {
  return item === undefined ? [] : [item];
}
